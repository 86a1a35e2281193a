package dev.dateline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Processor;
import dev.dateline.intake.Reading;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMailTest {
  private static final long LEAST_THAT_COUNTS = 2_000_000_000L;
  private final Mails mails = new Mails();

  @Test
  void takesFourMegabytesAndNoByteMore() {
    String head = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + Mails.RELEASE;
    String image = "--b\nContent-Type: image/png\n\n";
    int bytes = (head + image).getBytes(StandardCharsets.UTF_8).length;
    String full = head + image + "x".repeat(MessageParser.MOST_BYTES - bytes);
    assertThat(mails.read(full).content().headline()).startsWith("Ferry");
    assertRefused(full + "x", "more than 4 MB");
  }

  @Test
  void takesAThousandPartsAndNotOneMore() {
    String head = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + Mails.RELEASE;
    String part = "--b\nContent-Type: image/png\n\nx\n";
    assertThat(mails.read(head + part.repeat(MessageParser.MOST_PARTS - 2))).isNotNull();
    assertRefused(head + part.repeat(MessageParser.MOST_PARTS - 1), "more than 1000 parts");
    assertRefused(head + part.repeat(10_000), "more than 1000 parts");
  }

  @Test
  void takesPartsFiftyDeepAndNotDeeper() {
    assertThat(mails.read(nested(MessageParser.DEEPEST - 1)).content().headline())
        .startsWith("Ferry");
    assertRefused(nested(MessageParser.DEEPEST), "more than 50 deep");
    assertRefused(nested(1_000), "more than 50 deep");
    assertRefused(
        "Content-Type: message/rfc822\n\n".repeat(1_000) + Mails.RELEASE, "more than 50 deep");
  }

  @Test
  void takesHeaderLinesOfReasonableLengthOnly() {
    assertThat(mails.read("X-A: " + "a".repeat(90_000) + "\n\n" + Mails.RELEASE)).isNotNull();
    assertRefused("X-A: " + "a".repeat(1_000_000) + "\n\n" + Mails.RELEASE, "limit");
    assertRefused("X-A: a\n" + " a\n".repeat(300_000) + "\n" + Mails.RELEASE, "limit");
    assertRefused("X-A: a\n".repeat(MessageParser.MOST_FIELDS + 1) + "\n\nx", "limit");
  }

  @Test
  void takesNoBoundaryThatIsLongerThanItCanBe() {
    String mail = "Content-Type: multipart/mixed; boundary=%s\n\n--%s\n\n" + Mails.RELEASE;
    String longest = "b".repeat(200);
    assertThat(mails.read(mail.formatted(longest, longest))).isNotNull();
    assertRefused(mail.formatted(longest + "b", longest + "b"), "201 characters");
  }

  @Test
  void saysWhenTheBoundaryIsMissing() {
    assertRefused("Content-Type: multipart/mixed\n\n--b\n\n" + Mails.RELEASE, "no text");
    assertRefused("Content-Type: multipart/mixed; boundary=\"\"\n\nx", "no text");
    assertRefused(
        "Content-Type: multipart/mixed; boundary=b\n\n--c\n\n" + Mails.RELEASE, "no text");
  }

  @Test
  void readsPartsWhoseBoundaryNeverComesAgain() {
    mails.read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + Mails.RELEASE);
    assertThat(mails.part).endsWith("###\n\n");
  }

  @Test
  void tellsBoundariesApartThatBeginAlike() {
    Reading reading =
        mails.read(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed;"
                + " boundary=bb\n\n--bb\n\n"
                + Mails.RELEASE
                + "--bb\nContent-Type: image/png\n\nx\n--bb--\n--b\nContent-Type: image/gif\n\n"
                + "x\n--b--\n");
    assertThat(Mails.losses(reading))
        .containsExactly("part 1.2: (image/png, 1 bytes)", "part 2: (image/gif, 1 bytes)");
  }

  @Test
  void readsBase64WithGarbageInIt() {
    String code =
        java.util.Base64.getEncoder()
            .encodeToString(Mails.RELEASE.getBytes(StandardCharsets.UTF_8))
            .replaceAll("(.{40})", "$1*!\r\n~ ");
    mails.read(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + code);
    assertThat(mails.part.strip()).isEqualTo(Mails.RELEASE.strip());
  }

  @Test
  void passesOverFieldsWhoseNamesAreNone() {
    mails.read(
        "From a@b Mon May 4 10:00:00 2026\nBetreff\nÜber: c\nSubject: a\n\n" + Mails.RELEASE);
    assertThat(mails.part).startsWith("FOR IMMEDIATE RELEASE");
    assertRefused(Mails.RELEASE, "begins with no header fields");
    assertRefused("Über: a\n\n" + Mails.RELEASE, "begins with no header fields");
  }

  @Test
  void readsLineEndsOfEveryKindInOneMail() {
    mails.read("Subject: a\r\nX-B: c\n\r\n" + Mails.RELEASE.replaceFirst("\n\n", "\r\n\r\n"));
    assertThat(mails.part).startsWith("FOR IMMEDIATE RELEASE: May 4, 2026\n\nFerry");
  }

  @Test
  void refusesATextThatHoldsNothingOfUse() {
    assertRefused("", "no text");
    assertRefused("\0\0\0\0", "no header fields");
    assertRefused("\n\n" + Mails.RELEASE.replace("ferry", "fer\0ry"), "U+0000");
    assertRefused("\n\n" + "a b\n".repeat(80_000), "no text of at most 307,200 characters");
  }

  /** Work grows with the length of a mail and no faster, whatever it repeats. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=?utf-8?q?",
        "=?",
        "?=",
        "a: b\n",
        "--b\n",
        "--b",
        "-",
        "\n--",
        "\r\n",
        "\r",
        "> ",
        ">",
        ">> a\n> b\n",
        "From: a\n",
        "From: a\nTo: b\nSubject: c\n",
        "-----Original Message-----\n",
        "On Monday a wrote:\n> b\n",
        "On Monday\n",
        "On 4 May 2026 at 18:40 a wrote:\n\n###\n",
        "\nOn a@b wrote:\n",
        "-- \n",
        "--\na\n",
        "Dear a\n",
        "on behalf of ",
        "distributed by a on behalf of b\n",
        "About A\n",
        "A, A, ",
        "# ",
        "a \n"
      })
  void readsWhateverIsRepeatedInText(String unit) {
    assertLinear("Content-Type: text/plain; format=flowed\n\nTitle of it\n\nOSLO – ", unit);
    assertLinear("Content-Type: text/plain\n\nTitle of it\n\nOSLO – ", unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a ",
        "<a>",
        "</",
        "<!--",
        "<style>",
        "<style></",
        "<p>",
        "<br>",
        "<div>From: a</div>",
        "<a href='",
        "<td>",
        "&",
        "&amp;",
        "&#",
        "&nbsp;",
        "<body",
        "\n"
      })
  void findsTheLinesOfWhateverIsRepeatedInHtml(String unit) {
    long shorter = nanos(() -> shown(unit.repeat(20_000 / unit.length())));
    long longer = nanos(() -> shown(unit.repeat(160_000 / unit.length())));
    assertThat(longer).as(unit).isLessThan(Math.max(32 * shorter, LEAST_THAT_COUNTS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=?utf-8?q?a?= ",
        "=?utf-8?b?",
        "=?",
        "?",
        "(",
        "\\\\",
        "\\\"",
        ";",
        "; a=b",
        "; name*0=a",
        "; name*=utf-8''%",
        "'"
      })
  void readsWhateverIsRepeatedInHeaders(String unit) {
    for (String field :
        new String[] {"Subject: ", "Content-Type: text/plain", "Content-Disposition: a"}) {
      String repeated = unit.repeat(90_000 / unit.length());
      String mail = field + repeated + "\n\n" + Mails.RELEASE;
      assertThat(nanos(() -> mails.read(mail))).as(field + unit).isLessThan(LEAST_THAT_COUNTS);
    }
  }

  /** Every line could begin a signature, and too many words stand below each. */
  @Test
  void looksForASignatureOnce() {
    long shorter = nanos(() -> signed(5_000));
    long longer = nanos(() -> signed(40_000));
    assertThat(longer).isLessThan(Math.max(32 * shorter, LEAST_THAT_COUNTS));
  }

  private static void signed(int lines) {
    String text = "Title\n" + "--\n".repeat(lines) + "word\n".repeat(lines);
    assertThat(new Correspondence(new PlainText(text, false, false)).cuts()).isEmpty();
  }

  private void assertLinear(String head, String unit) {
    long shorter = nanos(() -> mails.read(head + unit.repeat(8_000 / unit.length())));
    long longer = nanos(() -> mails.read(head + unit.repeat(64_000 / unit.length())));
    assertThat(longer).as(unit).isLessThan(Math.max(32 * shorter, LEAST_THAT_COUNTS));
  }

  private static void shown(String html) {
    Correspondence correspondence = new Correspondence(new HtmlText("<p>Note</p>" + html));
    assertThat(correspondence.text()).isNotEmpty();
  }

  private static long nanos(Runnable reading) {
    return Processor.nanos(
        () -> {
          try {
            reading.run();
          } catch (InvalidRelease e) {
            assertThat(e.faults()).isNotEmpty();
          }
        });
  }

  private static String nested(int depth) {
    StringBuilder mail = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    return mail + "\n" + Mails.RELEASE;
  }

  private void assertRefused(String mail, String why) {
    assertThatThrownBy(() -> mails.read(mail))
        .isInstanceOfSatisfying(
            InvalidRelease.class, e -> assertThat(e.faults().toString()).contains(why));
  }
}
