package dev.dateline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.intake.text.TextReader;
import dev.dateline.release.ReleaseLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for time in plain words is heard, in a note, above a release and in it. */
class PleasToWaitTest {
  private static final String PAST = "EMBARGOED UNTIL NOV. 20, 2026, 9 a.m. ET\n\n";
  private final Mails mails = new Mails();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bitte noch nicht veröffentlichen",
        "Bitte erst am Dienstag veröffentlichen!",
        "Bitte bis Dienstag zurückhalten.",
        "Vorerst nicht veröffentlichen!",
        "Noch nicht freigegeben",
        "Bitte mit der Veröffentlichung noch bis Freitag warten.",
        "Bitte die Meldung erst nach dem Rat verbreiten.",
        "no lo publiquéis hasta el martes",
        "Por favor, todavía no lo publiquen.",
        "Esperad al jueves para publicar, por favor.",
        "Pendiente de aprobación",
        "Difusión autorizada el 12 de mayo de 2027",
        "Don't run this yet please",
        "Please don’t send it out before I call.",
        "Do not go live until the minister has spoken.",
        "Can you wait with this till Tuesday?",
        "Could you hold off on publishing?",
        "Please wait for my call before you publish.",
        "Sit on this until I call you",
        "Please sit on the story for now.",
        "keep this under wraps until Thursday",
        "Please keep the announcement confidential for now",
        "Awaiting approval",
        "Pending sign-off by the board",
        "NOT YET APPROVED FOR RELEASE",
        "Not cleared for publication",
        "Media may report from 10 a.m. Wednesday",
        "Journalists can publish only after noon.",
        "Advance for use Wednesday",
        "Merci de patienter jusqu'à mardi avant de publier",
        "Merci de ne rien publier d'ici jeudi",
        "Merci de ne pas encore diffuser.",
        "Diffusion autorisée le 12 mai 2027 à 9h",
        "Publication autorisée dès mardi",
        "En attente de validation",
        "SOTTO EMBARGO FINO AL 12 MAGGIO 2027",
        "Embargo fino alle ore 9 di martedì",
        "ONDER EMBARGO TOT 12 MEI 2027",
        "Embargo tot dinsdag 9 uur",
        "SOB EMBARGO ATÉ 12 DE MAIO DE 2027",
        "Notícia em embargo até as 9h",
        "EMBARGO TILL 12 MAJ 2027 KL 9",
        "UNDER EMBARGO TIL 12. MAJ 2027",
        "EMBARGO DO 12 MAJA 2027",
        "Objęte embargiem do wtorku",
        "Please hold this release until the board has voted.",
        "Please hold our announcement until Tuesday.",
        "Hold off on all of this until the vote",
        "Please hold the attached story pending our call.",
        "Please wait for our green light before publication.",
        "We kindly ask you not to publish anything yet.",
        "Please keep this to yourselves till the minister has announced it.",
        "No tweets before Tuesday please",
        "Nothing should appear before Tuesday.",
        "Stories based on this release should not appear before Tuesday.",
        "Bitte veröffentlichen Sie diese Meldung nicht vor Dienstag.",
        "Wir bitten Sie, die Meldung bis Dienstag, 10 Uhr, zurückzuhalten.",
        "Wir bitten Sie, mit der Veröffentlichung bis Dienstag zu warten.",
        "Bitte warten Sie mit der Veröffentlichung bis Dienstag.",
        "Bitte halten Sie die Meldung bis Dienstag zurück.",
        "Prière de garder cette information pour vous jusqu’à mardi.",
        "Merci de respecter le délai : rien avant mardi 9 h.",
        "Guarden esta noticia hasta el martes.",
        "Les rogamos que no difundan esta información hasta el martes."
      })
  void hearsWhoeverAsksForTime(String plea) {
    assertThat(isHeld(mails.read(above(plea, Mails.RELEASE)))).as("note").isTrue();
    assertThat(isHeld(mails.read(above(plea, PAST + Mails.RELEASE)))).as("past").isTrue();
    assertThat(isHeld(new TextReader().read(plea + "\n\n" + Mails.RELEASE))).as("head").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SOTTO EMBARGO FINO AL 12 MAGGIO 2027",
        "ONDER EMBARGO TOT 12 MEI 2027",
        "UNDER EMBARGO TIL 12. MAJ 2027",
        "EMBARGO DO 12 MAJA 2027, 9:00",
        "Bitte erst am Dienstag veröffentlichen!"
      })
  void takesNoOtherDateForADayThatIsNotUnderstood(String plea) {
    String dated = plea + "\n\nMay 1, 2026\n\n" + Mails.RELEASE;
    assertThat(isHeld(new TextReader().read(dated))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please wait until the doors open at 9 a.m. on Tuesday.",
        "Wait until the tide is low before you cross.",
        "The museum opens not before 9 a.m. on weekdays.",
        "The bridge is not expected before 2030.",
        "The drug is not yet approved for use in children.",
        "Awaiting approval from the council, the harbour bought stone for a wall that nobody may build.",
        "Don't go in the water until the flag is green.",
        "Children sit on the wall until noon.",
        "Media can report to Gate B from 9 a.m. on Wednesday.",
        "The EU extended its arms embargo until May 12, 2030.",
        "Engineers keep the engine under wraps until the launch.",
        "Scientists waited nine years to publish the map.",
        "Die Ergebnisse sind noch nicht veröffentlicht.",
        "Bitte warten Sie bis 9 Uhr am Eingang.",
        "Das Museum ist erst ab 10 Uhr geöffnet.",
        "Bitte erst am Dienstag anrufen.",
        "El ministerio espera publicar el informe en 2030.",
        "Sin embargo, el museo abre hasta el martes.",
        "Le musée attend mardi pour ouvrir.",
        "La publication du livre est prévue le 12 mai 2027.",
        "L’embargo sur les armes dure depuis 2030.",
        "Embargo al petrolio: Italia divisa",
        "Het embargo op wapens blijft.",
        "Hold this position until the arrow turns green.",
        "Press the button and hold for 30 seconds until the light turns green.",
        "Please do not share your password before checking the address.",
        "The statue was held in a shed until 1990.",
        "He kept the plan under wraps until Tuesday.",
        "The city respects the embargo against the island.",
        "The museum will publish nothing until 2030.",
        "Das Buch darf vor dem 3. Dezember nicht verkauft werden."
      })
  void hearsNoOneWhoAsksForSomethingElse(String words) {
    assertThat(isHeld(mails.read(above(words, Mails.RELEASE)))).as("note").isFalse();
    String release = Mails.RELEASE.replace("It costs nothing for those", words + "\n\nIt costs no");
    assertThat(isHeld(new TextReader().read(release))).as("text").isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Keywords: ferry, embargoed until Tuesday",
        "X-Note: embargoed until Tuesday",
        "Organization: EMBARGOED UNTIL DECEMBER 3, 2027",
        "Content-Description: EMBARGOED UNTIL DECEMBER 3, 2027",
        "From: \"EMBARGOED UNTIL TUESDAY\" <ida@harbour.example>",
        "Deferred-Delivery: Fri, 03 Dec 2027 09:00:00 +0000",
        "Comments: Please hold until Tuesday.",
        "X-Embargo: 2027-05-12T09:00:00Z",
        "X-Embargo-Until: Tuesday, 9 a.m.",
        "Content-Disposition: attachment; filename=EMBARGOED-until-Tuesday.txt",
        "Content-Disposition: attachment; filename=\"2027-05-12_Sperrfrist_Dienstag.txt\""
      })
  void hearsWhatFieldsAndFileNamesAskFor(String field) {
    assertThat(isHeld(mails.read(field + "\nSubject: Ferry\n\n" + Mails.RELEASE))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Keywords: ferry, embargo, herring",
        "Comments: sent from the quay",
        "X-Note: the ferry, once more",
        "From: Ida <embargo-until-tuesday@harbour.example>",
        "Received: from a.example\nDeferred-Delivery: Fri, 03 Dec 2027 09:00:00 +0000",
        "X-Embargo: none",
        "Content-Disposition: attachment; filename=arms-embargo-report.txt",
        "Content-Disposition: attachment; filename=\"ferry until May 12.txt\""
      })
  void hearsNothingInFieldsAndFileNamesThatSayOtherThings(String field) {
    assertThat(isHeld(mails.read(field + "\nSubject: Ferry\n\n" + Mails.RELEASE))).isFalse();
  }

  private static String above(String note, String release) {
    return """
        From: Ida <ida@harbour.example>
        Subject: Ferry
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Hello Tom, how are you?

        %s

        Ida
        --b
        Content-Type: message/rfc822

        From: Tom <tom@harbour.example>
        Subject: Ferry
        Content-Type: text/plain; charset=utf-8

        %s
        --b--
        """
        .formatted(note, release);
  }

  private static boolean isHeld(Reading reading) {
    ReleaseLine line = reading.content().releaseLine();
    return reading.findings().stream().anyMatch(found -> found.code().equals("EMBARGO_UNREAD"))
        || (line != null
            && line.embargo()
            && (line.date() == null || line.date().getYear() > 2026));
  }
}
