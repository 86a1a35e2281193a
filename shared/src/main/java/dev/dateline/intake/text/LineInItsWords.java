package dev.dateline.intake.text;

import dev.dateline.release.ReleaseLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text of a release line again, for what its other members do not say. */
public final class LineInItsWords {
  private static final Pattern AWAITS =
      Pattern.compile(
          "(?iuU)\\b(?:(?:for|on|zur|pour|para) )?(?:release|publication|use|veröffentlichung|freigabe|diffusion|publicación|difusión)"
              + " (?:at|after|upon|once|when|following|during|with|nach|bei|mit|erst|après|lors|dès|pendant|tras|después|durante|cuando)\\b");

  /** Has no words that ask for anything. */
  private static final String SILENT = "–";

  private LineInItsWords() {}

  /** Tells whether its text asks to wait for longer, or for something else, than its members. */
  public static boolean asksForMore(ReleaseLine line, ZoneId newsroom) {
    if (!line.embargo()) {
      return !ReleaseLines.isImmediate(line.text()) && AWAITS.matcher(line.text()).find();
    }
    LocalDate date = line.date();
    return date != null && asksForMore(line, date, newsroom);
  }

  private static boolean asksForMore(ReleaseLine line, LocalDate date, ZoneId newsroom) {
    ReleaseLine members = new ReleaseLine(SILENT, false, true, date, line.time(), line.zone());
    Findings doubts = new Findings();
    LocalDate day = Dates.latest(line.text()).map(DateMention::date).orElse(date);
    ReleaseLine words = new ReleaseMoments(doubts).line(line.text(), false, true, day);
    boolean other = ReleaseLines.isEmbargo(line.text()) && !KeptEmbargo.keeps(members, line.text());
    if (other || isUnread(line, words, doubts)) {
      return true;
    }
    LocalTime time = words.time() == null ? line.time() : words.time();
    ZoneId zone = words.zone() == null ? line.zone() : words.zone();
    Optional<Instant> asked =
        new ReleaseLine(SILENT, false, true, day, time, zone).embargoedUntil(newsroom);
    Optional<Instant> kept = line.embargoedUntil(newsroom);
    return asked.isPresent() && kept.isPresent() && asked.get().isAfter(kept.get());
  }

  /** What could not be read is answered by the member that says it. */
  private static boolean isUnread(ReleaseLine line, ReleaseLine words, Findings doubts) {
    List<String> unread =
        doubts.list().stream()
            .filter(finding -> finding.code().equals(UnreadEmbargo.CODE))
            .map(finding -> Objects.requireNonNullElse(finding.pointer(), ""))
            .toList();
    boolean hour = words.date() == null || unread.contains("#/releaseLine/time");
    return (line.time() == null && hour)
        || (line.zone() == null && unread.contains("#/releaseLine/zone"));
  }
}
