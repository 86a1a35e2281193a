package dev.dateline.intake.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a part, to compare it with another; addresses of pages are no words. */
final class WordsOfPart {
  private static final Pattern WORD =
      Pattern.compile("https?://[^\\s<>]++|[\\p{L}\\p{N}]++", Pattern.CASE_INSENSITIVE);
  private final Set<String> words = new LinkedHashSet<>();
  private int count;

  private WordsOfPart() {}

  static WordsOfPart of(Collection<String> lines) {
    WordsOfPart found = new WordsOfPart();
    for (String line : lines) {
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        if (!word.group().contains(":")) {
          found.words.add(word.group().toLowerCase(Locale.ROOT));
          found.count++;
        }
      }
    }
    return found;
  }

  int count() {
    return count;
  }

  /** The words that the other does not hold, in the order of the text. */
  List<String> beyond(WordsOfPart other) {
    List<String> beyond = new ArrayList<>(words);
    beyond.removeIf(other.words::contains);
    return beyond;
  }
}
