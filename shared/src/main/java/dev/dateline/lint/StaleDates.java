package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what was left of the last release: a quarter that is long over, an old year in the
 * headline, a "today" of another day.
 *
 * <p>Quarters count where the news stands, in headlines and the first paragraph; fiscal ones may
 * lie some quarters off.
 */
final class StaleDates implements Rule {
  private static final int QUARTERS_OFF = 3;
  private static final int YEARS_OF_TEMPLATES = 5;
  private static final int NEAR = 5;

  @Override
  public String code() {
    return "STALE_TEMPLATE";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    release.vocabulary().ifPresent(words -> look(release, words, found));
  }

  private static void look(Checked release, Vocabulary words, Found found) {
    LocalDate day = release.day();
    List<Passage> headlines =
        release.prose().stream().filter(passage -> passage.pointer().endsWith("headline")).toList();
    Stream.concat(headlines.stream(), release.paragraphs().limit(1))
        .forEach(passage -> lookForQuarters(passage, words, day, found));
    headlines.forEach(passage -> lookForYears(passage, words, day, found));
    release.paragraphs().forEach(passage -> lookForToday(passage, words, day, found));
  }

  private static void lookForQuarters(
      Passage passage, Vocabulary words, LocalDate day, Found found) {
    int now = day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    List<String> old = new ArrayList<>();
    for (int i = 0; i < passage.words().size(); i++) {
      int quarter = quarter(passage, i, words);
      int year = quarter == 0 ? 0 : yearAfter(passage, i, words);
      if (year == 0) {
        continue;
      }
      if (now - (year * 4 + quarter - 1) <= QUARTERS_OFF) {
        return; // the newest quarter is the news, older ones are what it is compared with
      }
      old.add("quarter %d of %d".formatted(quarter, year));
    }
    if (!old.isEmpty()) {
      found.add(
          passage.pointer(),
          "The %s was long over on %s, the day of publication; look whether it was left of another release."
              .formatted(old.getFirst(), day));
    }
  }

  /** Returns 0 unless a quarter is named by this word and perhaps the next: Q3, third quarter. */
  private static int quarter(Passage passage, int word, Vocabulary words) {
    String lower = passage.words().get(word).lower();
    if (lower.length() == 2 && lower.startsWith(words.quarterLetter())) {
      int number = lower.charAt(1) - '0';
      return number >= 1 && number <= 4 ? number : 0;
    }
    boolean named =
        word + 1 < passage.words().size()
            && words.quarter().contains(passage.words().get(word + 1).lower());
    return named ? words.ordinals().getOrDefault(lower, 0) : 0;
  }

  private static int yearAfter(Passage passage, int quarter, Vocabulary words) {
    int last = Math.min(passage.words().size(), quarter + 1 + NEAR);
    for (int i = quarter + 1; i < last; i++) {
      Token token = passage.words().get(i);
      if (isYear(token)) {
        return Integer.parseInt(token.text());
      }
      boolean between =
          words.betweenQuarterAndYear().contains(token.lower())
              || words.quarter().contains(token.lower());
      if (!between) {
        return 0;
      }
    }
    return 0;
  }

  private static void lookForYears(Passage passage, Vocabulary words, LocalDate day, Found found) {
    List<Integer> years = new ArrayList<>();
    for (int i = 0; i < passage.words().size(); i++) {
      Token token = passage.words().get(i);
      if (!isYear(token)) {
        continue;
      }
      boolean onPurpose =
          i > 0 && words.beforeOldYears().contains(passage.words().get(i - 1).lower());
      if (!onPurpose) {
        years.add(Integer.parseInt(token.text()));
      }
    }
    int newest = years.stream().mapToInt(Integer::intValue).max().orElse(day.getYear());
    int age = day.getYear() - newest;
    if (age >= 2 && age <= YEARS_OF_TEMPLATES && !namesQuarter(passage, words)) {
      found.add(
          passage.pointer(),
          "The year %d is past on %s, the day of publication; look whether it was left of another release."
              .formatted(newest, day));
    }
  }

  private static boolean namesQuarter(Passage passage, Vocabulary words) {
    for (int i = 0; i < passage.words().size(); i++) {
      if (quarter(passage, i, words) > 0) {
        return true;
      }
    }
    return false;
  }

  private static void lookForToday(Passage passage, Vocabulary words, LocalDate day, Found found) {
    if (passage.words().stream().noneMatch(word -> words.today().contains(word.lower()))) {
      return;
    }
    List<WrittenDate> dates = WrittenDate.in(passage, day.getYear());
    int next = 0;
    for (Token word : passage.words()) {
      while (next < dates.size() && dates.get(next).start() < word.end()) {
        next++;
      }
      boolean stands =
          next < dates.size()
              && words.today().contains(word.lower())
              && isGap(passage.text(), word.end(), dates.get(next).start());
      if (stands && Math.abs(day.toEpochDay() - dates.get(next).date().toEpochDay()) > 1) {
        found.add(
            passage.pointer(),
            "Today would be %s, and the body says %s; correct the date or take it out."
                .formatted(day, dates.get(next).date()));
      }
    }
  }

  private static boolean isGap(String text, int from, int to) {
    return to - from <= NEAR
        && text.substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isYear(Token token) {
    return token.text().length() == 4
        && token.isNumber()
        && (token.text().startsWith("20") || token.text().startsWith("19"));
  }
}
