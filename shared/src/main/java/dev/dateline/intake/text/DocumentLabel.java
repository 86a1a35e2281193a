package dev.dateline.intake.text;

import dev.dateline.release.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A line that says what the paper is, "Press Release" or "MEDIA ADVISORY", and no more. */
final class DocumentLabel {
  private static final int QUESTIONS_OF_AN_ADVISORY = 3;
  private static final Set<String> RELEASES =
      Set.of(
          "press release",
          "news release",
          "media release",
          "news",
          "press",
          "release",
          "press notice",
          "press information",
          "for the press",
          "latest news",
          "corporate news",
          "pressemitteilung",
          "presseinformation",
          "medienmitteilung",
          "medieninformation",
          "presseaussendung",
          "pressemeldung",
          "presse",
          "communiqué de presse",
          "communiqué",
          "dossier de presse",
          "nota de prensa",
          "comunicado de prensa",
          "comunicado",
          "gacetilla de prensa",
          "nota informativa",
          "boletín",
          "boletín de prensa",
          "boletín informativo",
          "comunicado oficial",
          "media information",
          "news from",
          "press kit");
  private static final Set<String> ADVISORIES =
      Set.of(
          "media advisory",
          "press advisory",
          "news advisory",
          "advisory",
          "photo opportunity",
          "photo call",
          "media invitation",
          "press invitation",
          "invitation presse",
          "invitation à la presse",
          "presseeinladung",
          "einladung zur pressekonferenz",
          "pressetermin",
          "medientermin",
          "fototermin",
          "einladung zum pressetermin",
          "einladung zum medientermin",
          "convocatoria de prensa",
          "convocatoria a medios",
          "media opportunity",
          "calendar advisory",
          "note aux médias",
          "avis aux médias");
  private static final Set<String> STATEMENTS =
      Set.of(
          "statement",
          "media statement",
          "press statement",
          "official statement",
          "public statement",
          "déclaration",
          "erklärung",
          "stellungnahme",
          "declaración");
  private static final Set<String> ALERTS =
      Set.of(
          "media alert",
          "alert",
          "news alert",
          "press alert",
          "alerte presse",
          "safety alert",
          "public safety alert",
          "public health alert",
          "emergency alert",
          "service alert",
          "weather alert",
          "traffic alert",
          "travel alert",
          "recall alert",
          "consumer alert",
          "avis aux consommateurs",
          "public alert");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)[\\h,]*+(?:(?:no|nr|nº|n°|num|number|numéro|núm)[.:]?\\h?)?\\d[\\d/.-]{0,12}+$");
  private static final Pattern DIVIDED = Pattern.compile("\\h[/|–—•-]\\h$");
  private static final Pattern BOTH = Pattern.compile("\\h[/|–—•-]\\h");
  private static final Pattern STATEMENT_HEADLINE =
      Pattern.compile(
          "(?iu)^(?:(?:joint|media|public|official) )?(?:statement (?:by|from|of|on|regarding)|déclaration (?:de|du)|erklärung (?:von|der|des)|declaración de)\\b.*");

  private DocumentLabel() {}

  static boolean is(String text) {
    if (text.length() < 4 || text.length() > 80) {
      return false;
    }
    Optional<DateMention> date = Dates.first(text);
    if (date.isPresent()) {
      String before = text.substring(0, date.get().start());
      return DIVIDED.matcher(before).find()
          && date.get().end() == text.length()
          && is(DIVIDED.matcher(before).replaceFirst(""));
    }
    String[] both = BOTH.split(text, 2);
    if (both.length == 2 && is(both[0].strip()) && is(both[1].strip())) {
      return true;
    }
    String name = name(text);
    return RELEASES.contains(name)
        || ADVISORIES.contains(name)
        || STATEMENTS.contains(name)
        || ALERTS.contains(name);
  }

  /** Claims the labels above {@code end} and returns one, if possible one that names a kind. */
  static String claim(Sheet sheet, int end) {
    String label = "";
    for (int i = 0; i < end; i++) {
      if (sheet.isFree(i) && is(sheet.text(i))) {
        sheet.claim(i, Part.LABEL);
        boolean says = kind(sheet.text(i)) != Kind.RELEASE;
        label = label.isEmpty() || says ? sheet.text(i) : label;
      }
    }
    return label;
  }

  /** The kind that label and headline name; what asks who, when and where is an advisory. */
  static Kind kind(String labelAndHeadline, List<Paragraph> paragraphs) {
    for (String line : labelAndHeadline.split("\n", -1)) {
      if (kind(line) != Kind.RELEASE) {
        return kind(line);
      }
    }
    long questions = paragraphs.stream().filter(p -> Head.isQuestion(p.text())).count();
    return questions >= QUESTIONS_OF_AN_ADVISORY ? Kind.ADVISORY : Kind.RELEASE;
  }

  /** The kind that a label or the beginning of a headline names; else a release. */
  static Kind kind(String labelOrHeadline) {
    String text =
        name(labelOrHeadline.length() > 300 ? labelOrHeadline.substring(0, 300) : labelOrHeadline);
    if (begins(text, ADVISORIES)) {
      return Kind.ADVISORY;
    }
    if (begins(text, ALERTS)) {
      return Kind.ALERT;
    }
    boolean statement = STATEMENTS.contains(text) || STATEMENT_HEADLINE.matcher(text).matches();
    return statement ? Kind.STATEMENT : Kind.RELEASE;
  }

  private static boolean begins(String text, Set<String> labels) {
    return labels.contains(text)
        || labels.stream()
            .anyMatch(
                label -> text.startsWith(label) && isEndOfLabel(text.substring(label.length())));
  }

  private static boolean isEndOfLabel(String rest) {
    String next = rest.stripLeading();
    return !next.isEmpty() && ":–—-|/".indexOf(next.charAt(0)) >= 0;
  }

  private static String name(String text) {
    String plain = Words.plain(text).toLowerCase(Locale.ROOT);
    int start = 0;
    int end = plain.length();
    while (start < end && "*-–—:/|•[( ".indexOf(plain.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "*-–—:/|•]) ".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    String name = plain.substring(start, end).replaceAll("\\h{2,9}", " ");
    String unnumbered = NUMBER.matcher(name).replaceFirst("");
    return isSpaced(unnumbered)
        ? unnumbered.replace(" ", "").replace("pressrelease", "press release")
        : unnumbered;
  }

  /** Whether the letters stand apart: "p r e s s r e l e a s e". */
  private static boolean isSpaced(String name) {
    return name.length() >= 9 && name.matches("(?:\\p{L} ){4,40}\\p{L}");
  }
}
