package dev.dateline.intake.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims the header lines of a pasted or forwarded e-mail, and what a mail program put before. */
final class MailHeaders {
  private static final int LONGEST = 1_000;
  private static final int MOST_WORDS_BEFORE = 60;

  private MailHeaders() {}

  /** Returns the subject of the last of the headers, without its "Fwd:". */
  static @Nullable String claim(Sheet sheet) {
    String subject = null;
    boolean bodyBegan = false;
    for (int i = 0; i < sheet.size(); i++) {
      int end = endOfHeaders(sheet, i);
      if (end == i) {
        continue;
      }
      String found = subjectOf(sheet, i, end);
      if (!bodyBegan && Words.count(sheet.joined(0, i)) <= MOST_WORDS_BEFORE) {
        sheet.claimFree(0, i, Part.MAIL_HEADER);
        subject = found == null ? subject : found;
      } else {
        bodyBegan = true;
      }
      sheet.claimFree(i, end, Part.MAIL_HEADER);
      i = end - 1;
    }
    return subject;
  }

  /** Returns the subject of a header line, nothing of another, and a line that is none whole. */
  static String said(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    Optional<MailHeader> header = MailHeader.of(text);
    return header.isEmpty() ? text : header.flatMap(MailHeaders::subject).orElse("");
  }

  /** Two header lines at least, with blank lines between them perhaps. */
  private static int endOfHeaders(Sheet sheet, int start) {
    int headers = 0;
    int end = start;
    boolean announced = false;
    for (int i = start; i < sheet.size() && i - end <= 2; i++) {
      if (MailHeader.announcesMail(sheet.text(i))) {
        announced = true;
        end = i + 1;
      } else if (MailHeader.of(sheet.text(i)).isPresent()) {
        headers++;
        end = i + 1;
      } else if (!sheet.isBlank(i)) {
        break;
      }
    }
    return headers >= 2 || announced ? end : start;
  }

  private static @Nullable String subjectOf(Sheet sheet, int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      Optional<String> subject = MailHeader.of(sheet.text(i)).flatMap(MailHeaders::subject);
      if (subject.isPresent()) {
        return subject.get();
      }
    }
    return null;
  }

  private static Optional<String> subject(MailHeader header) {
    return Optional.of(header)
        .filter(MailHeader::isSubject)
        .filter(line -> !line.value().isEmpty())
        .map(line -> MailHeader.withoutReplyPrefix(line.value()));
  }
}
