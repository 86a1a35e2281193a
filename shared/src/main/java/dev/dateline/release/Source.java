package dev.dateline.release;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes that a release is read from, as they came in. */
public final class Source {
  private final byte[] bytes;
  private final Original original;

  /** Takes the bytes over; they must not be changed any more. */
  public Source(byte[] bytes, String mediaType) {
    this.bytes = bytes;
    this.original = new Original(sha256(bytes), mediaType);
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Returns what a revision remembers of these bytes. */
  public Original original() {
    return original;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
