package dev.dateline.release;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something about a release that its author should look at.
 *
 * @param code in capitals, such as {@code DATE_WEEKDAY}
 * @param message what is doubtful and how to mend it
 * @param pointer the JSON pointer of the member it is about, such as {@code #/contacts/0}
 * @param ofSource whether only the source showed it, so that no look at the release finds it again
 */
public record Finding(
    String code, Level level, String message, @Nullable String pointer, boolean ofSource) {
  public static final TextRule MESSAGE = TextRule.prose(1_000_000);

  /** What these say is how many there are of something. */
  private static final Set<String> COUNTING = Set.of("HEADLINE", "LENGTH", "LINKS");

  private static final Pattern FIGURES = Pattern.compile("[0-9][0-9.,]*");

  public Finding(String code, Level level, String message, @Nullable String pointer) {
    this(code, level, message, pointer, false);
  }

  /** Tells whether another one is the same but for a count, such as that of the words. */
  boolean isLike(Finding other) {
    return isSaidBy(other) && withoutCount().equals(other.withoutCount());
  }

  private String withoutCount() {
    return COUNTING.contains(code) ? FIGURES.matcher(message).replaceAll("0") : message;
  }

  /** Returns it as one that matters as much as this. */
  public Finding at(Level other) {
    return new Finding(code, other, message, pointer, ofSource);
  }

  /** Returns it as one that only the source showed. */
  Finding asOfSource() {
    return new Finding(code, level, message, pointer, true);
  }

  /** Tells whether another one says the same of the same place. */
  public boolean isSaidBy(Finding other) {
    return code.equals(other.code) && Objects.equals(pointer, other.pointer);
  }

  /** Returns a text as a message quotes it, cut behind so many UTF-16 units. */
  public static String quoted(String text, int longest) {
    if (text.length() <= longest) {
      return "'" + text + "'";
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? 1 : 0;
    return "'" + text.substring(0, longest - end) + "…'";
  }

  /** How much it matters. */
  public enum Level {
    ERROR,
    WARNING,
    INFO
  }
}
