package dev.dateline.intake.text;

import dev.dateline.intake.Reading;
import java.util.List;
import java.util.Map;

/** Lets the tests of other readers compare what they read as those of plain text do. */
public final class ScoredReading {
  private ScoredReading() {}

  public static Map<String, Object> expected(String json) {
    return SharedReleases.json(json);
  }

  /** What was read otherwise than expected. */
  public static List<String> wrong(String name, Map<String, Object> expected, Reading reading) {
    ReadingScore score = new ReadingScore();
    score.add(name, expected, reading);
    return score.wrong();
  }
}
