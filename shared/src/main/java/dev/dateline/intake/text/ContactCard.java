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
  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?iu)^(?!the\\b|office|department)[^,]{0,40}\\b(?:relations|communications?|affairs|marketing|engagement|operations|outreach|(?:\\p{L}{1,30})?kommunikation|öffentlichkeitsarbeit|communication)$");

  private static final Pattern NEXT_PERSON =
      Pattern.compile(";\\h?(?:(?:or|and|und|oder|et|ou|y|o)\\h)?(?=\\p{Lu})");
  private static final Pattern AND = Pattern.compile("\\h(?:and|und|et|y|&|/)\\h");
  private final List<Contact> complete = new ArrayList<>();
  private final List<String> malformed = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<EmailAddress> emails = new ArrayList<>();
  private final List<PhoneNumber> phones = new ArrayList<>();
  private @Nullable String role;
  private @Nullable String organisation;
  private @Nullable Office office;

  /** Whom several people work for who are named below it, and how all of them are reached. */
  private record Office(String organisation, List<EmailAddress> emails, List<PhoneNumber> phones) {}

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

  /** "Ann Lee and Bob Roe" are two who share what follows; none if something else is named. */
  static List<String> names(String text) {
    List<String> names = List.of(AND.split(text, -1));
    return names.stream().allMatch(ContactCard::isName) ? names : List.of();
  }

  void add(String line) {
    for (String segment : NEXT_PERSON.split(line, -1)) {
      addLine(CardLine.of(segment));
    }
  }

  /** Tells that what follows stands below a blank line and is somebody else's. */
  void addBlank() {
    finish();
    office = null;
  }

  private void addLine(CardLine line) {
    boolean addressed = !emails.isEmpty() || !phones.isEmpty();
    if (addressed && !line.pieces().isEmpty()) {
      if (office != null && Roles.nameOrganisation(line.pieces().getFirst())) {
        finish();
        office = null;
      } else if (beginsNext(line.pieces())) {
        beginNext();
      }
    }
    line.pieces().forEach(this::addPiece);
    line.emails().forEach(email -> addNew(email, emails));
    line.phones().forEach(phone -> addNew(phone, phones));
    malformed.addAll(line.malformed());
  }

  /** An organisation with an address and no name heads the people who are named below it. */
  private void beginNext() {
    if (names.isEmpty() && organisation != null) {
      office = new Office(organisation, List.copyOf(emails), List.copyOf(phones));
      return;
    }
    finish();
    if (office != null) {
      organisation = office.organisation();
      emails.addAll(office.emails());
      phones.addAll(office.phones());
    }
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
    List<String> people = names(piece);
    return !people.isEmpty() && !names.contains(people.getFirst());
  }

  private void addPiece(String piece) {
    List<String> people = names(piece);
    if (names.isEmpty() && !people.isEmpty()) {
      names.addAll(people);
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
