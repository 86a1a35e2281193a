package dev.dateline.intake.html;

import dev.dateline.intake.DoubtfulCharacters;
import dev.dateline.release.Fault;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.List;

/** Makes of a source characters that can be shown and stored. */
final class Characters {
  private final DoubtfulCharacters doubtful = new DoubtfulCharacters();
  private int nulls;

  private Characters() {}

  /** Takes out of a source what is no character, ends its lines alike, and says so. */
  static String of(String source, List<Finding> findings) {
    Characters reader = new Characters();
    String text = reader.read(source.startsWith("\uFEFF") ? source.substring(1) : source);
    if (reader.nulls * 10L > source.length()) {
      throw new InvalidRelease(
          "What was sent is no HTML.",
          List.of(
              new Fault("#", "Every other byte is zero: the page is UTF-16; save it as UTF-8.")));
    }
    findings.addAll(reader.doubtful.findings("page"));
    return text;
  }

  /** Returns a text of which entities may have made what is no character. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\t')) {
        return new Characters().read(text);
      }
    }
    return text;
  }

  private String read(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (DoubtfulCharacters.isPair(text, i)) {
        clean.append(c).append(text.charAt(++i));
      } else if (c == '\r') {
        clean.append(text.startsWith("\n", i + 1) ? "" : "\n");
        line += text.startsWith("\n", i + 1) ? 0 : 1;
      } else if (c == '\f' || c == '\u000B') {
        clean.append(' ');
      } else {
        nulls += c == 0 ? 1 : 0;
        doubtful.read(c, line, clean);
      }
    }
    return clean.toString();
  }
}
