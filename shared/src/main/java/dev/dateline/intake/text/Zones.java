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

  /** What is longer is no release line. */
  private static final int LONGEST = 400;

  private static final int MOST_WORDS = 3;
  private static final Pattern ID =
      Pattern.compile(
          "\\b(?:\\p{Lu}[a-z]{3,9})/\\p{Lu}[A-Za-z_]{2,20}(?:/\\p{Lu}[A-Za-z_]{2,20})?");
  private static final Set<String> OF_AMERICA = Set.of("eastern", "central", "mountain", "pacific");
  private final String text;
  private final int from;
  private final ZoneWords words;
  private final List<Mention> found = new ArrayList<>();

  /** Where something was read already, an offset that no zone has too. */
  private final BitSet taken = new BitSet();

  private Zones(String text, int from) {
    this.text = text.length() > from + LONGEST ? text.substring(0, from + LONGEST) : text;
    this.from = from;
    this.words = new ZoneWords(this.text, from);
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
    for (int i = 0; i < words.size(); ) {
      i += Math.max(1, named(i));
    }
    found.sort((one, other) -> Integer.compare(one.start(), other.start()));
  }

  /** Adds a zone whose name begins with a word; returns of how many words it is. */
  private int named(int i) {
    for (int count = Math.min(MOST_WORDS, words.size() - i); count > 0; count--) {
      if (!words.isPhrase(i, count)) {
        continue;
      }
      String phrase = words.phrase(i, count);
      ZoneCue cue = ZoneCue.beside(words, i, count);
      Optional<ZoneId> beside = cue.found() ? beside(phrase) : Optional.empty();
      Optional<ZoneId> zone = beside;
      if (zone.isEmpty()) {
        zone = cue.found() ? ZoneNames.abbreviated(phrase) : standing(i, count, phrase);
      }
      if (zone.isPresent() && words.isShifted(i + count - 1)) {
        return count;
      }
      if (zone.isPresent()) {
        boolean standard = cue.standard() || (beside.isEmpty() && ZoneNames.isStandard(phrase));
        int last = i + count - 1 + cue.behind();
        add(zone.get(), standard, words.get(cue.begin()).start(), words.get(last).end());
        return count + cue.behind();
      }
    }
    return 0;
  }

  private static Optional<ZoneId> beside(String phrase) {
    return ZoneNames.region(phrase)
        .or(() -> ZoneNames.city(phrase))
        .or(() -> ZoneNames.cityOfAdjective(phrase));
  }

  /** Reads a name without the word "time" beside it, where it can be nothing else. */
  private Optional<ZoneId> standing(int i, int count, String phrase) {
    ZoneWords.Token token = words.get(i);
    if (count == 1 && token.lower().endsWith("küstenzeit")) {
      return ZoneNames.region(token.lower().substring(0, token.text().length() - "zeit".length()));
    }
    boolean opens = words.opens(i);
    boolean ends = words.ends(i + count - 1);
    if (count == 1 && words.isAbbreviation(token) && (opens || ends)) {
      Optional<ZoneId> zone = ZoneNames.abbreviated(token.text().replace(".", ""));
      if (zone.isPresent()) {
        return zone;
      }
    }
    if (count == 1 && opens && OF_AMERICA.contains(phrase)) {
      return ZoneNames.region(phrase);
    }
    boolean name = Character.isUpperCase(token.text().charAt(0));
    return opens && ends && name ? ZoneNames.city(phrase) : Optional.empty();
  }

  private void add(ZoneId zone, boolean standard, int start, int end) {
    if (taken.get(start, end).isEmpty()) {
      taken.set(start, end);
      found.add(new Mention(zone, standard, start, end));
    }
  }
}
