package dev.dateline.intake.markdown;

import dev.dateline.release.Fault;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes a source of characters that can be shown and stored, and leaves its lines as they are. */
final class Characters {
  /** What Windows-1252 has at 0x80 to 0x9F; a blank where it has nothing. */
  private static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  private final StringBuilder out = new StringBuilder();
  private final TreeSet<Integer> undecodable = new TreeSet<>();
  private final TreeSet<Integer> leftovers = new TreeSet<>();
  private final TreeSet<Integer> controls = new TreeSet<>();
  private int line = 1;

  private Characters() {}

  /** A source that is fit to be read, and what was doubtful about its characters. */
  record Fit(String text, List<Finding> findings) {}

  /**
   * Reads a source.
   *
   * @throws InvalidRelease if it holds U+0000, and so is no text
   */
  static Fit of(String source) {
    Characters reader = new Characters();
    int begin = source.startsWith("\uFEFF") ? 1 : 0;
    for (int i = begin; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < source.length()
              && Character.isLowSurrogate(source.charAt(i + 1));
      if (pair) {
        reader.out.append(c).append(source.charAt(++i));
      } else {
        reader.read(c, i > 0 && source.charAt(i - 1) == '\r');
      }
    }
    return new Fit(reader.out.toString(), reader.findings());
  }

  private void read(char c, boolean afterReturn) {
    if (c == 0) {
      throw new InvalidRelease(
          "What was sent is no Markdown.",
          List.of(
              new Fault(
                  "#",
                  "Line %d holds U+0000: the text is UTF-16, or no text; save it as UTF-8."
                      .formatted(line))));
    }
    line += c == '\r' || (c == '\n' && !afterReturn) ? 1 : 0;
    if (c == '\uFFFD' || Character.isSurrogate(c)) {
      undecodable.add(line);
      out.append('\uFFFD');
    } else if (c >= 0x80 && c <= 0x9F && WINDOWS_1252.charAt(c - 0x80) != ' ') {
      leftovers.add(line);
      out.append(WINDOWS_1252.charAt(c - 0x80));
    } else if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
      controls.add(line);
    } else {
      out.append(c);
    }
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    report(
        findings,
        "ENCODING",
        undecodable,
        "U+FFFD stands for characters that could not be read in %s; save the text as UTF-8 and send it again.");
    report(
        findings,
        "ENCODING",
        leftovers,
        "Characters of Windows-1252 in %s were read as such; look at quotation marks and dashes there.");
    report(findings, "CONTROL_CHARACTERS", controls, "Control characters in %s were taken out.");
    return findings;
  }

  private static void report(
      List<Finding> findings, String code, Set<Integer> lines, String message) {
    if (!lines.isEmpty()) {
      String named =
          lines.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
      String where =
          (lines.size() == 1 ? "line " : "lines ") + named + (lines.size() > 10 ? ", …" : "");
      findings.add(new Finding(code, Finding.Level.WARNING, message.formatted(where), "#"));
    }
  }
}
