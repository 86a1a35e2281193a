package dev.dateline.lint;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules that read words know of a language; for another language they are silent. */
interface Vocabulary {
  /** Returns the words of a language, named as BCP 47 does: {@code en}. */
  static Optional<Vocabulary> of(String language) {
    return switch (language) {
      case "en" -> Optional.of(new English());
      case "fr" -> Optional.of(new French());
      default -> Optional.empty();
    };
  }

  /** Tells whether a word says I, we or you, or what is theirs. */
  boolean isPerson(Passage passage, int word);

  /** Opening quotation marks, each with what closes it. */
  Map<Character, Character> marks();

  /** First, second, third and fourth, in lower case, as a quarter is named. */
  Map<String, Integer> ordinals();

  /** What a quarter is called, in lower case. */
  Set<String> quarter();

  /** Letter before the number of a quarter, in lower case: {@code q} of Q3. */
  String quarterLetter();

  /** What may stand between a quarter and its year. */
  Set<String> betweenQuarterAndYear();

  /** Words after which a year is one of the past on purpose: since 2019. */
  Set<String> beforeOldYears();

  /** What the day of publication is called, or the last part of it: today, (aujourd’)hui. */
  Set<String> today();

  /** Abbreviations of zones that are right for half of a year only. */
  Map<String, Season> seasons();

  /** What else stands for words to come, in lower case. */
  Set<String> placeholders();

  /**
   * The half of a year in which an abbreviation is right.
   *
   * @param allYear what to write instead
   */
  record Season(ZoneId zone, boolean summer, String allYear) {}
}
