package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;

/** Who or what changed a release. */
public record Actor(Kind kind, String name) {
  /** The schedule, which keeps its promises without anybody asking again. */
  public static final Actor SCHEDULE = new Actor(Kind.SCHEDULE, "schedule");

  /** How it came to act. */
  public enum Kind {
    /** By a request with an API key; the name is the key's label. */
    KEY,
    /** By its time having come. */
    SCHEDULE
  }

  /** Returns who uses this key. */
  public static Actor of(ApiKey key) {
    return new Actor(Kind.KEY, key.label());
  }
}
