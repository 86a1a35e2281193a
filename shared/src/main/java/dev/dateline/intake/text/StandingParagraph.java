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
  private static final Pattern STANDING =
      Pattern.compile(
          "(?iu)\\b(?:founded|headquartered|based in|established|non-?profit|501\\(c\\)|mission|leading|since \\d{4})");

  private StandingParagraph() {}

  /** Returns who the paragraph is about, if that is somebody the text began with. */
  static Optional<String> about(String paragraph, String beginning) {
    if (paragraph.length() > 3_000 || Words.count(paragraph) < FEWEST_WORDS) {
      return Optional.empty();
    }
    Matcher opening = OPENING.matcher(paragraph);
    if (!opening.find() || !STANDING.matcher(paragraph).find()) {
      return Optional.empty();
    }
    String name = opening.group(1);
    return beginning.contains(name) && name.indexOf(' ') > 0 ? Optional.of(name) : Optional.empty();
  }
}
