package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class MailHeadersTest {
  @Test
  void claimsHeaderLinesAndTheNoteBeforeThem() {
    Sheet sheet =
        Sheets.of(
            "Please print!",
            "",
            "From: Ines Brandvold",
            "Sent: Monday 9:00",
            "To: Desk",
            "Subject: Fwd: Re: Ferry sails",
            "",
            "Ferry Sails Again");
    assertThat(MailHeaders.claim(sheet)).isEqualTo("Ferry sails");
    assertThat(sheet.isFree(7)).isTrue();
    assertThat(Collections.frequency(Sheets.parts(sheet), Part.MAIL_HEADER)).isEqualTo(5);
  }

  @Test
  void claimsEachHeadOfAForwardedChain() {
    Sheet sheet =
        Sheets.of(
            "Von: A",
            "Gesendet: heute",
            "Betreff: WG: Fähre",
            "",
            "-----Ursprüngliche Nachricht-----",
            "Von: B",
            "Betreff: Fähre fährt",
            "",
            "Fähre fährt wieder");
    assertThat(MailHeaders.claim(sheet)).isEqualTo("Fähre fährt");
    assertThat(sheet.nextFree(0)).isEqualTo(8);
  }

  @Test
  void readsFrenchAndSpanishHeaders() {
    assertThat(MailHeaders.claim(Sheets.of("De : A", "Envoyé : lundi", "À : B", "Objet : Le bac")))
        .isEqualTo("Le bac");
    assertThat(MailHeaders.claim(Sheets.of("De: A", "Enviado el: lunes", "Asunto: El barco")))
        .isEqualTo("El barco");
  }

  @Test
  void takesNoSingleLineForAHeader() {
    Sheet sheet = Sheets.of("Date: 4 May 2026", "", "Ferry Sails Again");
    assertThat(MailHeaders.claim(sheet)).isNull();
    assertThat(sheet.isFree(0)).isTrue();
  }
}
