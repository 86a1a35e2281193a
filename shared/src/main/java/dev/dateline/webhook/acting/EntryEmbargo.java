package dev.dateline.webhook.acting;

import dev.dateline.intake.text.EmbargoEnd;
import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.json.ContentReader;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseLine;
import dev.dateline.webhook.acting.FoundMembers.Found;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Until when an entry asks to wait: an instant, a day, a line such as "Embargoed until 3 May 2026",
 * a flag, or a release line by our own names.
 */
final class EntryEmbargo {
  /** What is said where an entry asks to wait and does not name a day. */
  static final ReleaseLine FLAG = new ReleaseLine("EMBARGOED", false, true, null, null, null);

  private static final String WORDS = "EMBARGOED UNTIL";
  private static final Pattern LINE =
      Pattern.compile("(?i)((?:strictly )?embargo(?:ed)?(?: until| till)?:?) (\\S.*)");

  /** Nothing else may stand beside it: "not for immediate release" asks to wait. */
  private static final Pattern IMMEDIATE =
      Pattern.compile("(?i)(?:for )?immediate(?: release| publication| use)?[.!:]?");

  private EntryEmbargo() {}

  /**
   * Returns the line that the entry says, or the one of its text where that asks to wait longer.
   *
   * @param ofText null if the text has none
   * @param zone in which a day counts where no zone is named
   */
  static @Nullable ReleaseLine line(
      Found found, @Nullable ReleaseLine ofText, ZoneId zone, List<Finding> findings) {
    Optional<ReleaseLine> said = read(found, findings);
    return said.isEmpty() || (ofText != null && isLonger(ofText, said.get(), zone))
        ? ofText
        : said.get();
  }

  private static Optional<ReleaseLine> read(Found found, List<Finding> findings) {
    if (found.value() instanceof Map<?, ?> own && own.get("text") instanceof String) {
      return Optional.ofNullable(byOwnNames(own));
    }
    String word = String.valueOf(found.value()).strip().toLowerCase(Locale.ROOT);
    if (word.equals("false") || word.equals("no")) {
      return Optional.empty();
    }
    if (word.equals("true") || word.equals("yes")) {
      return Optional.of(FLAG);
    }
    String line = found.line();
    if (IMMEDIATE.matcher(line).matches()) {
      return Optional.of(new ReleaseLine(line, true, false, null, null, null));
    }
    Matcher opened = LINE.matcher(line);
    Optional<EmbargoEnd.Asked> asked =
        opened.matches()
            ? EmbargoEnd.read(opened.group(1), opened.group(2))
            : EmbargoEnd.read(WORDS, line);
    asked.ifPresentOrElse(
        read -> findings.addAll(read.findings()), () -> findings.add(unread(found, line)));
    return asked.map(EmbargoEnd.Asked::line);
  }

  /** Reads a release line as the API takes it. */
  private static @Nullable ReleaseLine byOwnNames(Map<?, ?> line) {
    return ContentReader.read(Map.of("headline", "–", "releaseLine", line), List.of(), "unfit")
        .releaseLine();
  }

  /** An embargo without an end asks to wait for ever. */
  static boolean isLonger(ReleaseLine one, ReleaseLine other, ZoneId zone) {
    return end(one, zone).isAfter(end(other, zone));
  }

  private static Instant end(ReleaseLine line, ZoneId zone) {
    return line.embargo() ? line.embargoedUntil(zone).orElse(Instant.MAX) : Instant.MIN;
  }

  private static Finding unread(Found found, String line) {
    return new Finding(
        UnreadEmbargo.CODE,
        Finding.Level.ERROR,
        "The entry asks to wait: %s is %s, and no day can be read there. Write it as 2026-05-03T09:00:00Z, or leave it empty if nobody need wait."
            .formatted(found.place(), line.isEmpty() ? found.shown() : Finding.quoted(line, 200)),
        "#/releaseLine");
  }
}
