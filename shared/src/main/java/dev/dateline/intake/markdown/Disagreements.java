package dev.dateline.intake.markdown;

import dev.dateline.json.Pointer;
import dev.dateline.release.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the front matter and the text of one source say differently. */
final class Disagreements {
  private static final int LONGEST_QUOTE = 200;
  private static final int MOST = 50;
  private final List<Finding> findings = new ArrayList<>();

  private Disagreements() {}

  /**
   * Compares a member that both say; how it is written, in capitals or with emphasis, does not
   * count.
   */
  static List<Finding> of(String member, @Nullable Object front, Object text) {
    Disagreements found = new Disagreements();
    found.compare(Pointer.member("#", member), member, front, text);
    return found.findings;
  }

  static Finding finding(String pointer, String message) {
    return new Finding("FRONT_MATTER", Finding.Level.WARNING, message, pointer);
  }

  static Finding disagreement(String pointer, Object front, Object text) {
    return finding(
        pointer,
        "The front matter says %s and the text %s; the front matter was taken. Correct one of them, or take one out."
            .formatted(quoted(front), quoted(text)));
  }

  private void compare(String pointer, String name, @Nullable Object front, Object text) {
    switch (text) {
      case Map<?, ?> said when front instanceof Map<?, ?> members ->
          members(pointer, members, said);
      case List<?> said when front instanceof List<?> elements ->
          elements(pointer, name, elements, said);
      case String said when front instanceof String words && !sameWords(words, said) ->
          add(disagreement(pointer, words, said));
      case Boolean said when front instanceof Boolean flag && !flag.equals(said) ->
          add(disagreement(pointer, flag, said));
      default -> {}
    }
  }

  private void members(String pointer, Map<?, ?> front, Map<?, ?> text) {
    text.forEach(
        (key, said) -> {
          String name = (String) key;
          Object other = front.get(name);
          boolean unsaidFlag = said instanceof Boolean && other == null;
          // The whole line or statement may be worded in many ways.
          if (!name.equals("text") && (other != null || unsaidFlag)) {
            compare(Pointer.member(pointer, name), name, unsaidFlag ? (Object) false : other, said);
          }
        });
  }

  private void elements(String pointer, String name, List<?> front, List<?> text) {
    for (Object said : text) {
      int same = indexOf(name, front, said);
      if (same >= 0) {
        compare(pointer + "/" + same, name, front.get(same), said);
      } else if (!name.equals("quotes") && said instanceof Map<?, ?> members) {
        add(
            finding(
                pointer,
                "The text names %s, and the front matter does not; the front matter was taken. Add it there, or take it out of the text."
                    .formatted(quoted(title(members)))));
      }
    }
  }

  private static int indexOf(String name, List<?> front, Object said) {
    for (int i = 0; i < front.size(); i++) {
      if (front.get(i) instanceof Map<?, ?> one
          && said instanceof Map<?, ?> other
          && isSame(name, one, other)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(String list, Map<?, ?> one, Map<?, ?> other) {
    return switch (list) {
      case "contacts" -> sameText(one, other, "name") || shares(one, other);
      case "quotes" -> sameText(one, other, "text");
      case "boilerplate" -> sameText(one, other, "about");
      case "tickers" -> sameText(one, other, "symbol");
      default -> false;
    };
  }

  private static boolean shares(Map<?, ?> one, Map<?, ?> other) {
    return one.get("emails") instanceof List<?> emails
        && other.get("emails") instanceof List<?> others
        && emails.stream().anyMatch(Set.copyOf(others)::contains);
  }

  private static boolean sameText(Map<?, ?> one, Map<?, ?> other, String name) {
    return one.get(name) instanceof String words
        && other.get(name) instanceof String others
        && sameWords(words, others);
  }

  private static Object title(Map<?, ?> members) {
    for (String name : List.of("name", "about", "symbol", "emails", "phones")) {
      Object value = members.get(name);
      if (value != null) {
        return value;
      }
    }
    return "something";
  }

  private void add(Finding finding) {
    if (findings.size() < MOST) {
      findings.add(finding);
    }
  }

  static boolean sameWords(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.isEmpty() ? text.strip() : letters.toString().toLowerCase(Locale.ROOT);
  }

  static String quoted(Object value) {
    return Finding.quoted(value.toString(), LONGEST_QUOTE);
  }
}
