package dev.dateline.release;

/** Where a release is in its life; corrected is published, redirected is withdrawn. */
public enum Status {
  DRAFT,
  SCHEDULED,
  PUBLISHED,
  WITHDRAWN,
  KILLED
}
