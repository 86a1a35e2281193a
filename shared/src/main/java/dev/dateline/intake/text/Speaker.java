package dev.dateline.intake.text;

import dev.dateline.release.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person, or an organisation, with the title that is written before or after the name. */
record Speaker(String name, @Nullable String title) {
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
          "the", "a", "an", "this", "that", "it", "they", "we", "he", "she", "i", "in", "on", "at",
          "our", "his", "her", "their", "der", "die", "das", "ein", "eine", "le", "la", "les", "un",
          "une", "el", "los", "las", "una", "il", "elle", "er", "sie", "both", "one", "as", "but",
          "and", "when", "if", "for", "to", "no", "yes", "some", "many");
  private static final List<String> ARTICLES =
      List.of("the ", "our ", "la ", "le ", "el ", "die ", "der ", "l’", "l'");
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
  private static final Pattern SMALL_TITLE =
      Pattern.compile("^((?:\\p{Ll}[\\p{L}-]{0,30}+\\h){1,4})(\\p{Lu}.*)$");
  private static final Pattern TITLE_END =
      Pattern.compile(
          "(?iu),?\\h(?:who|which|while|when|as|during|after|adding|noting|following|speaking|referring"
              + "|welcoming|told|announcing|before|today|yesterday|in a|lors|anlässlich|quien|durante)\\b"
              + "|,\\h(?:der|die|qui|que)\\b");

  /** Reads "Jane Roe, mayor of X", "Mayor Jane Roe" and "the mayor, Jane Roe". */
  static Optional<Speaker> of(String phrase) {
    String plain = Words.plain(phrase).replace("*", "").strip();
    if (plain.isEmpty() || plain.length() > 400) {
      return Optional.empty();
    }
    int comma = plain.indexOf(", ");
    String first = comma < 0 ? plain : plain.substring(0, comma);
    String rest = comma < 0 ? "" : plain.substring(comma + 2);
    if (isSuffix(rest)) {
      int second = rest.indexOf(", ");
      first = first + ", " + (second < 0 ? rest : rest.substring(0, second));
      rest = second < 0 ? "" : rest.substring(second + 2);
    }
    Optional<Speaker> named = named(first);
    if (named.isEmpty()) {
      return comma < 0 ? Optional.empty() : reversed(first, rest);
    }
    Speaker speaker = named.get();
    String title = speaker.title() == null ? title(rest) : speaker.title();
    return limited(speaker.name(), title);
  }

  boolean isOneWord() {
    return name.indexOf(' ') < 0;
  }

  private static boolean isSuffix(String text) {
    return text.matches("(?iu)(?:jr|sr|ph\\.?d|m\\.?d|esq|mba|rn|obe|mbe|ii|iii)\\b.*");
  }

  /** "the mayor, Jane Roe": the title stands first and in lower case. */
  private static Optional<Speaker> reversed(String title, String rest) {
    int comma = rest.indexOf(", ");
    String name = comma < 0 ? rest : rest.substring(0, comma);
    if (!Roles.nameRole(title) || !isPerson(leadingName(name))) {
      return comma < 0 || Roles.nameRole(title) ? Optional.empty() : of(rest);
    }
    return limited(leadingName(name), withoutArticle(title));
  }

  private static Optional<Speaker> named(String text) {
    Matcher smallTitle = SMALL_TITLE.matcher(withoutArticle(text));
    if (smallTitle.find() && isSmallTitle(smallTitle.group(1))) {
      String name = leadingName(smallTitle.group(2));
      return isPerson(name)
          ? Optional.of(new Speaker(name, smallTitle.group(1).strip()))
          : Optional.empty();
    }
    String leading = leadingName(withoutArticle(text));
    if (leading.isEmpty() || Dates.isMonth(leading)) {
      return Optional.empty();
    }
    List<String> words = Arrays.asList(leading.split(" ", -1));
    int role = lastRole(words);
    if (role < 0) {
      return Optional.of(new Speaker(leading, null));
    }
    int begin = role + 1;
    if (begin < words.size() && !startsUpper(words.get(begin))) {
      begin = Math.max(begin, words.size() - 2);
    }
    List<String> name = words.subList(begin, words.size());
    if (name.isEmpty() || !startsUpper(name.getFirst())) {
      return Optional.empty();
    }
    return Optional.of(
        new Speaker(String.join(" ", name), String.join(" ", words.subList(0, begin))));
  }

  /** "fisheries biologist", but not "in a letter to". */
  private static boolean isSmallTitle(String words) {
    for (String word : words.strip().split(" ", -1)) {
      if (NO_NAMES.contains(word) || PARTICLES.contains(word) || NO_TITLE.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static int lastRole(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      boolean possessive = words.get(i).endsWith("’s") || words.get(i).endsWith("'s");
      boolean honorific = i == 0 && isHonorific(words.get(i));
      if (Roles.isRole(words.get(i)) && !possessive && !honorific) {
        return i;
      }
    }
    return -1;
  }

  /** The words up to the first that is written small and joins no names. */
  private static String leadingName(String text) {
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
      boolean large = name.isEmpty() ? startsUpper(word) : isLarge(word);
      if (!large && !joins && !role) {
        break;
      }
      name.add(word);
      kept = joins ? kept : name.size();
    }
    return String.join(" ", name.subList(0, kept));
  }

  private static boolean isPerson(String name) {
    String[] words = name.split(" ", -1);
    return words.length >= 2 && words.length <= 6 && !Roles.nameOrganisation(name);
  }

  private static boolean isHonorific(String word) {
    String lower = Words.lower(word);
    return HONORIFICS.contains(
        lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }

  private static boolean startsUpper(String word) {
    if (word.isEmpty() || NO_NAMES.contains(Words.lower(word))) {
      return false;
    }
    return isLarge(word);
  }

  private static boolean isLarge(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  private static String withoutArticle(String text) {
    for (String article : ARTICLES) {
      if (text.length() > article.length() && Words.lower(text).startsWith(article)) {
        return text.substring(article.length());
      }
    }
    return text;
  }

  private static @Nullable String title(String rest) {
    Matcher end = TITLE_END.matcher(" " + rest);
    String title = end.find() ? rest.substring(0, Math.max(0, end.start() - 1)) : rest;
    title = title.strip();
    while (!title.isEmpty()
        && ",;:.".indexOf(title.charAt(title.length() - 1)) >= 0
        && !title.matches(".*\\b(?:Inc|Ltd|Co|Corp)\\.")) {
      title = title.substring(0, title.length() - 1).strip();
    }
    return title.isEmpty() ? null : title;
  }

  private static Optional<Speaker> limited(String name, @Nullable String title) {
    if (Quote.SPEAKER.faultOf(name).isPresent()) {
      return Optional.empty();
    }
    boolean fits = title != null && Quote.TITLE.faultOf(title).isEmpty();
    return Optional.of(new Speaker(name, fits ? title : null));
  }
}
