package dev.dateline.intake.text;

import java.util.Set;

/**
 * The word for time beside the name of a zone: "Eastern Standard Time", "heure normale de l'Est".
 *
 * @param found whether there is one, without which a city is no zone
 * @param begin the index of the word with which name and cue begin
 * @param behind how many words behind the name belong to it
 * @param standard whether winter's time is named
 */
record ZoneCue(boolean found, int begin, int behind, boolean standard) {
  private static final Set<String> KINDS_OF_TIME =
      Set.of("standard", "daylight", "summer", "winter", "local", "mean");
  private static final Set<String> TIME_AFTER =
      Set.of("time", "zeit", "ortszeit", "sommerzeit", "winterzeit");
  private static final Set<String> TIME_BEFORE = Set.of("heure", "hora", "horário", "ora", "zeit");
  private static final Set<String> BETWEEN =
      Set.of(
          "de",
          "du",
          "des",
          "del",
          "la",
          "le",
          "l",
          "d",
          "el",
          "in",
          "normale",
          "avancée",
          "local",
          "locale",
          "oficial",
          "estándar");
  private static final Set<String> STANDARD_TIME = Set.of("normale", "estándar", "standard");

  /** So many words may stand between "hora" and a name. */
  private static final int MOST_BETWEEN = 3;

  /** Looks beside the name that begins with a word and has so many. */
  static ZoneCue beside(ZoneWords words, int name, int count) {
    int before = before(words, name);
    int behind = behind(words, name, count);
    boolean standard = words.isOneOf(name + count, STANDARD_TIME);
    for (int i = Math.max(before, 0); i < name && before >= 0; i++) {
      standard = standard || words.isOneOf(i, STANDARD_TIME);
    }
    return new ZoneCue(behind > 0 || before >= 0, before < 0 ? name : before, behind, standard);
  }

  private static int behind(ZoneWords words, int name, int count) {
    int kinds = words.isOneOf(name + count, KINDS_OF_TIME) ? 1 : 0;
    boolean time =
        words.isOneOf(name + count + kinds, TIME_AFTER) && words.isPhrase(name, count + kinds + 1);
    return time ? kinds + 1 : 0;
  }

  /** Returns the index of the word for time before a name, -1 if there is none. */
  private static int before(ZoneWords words, int name) {
    for (int i = name - 1; i >= name - 1 - MOST_BETWEEN; i--) {
      if (words.isOneOf(i, TIME_BEFORE)) {
        return i;
      }
      if (!words.isOneOf(i, BETWEEN)) {
        return -1;
      }
    }
    return -1;
  }
}
