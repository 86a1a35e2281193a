package dev.dateline.intake.markdown;

import dev.dateline.intake.DoubtfulCharacters;
import dev.dateline.release.Fault;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.List;

/** Makes a source of characters that can be shown and stored, and leaves its lines as they are. */
final class Characters {
  private final StringBuilder out = new StringBuilder();
  private final DoubtfulCharacters doubtful = new DoubtfulCharacters();
  private int line = 1;

  private Characters() {}

  /** A source that is fit to be read, and what was doubtful about its characters. */
  record Fit(String text, List<Finding> findings) {}

  /**
   * Reads a source.
   *
   * @throws InvalidRelease if it holds U+0000 or is RTF, and so is no text
   */
  static Fit of(String source) {
    if (source.lines().anyMatch(DoubtfulCharacters::isRtf)) {
      throw noMarkdown("The text is RTF; save it as plain text, or paste its words.");
    }
    Characters reader = new Characters();
    int begin = source.startsWith("\uFEFF") ? 1 : 0;
    for (int i = begin; i < source.length(); i++) {
      char c = source.charAt(i);
      if (DoubtfulCharacters.isPair(source, i)) {
        reader.out.append(c).append(source.charAt(++i));
      } else {
        reader.read(c, i > 0 && source.charAt(i - 1) == '\r');
      }
    }
    return new Fit(reader.out.toString(), reader.doubtful.findings("text"));
  }

  private void read(char c, boolean afterReturn) {
    if (c == 0) {
      throw noMarkdown(
          "Line %d holds U+0000: the text is UTF-16, or no text; save it as UTF-8."
              .formatted(line));
    }
    line += c == '\r' || (c == '\n' && !afterReturn) ? 1 : 0;
    doubtful.read(c, line, out);
  }

  private static InvalidRelease noMarkdown(String detail) {
    return new InvalidRelease("What was sent is no Markdown.", List.of(new Fault("#", detail)));
  }
}
