package dev.dateline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.intake.Reading;
import dev.dateline.intake.text.TextReader;
import dev.dateline.release.Finding;
import dev.dateline.release.Loss;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.SourcePart;
import dev.dateline.release.Understanding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
  private static final String BODY_ONLY = "OSLO – The ferry sails again, and costs nothing.\n";
  private static final String HEADER =
      "<p>-----Original Message-----<br>From: A<br>Sent: now<br>Subject: B</p>";
  private final Mails mails = new Mails();

  @Test
  void takesTheSubjectForTheHeadlineWhereTheTextHasNone() {
    Reading reading =
        mails.read(
            "Subject: Fwd: AW: =?utf-8?Q?F=C3=A4hre?= =?utf-8?B?IGbDpGhydA==?=\n wieder\n\n"
                + BODY_ONLY);
    assertThat(reading.content().headline()).isEqualTo("Fähre fährt wieder");
    assertThat(mails.read("Subject: Other\n\n" + Mails.RELEASE).content().headline())
        .isEqualTo("Ferry Sails Again After Forty Quiet Years");
  }

  @Test
  void countsLinesAsIfTheSubjectWereNotAboveThem() {
    MailReader reader =
        new MailReader(
            text -> {
              if (!text.contains("Subject: Ferry")) {
                return new TextReader().read("");
              }
              return new Reading(
                  ReleaseContent.withHeadline("Ferry").build(),
                  List.of(new Finding("X", Finding.Level.INFO, "See lines 4 to 6, line 9.", "#")),
                  new Understanding(
                      List.of(new SourcePart("#/headline", 2, 2), new SourcePart("#/body", 4, 9)),
                      List.of(new Loss("x", "y", 5))));
            },
            html -> new TextReader().read(html));
    Reading reading = reader.read("Subject: Ferry\n\nA\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(reading.findings().getFirst().message()).isEqualTo("See lines 1 to 3, line 6.");
    assertThat(reading.understanding().parts()).containsExactly(new SourcePart("#/body", 1, 6));
    assertThat(reading.understanding().losses()).containsExactly(new Loss("x", "y", 2));
  }

  @Test
  void prefersHtmlOnlyWhereItSaysMore() {
    mails.read(alternative(Mails.RELEASE, paragraphs(Mails.RELEASE)));
    assertThat(mails.form).isEqualTo("text");

    Reading reading =
        mails.read(
            alternative(
                Mails.RELEASE + "Printed with kelp\n",
                paragraphs(Mails.RELEASE.replace("nothing", "nothing whatsoever"))));
    assertThat(mails.form).isEqualTo("html");
    assertThat(reading.understanding().losses())
        .anySatisfy(
            loss -> {
              assertThat(loss.what()).startsWith("part 1: (text/plain, ");
              assertThat(loss.reason())
                  .isEqualTo("Part 2 says more, but not these words: printed, with, kelp");
            });
  }

  @Test
  void readsAnUnknownOrWrongCharsetAsWhatItIsLikelyToBe() {
    String curly = Mails.RELEASE.replace("nothing", "“nothing”");
    Reading unknown =
        mails.reader.read(
            ("Content-Type: text/plain; charset=x-kelp\n\n" + curly)
                .getBytes(java.nio.charset.Charset.forName("windows-1252")));
    assertThat(unknown.content().body().value()).contains("“nothing”");
    assertThat(messages(unknown)).anyMatch(m -> m.contains("'x-kelp', which is unknown"));

    Reading wrong =
        mails.reader.read(
            ("Content-Type: text/plain; charset=utf-8\n\n" + curly)
                .getBytes(java.nio.charset.Charset.forName("windows-1252")));
    assertThat(wrong.content().body().value()).contains("“nothing”");
    assertThat(messages(wrong)).anyMatch(m -> m.contains("read as Windows-1252"));

    Reading mojibake = mails.read("Content-Type: text/plain; charset=iso-8859-1\n\n" + curly);
    assertThat(mojibake.content().body().value()).contains("“nothing”");
    assertThat(messages(mojibake)).anyMatch(m -> m.contains("read as UTF-8"));
  }

  @Test
  void saysNothingOfACharsetThatIsRight() {
    Reading reading = mails.read("Content-Type: text/plain; charset=\"UTF-8\"\n\n" + Mails.RELEASE);
    assertThat(reading.findings()).noneMatch(finding -> finding.code().equals("ENCODING"));
  }

  @Test
  void readsTheInnermostMailThatLooksLikeTheRelease() {
    String inner = "Subject: Inner\nFrom: a@b.example\n\n" + Mails.RELEASE;
    String outer = "Outer note, see the attached.\n";
    Reading reading = mails.read(mixed(outer, carried(mixed("And again.\n", carried(inner)))));
    assertThat(reading.content().headline()).startsWith("Ferry Sails Again");
    assertThat(Mails.losses(reading))
        .anyMatch(what -> what.startsWith("part 1: (text/plain"))
        .anyMatch(what -> what.startsWith("part 2.1: (text/plain"));
  }

  @Test
  void prefersTheInnerOfTwoReleases() {
    String inner = "Subject: Inner\n\n" + Mails.RELEASE;
    String longer = Mails.RELEASE.replace("Ferry Sails", "Tram Runs") + "More and more words.\n";
    mails.read(mixed(longer, carried(inner)));
    assertThat(mails.part).contains("Ferry Sails").doesNotContain("Tram Runs");
  }

  @Test
  void saysWhereTheTextItselfIsWrongEvenIfItTriesTheSubject() {
    assertThatThrownBy(() -> mails.read("Subject: Ferry\n\nOSLO – The fer\0ry sails.\n"))
        .isInstanceOfSatisfying(
            InvalidRelease.class,
            e -> assertThat(e.faults().getFirst().detail()).startsWith("Line 1, column 15 "));
  }

  @Test
  void readsTheOuterMailWhereTheInnerOneIsAChat() {
    String inner = "Subject: Lunch\n\nShall we eat at twelve?\n";
    mails.read(mixed(Mails.RELEASE, carried(inner)));
    assertThat(mails.part).contains("Ferry Sails Again");
  }

  @Test
  void leavesOtherLinesWhereTheyStoodWhenItCutsSome() {
    String note =
        "Please run this.\n\n-----Original Message-----\nFrom: A\nSent: now\nSubject: B\n\n";
    mails.read("Subject: x\n\n" + note + Mails.RELEASE);
    assertThat(mails.part.lines().toList().subList(7, 10))
        .isEqualTo(Mails.RELEASE.lines().toList().subList(0, 3));
    assertThat(mails.part.lines().limit(7)).allMatch(String::isEmpty);
  }

  @Test
  void cutsTheSignatureAndSaysSo() {
    Reading reading = mails.read("Subject: x\n\n" + Mails.RELEASE + "\n-- \nIda Moe\nRoom 4\n");
    assertThat(mails.part).doesNotContain("Room 4");
    assertThat(Mails.losses(reading)).contains("signature, lines 16 to 18 of part 1");
  }

  @Test
  void cutsWhatIsQuotedFromAnEarlierMail() {
    Reading reading =
        mails.read(
            "Subject: x\n\n" + Mails.RELEASE + "\nAm 1. Mai schrieb Ida Moe:\n> Wann?\n> Wo?\n");
    assertThat(mails.part).doesNotContain("Wann").doesNotContain("Moe");
    assertThat(Mails.losses(reading)).contains("earlier mail, lines 17 to 18 of part 1");
  }

  @Test
  void readsAReleaseThatIsItselfQuoted() {
    String quoted =
        Mails.RELEASE.lines().map(line -> "> " + line + "\n").reduce("", String::concat);
    mails.read("Subject: x\n\nOn Monday Ida Moe wrote:\n" + quoted + "\nGreat, thanks\n");
    assertThat(mails.part).startsWith("\nFOR IMMEDIATE RELEASE").doesNotContain("Great");
  }

  @Test
  void cutsNoLabelOfAnAgentWhereverItStands() {
    String label = "Distributed by Kelp LLC on behalf of the Isle of Eel.\n";
    mails.read("Subject: x\n\n" + Mails.RELEASE + "\n-- \nIda Moe\n\n" + label);
    assertThat(mails.part).contains(label).doesNotContain("Moe");
    mails.read("Subject: x\n\n" + label + "\nOn Monday Ida Moe wrote:\n" + Mails.RELEASE);
    assertThat(mails.part).contains(label);
  }

  @Test
  void joinsTheLinesOfFlowedText() {
    String head = "Content-Type: text/plain; format=flowed; delsp=";
    mails.read(head + "no\n\nA Title That \nGoes On\n\n From OSLO – A \nferry.\n");
    assertThat(mails.part).startsWith("A Title That Goes On\n\nFrom OSLO – A ferry.\n");
    mails.read(head + "yes\n\nA Title That Goes O \nn\n\nOSLO – A ferry.\n");
    assertThat(mails.part).startsWith("A Title That Goes On\n\nOSLO");
  }

  @Test
  void takesTheMarkOffALineThatBeginsWithFrom() {
    mails.read("Subject: x\n\n" + Mails.RELEASE.replace("It costs", ">From May on it costs"));
    assertThat(mails.part).contains("\nFrom May on");
  }

  @Test
  void namesTheDateOfTheMailOnlyWhereTheReleaseHasNone() {
    String date = "Date: Mon, 4 May 2026 09:00:00 +0200\n";
    assertThat(mails.read(date + "\n" + Mails.RELEASE).findings())
        .noneMatch(finding -> finding.code().equals("MAIL_DATE"));
    Reading undated = mails.read(date + "Subject: Ferry\n\n" + BODY_ONLY);
    assertThat(undated.findings()).anyMatch(finding -> finding.code().equals("MAIL_DATE"));
    assertThat(undated.content().releaseLine()).isNull();
  }

  @Test
  void namesPeopleOnceAndNoAddress() {
    Reading reading =
        mails.read(
            "From: Ida <i@moe.example>\nTo: x@y.example\nCc: z@y.example\n\n" + Mails.RELEASE);
    assertThat(Mails.losses(reading)).containsOnlyOnce("From, To, Cc");
    assertThat(reading.toString()).doesNotContain("moe.example").doesNotContain("y.example");
  }

  @Test
  void namesTheVisibleWordsOfAPageBeforeTheOtherPartsOfItsMail() {
    String page =
        "<h1>Otter Bay opens its wall</h1><p>OTTER BAY, May 4, 2026 – The wall is open.</p>\n"
            + "<p onclick=a>b</p>\n".repeat(1_000)
            + "<nav>Way out</nav>";
    String mail =
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n"
            + page
            + "\n--b\nContent-Type: image/png\n\nx".repeat(100)
            + "\n--b--\n";
    List<Loss> losses =
        new MailReader().read(mail.getBytes(StandardCharsets.UTF_8)).understanding().losses();
    assertThat(losses).hasSize(Understanding.MOST_LOSSES);
    assertThat(losses).anyMatch(loss -> loss.what().contains("'Way out'"));
    assertThat(losses).anyMatch(loss -> loss.what().matches("85\\d more \\(lines .*"));
  }

  @Test
  void saysHowManyMoreLossesThereAreThanItNames() {
    String file = "--b\nContent-Type: image/png; name=a.png\n\nxyz\n";
    String head = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + Mails.RELEASE;
    Reading most = mails.read(head + file.repeat(Understanding.MOST_LOSSES) + "--b--\n");
    assertThat(Mails.losses(most)).hasSize(Understanding.MOST_LOSSES).doesNotContain("1 more");
    Reading more = mails.read(head + file.repeat(Understanding.MOST_LOSSES + 1) + "--b--\n");
    assertThat(Mails.losses(more)).hasSize(Understanding.MOST_LOSSES).contains("2 more");
    assertThat(Mails.losses(more)).contains("part 2: a.png (image/png, 3 bytes)");
  }

  @Test
  void refusesRtfThatIsSentAsText() {
    assertThatThrownBy(
            () -> mails.read("Subject: Ferry\n\n{\\rtf1\\ansi " + Mails.RELEASE + "\\par}\n"))
        .isInstanceOfSatisfying(
            InvalidRelease.class,
            e -> assertThat(e.faults().getFirst().detail()).contains("RTF", "plain text"));
  }

  @Test
  void saysWhatAMailWithoutTextHolds() {
    assertThatThrownBy(() -> mails.read("Content-Type: image/png; name=a.png\n\nxyz\n"))
        .isInstanceOfSatisfying(
            InvalidRelease.class,
            e ->
                assertThat(e.faults().getFirst().detail())
                    .contains("it holds part 1: a.png (image/png, "));
  }

  @Test
  void losesNoWordOfThePartThatItReads() {
    String label = "Distributed by Kelp LLC on behalf of the Isle of Eel.\n";
    List<String> pieces =
        List.of(
            Mails.RELEASE,
            "On Monday Ida wrote:\n",
            "> quoted words\n",
            ">> twice quoted\n",
            "-- \nIda Moe\n",
            "-----Original Message-----\nFrom: A\nTo: B\n C\nSubject: D\n\n",
            "Dear editors,\n",
            label,
            "\n");
    java.util.Random random = new java.util.Random(11);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      PlainText shown = new PlainText(text.toString(), random.nextBoolean(), false);
      Correspondence correspondence = new Correspondence(shown);
      List<String> kept = correspondence.text().lines().toList();
      for (int line = 0; line < shown.lines().size(); line++) {
        int number = line + 1;
        boolean named =
            correspondence.cuts().stream()
                .anyMatch(cut -> cut.from() <= number && number < cut.to());
        String left = line < kept.size() ? kept.get(line) : "";
        assertThat(named ? "" : shown.lines().get(line).replaceAll("[> ]", ""))
            .as("line %d of %s", number, text)
            .isEqualTo(named ? "" : left.replaceAll("[> ]", ""));
        assertThat(correspondence.text().contains("Isle of Eel"))
            .isEqualTo(text.toString().contains("Isle of Eel"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As the poet Ann Dale wrote:",
        "On a winter night the poet Ann Dale wrote:",
        "On Monday Ann Dale wrote:",
        "On the third of May 1938, while the boats lay frozen in the ice, the poet Ann Dale\nwrote:",
        "On 4 May 1938 at 9:30 a.m., Ann Dale wrote:",
        "Le 4 mai 1938, Ann Dale a écrit :",
        "Am 4. Mai 1938 um 9:30 Uhr schrieb Ann Dale:",
        "El 4 de mayo de 1938 Ann Dale escribió:",
        "On 4 May 1938 Ann Dale <ann@dale.example> wrote:"
      })
  void keepsAReleaseWholeThatQuotesWhatSomebodyWrote(String line) {
    for (String verse : List.of("The boat is late", "> The boat is late\n> and so am I")) {
      String release = Mails.RELEASE.replace("It costs", line + "\n\n" + verse + "\n\nIt costs");
      mails.read("Subject: x\n\n" + release);
      assertThat(mails.part).contains("Ferry Sails", line, "It costs", "###");
      mails.read(
          "Subject: x\n\nOn Monday Ida Moe wrote:\n" + release.indent(0).replaceAll("(?m)^", "> "));
      assertThat(mails.part).contains("Ferry Sails", line, "It costs").doesNotContain("Ida");
    }
  }

  @Test
  void cutsAnEarlierMailThatIsNotMarkedAsQuoted() {
    String line = "On Mon, 4 May 2026 at 18:40, Sam Ek <sam@ek.example> wrote:";
    mails.read("Subject: x\n\n" + Mails.RELEASE + "\n" + line + "\n\nIs it true?\n\nSam\n");
    assertThat(mails.part).contains("Ferry Sails", "###").doesNotContain("Sam", "true");
    mails.read("Subject: x\n\nSee below.\n\n" + line + "\n\n" + Mails.RELEASE);
    assertThat(mails.part).contains("Ferry Sails", "###").doesNotContain("Sam", "below");
  }

  @Test
  void takesNoAttachedTextWhereTheBodyHoldsARelease() {
    String minutes = Mails.RELEASE.replace("Ferry Sails", "Tram Runs") + "Many more words.\n";
    for (String field :
        List.of(
            "Content-Disposition: attachment; filename=tram.txt",
            "Content-Disposition: attachment",
            "Content-Disposition: inline; filename=tram.txt",
            "Content-Type: text/plain; name=tram.txt",
            "Content-Type: text/html; name=tram.html")) {
      Reading reading = mails.read(mixed(Mails.RELEASE, field + "\n\n" + minutes));
      assertThat(mails.part).as(field).contains("Ferry Sails").doesNotContain("Tram Runs");
      assertThat(Mails.losses(reading)).as(field).anyMatch(what -> what.startsWith("part 2: "));
    }
    mails.read(mixed("Release attached.\n", "Content-Type: text/plain; name=a.txt\n\n" + minutes));
    assertThat(mails.part).contains("Tram Runs");
  }

  @Test
  void takesNoTextAttachedToAnInnerMailWhereTheOuterBodyHoldsARelease() {
    String minutes = Mails.RELEASE.replace("Ferry Sails", "Tram Runs");
    String attached = "Content-Disposition: attachment; filename=tram.txt\n\n" + minutes;
    mails.read(mixed(Mails.RELEASE, carried(mixed("The tram was another story.\n", attached))));
    assertThat(mails.part).contains("Ferry Sails").doesNotContain("Tram Runs");
  }

  @Test
  void takesNoTextAttachedWithinAnAlternative() {
    String longer = Mails.RELEASE.replace("Ferry Sails", "Tram Runs") + "Many more words.\n";
    String named = "Content-Type: text/%s; name=tram.%s\nContent-Disposition: attachment\n\n";
    String html = "Content-Type: text/html; charset=utf-8\n\n" + paragraphs(Mails.RELEASE);
    String inner =
        "Content-Type: multipart/mixed; boundary=i\n\n--i\n%s\n--i\n%s\n--i\n%s\n--i--\n"
            .formatted(
                html,
                named.formatted("plain", "txt") + longer,
                named.formatted("html", "html") + paragraphs(longer));
    mails.read(
        "Subject: x\nContent-Type: multipart/alternative; boundary=o\n\n--o\n\n(see HTML)\n--o\n"
            + inner
            + "\n--o--\n");
    assertThat(mails.part).contains("Ferry Sails").doesNotContain("Tram Runs");
  }

  @Test
  void asksTheNotesOfEveryMailOnTheWayForAnEmbargo() {
    String release = Mails.RELEASE.replace("FOR IMMEDIATE RELEASE: May 4, 2026", "PRESS RELEASE");
    String inner = carried("Subject: Ferry\n\n" + release);
    String note = "Hi all, here is the ferry. Please hold until\nTuesday 9am. Thanks, Ida\n";
    assertThat(unread(mixed(note, inner))).contains("Please hold until Tuesday 9am.");
    assertThat(unread(mixed("See below.\n", carried(mixed(note, inner))))).contains("Tuesday");
    assertThat(unread(mixed("See below.\n", inner))).isEmpty();
    String html = "Content-Type: text/html\n\n<p>Please <b>hold&nbsp;</b>until\n<i>Tuesday</i>";
    assertThat(unread(mixed("See below.\n", html, inner))).contains("Please hold until Tuesday");
    assertThat(unread(mixed("See below.\n", inner, "\n" + note))).contains("Tuesday");
    assertThat(unread(mixed(release, html))).contains("Tuesday");
    assertThat(
            unread(
                "Content-Type: text/html\n\n<p>Please <b>hold</b> until Tuesday</p>"
                    + HEADER
                    + paragraphs(release)))
        .contains("Tuesday");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please hold it until Tuesday.",
        "Hold the attached press release until Tuesday, please.",
        "Kindly hold this back until you hear from me.",
        "The attached release is embargoed.",
        "Everything below is strictly under embargo.",
        "Der Text ist noch unter Embargo."
      })
  void hearsANoteThatAsksToWait(String note) {
    assertThat(unread(mixed(note, carried("Subject: Ferry\n\n" + Mails.RELEASE)))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please hold the line until I pick up.",
        "We hold our meeting until noon.",
        "The attached release is not embargoed.",
        "The isle is under an arms embargo."
      })
  void hearsNoNoteThatAsksForSomethingElse(String note) {
    assertThat(unread(mixed(note, carried("Subject: Ferry\n\n" + Mails.RELEASE)))).isEmpty();
  }

  @Test
  void asksEachClauseOfALongNoteForAnEmbargo() {
    String note =
        "Hi Tom, here comes the release of the ministry that I mentioned on the phone yesterday"
            + " when you were on the train, please hold until Tuesday 9am, and say hello to all.\n";
    assertThat(unread(mixed(note, carried("Subject: Ferry\n\n" + Mails.RELEASE))))
        .contains("please hold until Tuesday 9am");
  }

  @Test
  void asksNoSentenceOfAReleaseThatTellsWhatOthersMayNotDo() {
    String release =
        Mails.RELEASE.replace(
            "It costs nothing",
            "Nobody at the harbour knows why the boats of the old company must not\nbe used before"
                + " the month of May. It costs nothing");
    assertThat(unread("Subject: Ferry\n\n" + release)).isEmpty();
    assertThat(unread(alternative(release, paragraphs(release)))).isEmpty();
  }

  @Test
  void holdsBackWhatItCannotLookThroughForAnEmbargo() {
    StringBuilder report = new StringBuilder();
    for (int i = 0; report.length() < EmbargoOfMail.MOST_CHARACTERS - 1_000; i++) {
      report.append("Row ").append(i).append('\n');
    }
    String part = "Content-Disposition: attachment\n\n";
    assertThat(unread(mixed(Mails.RELEASE, part + report))).isEmpty();
    assertThat(
            unread(mixed(Mails.RELEASE, part + report + report.toString().replace("Row", "Line"))))
        .contains("500,000 characters");
  }

  private String unread(String mail) {
    return mails.read(mail).findings().stream()
        .filter(finding -> finding.code().equals("EMBARGO_UNREAD"))
        .map(Finding::message)
        .findFirst()
        .orElse("");
  }

  private static List<String> messages(Reading reading) {
    return reading.findings().stream().map(Finding::message).toList();
  }

  private static String paragraphs(String text) {
    return "<p>" + text.replace("\n\n", "</p>\n<p>") + "</p>\n";
  }

  private static String alternative(String plain, String html) {
    return "Subject: x\nContent-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type:"
        + " text/plain; charset=utf-8\n\n"
        + plain
        + "\n--b\nContent-Type: text/html; charset=utf-8\n\n"
        + html
        + "\n--b--\n";
  }

  private static String mixed(String text, String... others) {
    String boundary = "b" + String.join("", others).length();
    String parts = "\n--" + boundary + "\n";
    return "Subject: x\nContent-Type: multipart/mixed; boundary=%s\n%s\n%s%s%s\n--%s--\n"
        .formatted(boundary, parts, text, parts, String.join(parts, others), boundary);
  }

  private static String carried(String mail) {
    return "Content-Type: message/rfc822\n\n" + mail;
  }
}
