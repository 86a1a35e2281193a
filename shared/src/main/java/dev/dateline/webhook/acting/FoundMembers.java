package dev.dateline.webhook.acting;

import dev.dateline.intake.Losses;
import dev.dateline.webhook.Mapping;
import dev.dateline.webhook.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of a release in an entry, each at the first of its places that says anything. */
record FoundMembers(Map<?, ?> entry, Mapping mapping) {
  /** The end of an excerpt that WordPress has cut out of the text because there is none. */
  private static final String CUT = "[…]";

  /** What stands at a place. */
  record Found(String member, Object value, Place place) {
    String words() {
      return Wording.of(value, place);
    }

    String line() {
      return Wording.line(value, place);
    }

    /** Says which value it is, or of which kind. */
    String shown() {
      return Place.shown(value);
    }

    /** Tells whether it can have words; if not, names it as lost. */
    boolean isText(Losses losses) {
      if (Wording.isText(value)) {
        return true;
      }
      losses.add(
          "%s at %s of the entry".formatted(member, place),
          "%s stands there, and no text".formatted(shown()),
          null);
      return false;
    }
  }

  Optional<Found> find(String member) {
    for (Place place : mapping.of(member)) {
      Object value = place.in(entry);
      if (value != null && !isEmpty(value, place)) {
        return Optional.of(new Found(member, value, place));
      }
    }
    return Optional.empty();
  }

  /** Finds a member that is a text; names as lost what stands in place of one. */
  Optional<Found> text(String member, Losses losses) {
    return find(member).filter(found -> found.isText(losses));
  }

  /** Returns a member in one line, with the same losses. */
  Optional<String> line(String member, Losses losses) {
    return text(member, losses).map(Found::line).filter(line -> !line.isEmpty());
  }

  /** Names the places where a member may stand. */
  String placesOf(String member) {
    List<Place> places = mapping.of(member);
    return places.isEmpty()
        ? "nowhere"
        : places.stream().map(Place::toString).collect(Collectors.joining(" or "));
  }

  private static boolean isEmpty(@Nullable Object value, Place place) {
    return switch (value) {
      case String text ->
          text.isBlank() || (Wording.isHtml(place) && Wording.of(text, place).endsWith(CUT));
      case Collection<?> all -> all.stream().allMatch(Objects::isNull);
      case Map<?, ?> members -> members.isEmpty();
      case null -> true;
      default -> false;
    };
  }
}
