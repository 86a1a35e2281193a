package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Dateline;
import dev.dateline.release.Kind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for place and dash where the body opens, once, and for the day of publication there. */
final class DatelineAndDate implements Rule {
  private static final int LONGEST = 120;

  /** A place, perhaps with a date and a wire, and the dash behind it. */
  private static final Pattern OPENING =
      Pattern.compile("^\\(?\\p{Lu}[^.!?—–]{0,60}[^—–]{0,60}?(?:\\s?[—–]|\\s--?|--)\\s?\\S");

  @Override
  public String code() {
    return "DATELINE";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    Dateline dateline = release.content().dateline();
    Optional<String> opening =
        release
            .paragraphs()
            .findFirst()
            .map(Passage::text)
            .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
    if (dateline == null) {
      lookForOne(release, opening, found);
      return;
    }
    if (opening.isPresent() && opensWith(opening.get(), dateline.place())) {
      found.add(
          Checked.BODY,
          "The body opens with %s again, which readers would see twice; take it out of the body."
              .formatted(Found.quoted(dateline.place())));
    }
    LocalDate date = dateline.date();
    if (date != null && !date.equals(release.day()) && !LineAndInstant.isAhead(date, release)) {
      found.add(
          "#/dateline/date",
          "The dateline says %s, and publication would be on %s; correct it or take the date out."
              .formatted(date, release.day()));
    }
  }

  /** Advisories, statements and alerts open as they like. */
  private static void lookForOne(Checked release, Optional<String> opening, Found found) {
    boolean needed = release.content().kind() == Kind.RELEASE && opening.isPresent();
    if (needed && !OPENING.matcher(opening.get()).find()) {
      found.add(
          "#/dateline",
          "The body does not open with a place and a dash; set 'dateline', such as {\"place\": \"CORK, Ireland\"}.");
    }
  }

  private static boolean opensWith(String opening, String place) {
    if (!opening.regionMatches(true, 0, place, 0, place.length())) {
      return false;
    }
    String rest = opening.substring(place.length());
    String dash = rest.strip();
    return dash.startsWith("—") || dash.startsWith("–") || rest.startsWith(" -");
  }
}
