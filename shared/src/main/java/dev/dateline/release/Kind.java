package dev.dateline.release;

/** What sort of release it is. */
public enum Kind {
  RELEASE,
  ADVISORY,
  STATEMENT,
  ALERT
}
