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
  public Set<Verb> possible() {
    return switch (this) {
      case DRAFT -> EnumSet.of(Verb.REVISE, Verb.PREVIEW, Verb.ATTACH, Verb.PUBLISH, Verb.DISCARD);
      case SCHEDULED ->
          EnumSet.of(
              Verb.REVISE, Verb.PREVIEW, Verb.ATTACH, Verb.PUBLISH, Verb.UNSCHEDULE, Verb.DISCARD);
      case PUBLISHED ->
          EnumSet.of(Verb.ATTACH, Verb.CORRECT, Verb.WITHDRAW, Verb.KILL, Verb.REDIRECT);
      case WITHDRAWN -> EnumSet.of(Verb.KILL, Verb.REDIRECT);
      case KILLED, DISCARDED -> EnumSet.noneOf(Verb.class);
    };
  }

  /** Tells whether readers may know of the release. */
  public boolean hasBeenPublic() {
    return this == PUBLISHED || this == WITHDRAWN || this == KILLED;
  }

  /** Returns all that a list can show. */
  public static Set<Status> listed() {
    return EnumSet.complementOf(EnumSet.of(DISCARDED));
  }
}
