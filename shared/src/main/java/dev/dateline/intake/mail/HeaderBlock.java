package dev.dateline.intake.mail;

import dev.dateline.intake.text.MailHeader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines with which a mail program begins a mail that is forwarded or answered in a text: from
 * {@code from} to before {@code to}.
 */
record HeaderBlock(int from, int to, @Nullable String subject, @Nullable String date) {
  private static final int MOST_WRAPPED = 4;
  private static final int MOST_HEADERS = 15;

  /** Returns what begins at a line, or null; {@code lines} stand without quotation marks. */
  static @Nullable HeaderBlock at(List<String> lines, int start) {
    boolean announced = false;
    boolean sender = false;
    @Nullable String subject = null;
    @Nullable String date = null;
    int count = 0;
    int end = start;
    int i = start;
    while (i < lines.size() && count < MOST_HEADERS && i - end <= (count == 0 ? 3 : 1)) {
      String line = lines.get(i);
      Optional<MailHeader> header = MailHeader.of(line);
      if (count == 0 && MailHeader.announcesMail(line)) {
        announced = true;
        end = i + 1;
      } else if (header.isPresent()) {
        MailHeader found = header.get();
        sender |= found.isSender();
        subject = found.isSubject() && subject == null ? found.value() : subject;
        date = found.isDate() && date == null ? found.value() : date;
        count++;
        end = wrapped(lines, i + 1);
        i = end;
        continue;
      } else if (!line.isBlank()) {
        break;
      }
      i++;
    }
    boolean enough = announced || (count >= 3 && sender && (subject != null || date != null));
    return enough ? new HeaderBlock(start, end, subject, date) : null;
  }

  /** A long list of addressees goes on in lines that have no name, up to the next header. */
  private static int wrapped(List<String> lines, int from) {
    for (int i = from; i < lines.size() && i <= from + MOST_WRAPPED; i++) {
      if (lines.get(i).isBlank()) {
        return from;
      }
      if (MailHeader.of(lines.get(i)).isPresent()) {
        return i;
      }
    }
    return from;
  }
}
