package dev.dateline.intake.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the zones that a line names: ET, UTC-8, -05:00, MESZ, Paris time, heure de Paris, Lima. */
final class Zones {
  /**
   * A zone and where it stands in a text.
   *
   * @param standard whether winter's time is named, "EST" and not "ET"
   */
  record Mention(ZoneId zone, boolean standard, int start, int end) {}

  private record Token(String text, int start, int end) {
    String lower() {
      return Words.lower(text);
    }
  }

  /** What is longer is no release line. */
  private static final int LONGEST = 400;

  private static final int MOST_WORDS = 3;
  private static final Pattern ID =
      Pattern.compile(
          "\\b(?:\\p{Lu}[a-z]{3,9})/\\p{Lu}[A-Za-z_]{2,20}(?:/\\p{Lu}[A-Za-z_]{2,20})?");
  private static final Pattern TOKEN = Pattern.compile("(?:\\p{L}\\.){2,5}|\\p{L}+");
  private static final Pattern SHIFT = Pattern.compile("[+\\-−–‐‑]\\d");
  private static final Pattern OPENS = Pattern.compile(".*[,(;/|\\[–—-][\\h*(]*");
  private static final Pattern ENDS = Pattern.compile("[\\h*]*(?:$|[,.;:()/|\\]\\[–—-].*)");
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
  private static final Set<String> OF_AMERICA = Set.of("eastern", "central", "mountain", "pacific");
  private static final Set<String> STANDARD_TIME = Set.of("normale", "estándar", "standard");

  private final String text;
  private final int from;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Mention> found = new ArrayList<>();

  /** Where something was read already, an offset that no zone has too. */
  private final BitSet taken = new BitSet();

  private Zones(String text, int from) {
    this.text = text.length() > from + LONGEST ? text.substring(0, from + LONGEST) : text;
    this.from = from;
  }

  /** Reads a name that stands alone: Z, CET, +0100, UTC-5, Europe/Paris, (ET). */
  static Optional<Mention> named(String name) {
    boolean inBrackets = name.startsWith("(") && name.endsWith(")") && name.length() > 2;
    String word = inBrackets ? name.substring(1, name.length() - 1) : name;
    return ZoneNames.abbreviated(word)
        .or(() -> byId(word))
        .map(zone -> new Mention(zone, ZoneNames.isStandard(word), 0, word.length()));
  }

