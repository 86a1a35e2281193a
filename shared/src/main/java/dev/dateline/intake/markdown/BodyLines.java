package dev.dateline.intake.markdown;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the body together of lines of Markdown as they were written. */
final class BodyLines {
  private final StringBuilder out = new StringBuilder();

  /** A blank line that is written once another line follows. */
  private int blanks;

  private boolean gap;

  private BodyLines() {}

  /**
   * Joins what is left of the lines, by their numbers; what was taken out of the middle leaves one
   * blank line.
   */
  static String of(MarkdownLines lines, Map<Integer, String> left) {
    BodyLines body = new BodyLines();
    boolean taken = false;
    for (int i = 0; i < lines.size(); i++) {
      taken = lines.goesOn(i) ? taken : left.containsKey(lines.number(i));
      if (taken && lines.goesOn(i)) {
        body.add(lines.raw(i));
      } else if (taken) {
        body.add(written(lines, i, left.get(lines.number(i))));
      } else if (lines.raw(i).isBlank()) {
        body.blanks++;
      } else {
        body.gap = true;
      }
    }
    return body.out.toString();
  }

  private static String written(MarkdownLines lines, int i, @Nullable String words) {
    if (words == null) {
      return lines.raw(i);
    }
    PlainLine plain = lines.plain(i);
    boolean divided = plain.text().length() > words.length() && plain.text().endsWith(words);
    return divided ? plain.ending(words) : lines.raw(i);
  }

  private void add(String line) {
    if (!out.isEmpty()) {
      out.append("\n".repeat(gap ? 2 : blanks + 1));
    }
    out.append(line);
    blanks = 0;
    gap = false;
  }
}
