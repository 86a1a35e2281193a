package dev.dateline.intake.text;

import dev.dateline.release.Contact;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.SourcePart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Claims the lines about whom journalists may ask: behind a label, in a sentence, or stacked. */
final class Contacts {
  private static final int MOST_LINES = 8;
  private static final int MOST_WORDS = 10;
  private static final Pattern COLUMN = Pattern.compile("\\t|\\h{3}");
  private final Sheet sheet;
  private final Findings findings;
  private final List<Contact> contacts = new ArrayList<>();
  private final List<SourcePart> places = new ArrayList<>();

  Contacts(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  List<Contact> list() {
    if (contacts.size() > ReleaseContent.MOST_CONTACTS) {
      findings.warning(
          "CONTACT",
          "#/contacts",
          "More than %d contacts were found; the first of them are taken."
              .formatted(ReleaseContent.MOST_CONTACTS));
    }
    return contacts.stream().limit(ReleaseContent.MOST_CONTACTS).toList();
  }

  /** Says for each contact of the list on which lines it stands. */
  List<SourcePart> places() {
    return places.stream().limit(ReleaseContent.MOST_CONTACTS).toList();
  }

  void claimLabelled(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!sheet.isFree(i)) {
        continue;
      }
      int label = ContactLabel.end(sheet.text(i));
      if (label > 0) {
        readLabelled(i, sheet.text(i).substring(label), to);
      } else {
        readSentence(i, to);
      }
    }
  }

  /** Claims names above addresses, which no label announces. */
  void claimStacked(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sheet.isFree(i) && isAddressLine(i)) {
        int start = nameAbove(i, from);
        take(start, start, endOfCards(start, to), new ContactCard());
      }
    }
  }

  /** Whether an address or name of these lines is one that is known already. */
  boolean know(String text) {
    Addresses found = Addresses.in(text);
    return contacts.stream()
        .anyMatch(
            contact ->
                contact.emails().stream().anyMatch(found.emails()::contains)
                    || contact.phones().stream().anyMatch(found.phones()::contains)
                    || (!contact.name().isEmpty() && text.contains(contact.name())));
  }

  private void readLabelled(int at, String rest, int to) {
    ContactCard card = new ContactCard();
    int start = at + 1;
    if (Words.of(rest).isEmpty()) {
      while (start < to && sheet.isBlank(start) && start <= at + 2) {
        start++;
      }
    } else {
      card.add(rest);
    }
    int end = endOfCards(start, to);
    if (end == start
        && Words.of(rest).isEmpty()
        && sheet.isFree(start)
        && ContactCard.isName(sheet.text(start))) {
      end = start + 1;
    }
    boolean alone = Words.of(rest).isEmpty() && end == start;
    boolean prose =
        Words.endsSentence(rest) && !Addresses.hasAny(rest) && Words.count(rest) > MOST_WORDS;
    if (alone || prose) {
      return;
    }
    sheet.claim(at, Part.CONTACT);
    take(at, start, end, card);
  }

  private void readSentence(int at, int to) {
    int end = at + 1;
    while (end < to
        && end < at + 4
        && sheet.isFree(end)
        && !Words.endsSentence(sheet.text(end - 1))) {
      end++;
    }
    String who = ContactSentence.who(sheet.joined(at, end));
    if (who.isEmpty()) {
      return;
    }
    ContactCard card = new ContactCard();
    card.add(who);
    sheet.claimFree(at, end, Part.CONTACT);
    keep(card, at, end);
  }

  private void take(int label, int start, int end, ContactCard card) {
    for (int i = start; i < end; i++) {
      if (sheet.isBlank(i)) {
        card.addBlank();
      } else if (sheet.isFree(i)) {
        card.add(sheet.text(i).substring(ContactLabel.end(sheet.text(i))));
        sheet.claim(i, Part.CONTACT);
      }
    }
    keep(card, label, Math.max(end, label + 1));
  }

  private void keep(ContactCard card, int from, int to) {
    for (String malformed : card.malformed()) {
      findings.warning(
          "CONTACT",
          "#/contacts",
          "%s is no e-mail address; write it as press@example.org."
              .formatted(Findings.quoted(malformed)));
    }
    card.contacts().forEach(contact -> keep(contact, from, to));
  }

  /** Who is named twice, above the text and in the signature, is one contact. */
  private void keep(Contact contact, int from, int to) {
    for (int i = 0; i < contacts.size() && !contact.name().isEmpty(); i++) {
      if (contacts.get(i).name().equals(contact.name())) {
        contacts.set(i, together(contacts.get(i), contact));
        return;
      }
    }
    if (contacts.size() <= ReleaseContent.MOST_CONTACTS && !contacts.contains(contact)) {
      places.add(ContactPlace.of(contact, "#/contacts/" + contacts.size(), sheet, from, to));
      contacts.add(contact);
    }
  }

  private static Contact together(Contact one, Contact other) {
    return new Contact(
        one.name(),
        one.organisation(),
        one.role(),
        together(one.emails(), other.emails()),
        together(one.phones(), other.phones()));
  }

  private static <T> List<T> together(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream())
        .distinct()
        .limit(Contact.MOST_ADDRESSES)
        .toList();
  }

  private int nameAbove(int at, int from) {
    if (beginsWithName(sheet.text(at))) {
      return at;
    }
    for (int i = at - 1; i >= Math.max(from, at - 4) && isShort(i); i--) {
      if (ContactCard.isName(sheet.text(i)) || beginsWithName(sheet.text(i))) {
        boolean person = i > from && isShort(i - 1) && ContactCard.isName(sheet.text(i - 1));
        return person ? i - 1 : i;
      }
    }
    return at;
  }

  private static boolean beginsWithName(String text) {
    int comma = text.indexOf(',');
    return comma > 0 && ContactCard.isName(text.substring(0, comma));
  }

  /** "Ann Lee, Chief Executive" right below the address of her office. */
  private boolean isColleague(int i) {
    return isShort(i) && (ContactCard.isName(sheet.text(i)) || beginsWithName(sheet.text(i)));
  }

  /** An address behind what is no person's name: "Eel Lights plc +44 20 7946 0011". */
  private static boolean isOffice(String text) {
    List<String> pieces = CardLine.of(text).pieces();
    return Addresses.hasAny(text)
        && !pieces.isEmpty()
        && ContactCard.names(pieces.getFirst()).isEmpty()
        && !Roles.nameRole(pieces.getFirst());
  }

  /** Cards go on through their last address, and over a blank line to the next name. */
  private int endOfCards(int start, int to) {
    int end = start;
    boolean office = false;
    for (int i = start; i < to && i - end < MOST_LINES; i++) {
      if (sheet.isBlank(i)) {
        if (end != i || !nameBelow(i + 1, to)) {
          break;
        }
        end = i + 1;
        office = false;
      } else if (sheet.isFree(i) && isAddressLine(i)) {
        end = i + 1;
        office = office || isOffice(sheet.text(i));
      } else if (office && i == end && isColleague(i)) {
        end = i + 1;
      } else if (!isShort(i) && !ContactLabel.begins(sheet.text(i))) {
        break;
      }
    }
    return end;
  }

  private boolean nameBelow(int i, int to) {
    if (i >= to || !isShort(i)) {
      return false;
    }
    boolean underOrganisation =
        i + 1 < to && Roles.nameOrganisation(sheet.text(i)) && isColleague(i + 1);
    if (!underOrganisation && !beginsCard(sheet.text(i))) {
      return false;
    }
    for (int j = i; j < Math.min(to, i + 5) && sheet.isFree(j); j++) {
      if (isAddressLine(j)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsCard(String text) {
    boolean named = ContactCard.isName(text) || beginsWithName(text);
    return named || (COLUMN.matcher(text).find() && isOffice(text));
  }

  private boolean isAddressLine(int i) {
    String text = sheet.text(i);
    boolean card = Words.count(text) <= MOST_WORDS + 6 && Addresses.hasAny(text);
    return card && (!Words.endsSentence(text) || Words.count(text) <= 4);
  }

  private boolean isShort(int i) {
    return sheet.isFree(i)
        && Words.count(sheet.text(i)) <= MOST_WORDS
        && !Words.endsSentence(sheet.text(i).replaceAll("(?:Inc|Ltd|Co|Corp|[Jj]r)\\.$", ""));
  }
}
