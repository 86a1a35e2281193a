package dev.dateline.intake.text;

import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Divides a text into lines of characters that can be shown and stored. */
final class SourceLines {
  /** What Windows-1252 has at 0x80 to 0x9F; a blank where it has nothing. */
  private static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  private static final String CLOSE_TO_THE_WORD_BEFORE = "»:;!?%€";
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final TreeSet<Integer> undecodable = new TreeSet<>();
  private final TreeSet<Integer> controls = new TreeSet<>();
  private final Mojibake mojibake = new Mojibake(WINDOWS_1252);
  private final TreeSet<Integer> misread = new TreeSet<>();
  private final TreeSet<Integer> leftovers = new TreeSet<>();

  private SourceLines() {}

  static List<Line> of(String text, Findings findings) {
    SourceLines reader = new SourceLines();
    reader.readAll(text.startsWith("\uFEFF") ? text.substring(1) : text);
    reader.report(findings);
    return withoutMarksOfQuotedMail(reader.lines);
  }

  private void readAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
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
      throw noText(number, line.length() + 1);
    } else if (c == '\uFFFD' || Character.isSurrogate(c)) {
      undecodable.add(number);
      line.append('\uFFFD');
    } else if (c >= 0x80 && c <= 0x9F && WINDOWS_1252.charAt(c - 0x80) != ' ') {
      leftovers.add(number);
      line.append(WINDOWS_1252.charAt(c - 0x80));
    } else if (Character.isISOControl(c) && c != '\t') {
      controls.add(number);
    } else {
      line.append(c);
    }
  }

  private void endLine() {
    String repaired = mojibake.repaired(line.toString());
    if (!repaired.contentEquals(line)) {
      misread.add(lines.size() + 1);
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

  private static InvalidRelease noText(int line, int column) {
    String detail =
        "Line %d, column %d holds U+0000: the text is UTF-16, or no text; save it as UTF-8."
            .formatted(line, column);
    return new InvalidRelease("What was sent is no plain text.", List.of(new Fault("#", detail)));
  }

  private void report(Findings findings) {
    if (!undecodable.isEmpty()) {
      findings.warning(
          "ENCODING",
          "#",
          "U+FFFD stands for characters that could not be read in %s; save the text as UTF-8 and send it again."
              .formatted(named(undecodable)));
    }
    if (!leftovers.isEmpty()) {
      findings.warning(
          "ENCODING",
          "#",
          "Characters of Windows-1252 in %s were read as such; look at quotation marks and dashes there."
              .formatted(named(leftovers)));
    }
    if (!misread.isEmpty()) {
      findings.warning(
          "ENCODING",
          "#",
          "UTF-8 that was read as Windows-1252, such as 'Ã©' for 'é', was repaired in %s; look at accents and quotation marks there, and save the text as UTF-8."
              .formatted(named(misread)));
    }
    if (!controls.isEmpty()) {
      findings.warning(
          "CONTROL_CHARACTERS",
          "#",
          "Control characters in %s were taken out.".formatted(named(controls)));
    }
  }

  private static String named(Set<Integer> numbers) {
    String first =
        numbers.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
    return (numbers.size() == 1 ? "line " : "lines ") + first + (numbers.size() > 10 ? ", …" : "");
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
