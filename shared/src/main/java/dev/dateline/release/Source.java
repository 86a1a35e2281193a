package dev.dateline.release;

import dev.dateline.newsroom.Sha256;

/** The bytes that a release is read from, as they came in. */
public final class Source {
  private final byte[] bytes;
  private final Original original;

  /** Takes the bytes over; they must not be changed any more. */
  public Source(byte[] bytes, String mediaType) {
    this.bytes = bytes;
    this.original = new Original(Sha256.of(bytes), mediaType);
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Returns what a revision remembers of these bytes. */
  public Original original() {
    return original;
  }
}
