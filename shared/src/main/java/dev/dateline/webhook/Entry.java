package dev.dateline.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part of what a source sends, which may be anything.
 *
 * @param at where in the whole it stands
 */
record Entry(Map<?, ?> members, Place at) {
  static final int LONGEST_ID = 300;

  /** The whole of it. */
  Entry(Map<?, ?> members) {
    this(members, new Place(""));
  }

  /** Returns an object within; an empty one where there is none. */
  Entry within(String member) {
    return new Entry(
        members.get(member) instanceof Map<?, ?> map ? map : Map.of(),
        at.then(new Place("/" + member)));
  }

  boolean has(String member) {
    return members.get(member) != null;
  }

  /** Returns a text; empty where there is none. */
  String text(String member) {
    return members.get(member) instanceof String text ? text : "";
  }

  /**
   * Returns when it was changed, by the first of these places that has an instant.
   *
   * @throws NotUnderstood if none has
   */
  Instant changedAt(Place... places) {
    return Arrays.stream(places)
        .flatMap(place -> instant(place).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new NotUnderstood(
                    "It does not say when it was changed: %s. Write an instant there, such as 2026-03-02T12:00:00Z."
                        .formatted(
                            Arrays.stream(places)
                                .map(this::standing)
                                .collect(Collectors.joining(", ")))));
  }

  /**
   * Returns when it is to be published, where an instant stands with its offset: whoever guesses
   * one may publish hours too early.
   *
   * @throws NotUnderstood if none stands there
   */
  Instant due(Place place) {
    return exact(place).orElseThrow(() -> noDue(place));
  }

  /**
   * Returns the same of a place that is in UTC by the source's own rules.
   *
   * @throws NotUnderstood if no instant stands there
   */
  Instant dueInUtc(Place place) {
    return instant(place).orElseThrow(() -> noDue(place));
  }

  private NotUnderstood noDue(Place place) {
    return new NotUnderstood(
        "It does not say when to publish: %s. Write an instant with its offset there, such as 2026-03-02T12:00:00Z or 2026-03-02T07:00:00-05:00."
            .formatted(standing(place)));
  }

  /** Returns an instant; one without an offset is in UTC. */
  Optional<Instant> instant(Place place) {
    return exact(place).or(() -> instant(written(place) + "Z"));
  }

  private Optional<Instant> exact(Place place) {
    return instant(written(place));
  }

  private String written(Place place) {
    return String.valueOf(place.in(members)).strip().replace(' ', 'T');
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /**
   * Returns a text or number that must be there.
   *
   * @throws NotUnderstood if it is not
   */
  String id(Place place) {
    Object found = place.in(members);
    String id = found instanceof String || found instanceof Number ? found.toString() : "";
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new NotUnderstood(
          "It has no id: %s. Write a text or a number of 1 to %d characters there, which the entry keeps."
              .formatted(standing(place), LONGEST_ID));
    }
    return id;
  }

  /**
   * Returns an object that must have members.
   *
   * @throws NotUnderstood if it has none
   */
  Map<?, ?> content(Place place) {
    if (place.in(members) instanceof Map<?, ?> content && !content.isEmpty()) {
      return content;
    }
    throw new NotUnderstood(
        "It has no content: %s. Send an object with members there.".formatted(standing(place)));
  }

  private String standing(Place place) {
    return "%s is %s".formatted(at.then(place), Place.shown(place.in(members)));
  }
}
