package dev.dateline.intake.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a release from the notes that people write about one. */
final class ReleaseSigns {
  private static final int FEWEST_WORDS = 30;
  private static final int WORDS_WITH_ONE_SIGN = 60;
  private static final int LONGEST = 200;
  private static final String BEFORE = "(?iu)^[^\\p{L}\\p{N}]{0,8}+";
  private static final Pattern LABEL =
      Pattern.compile(
          BEFORE
              + "(?:for (?:immediate )?release|immediate release|(?:press|news|media) (?:release|advisory|statement|alert)"
              + "|(?:strictly |under )?embargo(?:ed)?\\b|sperrfrist|(?:presse|medien)(?:mitteilung|information|meldung|aussendung)"
              + "|zur sofortigen veröffentlichung|communiqué|(?:pour|à) (?:diffusion|publication)"
              + "|nota de prensa|comunicado|para (?:su )?(?:publicación|difusión|distribución)|gacetilla).{0,120}$");
  private static final List<Pattern> OTHERS =
      List.of(
          Pattern.compile(
              "^[^\\p{L}\\p{N}]{0,8}+(?:About|ABOUT|Über|ÜBER|À propos d|À PROPOS D|Acerca de|ACERCA DE|Sobre)\\W{0,3}\\p{Lu}?"),
          Pattern.compile(
              "(?iu)^\\W{0,2}+(?:#|##|###|# # #|-\\h?30\\h?-|[–-]{1,2}\\h?(?:ende?|fin)\\h?[–-]{1,2}|ende?|fin)\\W{0,2}+$"),
          Pattern.compile(
              BEFORE
                  + "(?:(?:press|media|news) contacts?|contacts?(?: presse| for (?:the )?(?:press|media))?\\h?:|pressekontakt|medienkontakt|ansprechpartner|rückfragen"
                  + "|contacto (?:de |para )?(?:la )?prensa|contacto\\h?:)"),
          Pattern.compile(
              "^[*_(]{0,3}+\\p{Lu}[\\p{L}.'’-]{1,30}+(?:[, /(]{1,2}+[\\p{L}\\p{N}.'’)-]{1,20}+){0,6}+,?\\h?(?:–|—|--|- )\\h?[\\p{Lu}“\"«„]"));

  private ReleaseSigns() {}

  /** Whether these lines are a release, rather than a note or an answer. */
  static boolean stand(List<String> lines) {
    int words = WordsOfPart.of(lines).count();
    if (words < FEWEST_WORDS) {
      return false;
    }
    long signs = lines.stream().anyMatch(ReleaseSigns::isLabel) ? 1 : 0;
    for (Pattern other : OTHERS) {
      signs += lines.stream().anyMatch(line -> other.matcher(first(line)).find()) ? 1 : 0;
    }
    return signs >= 2 || (signs == 1 && words >= WORDS_WITH_ONE_SIGN);
  }

  /** "FOR IMMEDIATE RELEASE", "Pressemitteilung Nr. 3": the line that a release begins with. */
  static boolean isLabel(String line) {
    return line.length() <= LONGEST && LABEL.matcher(line).find();
  }

  private static String first(String line) {
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
