package dev.dateline.newsroom;

import dev.dateline.newsroom.DisclosurePolicy.Principal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds whole names in a text, whatever the case and punctuation of both are. */
public final class NamesInText {
  private static final String UNDIVIDED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

  /** Of scripts that set no blanks between words, or none before particles, each letter is one. */
  private static final Pattern WORD =
      Pattern.compile("[%s]|[\\p{L}\\p{M}\\p{N}&&[^%s]]++".formatted(UNDIVIDED, UNDIVIDED));

  private final String text;
  private final List<MatchResult> words;

  public NamesInText(String text) {
    this.text = text;
    this.words = WORD.matcher(text).results().toList();
  }

  /** Returns what stands behind a name with which the text begins. */
  public Optional<String> behind(String name) {
    int end = endOf(Principal.letters(name), 0);
    return end == 0 ? Optional.empty() : Optional.of(text.substring(words.get(end - 1).end()));
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
      at.set(i, Math.max(i, endOf(letters, i)));
    }
    return at;
  }

  /** Returns the index behind the last word of a name that begins with this one; else 0. */
  private int endOf(String letters, int begin) {
    StringBuilder said = new StringBuilder();
    int end = begin;
    while (end < words.size() && said.length() < letters.length()) {
      said.append(Principal.letters(words.get(end++).group()));
    }
    return end > begin && said.toString().equals(letters) ? end : 0;
  }
}
