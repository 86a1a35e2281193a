package dev.dateline.intake.mail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A part of plain text; where it is format=flowed, a paragraph is one line, as programs show it.
 */
final class PlainText implements ShownText {
  private static final String SIGNATURE = "-- ";
  private final List<String> lines;

  PlainText(String text, boolean flowed, boolean deletesSpace) {
    List<String> written = List.of(text.split("\\r\\n|\\r|\\n", -1));
    lines = flowed ? joined(written, deletesSpace) : unescaped(written);
  }

  @Override
  public List<String> lines() {
    return lines;
  }

  @Override
  public int number(int line) {
    return line + 1;
  }

  @Override
  public String without(BitSet cut, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(cut.get(i) ? "" : ShownText.unquoted(lines.get(i), depth)).append('\n');
    }
    return text.toString();
  }

  /** RFC 3676: a line that ends with a space goes on in the next of the same depth. */
  private static List<String> joined(List<String> written, boolean deletesSpace) {
    List<String> lines = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    int open = -1;
    for (String line : written) {
      int depth = 0;
      while (depth < line.length() && line.charAt(depth) == '>') {
        depth++;
      }
      String text = line.substring(line.startsWith(" ", depth) ? depth + 1 : depth);
      boolean signature = text.equals(SIGNATURE);
      if (open >= 0 && (open != depth || signature)) {
        lines.add(paragraph.toString());
        open = -1;
      }
      if (open < 0) {
        paragraph.setLength(0);
        paragraph.repeat('>', depth).append(depth > 0 ? " " : "");
      }
      boolean flows = text.endsWith(" ") && !signature;
      paragraph.append(flows && deletesSpace ? text.substring(0, text.length() - 1) : text);
      open = flows ? depth : -1;
      if (!flows) {
        lines.add(paragraph.toString());
      }
    }
    if (open >= 0) {
      lines.add(paragraph.toString());
    }
    return lines;
  }

  /** Mailbox files write ">From" for a line that begins with "From ". */
  private static List<String> unescaped(List<String> written) {
    List<String> lines = new ArrayList<>(written);
    for (int i = 0; i < lines.size(); i++) {
      boolean alone =
          (i == 0 || !written.get(i - 1).startsWith(">"))
              && (i + 1 == lines.size() || !written.get(i + 1).startsWith(">"));
      if (alone && lines.get(i).startsWith(">From ")) {
        lines.set(i, lines.get(i).substring(1));
      }
    }
    return lines;
  }
}
