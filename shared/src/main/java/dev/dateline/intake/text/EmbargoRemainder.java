package dev.dateline.intake.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at what is left of an embargo once its days, hours and zones are read. */
final class EmbargoRemainder {
  /** What is longer behind a dash is a headline. */
  private static final int MOST_WORDS_BEHIND_DASH = 3;

  private static final Pattern UNTIL =
      Pattern.compile(
          "(?iu)\\b(?:embarg\\p{L}*|sperr\\p{L}*|gesperrt|until|till|to|bis|jusqu\\p{L}*|hasta|before|vor|avant|antes|through|after|nach|après|después|ab|from|hold)\\b");

  private static final Pattern SENTENCE = Pattern.compile("[.!?](?=\\h)");
  private static final Pattern PARTING = Pattern.compile("[:|]|\\h[–—-]{1,2}\\h");
  private static final Pattern END_OF_DAY =
      Pattern.compile(
          "(?iu)\\bend of (?:the )?day\\b|\\bEOD\\b|\\bende des tages\\b|\\btagesende\\b|\\bfin (?:de (?:la )?journée|del día)\\b");

  /** The day is one of those on which to wait; where a date was, a semicolon is. */
  private static final Pattern INCLUSIVE =
      Pattern.compile(
          "(?iu)\\b(?:through|inclusive(?:ly)?|including|inclus(?:ivement)?|incluido|einschließlich|einschl|inkl)\\b"
              + "|\\bend of (?:the )?\\h*;|\\bende des\\h*;"
              + "|\\bon or before\\b|(?<!\\bor )\\b(?:after|nach|après|después)(?: (?:the|dem|le|del|de))?\\h{0,3};");

  private final String text;
  private final List<Times.Mention> times;
  private final List<Zones.Mention> zones;

  /** Returns where the words begin that may say until when. */
  static int startIn(String text) {
    Matcher until = UNTIL.matcher(text);
    return until.find() ? until.start() : 0;
  }

  /** Takes the text without its dates, where a semicolon stands for each. */
  EmbargoRemainder(String text, List<Times.Mention> times, List<Zones.Mention> zones) {
    this.text = text;
    this.times = times;
    this.zones = zones;
  }

  /** Whether it asks to wait to the end of a day, and no hour of it. */
  boolean isWholeDay() {
    return times.isEmpty() && (END_OF_DAY.matcher(text).find() || INCLUSIVE.matcher(text).find());
  }

  /**
   * Returns a word that may say when, and was not understood; where all is read none is looked for.
   */
  Optional<String> unread() {
    boolean timed = !times.isEmpty() || isWholeDay();
    if (timed && !zones.isEmpty()) {
      return Optional.empty();
    }
    return EmbargoVocabulary.firstUnread(
        withoutOthers(END_OF_DAY.matcher(withoutRead()).replaceAll(" ")));
  }

  private String withoutRead() {
    int from = start();
    StringBuilder rest = new StringBuilder(text);
    times.forEach(time -> blank(rest, time.start(), time.end()));
    zones.forEach(zone -> blank(rest, zone.start(), zone.end()));
    return rest.substring(from);
  }

  /** A zone stands behind its hour; an hour, behind the word "until". */
  private int start() {
    return times.isEmpty() ? startIn(text) : times.getFirst().end();
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /** Leaves out the next sentence, a headline, and what is outside of the brackets. */
  private static String withoutOthers(String rest) {
    Matcher end = SENTENCE.matcher(rest);
    String sentence = end.find() ? rest.substring(0, end.start()) : rest;
    sentence = sentence.substring(0, endOfBracket(sentence));
    StringBuilder own = new StringBuilder();
    Matcher parting = PARTING.matcher(sentence);
    int from = 0;
    boolean dated = false;
    boolean dash = true;
    while (from <= sentence.length()) {
      boolean more = parting.find();
      String part = sentence.substring(from, more ? parting.start() : sentence.length());
      if (!dated || (dash && Words.count(part) <= MOST_WORDS_BEHIND_DASH)) {
        own.append(part).append(' ');
      }
      if (!more) {
        break;
      }
      dated |= part.contains(";");
      dash = !parting.group().equals(":") && !parting.group().equals("|");
      from = parting.end();
    }
    return own.toString();
  }

  private static int endOfBracket(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (open < 0) {
        return i;
      }
    }
    return text.length();
  }
}
