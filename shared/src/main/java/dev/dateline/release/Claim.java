package dev.dateline.release;

/**
 * Whose an address is.
 *
 * @param epoch raised by every change of this claim
 * @param hasLed whether the address led elsewhere at some time; browsers may remember that
 */
public record Claim(Address address, ReleaseId owner, Role role, long epoch, boolean hasLed) {
  /** What the address is to its owner. */
  public enum Role {
    /** Where the release is, or will be at its time. */
    HOME,
    /** Where the release was; leads to where it is. */
    ALIAS
  }

  static final long FIRST_EPOCH = 1;

  static Claim first(Address address, ReleaseId owner, Role role) {
    return new Claim(address, owner, role, FIRST_EPOCH, role == Role.ALIAS);
  }

  Claim takenBy(ReleaseId other, Role newRole) {
    return new Claim(address, other, newRole, epoch + 1, hasLed || newRole == Role.ALIAS);
  }
}
