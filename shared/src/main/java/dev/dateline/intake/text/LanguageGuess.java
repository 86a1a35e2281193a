package dev.dateline.intake.text;

import dev.dateline.release.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells English, French, German and Spanish apart by their most frequent words. */
final class LanguageGuess {
  private static final int MOST_WORDS = 2_000;
  private static final Map<String, Set<String>> FREQUENT =
      Map.of(
          "en",
          words(
              "the of and to in for that with is are was were has have will on by from its this an be at as our their we it who said"),
          "fr",
          words(
              "le la les des du et en un une pour dans est sont que qui au aux sur par avec ce cette nous ses plus été il elle son sa leur ont à d l"),
          "de",
          words(
              "der die das und den dem des ein eine einer einem mit von zu zur zum für auf ist sind wird werden im nicht auch sich bei als wir aus an nach"),
          "es",
          words(
              "el la los las de del y en un una que para con por se su sus es son al como más ha han este esta entre sobre lo fue nos"));

  private LanguageGuess() {}

  /** Returns nothing where no language is clearly ahead of the others. */
  static Optional<Language> of(String text) {
    List<String> words = Words.of(Words.lower(text)).stream().limit(MOST_WORDS).toList();
    String best = "";
    long most = 0;
    long second = 0;
    for (Map.Entry<String, Set<String>> language : FREQUENT.entrySet()) {
      long count = words.stream().filter(language.getValue()::contains).count();
      if (count > most) {
        second = most;
        most = count;
        best = language.getKey();
      } else {
        second = Math.max(second, count);
      }
    }
    boolean clear = most >= 3 && most * 10 >= words.size() && most * 3 >= second * 4;
    return clear ? Optional.of(new Language(best)) : Optional.empty();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
