package dev.dateline.intake.text;

import dev.dateline.release.Contact;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the lines about people who may be asked; a name after an address begins the next. */
final class ContactCard {
  private static final Pattern FAX =
      Pattern.compile("(?iu)\\b(?:tele)?fax\\b\\.?:?\\h{0,3}\\+?[\\d(][\\d\\h()./-]{5,24}\\d");
  private static final Pattern DIVIDER =
      Pattern.compile("[|;,\\t]|\\h[–—-]\\h|\\h/\\h|:\\h|\\h{3,9}");
  private static final Pattern ADDRESS_LABEL =
      Pattern.compile(
          "(?iu)^(?:(?:at|or|on|by|via|and|to|unter|oder|und|au|ou|par|et|en|al|o|y|please|call|direct|business|main|our|the)\\b[\\h.:]*+)*+"
              + "(?:office|cell|cellular|mobile|mobil|handy|phone|telephone|telefon|téléphone|teléfono|tel|tél|tlf|ph|p|o|m|t|c|e|d|f|w|e-?mail|mail|courriel|correo|web|website|site|fax|desk|work|home|direct|durchwahl|twitter|x|linkedin|durch|portable|móvil|bureau|büro)?"
              + "[\\h.:()]*+$");
  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?iu)^(?!the\\b|office|department)[^,]{0,40}\\b(?:relations|communications?|affairs|marketing|engagement|operations|outreach|(?:\\p{L}{1,30})?kommunikation|öffentlichkeitsarbeit|communication)$");

  /** "In Geneva: Ann Lee", who is asked there. */
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:[Ii]n|À|[Ee]n|[Ff]or|[Ff]ür|[Pp]our) \\p{Lu}[\\p{L} .-]{1,30}+:\\h(?=\\p{Lu})");

  private static final Pattern NEXT_PERSON =
      Pattern.compile(";\\h?(?:(?:or|and|und|oder|et|ou|y|o)\\h)?(?=\\p{Lu})");
  private static final Pattern AND = Pattern.compile("\\h(?:and|und|et|y|&)\\h");
  private final List<Contact> complete = new ArrayList<>();
  private final List<String> malformed = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<EmailAddress> emails = new ArrayList<>();
  private final List<PhoneNumber> phones = new ArrayList<>();
  private @Nullable String role;
  private @Nullable String organisation;

  /** Whether a line is a person's name and no more. */
  static boolean isName(String text) {
    String plain = Words.plain(text);
    if (plain.length() > 60 || (Words.endsSentence(plain) && !plain.endsWith("r."))) {
      return false;
    }
    String[] words = plain.split(" ", -1);
    if (words.length < 2 || words.length > 5 || plain.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    return Speaker.of(plain)
        .filter(speaker -> speaker.title() == null && speaker.name().equals(plain))
        .filter(speaker -> !Roles.nameOrganisation(plain) && !Roles.nameRole(plain))
        .isPresent();
  }

  void add(String line) {
    for (String segment : NEXT_PERSON.split(line, -1)) {
      addSegment(segment);
    }
  }

  private void addSegment(String line) {
    Addresses found =
        Addresses.in(
            FAX.matcher(PLACE.matcher(Words.plain(line)).replaceFirst("")).replaceAll("|"));
    List<String> pieces = pieces(found.rest());
    boolean addressed = !emails.isEmpty() || !phones.isEmpty();
    if (addressed && !pieces.isEmpty() && beginsNext(pieces)) {
      finish();
    }
    pieces.forEach(this::addPiece);
    found.emails().forEach(email -> addNew(email, emails));
    found.phones().forEach(phone -> addNew(phone, phones));
    malformed.addAll(found.malformed());
  }

  private static <T> void addNew(T address, List<T> addresses) {
    if (addresses.size() < Contact.MOST_ADDRESSES && !addresses.contains(address)) {
      addresses.add(address);
    }
  }

  List<Contact> contacts() {
    finish();
    return List.copyOf(complete);
  }

  List<String> malformed() {
    return List.copyOf(malformed);
  }

  /** A name, or that of an organisation with a name behind it. */
  private boolean beginsNext(List<String> pieces) {
    boolean behind = pieces.size() > 1 && Roles.nameOrganisation(pieces.getFirst());
    String piece = behind ? pieces.get(1) : pieces.getFirst();
    return isName(piece) && !names.contains(piece);
  }

  private static List<String> pieces(String rest) {
    List<String> pieces = new ArrayList<>();
    for (String piece : DIVIDER.split(rest, -1)) {
      String bare = bare(piece);
      boolean says = bare.chars().anyMatch(Character::isLetter);
      if (says && !ADDRESS_LABEL.matcher(bare).matches() && !isWeb(bare)) {
        pieces.add(bare);
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

  private void addPiece(String piece) {
    if (names.isEmpty() && AND.matcher(piece).find() && addBoth(piece)) {
      return;
    }
    if (names.isEmpty() && isName(piece)) {
      names.add(piece);
    } else if (names.isEmpty() && role == null && addWithRole(piece)) {
      return;
    } else if (role == null && Roles.nameRole(piece)) {
      role = limited(piece, Contact.ROLE.longest());
      putNameBeforeRole();
    } else if (isDepartment(piece)) {
      role = limited(role == null ? piece : role + ", " + piece, Contact.ROLE.longest());
    } else if (organisation == null) {
      organisation = limited(piece, Contact.ORGANISATION.longest());
    }
  }

  /** What follows a role or an organisation may be the part of it in which somebody works. */
  private boolean isDepartment(String piece) {
    boolean follows = (role == null) != (organisation == null);
    return follows && DEPARTMENT.matcher(piece).find();
  }

  /** In "Eel Lights, Ann Lee, Press Officer" the name is what stands before the role. */
  private void putNameBeforeRole() {
    if (names.size() == 1 && organisation != null && isName(organisation)) {
      String person = organisation;
      organisation = names.set(0, person);
    }
  }

  /** "Ann Lee and Bob Roe" are two who share what follows. */
  private boolean addBoth(String piece) {
    String[] both = AND.split(piece, -1);
    for (String name : both) {
      if (!isName(name)) {
        return false;
      }
    }
    names.addAll(List.of(both));
    return true;
  }

  /** "Executive Publicist Ann Lee": the title stands before the name. */
  private boolean addWithRole(String piece) {
    Speaker speaker = Speaker.of(piece).orElse(null);
    String title = speaker == null ? null : speaker.title();
    if (speaker == null
        || title == null
        || !isName(speaker.name())
        || !piece.endsWith(speaker.name())) {
      return false;
    }
    names.add(speaker.name());
    role = title;
    return true;
  }

  private static @Nullable String limited(String text, int longest) {
    return text.length() > longest ? null : text;
  }

  private void finish() {
    if (names.isEmpty() && (!emails.isEmpty() || !phones.isEmpty())) {
      names.add("");
    }
    for (String name : names) {
      complete.add(new Contact(name, organisation, role, emails, phones));
    }
    names.clear();
    emails.clear();
    phones.clear();
    role = null;
    organisation = null;
  }
}
