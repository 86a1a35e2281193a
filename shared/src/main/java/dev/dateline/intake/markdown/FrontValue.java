package dev.dateline.intake.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a member of a front matter says, in one line of words. */
final class FrontValue {
  private static final Set<String> DAY =
      Set.of("date", "day", "until", "on", "end", "ends", "lift", "lifts", "from", "at");
  private static final Set<String> TIME = Set.of("time", "hour");
  private static final Set<String> ZONE = Set.of("zone", "timezone", "time_zone", "tz");

  private FrontValue() {}

  /** Writes lists and objects as YAML does, without its brackets. */
  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Map<?, ?> members ->
          members.entrySet().stream()
              .map(member -> member.getKey() + ": " + text(member.getValue()))
              .collect(Collectors.joining(", "));
      case List<?> elements ->
          elements.stream().map(FrontValue::text).collect(Collectors.joining(", "));
      default -> value.toString().strip();
    };
  }

  /**
   * Returns the moment that a value names, yet to be read: a text, or {@code {until: 2026-11-20,
   * time: "18:00", zone: Europe/Paris}}; nothing where it says more than that.
   */
  static Optional<String> moment(Object value) {
    return switch (value) {
      case Map<?, ?> members -> momentOf(members);
      case List<?> elements -> Optional.empty();
      default -> Optional.of(text(value));
    };
  }

  private static Optional<String> momentOf(Map<?, ?> members) {
    String[] moment = new String[3];
    for (Map.Entry<?, ?> member : members.entrySet()) {
      int place = place(String.valueOf(member.getKey()).toLowerCase(Locale.ROOT));
      String text = text(member.getValue());
      boolean plain = member.getValue() instanceof String && !text.isEmpty();
      if (place < 0 || !plain || moment[place] != null) {
        return Optional.empty();
      }
      moment[place] = text;
    }
    return moment[0] == null
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(moment).filter(Objects::nonNull).collect(Collectors.joining(" ")));
  }

  private static int place(String name) {
    if (DAY.contains(name)) {
      return 0;
    }
    if (TIME.contains(name)) {
      return 1;
    }
    return ZONE.contains(name) ? 2 : -1;
  }
}
