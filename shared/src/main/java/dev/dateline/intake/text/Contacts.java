package dev.dateline.intake.text;

import dev.dateline.release.Contact;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.SourcePart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Claims the lines about whom journalists may ask: behind a label, in a sentence, or stacked. */
final class Contacts {
  private static final int MOST_WORDS_OF_CARD = 10;
  private final Sheet sheet;
  private final CardExtent cards;
  private final Findings findings;
  private final List<Contact> contacts = new ArrayList<>();
  private final List<SourcePart> places = new ArrayList<>();

  Contacts(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.cards = new CardExtent(sheet);
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
      if (sheet.isFree(i) && cards.isAddressLine(i)) {
        int start = cards.begin(i, from);
        take(start, start, cards.end(start, to), new ContactCard());
      }
    }
  }

  /** Claims what stands below a greeting: the name of who has sent it, and how to reach him. */
  void claimSigned(int name, int to) {
    ContactCard card = new ContactCard();
    for (int i = name; i < to; i++) {
      if (sheet.isFree(i)) {
        take(i, card);
      }
    }
    keep(card, name, to);
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
    int end = cards.end(start, to);
    if (end == start
        && Words.of(rest).isEmpty()
        && sheet.isFree(start)
        && ContactCard.isName(sheet.text(start))) {
      end = start + 1;
    }
    boolean alone = Words.of(rest).isEmpty() && end == start;
    boolean prose =
        Words.endsSentence(rest)
            && !Addresses.hasAny(rest)
            && Words.count(rest) > MOST_WORDS_OF_CARD;
    if (alone || prose) {
      return;
    }
    sheet.claim(at, Part.CONTACT);
    if (Words.of(rest).isEmpty()
        && sheet.isFree(at - 1)
        && ContactCard.isName(sheet.text(at - 1))) {
      // "Ann Lee", and below it "Press Office", which is also a label.
      card.add(sheet.text(at - 1));
      sheet.claim(at - 1, Part.CONTACT);
    }
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
        take(i, card);
      }
    }
    keep(card, label, Math.max(end, label + 1));
  }

  private void take(int i, ContactCard card) {
    card.add(sheet.text(i).substring(ContactLabel.end(sheet.text(i))));
    sheet.claim(i, Part.CONTACT);
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
}
