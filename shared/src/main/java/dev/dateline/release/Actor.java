package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Caller;
import dev.dateline.newsroom.WebhookCaller;

/** Who or what changed a release. */
public record Actor(Kind kind, String name) {
  /** The schedule, which keeps its promises without anybody asking again. */
  public static final Actor SCHEDULE = new Actor(Kind.SCHEDULE, "schedule");

  /** How it came to act. */
  public enum Kind {
    /** By a request with an API key; the name is the key's label. */
    KEY,
    /** By its time having come. */
    SCHEDULE,
    /** By a hook of a source; the name is the source's. */
    WEBHOOK
  }

  /** Returns who or what this caller is. */
  public static Actor of(Caller caller) {
    Kind kind =
        switch (caller) {
          case ApiKey key -> Kind.KEY;
          case WebhookCaller hook -> Kind.WEBHOOK;
        };
    return new Actor(kind, caller.label());
  }
}
