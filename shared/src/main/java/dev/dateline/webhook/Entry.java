package dev.dateline.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** A part of what a source sends, which may be anything. */
record Entry(Map<?, ?> members) {
  /** Returns an object within; an empty one where there is none. */
  Entry within(String member) {
    return new Entry(members.get(member) instanceof Map<?, ?> map ? map : Map.of());
  }

  boolean has(String member) {
    return members.get(member) != null;
  }

  /** Returns a text; empty where there is none. */
  String text(String member) {
    return members.get(member) instanceof String text ? text : "";
  }

  /** Returns a text or a number, as text; an id is one or the other. */
  String id(String member) {
    Object id = members.get(member);
    return id instanceof String || id instanceof Number ? id.toString() : "";
  }

  /**
   * Returns the first of these instants that is there.
   *
   * @throws NotUnderstood if none is
   */
  Instant firstInstant(String... names) {
    for (String name : names) {
      Optional<Instant> instant = instant(name);
      if (instant.isPresent()) {
        return instant.get();
      }
    }
    throw new NotUnderstood(
        "It does not say when it was changed: none of %s is an instant."
            .formatted(String.join(", ", names)));
  }

  /** Returns an instant; one without an offset is in UTC. */
  Optional<Instant> instant(String member) {
    String text = text(member).strip().replace(' ', 'T');
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException withoutOffset) {
      try {
        return Optional.of(Instant.parse(text + "Z"));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }
  }

  /**
   * Returns a text or number that must be there.
   *
   * @throws NotUnderstood if it is not
   */
  String requiredId(String member) {
    String id = id(member);
    if (id.isBlank() || id.length() > 300) {
      throw new NotUnderstood("Its '%s' is no id.".formatted(member));
    }
    return id;
  }
}
