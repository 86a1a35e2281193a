package dev.dateline.intake.text;

import dev.dateline.release.Dateline;
import dev.dateline.release.ReleaseContent;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where the text of a release begins: after its dateline, or else with its first prose. */
final class Head {
  private static final int MOST_LINES = 60;
  private static final int MOST_WORDS_OF_OFFICE = 6;
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?iu)^[\\h*_•]{0,4}+(?:what|who|when|where|why|how|was|wer|wann|wo|quoi|qui|quand|où|qué|quién|cuándo|dónde)[*_]{0,2}+\\h?[:?](?:.*+)$");
  private final Sheet sheet;
  private final Findings findings;

  Head(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  /** The dateline if there is one, and the index of the first line of the text. */
  record End(@Nullable Dateline dateline, int textBegins) {}

  End find() {
    int seen = 0;
    for (int i = 0; i < sheet.size() && seen < MOST_LINES; i++) {
      if (!sheet.isFree(i) || EndMark.is(sheet.text(i))) {
        continue;
      }
      seen++;
      Optional<DatelineOpening> opening = opening(i);
      if (opening.isPresent()) {
        return dateline(i, opening.get());
      }
    }
    return new End(null, firstProse(0));
  }

  private Optional<DatelineOpening> opening(int i) {
    String text = sheet.text(i);
    boolean other =
        isOfHead(text) && (ReleaseLines.isReleaseLine(text) || !ReleaseLines.isDate(text));
    String below = sheet.joined(i + 1, Math.min(sheet.size(), i + 4));
    return other ? Optional.empty() : DatelineOpening.of(text, below);
  }

  private End dateline(int at, DatelineOpening opening) {
    report(opening);
    boolean alone = opening.end() >= sheet.text(at).length();
    if (!alone) {
      sheet.divide(at, opening.end());
    }
    sheet.claim(at, Part.DATELINE);
    boolean below = alone && isUnderLetterhead(at);
    int begins = below ? firstProse(at + 1) : sheet.nextFree(at + 1);
    return new End(opening.dateline(), begins);
  }

  /** Whether the headline cannot stand above, where nothing but labels and offices are named. */
  private boolean isUnderLetterhead(int at) {
    for (int i = sheet.nextFree(0); i < at; i = sheet.nextFree(i + 1)) {
      boolean office =
          Words.count(sheet.text(i)) <= MOST_WORDS_OF_OFFICE
              && Roles.nameOrganisation(sheet.text(i));
      if (!office && !isOfHead(sheet.text(i))) {
        return false;
      }
    }
    return true;
  }

  private void report(DatelineOpening opening) {
    DateMention date = opening.date();
    if (date != null && !date.weekdayAgrees()) {
      findings.error(
          "DATE_WEEKDAY",
          "#/dateline/date",
          "%s is a %s; correct the weekday or the date."
              .formatted(date.date(), Words.lower(date.date().getDayOfWeek().name())));
    }
    if (opening.unread() != null) {
      findings.warning(
          "DATELINE_DATE",
          "#/dateline/date",
          "%s names no year, so the dateline has no date; write it with its year."
              .formatted(Findings.quoted(opening.unread())));
    }
  }

  /** The first thing is the headline, whatever it looks like. */
  private int firstProse(int from) {
    int prose = first(from, this::isProse);
    // A short release has no prose to speak of: then its first sentence begins the text.
    return prose < sheet.size() ? prose : first(from, i -> Words.endsSentence(sheet.text(i)));
  }

  private int first(int from, IntPredicate begins) {
    boolean headline = false;
    for (int i = from; i < sheet.size(); i++) {
      if (!sheet.isFree(i) || isOfHead(sheet.text(i))) {
        continue;
      }
      if (EndMark.is(sheet.text(i))) {
        return i;
      }
      if (headline && begins.test(i)) {
        return i;
      }
      headline = headline || sheet.text(i).length() <= ReleaseContent.HEADLINE.longest();
    }
    return sheet.size();
  }

  private static boolean isOfHead(String text) {
    return ReleaseLines.isReleaseLine(text)
        || ReleaseLines.isDate(text)
        || EmbargoWords.areOfOtherPlaces(text)
        || DocumentLabel.is(text)
        || ContactLabel.begins(text);
  }

  private boolean isProse(int i) {
    String text = sheet.text(i);
    if (isQuestion(text)) {
      return true;
    }
    int words = Words.count(text);
    if (words < 7) {
      return false;
    }
    String more = sheet.joined(i, Math.min(sheet.endOfRun(i), i + 5));
    boolean sentence = more.indexOf(". ") > 0 || Words.endsSentence(more);
    boolean wrapped = sheet.isFree(i + 1) && Words.count(more) >= 20 && sentence;
    return Words.endsSentence(text) || text.endsWith(":") || wrapped || words > 60;
  }

  /** "When:" and its like, of which an advisory is made. */
  static boolean isQuestion(String text) {
    return text.length() <= 2_000 && QUESTION.matcher(text).matches();
  }
}
