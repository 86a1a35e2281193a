package dev.dateline.newsroom;

import dev.dateline.newsroom.DisclosurePolicy.Principal;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds whole names in a text, whatever the case and punctuation of both are. */
public final class NamesInText {
  private static final String UNDIVIDED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

  /** Of scripts that set no blanks between words, or none before particles, each letter is one. */
  private static final Pattern WORD =
      Pattern.compile("[%s]|[\\p{L}\\p{M}\\p{N}&&[^%s]]++".formatted(UNDIVIDED, UNDIVIDED));

  private final List<String> words;

  public NamesInText(String text) {
    this.words =
        WORD.matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .map(Principal::letters)
            .toList();
  }

  /** Tells whether a name stands in the text, and not only within the words of another one. */
  public boolean have(String name) {
    return !at(name).isEmpty();
  }

  /** Counts the words that belong to none of these names. */
  public int countBeside(String... names) {
    BitSet named = new BitSet();
    for (String name : names) {
      named.or(at(name));
    }
    return words.size() - named.cardinality();
  }

  private BitSet at(String name) {
    String letters = Principal.letters(name);
    BitSet at = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      StringBuilder said = new StringBuilder();
      int end = i;
      while (end < words.size() && said.length() < letters.length()) {
        said.append(words.get(end++));
      }
      if (end > i && said.toString().equals(letters)) {
        at.set(i, end);
      }
    }
    return at;
  }
}
