package dev.dateline.newsroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of an API key, in lower-case hex; the key itself is never stored. */
public record KeyHash(String hex) {
  /** Hashes a key as its owner sends it. */
  public static KeyHash of(String key) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new KeyHash(
          HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex.substring(0, Math.min(8, hex.length()));
  }
}
