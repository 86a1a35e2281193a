package dev.dateline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half sentences above a release ask to wait that would be news in it. */
class NotesToWaitTest {
  private final Mails mails = new Mails();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Can somebody put this in the system? Not before Thursday 9am though!",
        "Pls schedule for Thursday 9am.",
        "For Thursday’s paper, she asked us to wait until after the press conference.",
        "FYI. Ilse says they announce on Thursday, so we must not run it earlier.",
        "Bitte erst am Donnerstag um 10 Uhr online stellen.",
        "Geht am Donnerstag um 10 Uhr raus.",
        "Erst Donnerstag!",
        "À mettre en ligne jeudi seulement, pas avant 9 h.",
        "Pas avant jeudi s’il te plaît.",
        "Merci de publier jeudi à 9 h.",
        "Ojo: no lo saquéis antes del jueves.",
        "Solo a partir del jueves.",
        "We go public with this on Thursday\nat nine, so please sit tight until then.",
        "The announcement is on Thursday,\nso nothing before that please.",
        "You may prepare your stories, but they should not go out before\nthe mayor has spoken.",
        "The release below is for Thursday.",
        "Nothing goes out before Thursday, please.",
        "Goes out Thursday 9 am",
        "Put it up on Thursday, please.",
        "This can wait until Thursday.",
        "Tomorrow 9am please, not earlier.",
        "Only on 3 December, please!",
        "For Thursday",
        "Pour jeudi.",
        "hold pls",
        "Wait for Ilse’s ok before it goes online."
      })
  void hearsADayBesideAWordOfWaiting(String note) {
    assertThat(isHeld(forwarded("Fwd: Ferry", note))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call me before Thursday if you have questions.",
        "I am out of the office until Monday, November 30.",
        "Our office is open until 5 p.m.",
        "You can reach me until 6 p.m. at the number below.",
        "Please reply before Thursday.",
        "See you on Thursday!",
        "Could you please put this online today?",
        "For your information",
        "Here is the release that we published on Thursday.",
        "It was sent out on Thursday.",
        "Photos follow before noon.",
        "Office hours: Monday to Friday, 9 a.m. to 5 p.m.",
        "Ich bin bis Donnerstag im Urlaub.",
        "Je suis en congés jusqu’à jeudi.",
        "Estaré fuera de la oficina hasta el jueves."
      })
  void hearsNothingInOtherBusiness(String note) {
    assertThat(isHeld(forwarded("Fwd: Ferry", note))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[EMB 3/12 0900] Night ferry",
        "Night ferry, EMB 9am Thu",
        "Emb. Thursday: Night ferry",
        "Embargo applies: Night ferry"
      })
  void hearsShortFormsInASubject(String subject) {
    assertThat(isHeld(forwarded(subject, "See below."))).isTrue();
  }

  private Reading forwarded(String subject, String note) {
    return mails.read(
        """
        From: Ida <ida@paper.example>
        To: desk@paper.example
        Subject: %s
        Content-Type: text/plain; charset=utf-8

        %s

        ---------- Forwarded message ---------
        From: Tom <tom@harbour.example>
        Date: Thu, 26 Nov 2026 at 07:00
        Subject: Ferry
        To: Ida <ida@paper.example>

        %s
        """
            .formatted(subject, note, Mails.RELEASE));
  }

  private static boolean isHeld(Reading reading) {
    return reading.findings().stream().anyMatch(found -> found.code().equals("EMBARGO_UNREAD"));
  }
}
