package dev.dateline.intake.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Claims the header lines of a pasted or forwarded e-mail, and what a mail program put before. */
final class MailHeaders {
  private static final int LONGEST = 1_000;
  private static final int MOST_WORDS_BEFORE = 60;
  private static final Pattern HEADER =
      Pattern.compile(
          "(?iu)^\\**(?:from|sent|to|cc|bcc|subject|date|reply-to|importance|attachments?|von|gesendet|an|betreff|datum"
              + "|de|envoyé(?: le)?|à|objet|para|enviado(?: el)?|asunto|fecha|expéditeur|destinataire)\\**\\h?:\\**\\h?(\\S.*)?$");
  private static final Pattern SUBJECT =
      Pattern.compile("(?iu)^\\**(?:subject|betreff|objet|asunto)\\**\\h?:\\**\\h?(\\S.*)$");
  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?iu)^[-_> ]{0,12}+(?:forwarded message|original message|begin forwarded message|ursprüngliche nachricht"
              + "|weitergeleitete nachricht|message transféré|message d'origine|mensaje (?:reenviado|original))\\h?:?[-_ ]{0,12}+$");
  private static final Pattern REPLY_PREFIX =
      Pattern.compile("(?iu)^(?:(?:fwd?|re|aw|wg|tr|rv)\\h?:\\h?)++");

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
    Matcher subject = SUBJECT.matcher(text);
    if (subject.matches()) {
      return REPLY_PREFIX.matcher(subject.group(1)).replaceFirst("").strip();
    }
    return isHeader(text) ? "" : text;
  }

  /** Two header lines at least, with blank lines between them perhaps. */
  private static int endOfHeaders(Sheet sheet, int start) {
    int headers = 0;
    int end = start;
    boolean announced = false;
    for (int i = start; i < sheet.size() && i - end <= 2; i++) {
      if (isForwardLine(sheet.text(i))) {
        announced = true;
        end = i + 1;
      } else if (isHeader(sheet.text(i))) {
        headers++;
        end = i + 1;
      } else if (!sheet.isBlank(i)) {
        break;
      }
    }
    return headers >= 2 || announced ? end : start;
  }

  private static boolean isHeader(String text) {
    return text.length() <= LONGEST && HEADER.matcher(text).matches();
  }

  private static boolean isForwardLine(String text) {
    return text.length() <= 120 && FORWARDED.matcher(text).matches();
  }

  private static @Nullable String subjectOf(Sheet sheet, int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      Matcher found = SUBJECT.matcher(sheet.text(i));
      if (sheet.text(i).length() <= LONGEST && found.matches()) {
        return REPLY_PREFIX.matcher(found.group(1)).replaceFirst("").strip();
      }
    }
    return null;
  }
}
