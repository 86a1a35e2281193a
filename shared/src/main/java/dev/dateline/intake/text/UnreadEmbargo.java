package dev.dateline.intake.text;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last look for an embargo: over a whole source, what was dropped of it too, where the release
 * that was read from it asks nobody to wait.
 */
public final class UnreadEmbargo {
  public static final String CODE = "EMBARGO_UNREAD";

  /** What is longer speaks about something. */
  private static final int MOST_WORDS = 25;

  private static final Pattern BREAK = Pattern.compile("\\R|<[^<>]{0,300}>");

  private UnreadEmbargo() {}

  /** Returns an error that stops publication, if a line of the source asks to wait. */
  public static Optional<Finding> in(String source, ReleaseContent content) {
    ReleaseLine line = content.releaseLine();
    if (line != null && line.embargo()) {
      return Optional.empty();
    }
    return BREAK
        .splitAsStream(source)
        .filter(UnreadEmbargo::asks)
        .findFirst()
        .map(
            text ->
                new Finding(
                    CODE,
                    Finding.Level.ERROR,
                    "The source asks to wait, %s, and the release says of no embargo. Say it in 'releaseLine' with \"embargo\": true and its date; or publish with an override that says why nobody need wait."
                        .formatted(Findings.quoted(text.strip())),
                    "#/releaseLine"));
  }

  /** Tells whether a line of its own asks to wait, be it readable until when or not. */
  public static boolean asks(String line) {
    String text = line.strip();
    return Words.count(text) <= MOST_WORDS && EmbargoWords.ask(text);
  }
}
