package dev.dateline.intake.text;

import dev.dateline.release.SourcePart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lines of a source and what each was recognised as. */
final class Sheet {
  private final List<Line> lines;
  private final List<Part> parts;

  Sheet(List<Line> lines) {
    this.lines = new ArrayList<>(lines);
    this.parts = new ArrayList<>(Collections.nCopies(lines.size(), Part.FREE));
  }

  int size() {
    return lines.size();
  }

  Line line(int i) {
    return lines.get(i);
  }

  String text(int i) {
    return lines.get(i).text();
  }

  Part part(int i) {
    return parts.get(i);
  }

  boolean isBlank(int i) {
    return lines.get(i).isBlank();
  }

  /** Whether there is such a line, with words that no recogniser has claimed. */
  boolean isFree(int i) {
    return i >= 0 && i < size() && !isBlank(i) && parts.get(i) == Part.FREE;
  }

  void claim(int i, Part part) {
    parts.set(i, part);
  }

  /** Claims what is free of the lines from {@code from} to before {@code to}. */
  void claimFree(int from, int to, Part part) {
    for (int i = from; i < to; i++) {
      if (isFree(i)) {
        parts.set(i, part);
      }
    }
  }

  /** Makes two lines of one, the second beginning with the character at {@code offset}. */
  void divide(int i, int offset) {
    Line line = lines.get(i);
    lines.set(i, new Line(line.number(), line.text().substring(0, offset).strip()));
    lines.add(i + 1, new Line(line.number(), line.text().substring(offset).strip()));
    parts.add(i + 1, parts.get(i));
  }

  /** Counts the characters of a line and of what was divided off before it. */
  int lengthAsWritten(int i) {
    int length = text(i).length();
    for (int before = i - 1; before >= 0 && isOfOneLine(before, i); before--) {
      length += text(before).length() + 1;
    }
    return length;
  }

  private boolean isOfOneLine(int one, int other) {
    return line(one).number() == line(other).number();
  }

  /** Returns the index of the first free line from {@code from} on, or the size. */
  int nextFree(int from) {
    int i = from;
    while (i < size() && !isFree(i)) {
      i++;
    }
    return i;
  }

  /** Returns the end of the run of free lines that begins here; a blank line ends it. */
  int endOfRun(int from) {
    int i = from;
    while (isFree(i)) {
      i++;
    }
    return i;
  }

  /** Says where two lines and what is between them stand; columns may have turned them round. */
  SourcePart place(String pointer, int first, int last) {
    int one = line(first).number();
    int other = line(last).number();
    return new SourcePart(pointer, Math.min(one, other), Math.max(one, other));
  }

  /** Returns the text of the lines from {@code from} to before {@code to}, on one line. */
  String joined(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (!isBlank(i)) {
        text.append(text.isEmpty() ? "" : " ").append(text(i));
      }
    }
    return text.toString();
  }
}
