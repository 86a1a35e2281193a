package dev.dateline.intake;

import dev.dateline.release.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a source whose characters were not what they should be, and what became of them. */
public final class DoubtfulCharacters {
  /** What Windows-1252 has at 0x80 to 0x9F; a blank where it has nothing. */
  public static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  private static final int MOST_LINES_NAMED = 10;
  private static final Pattern RTF = Pattern.compile("\\h{0,20}+\\{\\\\rtf\\d");
  private final SortedSet<Integer> undecodable = new TreeSet<>();
  private final SortedSet<Integer> leftovers = new TreeSet<>();
  private final SortedSet<Integer> misread = new TreeSet<>();
  private final SortedSet<Integer> controls = new TreeSet<>();

  /** Tells whether a line is the first of a document of RTF, which is written in ASCII. */
  public static boolean isRtf(CharSequence line) {
    return RTF.matcher(line).lookingAt();
  }

  /** Tells whether two characters that belong together stand here. */
  public static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  /** Tells whether a character stands for one that could not be read. */
  public static boolean isUndecodable(char c) {
    return c == '\uFFFD' || Character.isSurrogate(c);
  }

  /** Writes what is kept of a character that is no half of a pair: itself, another, or nothing. */
  public void read(char c, int line, StringBuilder out) {
    if (isUndecodable(c)) {
      addUndecodable(line);
      out.append('\uFFFD');
    } else if (c >= 0x80 && c <= 0x9F && WINDOWS_1252.charAt(c - 0x80) != ' ') {
      leftovers.add(line);
      out.append(WINDOWS_1252.charAt(c - 0x80));
    } else if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
      addControl(line);
    } else {
      out.append(c);
    }
  }

  public void addUndecodable(int line) {
    undecodable.add(line);
  }

  public void addMisread(int line) {
    misread.add(line);
  }

  public void addControl(int line) {
    controls.add(line);
  }

  /**
   * Says what is doubtful.
   *
   * @param source what it is called: text, page
   */
  public List<Finding> findings(String source) {
    List<Finding> findings = new ArrayList<>();
    addEncoding(
        findings,
        undecodable,
        "U+FFFD stands for characters that could not be read in %s; save the "
            + source
            + " as UTF-8 and send it again.");
    addEncoding(
        findings,
        leftovers,
        "Characters of Windows-1252 in %s were read as such; look at quotation marks and dashes there.");
    addEncoding(
        findings,
        misread,
        "UTF-8 that was read as Windows-1252, such as 'Ã©' for 'é', was repaired in %s; look at accents and quotation marks there, and save the text as UTF-8.");
    if (!controls.isEmpty()) {
      String message = "Control characters in %s were taken out.".formatted(named(controls));
      findings.add(new Finding("CONTROL_CHARACTERS", Finding.Level.WARNING, message, "#"));
    }
    return findings;
  }

  private static void addEncoding(
      List<Finding> findings, SortedSet<Integer> lines, String message) {
    if (!lines.isEmpty()) {
      String text = message.formatted(named(lines));
      findings.add(new Finding("ENCODING", Finding.Level.WARNING, text, "#"));
    }
  }

  private static String named(SortedSet<Integer> lines) {
    String first =
        lines.stream()
            .limit(MOST_LINES_NAMED)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return (lines.size() == 1 ? "line " : "lines ")
        + first
        + (lines.size() > MOST_LINES_NAMED ? ", …" : "");
  }
}
