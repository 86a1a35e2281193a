package dev.dateline.release;

/**
 * Whose an address is.
 *
 * @param epoch raised by every change that touches the address
 */
public record Claim(Address address, ReleaseId owner, Role role, long epoch) {
  /** What the address is to its owner. */
  public enum Role {
    /** Kept for a release that is not public yet. */
    RESERVED,
    /** Where the release is. */
    LIVE,
    /** Where the release was; leads to where it is. */
    ALIAS
  }
}
