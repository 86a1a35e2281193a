package dev.dateline.intake.text;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.util.Collection;
import java.util.List;
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

  private static final int WORDS_OF_OPENING = 10;
  private static final int LONGEST_OPENING = 120;

  private static final Pattern BREAK = Pattern.compile("\\R|<[^<>]{0,300}>");

  private UnreadEmbargo() {}

  /** Returns an error that stops publication, if a line of the source asks to wait. */
  public static Optional<Finding> in(String source, ReleaseContent content) {
    return in(List.of(source), content);
  }

  /** Returns the same, if a line of one of several passages asks to wait. */
  public static Optional<Finding> in(Collection<String> passages, ReleaseContent content) {
    ReleaseLine said = content.releaseLine();
    if (said != null && said.embargo()) {
      return Optional.empty();
    }
    return passages.stream()
        .flatMap(BREAK::splitAsStream)
        .filter(line -> asks(line) || opensAsEmbargo(line))
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

  /** A long line may begin with the embargo and go on with the text. */
  private static boolean opensAsEmbargo(String line) {
    String text = line.strip();
    int end = 0;
    for (int words = 0; end < text.length() && end < LONGEST_OPENING; end++) {
      boolean blank = Character.isWhitespace(text.charAt(end));
      words += blank ? 1 : 0;
      if (words == WORDS_OF_OPENING) {
        break;
      }
    }
    return end < text.length() && ReleaseLines.isDatedEmbargo(text.substring(0, end));
  }

  /** Tells whether a line of its own asks to wait, be it readable until when or not. */
  public static boolean asks(String line) {
    String text = line.strip();
    return Words.count(text) <= MOST_WORDS && EmbargoWords.ask(text);
  }
}
