package dev.dateline.intake.markdown;

import dev.dateline.intake.Losses;
import dev.dateline.intake.text.EmbargoEnd;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseLine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code date:} of a front matter, whose day is that of the dateline, or else the release line.
 *
 * @param text as it is written, perhaps with an hour
 */
record FrontDate(LocalDate day, String key, String text, int line) {
  private static final int LENGTH = "2026-05-03".length();

  String said() {
    return "%s: %s".formatted(key, text);
  }

  /**
   * Tells whether it names an hour, read or not, that counts beside a release line: one that is of
   * that day and does not say that the release may go out at once.
   */
  boolean countsHour(@Nullable ReleaseLine line) {
    return hasHour() && (line == null || (!line.immediate() && day.equals(line.date())));
  }

  /** Names what stands behind the day. */
  void reportRest(Losses losses) {
    if (hasHour() || (machineDay(text).isPresent() && text.length() > LENGTH)) {
      losses.add(
          said(),
          "only its day was taken; when a release goes out is said when it is published",
          line);
    }
  }

  private boolean hasHour() {
    return EmbargoEnd.read(FrontWait.FOR_RELEASE, text)
        .map(asked -> asked.line().time() != null)
        .orElseGet(() -> text.substring(LENGTH).chars().anyMatch(Character::isDigit));
  }

  /** Takes the day of 2026-05-03, 2026/05/03, 2026-05-03T09:00:00+02:00 and May 3, 2026. */
  static Optional<FrontDate> read(String key, String text, int line, Losses losses) {
    Optional<FrontDate> date = day(text).map(day -> new FrontDate(day, key, text, line));
    if (date.isEmpty()) {
      losses.add("%s: %s".formatted(key, text), "is no date; write it as 2026-05-03", line);
    }
    return date;
  }

  private static Optional<LocalDate> day(String text) {
    Optional<LocalDate> day = machineDay(text);
    return day.isPresent()
        ? day
        : EmbargoEnd.read(FrontWait.FOR_RELEASE, text).map(asked -> asked.line().date());
  }

  private static Optional<LocalDate> machineDay(String text) {
    try {
      String day = text.substring(0, Math.min(text.length(), LENGTH));
      return Optional.of(LocalDate.parse(day.replace('/', '-')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Puts the day where it belongs.
   *
   * @param ownDateline the dateline of the front matter, whose own date counts
   */
  void place(
      Map<String, @Nullable Object> tree,
      @Nullable Object ownDateline,
      Losses losses,
      List<Finding> findings) {
    if (tree.get("dateline") instanceof Map<?, ?> dateline) {
      Object said = dateline.get("date");
      boolean own = ownDateline instanceof Map<?, ?> members && members.get("date") != null;
      if (own && !day.toString().equals(said)) {
        losses.add("date: " + day, "the dateline has its own date", line);
        return;
      }
      if (said != null && !day.toString().equals(said)) {
        findings.add(Disagreements.disagreement("#/dateline/date", day, said));
      }
      tree.put("dateline", dated(dateline));
    } else if (tree.get("releaseLine") instanceof Map<?, ?> releaseLine) {
      boolean embargo = Boolean.TRUE.equals(releaseLine.get("embargo"));
      Object said = releaseLine.get("date");
      if (said == null && !embargo) {
        tree.put("releaseLine", dated(releaseLine));
      } else if (!day.toString().equals(said)) {
        losses.add("date: " + day, "the release line says when it may be used", line);
      }
    } else if (tree.get("releaseLine") == null && tree.get("dateline") == null) {
      tree.put("releaseLine", Map.of("text", day.toString(), "date", day.toString()));
    }
  }

  private Map<Object, @Nullable Object> dated(Map<?, ?> members) {
    Map<Object, @Nullable Object> dated = new LinkedHashMap<>(members);
    dated.put("date", day.toString());
    return dated;
  }
}
