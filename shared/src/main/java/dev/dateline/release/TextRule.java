package dev.dateline.release;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text may be: not blank, of limited length, free of what cannot be shown or stored. */
public final class TextRule {
  /** Letters and marks of Unicode that have no ink. */
  private static final String FILLERS = "\u034F\u115F\u1160\u2800\u3164\uFFA0";

  private final int longest;
  private final boolean manyLines;

  private TextRule(int longest, boolean manyLines) {
    this.longest = longest;
    this.manyLines = manyLines;
  }

  /** Lets one line pass. */
  public static TextRule line(int longest) {
    return new TextRule(longest, false);
  }

  static TextRule prose(int longest) {
    return new TextRule(longest, true);
  }

  /** The longest text that is taken, in UTF-16 units. */
  public int longest() {
    return longest;
  }

  /** Returns as much of a text from its beginning as is taken, with an ellipsis if that is less. */
  public String beginningOf(String text) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Says what is wrong with a text and how to mend it; empty if nothing is. */
  public Optional<String> faultOf(String text) {
    if (text.codePoints().allMatch(TextRule::isUnseen)) {
      return Optional.of("must not be blank");
    }
    if (text.length() > longest) {
      return Optional.of(
          String.format(
              Locale.ROOT, "has %,d characters; at most %,d are taken", text.length(), longest));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return Optional.of("holds half of a surrogate pair, U+%04X".formatted((int) c));
      } else if (!manyLines && (c == '\n' || c == '\r')) {
        return Optional.of("must be one line");
      } else if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        return Optional.of("holds the control character U+%04X; take it out".formatted((int) c));
      }
    }
    return Optional.empty();
  }

  /** Tells whether readers see nothing of it: a blank, or what only joins or directs others. */
  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || FILLERS.indexOf(c) >= 0;
  }

  /** Returns the text if it is right, and throws otherwise. */
  String check(String name, String text) {
    faultOf(text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(name + " " + fault);
            });
    return text;
  }

  @Nullable String checkIfPresent(String name, @Nullable String text) {
    return text == null ? null : check(name, text);
  }
}
