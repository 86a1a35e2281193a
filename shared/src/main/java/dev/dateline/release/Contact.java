package dev.dateline.release;

import dev.dateline.newsroom.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom journalists may ask.
 *
 * @param name empty where only an address is given
 */
public record Contact(
    String name,
    @Nullable String organisation,
    @Nullable String role,
    List<EmailAddress> emails,
    List<PhoneNumber> phones) {
  public static final TextRule NAME = TextRule.line(200);
  public static final TextRule ORGANISATION = TextRule.line(200);
  public static final TextRule ROLE = TextRule.line(200);
  public static final int MOST_ADDRESSES = 10;

  public Contact {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    if (!name.isEmpty()) {
      NAME.check("name", name);
    } else if (emails.isEmpty() && phones.isEmpty()) {
      throw new IllegalArgumentException("a contact needs a name, an e-mail or a phone");
    }
    ORGANISATION.checkIfPresent("organisation", organisation);
    ROLE.checkIfPresent("role", role);
    Limits.most("emails", emails, MOST_ADDRESSES);
    Limits.most("phones", phones, MOST_ADDRESSES);
  }

  /** Returns a newsroom's own contact as one of a release. */
  public static Contact of(Profile.Contact contact) {
    return new Contact(
        contact.name(),
        contact.organisation(),
        contact.role(),
        contact.emails().stream().map(EmailAddress::new).toList(),
        contact.phones().stream().map(PhoneNumber::new).toList());
  }

  /** Returns this as a newsroom's own; it is refused there if nobody can be asked. */
  public Profile.Contact ofNewsroom() {
    return new Profile.Contact(
        name,
        organisation,
        role,
        emails.stream().map(EmailAddress::value).toList(),
        phones.stream().map(PhoneNumber::value).toList());
  }
}
