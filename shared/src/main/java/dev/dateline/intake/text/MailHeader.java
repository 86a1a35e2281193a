package dev.dateline.intake.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header line of a mail as programs write it into a text: "Von: Ida Moe", "*Subject:* Ferry".
 *
 * @param name in small letters
 */
public record MailHeader(String name, String value) {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_ANNOUNCEMENT = 120;
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
  private static final Pattern FORM =
      Pattern.compile(
          "(?iu)^\\**(from|sent|to|cc|bcc|subject|date|reply-to|importance|attachments?"
              + "|von|gesendet|an|kopie|betreff|datum|antwort an|anlagen?"
              + "|de|envoyé(?: le)?|à|objet|sujet|expéditeur|destinataire|copie|pièces jointes"
              + "|para|enviado(?: el| por)?|asunto|fecha|adjuntos?)\\h?\\**\\h?:\\**\\h*+(.*)$");
  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "(?iu)^[-_> ]{0,30}+(?:(?:begin )?forwarded message|original message|forwarded by .{1,60}"
              + "|(?:anfang der )?weitergeleiteten? nachricht|ursprüngliche nachricht|original-?nachricht"
              + "|(?:début du )?message transféré|message d['’]origine|message original"
              + "|(?:inicio del )?mensaje (?:reenviado|original))\\h?:?[-_ ]{0,30}+$");
  private static final Pattern REPLY_PREFIX =
      Pattern.compile(
          "(?iu)^(?:(?:fwd?|re|aw|wg|tr|rv|rif|antw|sv|vs)(?:\\[\\d{1,3}\\])?\\h?:\\h{0,4}+|\\[(?:ext|extern|external|fwd)\\]\\h{0,4}+)++");

  public static Optional<MailHeader> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher header = FORM.matcher(line);
    return header.matches()
        ? Optional.of(
            new MailHeader(
                Words.lower(header.group(1)), header.group(2).replaceFirst("^\\*+", "").strip()))
        : Optional.empty();
  }

  /** "-----Original Message-----": a mail begins below. */
  public static boolean announcesMail(String line) {
    return line.length() <= LONGEST_ANNOUNCEMENT && ANNOUNCEMENT.matcher(line).matches();
  }

  /** Returns a subject without the "Fwd:" and "AW:" that mail programs put before it. */
  public static String withoutReplyPrefix(String subject) {
    return REPLY_PREFIX.matcher(subject).replaceFirst("").strip();
  }

  public boolean isSender() {
    return SENDERS.contains(name);
  }

  public boolean isSubject() {
    return SUBJECTS.contains(name);
  }

  public boolean isDate() {
    return DATES.contains(name);
  }
}
