package dev.dateline.intake.text;

import dev.dateline.release.EmailAddress;
import dev.dateline.release.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a contact names.
 *
 * @param pieces names, roles and organisations, without what only says that an address follows
 * @param malformed what has an @ and is no address
 */
record CardLine(
    List<String> pieces,
    List<EmailAddress> emails,
    List<PhoneNumber> phones,
    List<String> malformed) {
  private static final Pattern FAX =
      Pattern.compile("(?iu)\\b(?:tele)?fax\\b\\.?:?\\h{0,3}\\+?[\\d(][\\d\\h()./-]{5,24}\\d");
  private static final Pattern DIVIDER = Pattern.compile("[|;,\\t]|\\h[–—-]\\h|:\\h|\\h{3,9}");
  private static final Pattern STROKE = Pattern.compile("\\h/\\h");
  private static final Pattern ADDRESS_LABEL =
      Pattern.compile(
          "(?iu)^(?:(?:at|or|on|by|via|and|to|unter|oder|und|au|ou|par|et|en|al|o|y|please|call|direct|business|main|our|the)\\b[\\h.:]*+)*+"
              + "(?:office|cell|cellular|mobile|mobil|handy|phone|telephone|telefon|téléphone|teléfono|tel|tél|tlf|ph|p|o|m|t|c|e|d|f|w|e-?mail|mail|courriel|correo|web|website|site|fax|desk|work|home|direct|durchwahl|twitter|x|linkedin|durch|portable|móvil|bureau|büro)?"
              + "[\\h.:()]*+$");

  /** "In Geneva: Ann Lee", who is asked there. */
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:[Ii]n|À|[Ee]n|[Ff]or|[Ff]ür|[Pp]our) \\p{Lu}[\\p{L} .-]{1,30}+:\\h(?=\\p{Lu})");

  /** "Oslo: Ann Lee" and "Name: Ann Lee", but not "Head of Press: Ann Lee". */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.’'-]{0,20}+(?:\\h\\p{L}[\\p{L}.’'-]{0,20}+)?+):\\h(\\p{Lu}[^,;|(\\t\\d]{2,60}+)");

  private static final Pattern BRACKETS = Pattern.compile("\\h?\\([^()]{1,60}+\\)$");

  static CardLine of(String line) {
    Addresses found = Addresses.in(FAX.matcher(withoutPlace(Words.plain(line))).replaceAll("|"));
    return new CardLine(pieces(found.rest()), found.emails(), found.phones(), found.malformed());
  }

  private static String withoutPlace(String line) {
    Matcher named = BEFORE_NAME.matcher(line);
    boolean place =
        named.find()
            && !Roles.nameRole(named.group(1))
            && !Roles.nameOrganisation(named.group(1))
            && ContactCard.isName(named.group(2).strip());
    return place ? line.substring(named.start(2)) : PLACE.matcher(line).replaceFirst("");
  }

  /** What an organisation is to another, "(Financial PR)", is no part of its name. */
  private static String withoutBrackets(String piece) {
    String name = BRACKETS.matcher(piece).replaceFirst("");
    return Roles.nameOrganisation(name) && !Roles.nameRole(name) ? name : piece;
  }

  private static List<String> pieces(String rest) {
    List<String> pieces = new ArrayList<>();
    for (String piece : DIVIDER.split(rest, -1)) {
      boolean people = ContactCard.names(bare(piece)).size() > 1;
      for (String side : people ? new String[] {piece} : STROKE.split(piece, -1)) {
        String bare = bare(side);
        boolean says = bare.chars().anyMatch(Character::isLetter);
        if (says && !ADDRESS_LABEL.matcher(bare).matches() && !isWeb(bare)) {
          pieces.add(withoutBrackets(bare));
        }
      }
    }
    return pieces;
  }

  private static String bare(String piece) {
    String bare = piece.strip();
    if (bare.startsWith("(") && bare.endsWith(")")) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    int end = bare.length();
    while (end > 0 && ":<([".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    String text = bare.substring(0, end).strip();
    for (String word : List.of(" at", " or", " on", " unter", " au", " en", " al", " by")) {
      if (text.endsWith(word)) {
        return text.substring(0, text.length() - word.length()).strip();
      }
    }
    return text;
  }

  private static boolean isWeb(String piece) {
    return piece.startsWith("@") || piece.startsWith("[") || Addresses.hasWebAddress(piece);
  }
}
