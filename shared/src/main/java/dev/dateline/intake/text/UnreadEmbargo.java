package dev.dateline.intake.text;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last look for an embargo: over a whole source, what was dropped of it too, for words that ask
 * to wait and are not kept by the release line that was read from it.
 */
public final class UnreadEmbargo {
  public static final String CODE = "EMBARGO_UNREAD";

  /** What is longer speaks about something. */
  private static final int MOST_WORDS = 25;

  private static final int MOST_WORDS_OF_SENTENCE = 40;
  private static final int WORDS_OF_OPENING = 10;
  private static final int LONGEST_OPENING = 120;

  /** Where a line ends, or a tag begins or ends, if it is one. */
  private static final Pattern BREAK = Pattern.compile("\\R|[<>]");

  private UnreadEmbargo() {}

  /** Returns an error that stops publication, if a line of the source asks to wait. */
  public static Optional<Finding> in(String source, ReleaseContent content) {
    return in(List.of(source), content);
  }

  /**
   * Returns the same, if a line of one of several passages asks to wait, or a sentence of them that
   * may go on over several lines.
   */
  public static Optional<Finding> in(Collection<String> passages, ReleaseContent content) {
    ReleaseLine line = content.releaseLine();
    Stream<String> lines =
        passages.stream()
            .flatMap(BREAK::splitAsStream)
            .filter(text -> asks(text, line) || opensAsEmbargo(text.strip(), line));
    Stream<String> sentences =
        passages.stream()
            .flatMap(passage -> RunningText.sentences(passage).stream())
            .filter(text -> asks(text, line, MOST_WORDS_OF_SENTENCE));
    return Stream.concat(lines, sentences)
        .findFirst()
        .map(text -> finding(text.strip(), line != null && line.embargo()));
  }

  /** Returns the same, if a sentence in a note to those who publish asks to wait. */
  public static Optional<Finding> inNotes(Collection<String> sentences, ReleaseContent content) {
    ReleaseLine line = content.releaseLine();
    return sentences.stream()
        .filter(text -> Words.count(text) <= MOST_WORDS)
        .filter(text -> NotesToWait.ask(EmbargoWords.normal(text)) && !isKept(text, line))
        .findFirst()
        .map(text -> finding(text, line != null && line.embargo()));
  }

  private static Finding finding(String text, boolean embargo) {
    String how =
        embargo
            ? "The source asks to wait, %s, and the release line says of another embargo, or does not say until when that is. Correct 'releaseLine'; or publish with an override that says why nobody need wait longer."
            : "The source asks to wait, %s, and the release says of no embargo. Say it in 'releaseLine' with \"embargo\": true and its date; or publish with an override that says why nobody need wait.";
    return new Finding(
        CODE, Finding.Level.ERROR, how.formatted(Findings.quoted(text)), "#/releaseLine");
  }

  /** A long line may begin with the embargo and go on with the text. */
  private static boolean opensAsEmbargo(String text, @Nullable ReleaseLine line) {
    int end = 0;
    for (int words = 0; end < text.length() && end < LONGEST_OPENING; end++) {
      boolean blank = Character.isWhitespace(text.charAt(end));
      words += blank ? 1 : 0;
      if (words == WORDS_OF_OPENING) {
        break;
      }
    }
    String opening = text.substring(0, end);
    return end < text.length()
        && ReleaseLines.isDatedEmbargo(opening)
        && !isKept(
            Dates.first(text).map(day -> text.substring(0, day.end())).orElse(opening), line);
  }

  /** Tells whether a line of its own asks to wait, and a release line does not say so already. */
  public static boolean asks(String words, @Nullable ReleaseLine line) {
    return asks(words, line, MOST_WORDS);
  }

  private static boolean asks(String words, @Nullable ReleaseLine line, int most) {
    String text = words.strip();
    return Words.count(text) <= most && EmbargoWords.ask(text) && !isKept(text, line);
  }

  private static boolean isKept(String text, @Nullable ReleaseLine line) {
    return line != null && KeptEmbargo.keeps(line, text);
  }
}
