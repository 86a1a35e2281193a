package dev.dateline.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines with which a mail program begins a mail that is forwarded or answered in a text: from
 * {@code from} to before {@code to}.
 */
record HeaderBlock(int from, int to, @Nullable String subject, @Nullable String date) {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_ANNOUNCEMENT = 120;
  private static final int MOST_WRAPPED = 4;
  private static final int MOST_HEADERS = 15;
  private static final Set<String> SENDERS =
      Set.of("from", "von", "de", "expéditeur", "enviado por");
  private static final Set<String> SUBJECTS =
      Set.of("subject", "betreff", "objet", "sujet", "asunto");
  private static final Set<String> DATES =
      Set.of(
          "date",
          "sent",
          "gesendet",
          "datum",
          "envoyé",
          "envoyé le",
          "enviado",
          "enviado el",
          "fecha");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?iu)^\\**(from|sent|to|cc|bcc|subject|date|reply-to|importance|attachments?"
              + "|von|gesendet|an|kopie|betreff|datum|antwort an|anlagen?"
              + "|de|envoyé(?: le)?|à|objet|sujet|expéditeur|destinataire|copie|pièces jointes"
              + "|para|enviado(?: el| por)?|asunto|fecha|adjuntos?)\\h?\\**\\h?:\\**\\h*+(.*)$");
  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "(?iu)^[-_ ]{0,30}+(?:(?:begin )?forwarded message|original message|forwarded by .{1,60}"
              + "|(?:anfang der )?weitergeleiteten? nachricht|ursprüngliche nachricht|original-?nachricht"
              + "|(?:début du )?message transféré|message d['’]origine|message original"
              + "|(?:inicio del )?mensaje (?:reenviado|original))\\h?:?[-_ ]{0,30}+$");
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?iu)^(?:on|am|le|el|il|den)\\b.{5,300}?(?:wrote|schrieb(?: .{0,80})?|a écrit|escribió)\\h?:$");

  /** Returns what begins at a line, or null; {@code lines} stand without quotation marks. */
  static @Nullable HeaderBlock at(List<String> lines, int start) {
    String first = lines.get(start);
    if (isAttribution(first)) {
      return new HeaderBlock(start, start + 1, null, null);
    }
    if (start + 1 < lines.size() && first.length() < 200 && isAttribution(first, lines, start)) {
      return new HeaderBlock(start, start + 2, null, null);
    }
    return headers(lines, start);
  }

  private static @Nullable HeaderBlock headers(List<String> lines, int start) {
    boolean announced = false;
    boolean sender = false;
    @Nullable String subject = null;
    @Nullable String date = null;
    int count = 0;
    int end = start;
    int i = start;
    while (i < lines.size() && count < MOST_HEADERS && i - end <= (count == 0 ? 3 : 1)) {
      String line = lines.get(i);
      Matcher header = HEADER.matcher(line);
      if (count == 0 && isAnnouncement(line)) {
        announced = true;
        end = i + 1;
      } else if (line.length() <= LONGEST && header.matches()) {
        String name = header.group(1).toLowerCase(Locale.ROOT);
        String value = header.group(2).replaceFirst("^\\*+", "").strip();
        sender |= SENDERS.contains(name);
        subject = SUBJECTS.contains(name) && subject == null ? value : subject;
        date = DATES.contains(name) && date == null ? value : date;
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
      String line = lines.get(i);
      if (line.isBlank()) {
        return from;
      }
      if (line.length() <= LONGEST && HEADER.matcher(line).matches()) {
        return i;
      }
    }
    return from;
  }

  private static boolean isAnnouncement(String line) {
    return line.length() <= LONGEST_ANNOUNCEMENT && ANNOUNCEMENT.matcher(line).matches();
  }

  private static boolean isAttribution(String first, List<String> lines, int start) {
    String next = lines.get(start + 1);
    return !first.isBlank() && next.length() < 200 && isAttribution(first + " " + next);
  }

  private static boolean isAttribution(String line) {
    return line.length() <= 400 && line.endsWith(":") && ATTRIBUTION.matcher(line).matches();
  }
}
