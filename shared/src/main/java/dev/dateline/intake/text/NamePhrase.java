package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Knows by its form which words of a phrase are a name. */
final class NamePhrase {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "van", "von", "der", "den", "la", "le", "du", "del", "di", "da", "dos", "bin", "al",
          "el", "ten", "ter", "zu", "y", "e", "af", "av");
  private static final Set<String> HONORIFICS =
      Set.of(
          "dr",
          "prof",
          "professor",
          "mr",
          "mrs",
          "ms",
          "mx",
          "sir",
          "dame",
          "rev",
          "hon",
          "m",
          "mme",
          "sra",
          "sr",
          "herr",
          "frau",
          "madame",
          "monsieur",
          "dipl.-ing");
  private static final Set<String> NO_NAMES =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "it",
          "they",
          "we",
          "he",
          "she",
          "i",
          "in",
          "on",
          "at",
          "our",
          "his",
          "her",
          "their",
          "der",
          "die",
          "das",
          "ein",
          "eine",
          "le",
          "la",
          "les",
          "un",
          "une",
          "el",
          "los",
          "las",
          "una",
          "il",
          "elle",
          "er",
          "sie",
          "both",
          "one",
          "as",
          "but",
          "and",
          "when",
          "if",
          "for",
          "to",
          "no",
          "yes",
          "some",
          "many",
          "after",
          "while",
          "before",
          "since",
          "although",
          "today",
          "however",
          "under",
          "with",
          "by",
          "from",
          "because",
          "once",
          "according",
          "like",
          "said",
          "says");
  private static final List<String> ARTICLES =
      List.of(
          "auch ", "und ", "aber ", "and ", "but ", "also ", "et ", "mais ", "the ", "our ", "la ",
          "le ", "el ", "die ", "der ", "l’", "l'");
  private static final Set<String> NO_TITLE =
      Set.of(
          "that",
          "with",
          "from",
          "by",
          "of",
          "about",
          "who",
          "when",
          "during",
          "late",
          "statement");

  private NamePhrase() {}

  /** The words up to the first that is written small and joins no names. */
  static String leading(String text) {
    List<String> name = new ArrayList<>();
    int kept = 0;
    for (String word : text.strip().split("\\h{1,9}", -1)) {
      boolean joins =
          PARTICLES.contains(word)
              || word.equals("of")
              || word.equals("the")
              || word.equals("for")
              || word.equals("and")
              || word.equals("&");
      boolean role = Roles.isRole(word) && kept == name.size();
      boolean large = name.isEmpty() ? startsName(word) : isLarge(word);
      if (!large && !joins && !role) {
        break;
      }
      name.add(word);
      kept = joins ? kept : name.size();
    }
    return String.join(" ", name.subList(0, kept));
  }

  static boolean isPerson(String name) {
    String[] words = name.split(" ", -1);
    return words.length >= 2 && words.length <= 6 && !Roles.nameOrganisation(name);
  }

  static boolean isHonorific(String word) {
    String lower = Words.lower(word);
    return HONORIFICS.contains(
        lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }

  static boolean startsName(String word) {
    if (word.isEmpty() || NO_NAMES.contains(Words.lower(word))) {
      return false;
    }
    return isLarge(word);
  }

  private static boolean isLarge(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  static String withoutArticle(String text) {
    for (String article : ARTICLES) {
      if (text.length() > article.length() && Words.lower(text).startsWith(article)) {
        return text.substring(article.length());
      }
    }
    return text;
  }

  /**
   * Whether words written small may be a title: "fisheries biologist", but not "in a letter to".
   */
  static boolean isSmallTitle(String words) {
    for (String word : words.strip().split(" ", -1)) {
      if (NO_NAMES.contains(word) || PARTICLES.contains(word) || NO_TITLE.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
