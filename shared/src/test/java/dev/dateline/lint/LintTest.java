package dev.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Body;
import dev.dateline.release.Examples;
import dev.dateline.release.Finding;
import dev.dateline.release.Finding.Level;
import dev.dateline.release.Language;
import dev.dateline.release.ReleaseContent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
  private final Lint lint = new Lint();

  @Test
  void saysNothingOfASoundRelease() {
    assertThat(Sound.findings(Sound.release().build())).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndHowToMendIt() {
    assertThat(Sound.findings(Sound.release("NEW LAMP IS LIT TODAY").build()))
        .containsExactly(
            new Finding(
                "HEADLINE",
                Level.WARNING,
                "The headline is all in capitals; write it as a sentence or a title.",
                "#/headline"));
  }

  @Test
  void ordersFindingsAsTheMembersStandInARelease() {
    ReleaseContent content =
        ReleaseContent.withHeadline("TK Lamp!")
            .language(new Language("en"))
            .body(new Body(Body.Format.MARKDOWN, "We lit it. [Look](#)"))
            .build();

    assertThat(Sound.findings(content).stream().map(Finding::pointer).distinct())
        .containsExactly(
            "#/headline", "#/dateline", "#/body/value", "#/contacts", "#/boilerplate", "#/endMark");
  }

  @Test
  void ordersItemsByNumber() {
    Finding second = new Finding("B", Level.INFO, "b", "#/contacts/2/emails/0");
    Finding tenth = new Finding("A", Level.INFO, "a", "#/contacts/10");
    Finding whole = new Finding("C", Level.INFO, "c", "#");

    assertThat(Lint.together(List.of(tenth, second, whole), List.of(), Examples.NEWSROOM))
        .containsExactly(whole, second, tenth);
  }

  @ParameterizedTest
  @CsvSource({"ERROR, ERROR", "WARNING, WARNING", "INFO, INFO", "OFF, "})
  void givesARuleTheLevelThatTheNewsroomWants(RuleLevel wanted, Level level) {
    ReleaseContent content = Sound.release("Lamp").build();
    Newsroom newsroom = Sound.newsroom(Map.of("HEADLINE", wanted));

    assertThat(lint.findings(content, List.of(), newsroom, Examples.NOON))
        .hasSize(level == null ? 0 : 2)
        .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(level));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FARA_PRESENT", "FARA_MISMATCH"})
  void leavesTheLawToNoNewsroom(String code) {
    ReleaseContent content =
        code.equals("FARA_PRESENT")
            ? Sound.release().build()
            : Sound.release().disclosure(DisclosureRulesTest.by("Other Ltd.", null)).build();
    Newsroom newsroom = Sound.agent(Map.of(code, RuleLevel.OFF));

    assertThat(lint.findings(content, List.of(), newsroom, Examples.NOON))
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.level()).isEqualTo(Level.ERROR);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMBARGO_UNREAD", "DRAFT", "RELEASE_LINE"})
  void leavesWhatHoldsAReleaseBackToNoNewsroom(String code) {
    Finding found = new Finding(code, Level.ERROR, "line 1", "#/releaseLine");
    Newsroom newsroom = Sound.newsroom(Map.of(code, RuleLevel.OFF));

    assertThat(Lint.together(List.of(found), List.of(), newsroom)).containsExactly(found);
  }

  @Test
  void stopsAnAgentsReleaseWhoseLabelWasNotRead() {
    Finding unread = new Finding("DISCLOSURE_UNREAD", Level.WARNING, "line 9", "#/disclosure");
    Map<String, RuleLevel> off = Map.of("DISCLOSURE_UNREAD", RuleLevel.OFF);

    assertThat(Lint.together(List.of(unread), List.of(), Sound.agent(off)))
        .containsExactly(unread.at(Level.ERROR));
    assertThat(Lint.together(List.of(unread), List.of(), Examples.NEWSROOM))
        .containsExactly(unread);
    assertThat(Lint.together(List.of(unread), List.of(), Sound.newsroom(off))).isEmpty();
  }

  @Test
  void knowsWhichCodesANewsroomMayGiveLevelsTo() {
    for (String code : List.of("HEADLINE", "MAIL_DATE")) {
      assertThatCode(() -> Codes.requireSettable(code)).doesNotThrowAnyException();
    }
    for (String code : List.of("HEADLNE", "headline", "")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Codes.requireSettable(code))
          .withMessageContaining("CONTACT, CONTROL_CHARACTERS");
    }
    for (String code :
        List.of("FARA_PRESENT", "FARA_MISMATCH", "EMBARGO_UNREAD", "DRAFT", "RELEASE_LINE")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Codes.requireSettable(code))
          .withMessageContaining("keeps its level");
    }
  }

  @Test
  void saysNothingTwiceThatIntakeHasSaid() {
    Finding intake = new Finding("DATE_WEEKDAY", Level.ERROR, "lines", "#/releaseLine/date");
    Finding same = new Finding("DATE_WEEKDAY", Level.ERROR, "members", "#/releaseLine/date");
    Finding elsewhere = new Finding("DATE_WEEKDAY", Level.ERROR, "members", "#/body/value");

    assertThat(Lint.together(List.of(intake), List.of(same, elsewhere), Examples.NEWSROOM))
        .containsExactly(intake, elsewhere);
  }

  @Test
  void saysWhatMattersMoreThanWhatIntakeHasSaid() {
    Finding intake = new Finding("CONTACT", Level.WARNING, "x@y is no e-mail", "#/contacts");
    Finding more = new Finding("CONTACT", Level.ERROR, "No contact", "#/contacts");

    assertThat(Lint.together(List.of(intake), List.of(more), Examples.NEWSROOM))
        .containsExactly(intake, more);
  }

  @Test
  void givesFindingsOfIntakeTheLevelsOfTheNewsroomToo() {
    Finding encoding = new Finding("ENCODING", Level.WARNING, "lost letters", "#");
    Finding time = new Finding("EMBARGO_TIME", Level.WARNING, "no time", "#/releaseLine/time");
    Newsroom newsroom =
        Sound.newsroom(Map.of("ENCODING", RuleLevel.ERROR, "EMBARGO_TIME", RuleLevel.OFF));

    assertThat(Lint.together(List.of(encoding, time), List.of(), newsroom))
        .containsExactly(new Finding("ENCODING", Level.ERROR, "lost letters", "#"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "pt-BR", "ja"})
  void leavesWordsAloneWhoseLanguageItDoesNotKnow(String language) {
    String text =
        "\n\nWe meet at 9 a.m. EST on July 6, 2026. “This is what somebody said about the new lamp in"
            + " June.” First quarter 2020.";
    ReleaseContent english = Sound.saying(text);
    ReleaseContent other =
        english.change().language(new Language(language)).quotes(List.of()).build();

    assertThat(Sound.findings(english)).extracting(Finding::code).contains("PERSON", "TZ_DST");
    assertThat(Sound.findings(other))
        .extracting(Finding::code)
        .doesNotContain("PERSON", "TZ_DST", "QUOTE_ATTR", "STALE_TEMPLATE");
    assertThat(Sound.findings(english.change().language(null).build()))
        .extracting(Finding::code)
        .doesNotContain("PERSON", "TZ_DST", "QUOTE_ATTR", "STALE_TEMPLATE");
  }

  @Test
  void saysOneThingNoMoreThanFiftyTimes() {
    assertThat(Sound.places("LINKS", Sound.saying("[a](#) ".repeat(200)))).hasSize(Found.MOST);
  }
}
