package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Contact;
import java.util.List;

/** Looks for somebody whom journalists can ask, and for addresses that cannot be right. */
final class ReachableContact implements Rule {
  private static final int FEWEST_DIGITS = 5;
  private static final int MOST_DIGITS = 15;

  @Override
  public String code() {
    return "CONTACT";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.ERROR;
  }

  @Override
  public void look(Checked release, Found found) {
    List<Contact> contacts = release.content().contacts();
    if (contacts.stream().noneMatch(ReachableContact::isWhole)) {
      found.add(
          contacts.size() == 1 ? "#/contacts/0" : "#/contacts",
          "No contact has a name with an e-mail or a phone; add one, such as {\"name\": \"Ann Lee\", \"emails\": [\"press@example.org\"]}.");
    }
    for (int i = 0; i < contacts.size(); i++) {
      look("#/contacts/" + i, contacts.get(i), found);
    }
  }

  private static boolean isWhole(Contact contact) {
    return !contact.name().isEmpty()
        && (!contact.emails().isEmpty() || !contact.phones().isEmpty());
  }

  private static void look(String pointer, Contact contact, Found found) {
    for (int i = 0; i < contact.emails().size(); i++) {
      String email = contact.emails().get(i).value();
      String local = email.substring(0, email.indexOf('@'));
      if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
        found.add(
            pointer + "/emails/" + i,
            "%s has a full stop too many before the @; mend the address."
                .formatted(Found.quoted(email)));
      }
    }
    for (int i = 0; i < contact.phones().size(); i++) {
      String phone = contact.phones().get(i).value();
      if (!canBeDialled(phone)) {
        found.add(
            pointer + "/phones/" + i,
            "%s cannot be dialled; write 5 to 15 digits with brackets in pairs, and the extension behind 'ext.'."
                .formatted(Found.quoted(phone)));
      }
    }
  }

  /** An international number has 15 digits at most (ITU-T E.164), its extension aside. */
  private static boolean canBeDialled(String phone) {
    int digits = 0;
    int open = 0;
    for (int i = 0; i < phone.length() && !Character.isLetter(phone.charAt(i)); i++) {
      char c = phone.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0 || open > 1) {
        return false;
      }
    }
    return open == 0 && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  }
}
