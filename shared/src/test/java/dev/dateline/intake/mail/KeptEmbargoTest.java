package dev.dateline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.intake.text.TextReader;
import dev.dateline.release.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One embargo that was read does not silence another. */
class KeptEmbargoTest {
  private final Mails mails = new Mails();
  private static final String RELEASE =
      """
      EMBARGOED UNTIL FRIDAY, NOV. 20, 2026, 9 a.m. ET

      Harbour Ferries Sail Again After Nine Years

      OSLO – The ferries sail again on Monday, said the harbour. They are blue, as they were.
      %s
      Contact: Ines Brandvold, press@harbour.example
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NEW EMBARGO: May 12, 2027",
        "This is embargoed until May 12, 2027.",
        "Please hold until Tuesday.",
        "Do not publish until December 20.",
        "Do not publish before",
        "Do not publish before the council has met.",
        "Please do not publish until tomorrow.",
        "Hold until 11 p.m., please.",
        "HOLD UNTIL FURTHER NOTICE",
        "Not yet for release.",
        "Sperrfrist verlängert bis 12. Mai 2027, 9 Uhr",
        "Bitte nicht vor Mittwoch veröffentlichen!",
        "Sous embargo jusqu’au 12 mai",
        "No publicar antes del lunes",
        "The embargo has been extended to May 12, 2027.",
        "The embargo has been moved to Wednesday.",
        "The embargo now lifts on Wednesday.",
        "Now moved to Wednesday.",
        "UPDATE: postponed until further notice",
        "Die Sperrfrist wurde auf Mittwoch verschoben.",
        "L’embargo est prolongé au 12 mai 2027.",
        "El embargo se ha ampliado al miércoles."
      })
  void holdsBackWhatAsksToWaitLonger(String words) {
    assertThat(unread(text("\n" + words + "\n"))).isTrue();
    assertThat(unread(mail(words, "See below."))).isTrue();
    assertThat(unread(mail("Ferries", words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNDER EMBARGO",
        "STRICTLY EMBARGOED",
        "Embargoed until November 20, 2026",
        "Embargo: 20 November 2026, 9:00 a.m. ET",
        "EMBARGOED UNTIL 2026/11/20",
        "EMBARGOED UNTIL FRIDAY",
        "Please hold until Friday.",
        "Do not publish until November 20.",
        "Do not publish before 9 a.m.",
        "Not for publication until the embargo lifts.",
        "The attached release is under embargo.",
        "Embargoed until Nov. 19, 2026",
        "NOT FOR PUBLICATION",
        "Sperrfrist beachten!",
        "The arms embargo was extended until May 12, 2027.",
        "The embargo has been lifted.",
        "Please respect the embargo.",
        "Embargo applies",
        "The harbour office opens not before 9 a.m., and boats wait until noon."
      })
  void publishesWhatIsSaidAlready(String words) {
    assertThat(unread(text("\n" + words + "\n"))).isFalse();
    assertThat(unread(mail("Ferries", words))).isFalse();
  }

  private static Reading text(String words) {
    return new TextReader().read(RELEASE.formatted(words));
  }

  private Reading mail(String subject, String note) {
    String mail =
        """
        From: Ida <ida@harbour.example>
        To: press@otter.example
        Subject: %s
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        %s
        --b
        Content-Type: message/rfc822

        From: Tom <tom@harbour.example>
        Subject: Ferries
        Content-Type: text/plain; charset=utf-8

        %s
        --b--
        """
            .formatted(subject, note, RELEASE.formatted(""));
    return mails.read(mail);
  }

  private static boolean unread(Reading reading) {
    return reading.findings().stream()
            .filter(finding -> finding.level() == Finding.Level.ERROR)
            .anyMatch(finding -> finding.code().equals("EMBARGO_UNREAD"))
        || reading.content().releaseLine().date() == null
        || reading.content().releaseLine().date().getYear() > 2026;
  }
}
