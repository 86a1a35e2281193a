package dev.dateline.intake.text;

import dev.dateline.release.Boilerplate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that open a boilerplate, on a line of their own or before its text.
 *
 * @param about who it is about: "la Fondation X" of "À propos de la Fondation X"
 * @param textBegins where in the line the text begins; the line's length if it is below
 */
record AboutHeading(String about, int textBegins, boolean certain) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_HEADING = 140;
  private static final Pattern OPENING =
      Pattern.compile(
          "^[\\h*_#–—-]{0,8}+(?:(?:About|ABOUT)\\h|(?:À|A) (?:propos|PROPOS) (?:de\\h(?!l’équipe)|d[’']|du\\h|des\\h)|À PROPOS (?:DE\\h|D[’']|DU\\h|DES\\h)"
              + "|(?:Über|ÜBER)\\h|Acerca (?:de\\h|del\\h)|ACERCA (?:DE\\h|DEL\\h)|(?:Sobre|SOBRE)\\h)");
  private static final Pattern CAPITALS = Pattern.compile("ABOUT|PROPOS|ÜBER|ACERCA|SOBRE");
  private static final Pattern TICKER = Pattern.compile("\\h{0,2}\\([^()]{1,40}:[^()]{1,60}\\)");

  static Optional<AboutHeading> of(String line) {
    Matcher opening = OPENING.matcher(line.length() > 60 ? line.substring(0, 60) : line);
    if (!opening.find()
        || opening.end() >= line.length()
        || !(Words.lower(opening.group()).contains("propos") || mayName(line, opening.end()))) {
      return Optional.empty();
    }
    boolean certain = !Words.lower(opening.group()).matches(".*(?:über|sobre).*");
    boolean alone =
        line.length() <= LONGEST_HEADING
            && Words.count(line) <= 14
            && !Words.endsSentence(
                line.replaceAll(
                    "(?:Inc|Ltd|Co|Corp|S\\.A|e\\.V|[Bb]\\.V|LLC|plc)\\.[\\h*_:]*$", ""));
    if (alone) {
      return heading(line.substring(opening.end()), line.length(), certain);
    }
    int end = endOfName(line, opening.end());
    return end < 0 ? Optional.empty() : heading(line.substring(opening.end(), end), end, certain);
  }

  private static Optional<AboutHeading> heading(String name, int textBegins, boolean certain) {
    String about = TICKER.matcher(Words.plain(name)).replaceAll("").replace("*", "").strip();
    while (!about.isEmpty() && ":–—-,".indexOf(about.charAt(about.length() - 1)) >= 0) {
      about = about.substring(0, about.length() - 1).strip();
    }
    return Boilerplate.ABOUT.faultOf(about).isPresent()
        ? Optional.empty()
        : Optional.of(new AboutHeading(about, textBegins, certain));
  }

  /** "About 300 people" and "About half" name nobody. */
  private static boolean mayName(String line, int at) {
    String rest = line.substring(at, Math.min(line.length(), at + 20));
    return Character.isUpperCase(rest.codePointAt(0))
        || Words.lower(rest)
            .matches("(?:the|us|our|la|le|les|l[’']|el|los|las|die|den|das|der|uns)\\b.*")
        || rest.matches("(?:[\"“«„*]|\\d+\\p{L}).*|\\p{Ll}+\\p{Lu}.*");
  }

  /** Finds where the name ends and the text begins on one line; -1 if it cannot be seen. */
  private static int endOfName(String line, int from) {
    String head = line.substring(from, Math.min(line.length(), from + 200));
    for (String mark : new String[] {":** ", ": ", "** ", " – ", " — ", " -- ", ":"}) {
      int at = head.indexOf(mark);
      if (at > 0
          && Words.count(head.substring(0, at)) <= 12
          && head.indexOf(". ") != at - 1
          && !opensTicker(head, at)) {
        return from + at + mark.length();
      }
    }
    Matcher ticker = TICKER.matcher(head);
    if (ticker.find()) {
      return from + ticker.end();
    }
    int repeated = repeated(head);
    return repeated > 0 ? from + repeated : caps(line, from, head);
  }

  private static boolean opensTicker(String head, int at) {
    int bracket = head.lastIndexOf('(', at);
    return bracket >= 0 && head.indexOf(')', bracket) > at;
  }

  /** "Acme Works Acme Works makes": the text begins where the name begins again. */
  private static int repeated(String head) {
    int space = head.indexOf(' ');
    if (space < 2) {
      return -1;
    }
    String first = head.substring(0, space);
    boolean article = Words.lower(first).equals("the");
    String name = article ? head.substring(0, Math.min(head.length(), space + 4)) : first;
    int again = head.indexOf(" " + name + (article ? "" : " "), space);
    int withArticle = head.indexOf(" The " + first + " ", space - 1);
    int begin = withArticle > 0 && (again < 0 || withArticle < again) ? withArticle : again;
    return begin > 0 && begin < LONGEST_NAME ? begin + 1 : -1;
  }

  /** "ABOUT ACME WORKS The works": the text begins with the first word that is not all capitals. */
  private static int caps(String line, int from, String head) {
    if (!CAPITALS.matcher(line.substring(0, from)).find()) {
      return -1;
    }
    int at = 0;
    while (at < head.length()) {
      int space = head.indexOf(' ', at);
      String word = space < 0 ? head.substring(at) : head.substring(at, space);
      boolean oneLetter = word.length() == 1 && at > 0;
      if (word.chars().anyMatch(Character::isLowerCase) || oneLetter) {
        return at > 0 ? from + at : -1;
      }
      if (space < 0) {
        return -1;
      }
      at = space + 1;
    }
    return -1;
  }
}
