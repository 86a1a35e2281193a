package dev.dateline.intake.mail;

import dev.dateline.intake.text.MailHeader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The header fields of a mail that are of use to a release; whose they are is not kept. */
final class Letterhead {
  private static final int MOST_NOTES = 20;
  private static final Set<String> NOTHING = Set.of("", "none", "no", "false", "0");
  private static final int LONGEST_NOTE = 380;
  private final Set<String> persons = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
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
      case "keywords", "comments" -> addNote("", field);
      default -> {
        if (field.getNameLowerCase().contains("embargo")) {
          addNote("Embargo: ", field);
        }
      }
    }
  }

  private void addNote(String label, Field field) {
    String text = Leaf.printable(HeaderText.of(field), LONGEST_NOTE);
    if (notes.size() < MOST_NOTES && !NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
      notes.add(label + text);
    }
  }

  /** What a field says about the mail, such as {@code Comments} and {@code X-Embargo}. */
  List<String> notes() {
    return notes;
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
