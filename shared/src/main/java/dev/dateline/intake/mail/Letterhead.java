package dev.dateline.intake.mail;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The header fields of a mail that are of use to a release; whose they are is not kept. */
final class Letterhead {
  private static final Pattern REPLY_PREFIX =
      Pattern.compile(
          "(?iu)^(?:(?:fwd?|re|aw|wg|tr|rv|rif|antw|sv|vs)(?:\\[\\d{1,3}\\])?\\h?:\\h{0,4}+|\\[(?:ext|extern|external|fwd)\\]\\h{0,4}+)++");
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
    return REPLY_PREFIX.matcher(Leaf.printable(subject, 500)).replaceFirst("").strip();
  }
}
