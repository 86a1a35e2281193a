package dev.dateline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailFooterTest {
  private final Mails mails = new Mails();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "________________________________\nThis e-mail and any attachments are confidential.\nUnsubscribe: https://kelp.example/out\n",
        "This message is confidential and intended for those whom it names.\n\nConsider the environment before printing.\n",
        "-----\nKelp mailing list\n",
        "Diese E-Mail ist vertraulich.\n",
        "Ce courriel et ses pièces jointes sont confidentiels.\n",
        "Este correo es confidencial.\n"
      })
  void cutsWhatStandsUnderEveryMailAndSaysSo(String footer) {
    String release = Mails.RELEASE.replace("###", "");
    Reading reading = mails.read("Content-Type: text/plain; charset=utf-8\n\n" + release + footer);
    assertThat(mails.part.strip()).isEqualTo(release.strip());
    assertThat(Mails.losses(reading)).anyMatch(what -> what.startsWith("footer, line"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The message of the ferry is confidential, said the moose.\n",
        "______\nThis e-mail is confidential.\n\nContact: Ida Moe, ida@harbour.example\n"
      })
  void cutsNothingThatMayBelongToTheRelease(String words) {
    mails.read("Content-Type: text/plain; charset=utf-8\n\n" + Mails.RELEASE + words);
    assertThat(mails.part).contains(words.strip());
  }
}