  private static Optional<ZoneId> byId(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns all zones that are named behind an index, in order. */
  static List<Mention> in(String text, int from) {
    Zones zones = new Zones(text, from);
    zones.find();
    return List.copyOf(zones.found);
  }

  private void find() {
    for (ZoneOffsets.Mention said : ZoneOffsets.in(text.substring(from))) {
      said.offset()
          .ifPresentOrElse(
              offset -> add(offset, false, from + said.start(), from + said.end()),
              () -> taken.set(from + said.start(), from + said.end()));
    }
    Matcher id = ID.matcher(text).region(from, text.length());
    while (id.find()) {
      byId(id.group()).ifPresent(zone -> add(zone, false, id.start(), id.end()));
    }
    Matcher token = TOKEN.matcher(text).region(from, text.length());
    while (token.find()) {
      tokens.add(new Token(token.group(), token.start(), token.end()));
    }
    for (int i = 0; i < tokens.size(); ) {
      i += Math.max(1, named(i));
    }
    found.sort((one, other) -> Integer.compare(one.start(), other.start()));
  }

  /** Adds a zone whose name begins with a word; returns of how many words it is. */
  private int named(int i) {
    for (int words = Math.min(MOST_WORDS, tokens.size() - i); words > 0; words--) {
      if (!isPhrase(i, words)) {
        continue;
      }
      String phrase = phrase(i, words);
      int cue = cue(i, words);
      Optional<ZoneId> beside = cue > 0 ? beside(phrase) : Optional.empty();
      Optional<ZoneId> zone = beside;
      if (zone.isEmpty()) {
        zone = cue > 0 ? ZoneNames.abbreviated(phrase) : standing(i, words, phrase);
      }
      if (zone.isPresent() && isShifted(i + words - 1)) {
        return words;
      }
      if (zone.isPresent()) {
        boolean standard =
            isStandard(i, words) || (beside.isEmpty() && ZoneNames.isStandard(phrase));
        int last = i + words - 1 + Math.max(0, cue - 1);
        add(zone.get(), standard, startWithCue(i), tokens.get(last).end());
        return words + Math.max(0, cue - 1);
      }
    }
    return 0;
  }

  /** "CET+1" is another zone than CET, and no name that people know. */
  private boolean isShifted(int last) {
    return SHIFT.matcher(text).region(tokens.get(last).end(), text.length()).lookingAt();
  }

  private static Optional<ZoneId> beside(String phrase) {
    return ZoneNames.region(phrase)
        .or(() -> ZoneNames.city(phrase))
        .or(() -> ZoneNames.cityOfAdjective(phrase));
  }

  /** Reads a name without the word "time" beside it, where it can be nothing else. */
  private Optional<ZoneId> standing(int i, int words, String phrase) {
    Token token = tokens.get(i);
    if (words == 1 && token.lower().endsWith("küstenzeit")) {
      return ZoneNames.region(token.lower().substring(0, token.text().length() - "zeit".length()));
    }
    boolean opens = opens(i);
    boolean ends = ends(i + words - 1);
    if (words == 1 && isAbbreviation(token) && (opens || ends)) {
      Optional<ZoneId> zone = ZoneNames.abbreviated(token.text().replace(".", ""));
      if (zone.isPresent()) {
        return zone;
      }
    }
    if (words == 1 && opens && OF_AMERICA.contains(phrase)) {
      return ZoneNames.region(phrase);
    }
    boolean name = Character.isUpperCase(token.text().charAt(0));
    return opens && ends && name ? ZoneNames.city(phrase) : Optional.empty();
  }

  /** "et" and "est" in small letters are French words, but not behind "9 a.m.". */
  private boolean isAbbreviation(Token token) {
    boolean behindTime =
        text.substring(from, token.start()).isBlank()
            && text.substring(Math.max(0, from - 2), from).matches(".?[mM]\\.?");
    return token.text().endsWith(".") || Words.isAllCaps(token.text()) || behindTime;
  }

  private boolean opens(int i) {
    if (i > 0 && Set.of("us", "u.s.").contains(tokens.get(i - 1).lower())) {
      return opens(i - 1);
    }
    int before = i == 0 ? from : tokens.get(i - 1).end();
    boolean first = i == 0 && text.substring(before, tokens.get(i).start()).isBlank();
    boolean in = i > 0 && Set.of("in", "en", "à").contains(tokens.get(i - 1).lower());
    return first || in || OPENS.matcher(text.substring(before, tokens.get(i).start())).matches();
  }

  private boolean ends(int i) {
    return ENDS.matcher(text.substring(tokens.get(i).end())).matches();
  }

  /** Whether words are parted by blanks, apostrophes and hyphens alone. */
  private boolean isPhrase(int i, int words) {
    for (int k = i; k + 1 < i + words; k++) {
      String gap = text.substring(tokens.get(k).end(), tokens.get(k + 1).start());
      if (gap.length() != 1 || " \u00A0'’-_".indexOf(gap.charAt(0)) < 0) {
        return false;
      }
    }
    return true;
  }

  private String phrase(int i, int words) {
    StringBuilder phrase = new StringBuilder(tokens.get(i).lower());
    for (int k = i + 1; k < i + words; k++) {
      phrase.append(' ').append(tokens.get(k).lower());
    }
    String name = phrase.toString();
    return words == 1 && name.endsWith(".") ? name.replace(".", "") : name;
  }

  /** Returns 0 where no "time" is beside a name, 1 where it is before it, else 1 and its words. */
  private int cue(int i, int words) {
    int after = i + words;
    int kinds = after < tokens.size() && KINDS_OF_TIME.contains(tokens.get(after).lower()) ? 1 : 0;
    int time = after + kinds;
    if (time < tokens.size()
        && TIME_AFTER.contains(tokens.get(time).lower())
        && isPhrase(i, words + kinds + 1)) {
      return kinds + 2;
    }
    return startOfCue(i) >= 0 ? 1 : 0;
  }

  private int startOfCue(int i) {
    for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
      if (TIME_BEFORE.contains(tokens.get(k).lower())) {
        return k;
      }
      if (!BETWEEN.contains(tokens.get(k).lower())) {
        return -1;
      }
    }
    return -1;
  }

  private int startWithCue(int i) {
    int cue = startOfCue(i);
    return tokens.get(cue < 0 ? i : cue).start();
  }

  private boolean isStandard(int i, int words) {
    int after = i + words;
    int before = startOfCue(i);
    return (after < tokens.size() && STANDARD_TIME.contains(tokens.get(after).lower()))
        || (before >= 0
            && tokens.subList(before, i).stream()
                .anyMatch(token -> STANDARD_TIME.contains(token.lower())));
  }

  private void add(ZoneId zone, boolean standard, int start, int end) {
    if (taken.get(start, end).isEmpty()) {
      taken.set(start, end);
      found.add(new Mention(zone, standard, start, end));
    }
  }
}
