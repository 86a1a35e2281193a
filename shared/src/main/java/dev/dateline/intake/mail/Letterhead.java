package dev.dateline.intake.mail;

import dev.dateline.intake.text.MailHeader;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The header fields of a mail that are of use to a release; whose they are is not kept. */
final class Letterhead {
  private final Set<String> persons = new LinkedHashSet<>();
  private @Nullable String subject;
  private @Nullable String date;

  void add(Field field) {
    switch (field.getNameLowerCase()) {
      case "subject" -> subject = subject == null ? HeaderText.of(field) : subject;
      case "date" -> date = date == null ? HeaderText.of(field) : date;
      case "from" -> persons.add("From");
      case "sender" -> persons.add("Sender");
      case "reply-to" -> persons.add("Reply-To");
      case "to" -> persons.add("To");
      case "cc" -> persons.add("Cc");
      case "bcc" -> persons.add("Bcc");
      default -> {}
    }
  }

  /** The names of the fields that name people. */
  Set<String> persons() {
    return persons;
  }

  @Nullable String subject() {
    return subject;
  }

  @Nullable String date() {
    return date;
  }

  /** Returns the subject without the "Fwd:" and "AW:" that mail programs put before it. */
  static String withoutPrefix(String subject) {
    return MailHeader.withoutReplyPrefix(Leaf.printable(subject, 500));
  }
}
