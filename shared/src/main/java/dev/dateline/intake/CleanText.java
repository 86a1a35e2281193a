package dev.dateline.intake;

import dev.dateline.release.Finding;
import java.util.List;

/**
 * A text of characters that can all be shown and stored.
 *
 * @param findings what was another character before, or none
 */
public record CleanText(String value, List<Finding> findings) {
  /** Cleans what a stranger wrote; {@code source} is what it is called: body. */
  public static CleanText of(String text, String source) {
    DoubtfulCharacters doubtful = new DoubtfulCharacters();
    StringBuilder clean = new StringBuilder(text.length());
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (DoubtfulCharacters.isPair(text, i)) {
        clean.append(c).append(text.charAt(++i));
      } else if (c == '\f' || c == '\u000B') {
        clean.append('\n');
      } else {
        doubtful.read(c, line, clean);
      }
    }
    return new CleanText(clean.toString(), doubtful.findings(source));
  }
}
