package dev.dateline.newsroom;

/** The SHA-256 of an API key, in lower-case hex; the key itself is never stored. */
public record KeyHash(String hex) {
  /** Hashes a key as its owner sends it. */
  public static KeyHash of(String key) {
    return new KeyHash(Sha256.of(key));
  }

  @Override
  public String toString() {
    return hex.substring(0, Math.min(8, hex.length()));
  }
}
