package dev.dateline.release;

import java.util.EnumSet;
import java.util.Set;

/** Where a release is in its life; corrected is published, redirected is withdrawn. */
public enum Status {
  DRAFT,
  SCHEDULED,
  PUBLISHED,
  WITHDRAWN,
  KILLED,
  /** Thrown away before it was public; nobody sees it any more, and its id is not given again. */
  DISCARDED;

  /** Returns what can be done with a release from here. */
  public Set<String> possible() {
    return switch (this) {
      case DRAFT -> Set.of("revise", "publish", "discard");
      case SCHEDULED -> Set.of("revise", "publish", "unschedule", "discard");
      case PUBLISHED -> Set.of("correct", "withdraw", "kill", "redirect");
      case WITHDRAWN -> Set.of("kill", "redirect");
      case KILLED, DISCARDED -> Set.of();
    };
  }

  /** Tells whether readers may know of the release. */
  boolean hasBeenPublic() {
    return this == PUBLISHED || this == WITHDRAWN || this == KILLED;
  }

  /** Returns all that a list can show. */
  public static Set<Status> listed() {
    return EnumSet.complementOf(EnumSet.of(DISCARDED));
  }
}
