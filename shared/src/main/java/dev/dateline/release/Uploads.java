package dev.dateline.release;

import java.util.Optional;

/** Files as they are uploaded, and as they are kept once somebody has looked at them. */
public interface Uploads {
  /**
   * What was uploaded.
   *
   * @param tag unlike that of other bytes at this key
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Uploaded(byte[] bytes, String tag) {}

  Optional<Uploaded> find(UploadKey key);

  /**
   * Copies what was uploaded to where its SHA-256 finds it, and tells whether it was still there
   * under its tag; copying it again changes nothing.
   */
  boolean keep(UploadKey key, String tag, String sha256);

  /** Keeps bytes that were kept elsewhere before. */
  void keep(Source source);

  /** Returns the bytes that are kept under this SHA-256. */
  Optional<byte[]> kept(String sha256);
}
