package dev.dateline.intake.markdown;

import dev.dateline.intake.Losses;
import dev.dateline.release.Finding;
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
  String said() {
    return "%s: %s".formatted(key, text);
  }

  /** Takes the day of 2026-05-03, 2026/05/03 and 2026-05-03T09:00:00+02:00. */
  static Optional<FrontDate> read(String key, String text, int line, Losses losses) {
    String day = text.length() < 10 ? text : text.substring(0, 10).replace('/', '-');
    try {
      FrontDate date = new FrontDate(LocalDate.parse(day), key, text, line);
      if (text.length() > 10) {
        losses.add(
            date.said(),
            "only its day was taken; when a release goes out is said when it is published",
            line);
      }
      return Optional.of(date);
    } catch (DateTimeException e) {
      losses.add("%s: %s".formatted(key, text), "is no date; write it as 2026-05-03", line);
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
