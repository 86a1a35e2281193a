package dev.dateline.intake.mail;

import dev.dateline.intake.text.MailHeader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The header fields of a mail that are of use to a release; whose they are is not kept. */
final class Letterhead {
  private static final int MOST_NOTES = 200;
  private static final Set<String> NOTHING = Set.of("", "none", "no", "false", "0");
  private static final int LONGEST_NOTE = 380;

  /** Fields that programs write for programs; a subject is asked by itself. */
  private static final Pattern OF_TRANSPORT =
      Pattern.compile(
          "return-path|delivered-to|envelope-to|message-id|in-reply-to|references|mime-version"
              + "|content-(?:type|transfer-encoding|disposition|id|length|language)"
              + "|(?:dkim|domainkey|arc|list|resent|x-ms|x-google|x-gm|x-spam|x-originating)-.*"
              + "|authentication-results|x-received|received-spf|autocrypt|x-mailer|user-agent|thread-index");

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>,;@\"]{0,200}+@[^\\s<>,;\"]{0,200}+|[<>\"]");
  private final Set<String> persons = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable String subject;
  private @Nullable String date;
  private @Nullable String deferred;
  private boolean delivered;

  void add(Field field) {
    switch (field.getNameLowerCase()) {
      case "subject" -> subject = subject == null ? HeaderText.of(field) : subject;
      case "date" -> date = date == null ? HeaderText.of(field) : date;
      case "from" -> addPerson("From", field);
      case "sender" -> addPerson("Sender", field);
      case "reply-to" -> addPerson("Reply-To", field);
      case "to" -> persons.add("To");
      case "cc" -> persons.add("Cc");
      case "bcc" -> persons.add("Bcc");
      case "received" -> delivered = true;
      default -> addOfPart(field);
    }
  }

  /** Takes in what a field may say to people, as {@code Comments} and {@code X-Note} do. */
  void addOfPart(Field field) {
    String name = field.getNameLowerCase();
    if (name.equals("deferred-delivery")) {
      deferred = HeaderText.of(field);
    } else if (!OF_TRANSPORT.matcher(name).matches()) {
      addNote(name.contains("embargo") ? "Embargo: " : "", HeaderText.of(field));
    }
  }

  private void addPerson(String name, Field field) {
    persons.add(name);
    addNote("", ADDRESS.matcher(HeaderText.of(field)).replaceAll(" "));
  }

  private void addNote(String label, String said) {
    String text = Leaf.printable(said, LONGEST_NOTE).strip();
    if (notes.size() < MOST_NOTES && !NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
      notes.add(label + text);
    }
  }

  /** What a field says about the mail, such as {@code Comments} and {@code X-Embargo}. */
  List<String> notes() {
    if (deferred == null || delivered) {
      return notes;
    }
    // Nobody has sent it yet, so its time may be to come.
    List<String> all = new ArrayList<>(notes);
    all.add("Embargo: " + Leaf.printable(deferred, LONGEST_NOTE));
    return all;
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
