package dev.dateline.intake.html;

import dev.dateline.release.Fault;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes of a source characters that can be shown and stored. */
final class Characters {
  private static final int MOST_NAMED = 10;
  private final TreeSet<Integer> undecodable = new TreeSet<>();
  private final TreeSet<Integer> controls = new TreeSet<>();
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
    reader.report(findings);
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
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      line += c == '\n' ? 1 : 0;
      if (pair) {
        clean.append(c).append(text.charAt(++i));
      } else if (c == '\r') {
        clean.append(text.startsWith("\n", i + 1) ? "" : "\n");
        line += text.startsWith("\n", i + 1) ? 0 : 1;
      } else if (c == '\uFFFD' || Character.isSurrogate(c)) {
        undecodable.add(line);
        clean.append('\uFFFD');
      } else if (c == '\f' || c == '\u000B') {
        clean.append(' ');
      } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        nulls += c == 0 ? 1 : 0;
        controls.add(line);
      } else {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private void report(List<Finding> findings) {
    if (!undecodable.isEmpty()) {
      warn(
          findings,
          "ENCODING",
          "U+FFFD stands for characters that could not be read in %s; save the page as UTF-8 and send it again."
              .formatted(named(undecodable)));
    }
    if (!controls.isEmpty()) {
      warn(
          findings,
          "CONTROL_CHARACTERS",
          "Control characters in %s were taken out.".formatted(named(controls)));
    }
  }

  private static void warn(List<Finding> findings, String code, String message) {
    findings.add(new Finding(code, Finding.Level.WARNING, message, "#"));
  }

  private static String named(Set<Integer> lines) {
    String first =
        new ArrayList<>(lines)
            .stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    return (lines.size() == 1 ? "line " : "lines ")
        + first
        + (lines.size() > MOST_NAMED ? ", …" : "");
  }
}
