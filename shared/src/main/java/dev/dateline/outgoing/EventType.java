package dev.dateline.outgoing;

import dev.dateline.release.Action;
import dev.dateline.release.Names;
import java.util.Arrays;
import java.util.Optional;

/** What others can be told of. */
public enum EventType {
  CREATED,
  UPDATED,
  SCHEDULED,
  PUBLISHED,
  CORRECTED,
  WITHDRAWN,
  KILLED;

  private static final String PREFIX = "press_release.";

  /** Reads a type as {@link #text} writes it. */
  public static EventType of(String text) {
    return Arrays.stream(values())
        .filter(type -> type.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "is none of the types %s"
                        .formatted(
                            String.join(
                                ", ", Arrays.stream(values()).map(EventType::text).toList()))));
  }

  /** Returns what an action is told as; empty if it is nobody's business. */
  public static Optional<EventType> of(Action action) {
    return switch (action) {
      case CREATE -> Optional.of(CREATED);
      case REVISE, UNSCHEDULE, POSTPONE, DISCARD -> Optional.of(UPDATED);
      case SCHEDULE -> Optional.of(SCHEDULED);
      case PUBLISH, IMPORT -> Optional.of(PUBLISHED);
      case CORRECT -> Optional.of(CORRECTED);
      case WITHDRAW, REDIRECT -> Optional.of(WITHDRAWN);
      case KILL -> Optional.of(KILLED);
      case ATTACH, DETACH, FILE, RECEIVE -> Optional.empty();
    };
  }

  /** Returns the type as messages have it: {@code press_release.published}. */
  public String text() {
    return PREFIX + Names.of(this);
  }
}
