package dev.dateline.intake.text;

import dev.dateline.release.Quote;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person, or an organisation, with the title that is written before or after the name. */
record Speaker(String name, @Nullable String title) {
  private static final Pattern SMALL_TITLE =
      Pattern.compile("^((?:\\p{Ll}[\\p{L}-]{0,30}+\\h){1,4})(\\p{Lu}.*)$");
  private static final Pattern TITLE_END =
      Pattern.compile(
          "(?iu),?\\h(?:who|whose|which|while|when|as|during|after|adding|noting|following|speaking|referring"
              + "|welcoming|told|announcing|before|today|yesterday|in a|lors|anlässlich|quien|durante)\\b"
              + "|,\\h(?:der|die|qui|que)\\b|,\\h(?:in|à|en)\\h\\p{Lu}[\\p{L}-]{1,30}$");

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
    if (!Roles.nameRole(title) || !NamePhrase.isPerson(NamePhrase.leading(name))) {
      return comma < 0 || Roles.nameRole(title) ? Optional.empty() : of(rest);
    }
    return limited(NamePhrase.leading(name), NamePhrase.withoutArticle(title));
  }

  private static Optional<Speaker> named(String text) {
    Matcher smallTitle = SMALL_TITLE.matcher(NamePhrase.withoutArticle(text));
    if (smallTitle.find() && NamePhrase.isSmallTitle(smallTitle.group(1))) {
      String name = NamePhrase.leading(smallTitle.group(2));
      return NamePhrase.isPerson(name)
          ? Optional.of(new Speaker(name, smallTitle.group(1).strip()))
          : Optional.empty();
    }
    Optional<Speaker> titled = titled(NamePhrase.withoutArticle(text));
    if (titled.isPresent()) {
      return titled;
    }
    String leading = NamePhrase.leading(NamePhrase.withoutArticle(text));
    if (leading.isEmpty() || Dates.isMonth(leading)) {
      return Optional.empty();
    }
    List<String> words = Arrays.asList(leading.split(" ", -1));
    int role = lastRole(words);
    if (role < 0) {
      return Optional.of(new Speaker(leading, null));
    }
    int begin = role + 1;
    if (begin < words.size() && !NamePhrase.startsName(words.get(begin))) {
      begin = Math.max(begin, words.size() - 2);
    }
    List<String> name = words.subList(begin, words.size());
    if (name.isEmpty() || !NamePhrase.startsName(name.getFirst())) {
      return Optional.empty();
    }
    return Optional.of(
        new Speaker(String.join(" ", name), String.join(" ", words.subList(0, begin))));
  }

  /** "Local 418 president Ann Lee": what stands before a role may be anything. */
  private static Optional<Speaker> titled(String text) {
    List<String> words = Arrays.asList(text.split(" ", -1));
    int role = lastRole(words);
    String name = String.join(" ", words.subList(role + 1, words.size()));
    boolean numbered = words.subList(0, Math.max(0, role)).stream().anyMatch(Speaker::isNumber);
    return numbered && NamePhrase.isPerson(name) && NamePhrase.leading(name).equals(name)
        ? Optional.of(new Speaker(name, String.join(" ", words.subList(0, role + 1))))
        : Optional.empty();
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  private static int lastRole(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      boolean possessive = words.get(i).endsWith("’s") || words.get(i).endsWith("'s");
      boolean honorific =
          (i == 0 || words.get(i).endsWith(".")) && NamePhrase.isHonorific(words.get(i));
      if (Roles.isRole(words.get(i)) && !possessive && !honorific) {
        return i;
      }
    }
    return -1;
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
