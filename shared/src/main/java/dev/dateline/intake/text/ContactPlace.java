package dev.dateline.intake.text;

import dev.dateline.release.Contact;
import dev.dateline.release.SourcePart;

/** Finds, within the lines of a card that names several, those of one contact. */
final class ContactPlace {
  private ContactPlace() {}

  /** Returns the lines with the name or an address of the contact, or else the whole card. */
  static SourcePart of(Contact contact, String pointer, Sheet sheet, int from, int to) {
    int first = -1;
    int last = -1;
    for (int i = from; i < to; i++) {
      if (names(contact, sheet.text(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    int begin = first < 0 ? from : first;
    int end = first < 0 ? to - 1 : last;
    return sheet.place(pointer, begin, end);
  }

  private static boolean names(Contact contact, String line) {
    return (!contact.name().isEmpty() && line.contains(contact.name()))
        || contact.emails().stream().anyMatch(email -> line.contains(email.toString()))
        || contact.phones().stream().anyMatch(phone -> line.contains(phone.toString()))
        || (contact.role() != null && line.contains(contact.role()))
        || (contact.organisation() != null && line.contains(contact.organisation()));
  }
}
