package dev.dateline.release;

/** The bytes that releases were read from. */
public interface Originals {
  /** Keeps these bytes under their SHA-256; keeping them again changes nothing. */
  void keep(Source source);
}
