package dev.dateline.intake.text;

import dev.dateline.intake.DoubtfulCharacters;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.ArrayList;
import java.util.List;

/** Divides a text into lines of characters that can be shown and stored. */
final class SourceLines {
  private static final String CLOSE_TO_THE_WORD_BEFORE = "»:;!?%€";
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final DoubtfulCharacters doubtful = new DoubtfulCharacters();
  private final Mojibake mojibake = new Mojibake(DoubtfulCharacters.WINDOWS_1252);

  private SourceLines() {}

  static List<Line> of(String text, Findings findings) {
    SourceLines reader = new SourceLines();
    reader.readAll(text.startsWith("\uFEFF") ? text.substring(1) : text);
    reader.doubtful.findings("text").forEach(findings::add);
    return withoutMarksOfQuotedMail(reader.lines);
  }

  private void readAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (DoubtfulCharacters.isPair(text, i)) {
        line.append(c).append(text.charAt(++i));
      } else if (!(c == '\r' && text.startsWith("\n", i + 1))) {
        read(c);
      }
    }
    endLine();
  }

  private void read(char c) {
    int number = lines.size() + 1;
    if (c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u2028' || c == '\u2029') {
      endLine();
    } else if (c == 0) {
      throw noText(
          "Line %d, column %d holds U+0000: the text is UTF-16, or no text; save it as UTF-8."
              .formatted(number, line.length() + 1));
    } else {
      doubtful.read(c, number, line);
    }
  }

  private void endLine() {
    if (DoubtfulCharacters.isRtf(line)) {
      throw noText(
          "Line %d opens a document of RTF: save it as plain text, or paste its words."
              .formatted(lines.size() + 1));
    }
    String repaired = mojibake.repaired(line.toString());
    if (!repaired.contentEquals(line)) {
      doubtful.addMisread(lines.size() + 1);
    }
    lines.add(new Line(lines.size() + 1, spaced(repaired).strip()));
    line.setLength(0);
  }

  /** Keeps a no-break space only where typography asks for it: « ainsi », 10 000. */
  private static String spaced(String text) {
    if (text.indexOf('\u00A0') < 0 && text.indexOf('\u202F') < 0 && text.indexOf('\u2007') < 0) {
      return text;
    }
    StringBuilder spaced = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean noBreak = c == '\u00A0' || c == '\u202F' || c == '\u2007';
      if (noBreak && !staysTogether(text, i)) {
        spaced.setCharAt(i, ' ');
      }
    }
    return spaced.toString();
  }

  private static boolean staysTogether(String text, int i) {
    if (i == 0 || i + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return before == '«'
        || CLOSE_TO_THE_WORD_BEFORE.indexOf(after) >= 0
        || (Character.isDigit(before) && Character.isDigit(after));
  }

  private static InvalidRelease noText(String detail) {
    return new InvalidRelease("What was sent is no plain text.", List.of(new Fault("#", detail)));
  }

  private static List<Line> withoutMarksOfQuotedMail(List<Line> lines) {
    long written = lines.stream().filter(line -> !line.isBlank()).count();
    long quoted = lines.stream().filter(line -> line.text().startsWith(">")).count();
    if (quoted < 3 || quoted * 10 < written * 6) {
      return lines;
    }
    return lines.stream().map(SourceLines::unquoted).toList();
  }

  private static Line unquoted(Line line) {
    int i = 0;
    while (i < line.text().length()
        && (line.text().charAt(i) == '>' || line.text().charAt(i) == ' ')) {
      i++;
    }
    return line.text().startsWith(">") ? new Line(line.number(), line.text().substring(i)) : line;
  }
}
