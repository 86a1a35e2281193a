package dev.dateline.intake.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part that holds no other parts.
 *
 * @param path counts as IMAP does: {@code 1.2} is the second part of the first
 * @param alternative numbers the multipart/alternative that it is part of; 0 is none
 * @param size in decoded bytes
 * @param text empty where the part is not looked through for words
 */
record Leaf(String path, int alternative, PartType type, long size, DecodedText text) {
  static final int LONGEST_NAME = 120;

  boolean isPlain() {
    return type.isPlain();
  }

  boolean isHtml() {
    return type.isHtml();
  }

  boolean isText() {
    return type.isText();
  }

  /** Says {@code part 2: plan.pdf (application/pdf, 48,213 bytes)}. */
  String describe() {
    @Nullable String name = type.fileName();
    String shown = name == null ? "" : printable(name, LONGEST_NAME) + " ";
    return String.format(
        Locale.ROOT,
        "part %s: %s(%s, %,d bytes)",
        printable(path, 60),
        shown,
        printable(type.mimeType(), 80),
        size);
  }

  /** What a stranger wrote, fit for a line of an answer. */
  static String printable(String text, int longest) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .filter(c -> !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(line::appendCodePoint);
    return line.toString();
  }
}
