package dev.dateline.lint;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** The words of English. */
final class English implements Vocabulary {
  private static final Set<String> PERSONS =
      Set.of(
          "we",
          "us",
          "our",
          "ours",
          "ourselves",
          "you",
          "your",
          "yours",
          "yourself",
          "yourselves",
          "me",
          "my",
          "myself");
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");
  private static final ZoneId MOUNTAIN = ZoneId.of("America/Denver");
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  /** Without CST and MST, which are right all year in other places than these. */
  private static final Map<String, Season> SEASONS =
      Map.of(
          "EST", new Season(EASTERN, false, "ET"),
          "EDT", new Season(EASTERN, true, "ET"),
          "CDT", new Season(CENTRAL, true, "CT"),
          "MDT", new Season(MOUNTAIN, true, "MT"),
          "PST", new Season(PACIFIC, false, "PT"),
          "PDT", new Season(PACIFIC, true, "PT"));

  /** US and WE in capitals are others than us and we. */
  @Override
  public boolean isPerson(Passage passage, int word) {
    Token token = passage.words().get(word);
    if (token.text().equals("I")) {
      return isPronoun(passage, word);
    }
    return !token.isCapitals() && PERSONS.contains(token.lower());
  }

  /** Tells I from the number of World War I and from the initial of I. Lee. */
  private static boolean isPronoun(Passage passage, int word) {
    String gap = passage.gapAfter(word);
    boolean goesOn = gap.equals(" ") || gap.equals("’") || gap.equals("'");
    if (!goesOn || word + 1 == passage.words().size()) {
      return false;
    }
    boolean verbFollows = !passage.words().get(word + 1).startsUpperCase();
    boolean named =
        word > 0
            && passage.gapAfter(word - 1).equals(" ")
            && passage.words().get(word - 1).startsUpperCase();
    return verbFollows && !named;
  }

  @Override
  public Map<Character, Character> marks() {
    return Map.of('“', '”', '"', '"', '‘', '’', '\'', '\'', '«', '»');
  }

  @Override
  public Map<String, Integer> ordinals() {
    return Map.of(
        "first", 1, "second", 2, "third", 3, "fourth", 4, "1st", 1, "2nd", 2, "3rd", 3, "4th", 4);
  }

  @Override
  public Set<String> quarter() {
    return Set.of("quarter");
  }

  @Override
  public String quarterLetter() {
    return "q";
  }

  @Override
  public Set<String> betweenQuarterAndYear() {
    return Set.of("of", "fiscal", "year", "fy", "the", "in", "results", "for");
  }

  @Override
  public Set<String> beforeOldYears() {
    return Set.of("since", "from", "between", "until", "after", "before", "in", "of", "and", "to");
  }

  @Override
  public Set<String> today() {
    return Set.of("today");
  }

  @Override
  public Map<String, Season> seasons() {
    return SEASONS;
  }

  @Override
  public Set<String> placeholders() {
    return Set.of("[placeholder");
  }
}
