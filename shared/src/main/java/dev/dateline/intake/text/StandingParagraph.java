package dev.dateline.intake.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A boilerplate without its heading: "Eel Works is a smokehouse in Skagen, founded in 1902." */
final class StandingParagraph {
  private static final int FEWEST_WORDS = 10;
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:The )?((?:\\p{Lu}[\\p{L}\\p{N}’'.&-]{0,30}+)(?:\\h(?:of|the|for|and|&|de|\\p{Lu}[\\p{L}\\p{N}’'.&-]{0,30}+)){0,7}+),?(?:\\h\\([^()]{1,40}+\\))?,?\\h(?:is|are) (?:an?|the|one of|dedicated|committed)\\b");

  /** "L’Institut mosan est une association", "Die Genossenschaft Kai ist ein", "La Casa es una". */
  private static final Pattern OPENING_ELSEWHERE =
      Pattern.compile(
          "^(?:L[’']|(?:Le|La|Les|Der|Die|Das|El|Los|Las)\\h)?(\\p{Lu}[^,.;:!?()]{2,80}?)\\h(?:est (?:une?|le|la|l[’'])|sont (?:des|les)|ist (?:eine?|der|die|das)|sind (?:die|ein)|es (?:una?|la|el))\\b");

  private static final Pattern STANDING =
      Pattern.compile(
          "(?iu)\\b(?:founded|headquartered|based in|established|non-?profit|sans but lucratif|fondée?|depuis \\d{4}|créée?|siège|gemeinnützig|gegründet|seit \\d{4}|hauptsitz|sin ánimo de lucro|fundad[ao]|desde \\d{4}|501\\(c\\)|mission|leading|since \\d{4})");

  private StandingParagraph() {}

  /** Returns who the paragraph is about, if that is somebody the text began with. */
  static Optional<String> about(String paragraph, String beginning) {
    if (paragraph.length() > 3_000 || Words.count(paragraph) < FEWEST_WORDS) {
      return Optional.empty();
    }
    Matcher english = OPENING.matcher(paragraph);
    Matcher opening = english.find() ? english : OPENING_ELSEWHERE.matcher(paragraph);
    if (!opening.reset().find() || !STANDING.matcher(paragraph).find()) {
      return Optional.empty();
    }
    String name = opening.group(1);
    return beginning.contains(name) && name.indexOf(' ') > 0 ? Optional.of(name) : Optional.empty();
  }
}
