package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;

/** Makes sheets of the lines of a text. */
final class Sheets {
  private Sheets() {}

  static Sheet of(String... lines) {
    return new Sheet(SourceLines.of(String.join("\n", lines), new Findings()));
  }

  static List<Part> parts(Sheet sheet) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < sheet.size(); i++) {
      parts.add(sheet.part(i));
    }
    return parts;
  }
}
