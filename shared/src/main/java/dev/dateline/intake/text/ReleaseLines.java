package dev.dateline.intake.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the words with which a line says when a release may be used. */
final class ReleaseLines {
  private static final int LONGEST = 400;
  private static final int SHORTEST = 7;
  private static final int MOST_WORDS = 30;
  private static final String BEFORE =
      "^[\\h*_#>\\[(–—-]{0,8}+(?:(?iu:press|news|media) (?iu:release)[\\h:–—|,-]{1,5}+)?";
  private static final Pattern IMMEDIATE =
      Pattern.compile(
          BEFORE
              + "(?iu:(?:for )?immediate(?:ly)? (?:release|publication|distribution)|for release immediately"
              + "|for immediate use|release immediately|(?:pour|à) (?:diffusion|publication) immédiate"
              + "|(?:frei )?zur sofortigen (?:veröffentlichung|freigabe|verwendung)|für die sofortige veröffentlichung"
              + "|sofort (?:frei|zur veröffentlichung)|para (?:su )?(?:publicación|difusión|distribución) inmediata"
              + "|(?:publicación|difusión) inmediata|diffusion immédiate)\\b");
  private static final Pattern EMBARGO =
      Pattern.compile(
          BEFORE
              + "(?iu:(?:strict(?:ly)? |under (?:strict )?|sous |unter |bajo )?embargo(?:ed)?"
              + "(?=[\\h*_:–—-]{0,6}+(?:$|un(?:til|der)|till|to\\b|for (?:release|publication)|bis|jusqu|hasta|copy|:|–|—|-\\h|\\d|au\\b|le\\b|\\p{L}{3,9},? \\d|not\\b))"
              + "|sperrfrist|gesperrt bis|hold (?:for release|until)|not (?:for|to be) (?:release|publication|broadcast|published|released|used)[^.]{0,60}?\\b(?:before|until|prior)"
              + "|nicht (?:zur veröffentlichung )?vor\\b|ne pas (?:publier|diffuser) avant|no (?:publicar|difundir) (?:antes|hasta))");
  private static final Pattern DATED =
      Pattern.compile(
          BEFORE
              + "(?iu:for release|release date|date of release|to be released|date|datum|fecha|issued|published|veröffentlicht|publié)\\b(?=[\\h:]{1,4}+)");
  private static final Pattern BARE_EMBARGO =
      Pattern.compile(
          BEFORE
              + "(?iu:(?:strict(?:ly)? |under (?:strict )?|sous |unter |bajo )?embarg(?:o|oed|ado|ada)|sperrfrist|hold)[\\h*_\\])]{0,4}+[:–—|-][\\h*_]{0,4}+");
  private static final Pattern HEAD = Pattern.compile("^[\\h:–—|.!*_)\\]-]{0,8}+");

  private ReleaseLines() {}

  /** Whether a line of the head asks to wait, be it readable until when or not. */
  static boolean isEmbargo(String text) {
    return opensAsEmbargo(text) || EmbargoWords.ask(text);
  }

  /** Whether a line opens as an embargo does and says when: it is one wherever it stands. */
  static boolean isDatedEmbargo(String text) {
    return opensAsEmbargo(text) && (Dates.first(text).isPresent() || Times.first(text).isPresent());
  }

  static boolean opensAsEmbargo(String text) {
    return isShort(text) && EMBARGO.matcher(text).find();
  }

  static boolean isImmediate(String text) {
    return isShort(text) && IMMEDIATE.matcher(text).find();
  }

  /** "FOR RELEASE: 3 May 2026", "Date: 3 May 2026". */
  static boolean isDated(String text) {
    return isShort(text)
        && DATED.matcher(text).find()
        && (Dates.first(text).isPresent() || Dates.isAmbiguous(text));
  }

  /** "FOR RELEASE: 3 May 2026" asks to wait for that day; "Date: 3 May 2026" does not. */
  static boolean asksToWait(String dated) {
    return Words.lower(dated).contains("release");
  }

  /** A line that is a date and nothing else: "Date: Monday, 4 May 2026". */
  static boolean isDate(String text) {
    if (text.length() > 80) {
      return false;
    }
    return Dates.first(text)
        .map(date -> text.substring(0, date.start()) + text.substring(date.end()))
        .map(rest -> Words.lower(rest).replaceAll("[\\h,.:*_()|-]{1,9}", " ").strip())
        .filter(rest -> rest.matches("(?:date|datum|fecha|le|den|el|am|on|issued|released)?"))
        .isPresent();
  }

  static boolean isReleaseLine(String text) {
    return isEmbargo(text) || isImmediate(text) || isDated(text);
  }

  /** Returns where the words after "EMBARGOED:" begin, or 0 if they belong to it. */
  static int endOfBareEmbargo(String text) {
    Matcher said = BARE_EMBARGO.matcher(text);
    if (!said.find()) {
      return 0;
    }
    String rest = text.substring(said.end());
    boolean headline =
        Words.count(rest) >= 4
            && EmbargoVocabulary.strangers(rest) >= 3
            && !EmbargoVocabulary.saysWhen(rest);
    return headline ? said.end() : 0;
  }

  /** Returns where the words after "For Immediate Release:" begin, or 0 if they belong to it. */
  static int endOfImmediate(String text) {
    Matcher said = IMMEDIATE.matcher(text);
    if (!said.find() || EmbargoWords.ask(text)) {
      return 0;
    }
    Matcher head = HEAD.matcher(text.substring(said.end()));
    int rest = said.end() + (head.find() ? head.end() : 0);
    boolean belongs =
        Words.count(text.substring(rest)) < 4 || Dates.first(text.substring(rest)).isPresent();
    return belongs || isEmbargo(text.substring(rest)) ? 0 : rest;
  }

  static String withoutDate(String text) {
    return Dates.first(text)
        .map(date -> text.substring(0, date.start()) + " ; " + behind(text, date.end()))
        .orElse(text);
  }

  /** Leaves the T of 2026-05-12T09:00 out. */
  private static String behind(String text, int endOfDate) {
    boolean time =
        endOfDate + 1 < text.length()
            && Words.lower(text.substring(endOfDate, endOfDate + 1)).equals("t")
            && Character.isDigit(text.charAt(endOfDate + 1));
    return text.substring(time ? endOfDate + 1 : endOfDate);
  }

  /** Takes out the dates, so that no piece of one is read as an hour. */
  static String withoutDates(String text) {
    String rest = text;
    for (int i = 0; i < 5; i++) {
      rest = withoutDate(rest);
    }
    return rest;
  }

  private static boolean isShort(String text) {
    return text.length() >= SHORTEST && text.length() <= LONGEST && Words.count(text) <= MOST_WORDS;
  }
}
