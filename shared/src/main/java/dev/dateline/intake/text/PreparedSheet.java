package dev.dateline.intake.text;

import dev.dateline.release.SourcePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a form with headings, what the form says of each and what it was recognised as. */
final class PreparedSheet {
  private final List<PreparedLine> prepared;
  private final Map<Integer, PreparedLine> byNumber = new HashMap<>();
  private final Sheet sheet;
  private final int width;

  PreparedSheet(List<PreparedLine> prepared) {
    this.prepared = prepared;
    prepared.forEach(line -> byNumber.put(line.number(), line));
    List<Line> lines = ContactItems.withoutBullets(prepared);
    sheet = new Sheet(lines);
    width = Wrapping.width(lines);
    for (int i = 0; i < sheet.size(); i++) {
      if (shape(i) == PreparedLine.Shape.BODY) {
        sheet.claim(i, Part.BODY);
      }
    }
  }

  Sheet lines() {
    return sheet;
  }

  /** Where long lines were broken, 0 if nowhere. */
  int width() {
    return width;
  }

  PreparedLine.Shape shape(int i) {
    return of(i).shape();
  }

  int level(int i) {
    return of(i).level();
  }

  /** Returns all lines as the form has them. */
  List<PreparedLine> prepared() {
    return prepared;
  }

  private PreparedLine of(int i) {
    PreparedLine line = byNumber.get(sheet.line(i).number());
    if (line == null) {
      throw new IllegalStateException("line " + sheet.line(i).number() + " was not prepared");
    }
    return line;
  }

  /** Returns the lines of the body by their numbers, each with its text or what is left of it. */
  Map<Integer, String> body() {
    return textOf(true);
  }

  /** Returns the lines that stand in no member, by their numbers. */
  Map<Integer, String> leftOut() {
    return textOf(false);
  }

  private Map<Integer, String> textOf(boolean body) {
    Map<Integer, String> text = new LinkedHashMap<>();
    for (int i = 0; i < sheet.size(); i++) {
      boolean inBody = !sheet.isBlank(i) && isOfBody(i);
      boolean leftOut = !sheet.isBlank(i) && (isLeftOut(i) || sheet.part(i) == Part.LABEL);
      if (body ? inBody : leftOut) {
        text.put(sheet.line(i).number(), sheet.text(i));
      }
    }
    return text;
  }

  private boolean isOfBody(int i) {
    return sheet.part(i) == Part.FREE || sheet.part(i) == Part.BODY;
  }

  private boolean isLeftOut(int i) {
    return sheet.part(i) == Part.LEFT_OUT || sheet.part(i) == Part.SIGNATURE;
  }

  /** Says where each member stands. */
  List<SourcePart> parts() {
    List<SourcePart> parts = new ArrayList<>();
    int i = 0;
    while (i < sheet.size()) {
      String pointer = sheet.isBlank(i) ? "" : pointer(i);
      int last = i;
      if (!pointer.isEmpty()) {
        for (int j = i; j < sheet.size(); j++) {
          if (!sheet.isBlank(j) && !pointer.equals(pointer(j))) {
            break;
          }
          last = sheet.isBlank(j) ? last : j;
        }
        parts.add(new SourcePart(pointer, sheet.line(i).number(), sheet.line(last).number()));
      }
      i = last + 1;
    }
    return parts;
  }

  /** Labels are left out, and named as losses. */
  private String pointer(int i) {
    return sheet.part(i) == Part.LABEL ? "" : sheet.part(i).pointer();
  }
}
