package dev.dateline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.release.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail says outside of the part that is read is named, and asked for an embargo. */
class WordsAroundPartsTest {
  private static final String EMBARGO = "EMBARGOED UNTIL DECEMBER 3, 2027";
  private static final String MIXED = "Content-Type: multipart/mixed; boundary=b\n\n";
  private static final String PART =
      "--b\nContent-Type: text/plain; charset=utf-8\n\n" + Mails.RELEASE + "\n";
  private final Mails mails = new Mails();

  @ParameterizedTest
  @ValueSource(strings = {"", "\n"})
  void stopsAtTheEndOfBase64AndNamesWhatAListPutBehindIt(String release) {
    Reading reading = mails.read(base64(Mails.RELEASE + release, "\n____\nKelp list\n" + EMBARGO));
    assertThat(mails.part.strip()).isEqualTo(Mails.RELEASE.strip());
    assertThat(Mails.losses(reading))
        .anyMatch(
            what ->
                what.equals("text behind the base64 of part 1: '____ Kelp list " + EMBARGO + "'"));
    assertThat(isHeld(reading)).isTrue();
  }

  @Test
  void stopsAtTheEndOfBase64ThatNeedsNoPadding() {
    String release = Mails.RELEASE + " ".repeat(3 - bytes(Mails.RELEASE).length % 3);
    mails.read(base64(release, "\n____\nKelp list"));
    assertThat(mails.part.strip()).isEqualTo(Mails.RELEASE.strip());
  }

  @Test
  void namesWhatStandsAboveAndBelowTheParts() {
    Reading above = mails.read(MIXED + EMBARGO + "\n" + PART + "--b--\n");
    Reading below = mails.read(MIXED + PART + "--b--\n" + EMBARGO + "\n");
    assertThat(Mails.losses(above)).contains("text above its first part: '" + EMBARGO + "'");
    assertThat(Mails.losses(below)).contains("text below its last part: '" + EMBARGO + "'");
    assertThat(isHeld(above)).isTrue();
    assertThat(isHeld(below)).isTrue();
  }

  @Test
  void saysNothingOfTheNoticeToOldPrograms() {
    String notice = "This is a multi-part message in MIME format.\n";
    assertThat(Mails.losses(mails.read(MIXED + notice + PART + "--b--\n"))).isEmpty();
  }

  @Test
  void namesTheSubjectWhereItSaysSomethingElseThanTheHeadline() {
    assertThat(Mails.losses(mails.read("Subject: Fwd: Kelp\n\n" + Mails.RELEASE)))
        .contains("Subject: Kelp");
    assertThat(Mails.losses(mails.read("Subject: ferry sails AGAIN\n\n" + Mails.RELEASE)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "application/octet-stream, note.txt, EMBARGOED UNTIL DECEMBER 3\\, 2027",
    "application/octet-stream, note.md, *EMBARGOED UNTIL DECEMBER 3 2027*",
    "application/octet-stream, note.html, <p>EMBAR<b>GOED</b> UNTIL DECEMBER 3 2027</p>",
    "text/rtf, note, {\\rtf1\\ansi{\\b EMBARGOED} UNTIL DECEMBER 3 2027\\par}",
    "application/rtf, note.rtf, {\\rtf1 EMBARGOED UNTIL DECEMBER 3 2027}",
    "text/calendar, note, DESCRIPTION:EMBARGOED UNTIL DECEMBER 3 2027",
  })
  void asksEachFileOfWordsForAnEmbargo(String type, String name, String text) {
    String file = "--b\nContent-Type: %s; name=%s\n\n%s\n--b--\n".formatted(type, name, text);
    Reading reading = mails.read(MIXED + PART + file);
    assertThat(isHeld(reading)).isTrue();
    assertThat(reading.content().headline()).startsWith("Ferry Sails Again");
  }

  private static String base64(String text, String behind) {
    return "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(bytes(text))
        + "\n"
        + behind
        + "\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isHeld(Reading reading) {
    return reading.findings().stream().map(Finding::code).anyMatch("EMBARGO_UNREAD"::equals);
  }
}
