package dev.dateline.release;

import java.util.Optional;

/** The bytes that releases were read from. */
public interface Originals {
  /** Keeps these bytes under their SHA-256; keeping them again changes nothing. */
  void keep(Source source);

  /** Returns the bytes that have this SHA-256. */
  Optional<byte[]> find(String sha256);
}
