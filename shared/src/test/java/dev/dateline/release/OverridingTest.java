package dev.dateline.release;

import static dev.dateline.release.Examples.NOON;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the findings of a lint do to a release. */
class OverridingTest {
  private static final Instant LATER = NOON.plus(Duration.ofHours(2));
  private static final Overriding OVERRIDING = new Overriding("PLACEHOLDER", "It is a name.");
  private static final Finding ERROR =
      new Finding("PLACEHOLDER", Finding.Level.ERROR, "TK is left.", "#/headline");
  private static final Finding WARNING =
      new Finding("LENGTH", Finding.Level.WARNING, "It is short.", "#/body/value");

  private final Desk desk = new Desk();

  @Test
  void stopNoDraftAndAreKeptWithIt() {
    desk.says = (content, newsroom, at) -> List.of(ERROR, WARNING);

    PressRelease draft = desk.create(content("TK is lit"));

    assertThat(draft.revision().findings()).containsExactly(ERROR, WARNING);
    PressRelease revised =
        desk.reviseRelease.revise(desk.orderSeen(draft), Desk.submission(content("TK")));
    assertThat(revised.revision().findings()).containsExactly(ERROR, WARNING);
  }

  @Test
  void stopAPublicationByAllErrorsAtOnce() {
    Finding other = new Finding("CONTACT", Finding.Level.ERROR, "Nobody can ask.", "#/contacts");
    PressRelease draft = desk.create(content("TK is lit"));
    desk.says = (content, newsroom, at) -> List.of(ERROR, WARNING, other);

    assertThatThrownBy(() -> desk.publish(draft))
        .isInstanceOfSatisfying(
            ReleaseFailure.ErrorsFound.class,
            found -> assertThat(found.errors()).containsExactly(ERROR, other));
    assertThatThrownBy(() -> publish(draft, new Timing.Now()))
        .isInstanceOfSatisfying(
            ReleaseFailure.ErrorsFound.class,
            found -> assertThat(found.errors()).containsExactly(other));
    assertThat(desk.find(draft)).isEqualTo(draft);
  }

  @Test
  void areOverriddenWithAReasonThatHistoryKeeps() {
    PressRelease draft = desk.create(content("TK is lit"));
    desk.says = (content, newsroom, at) -> List.of(ERROR, WARNING);

    PressRelease published = publish(draft, new Timing.Now());

    assertThat(published.status()).isEqualTo(Status.PUBLISHED);
    assertThat(desk.releases.history(draft.id(), 100, 1).getFirst().overridings())
        .containsExactly(OVERRIDING);
  }

  @Test
  void areOverriddenAtTheInstantOfAScheduleToo() throws Exception {
    desk.says = (content, newsroom, at) -> List.of(ERROR);
    PressRelease kept = publish(desk.create(content("Kept")), atLater());
    desk.says = (content, newsroom, at) -> List.of();
    PressRelease stopped = desk.schedule(desk.create(content("Stopped")), LATER);
    desk.says = (content, newsroom, at) -> List.of(ERROR);

    desk.runScheduleAt(LATER);

    assertThat(desk.find(kept).status()).isEqualTo(Status.PUBLISHED);
    assertThat(desk.find(stopped).state().schedule().failure().reason())
        .contains("errors", "PLACEHOLDER #/headline: TK is left.");
  }

  @Test
  void areNamedByAFailedScheduleAsFarAsItsHistoryTakesThem() throws Exception {
    PressRelease stopped = desk.schedule(desk.create(content("Stopped")), LATER);
    Finding nowhere = new Finding("LENGTH", Finding.Level.ERROR, "It is long. ".repeat(999), null);
    desk.says = (content, newsroom, at) -> List.of(ERROR, nowhere);

    desk.runScheduleAt(LATER);

    String reason = desk.find(stopped).state().schedule().failure().reason();
    assertThat(reason).hasSize(2_000).contains("LENGTH #: It is long.").endsWith("…");
    assertThat(desk.releases.history(stopped.id(), 100, 1).getFirst().note()).isEqualTo(reason);
  }

  @Test
  void stopARevisionOfWhatIsScheduled() {
    PressRelease scheduled = desk.schedule(desk.create(content("Good")), LATER);
    desk.says = (content, newsroom, at) -> List.of(ERROR);

    assertThatThrownBy(
            () ->
                desk.reviseRelease.revise(
                    desk.orderSeen(scheduled), Desk.submission(content("TK is lit"))))
        .isInstanceOf(ReleaseFailure.ErrorsFound.class);
  }

  @Test
  void areAskedForTheInstantAtWhichTheReleaseIsToBePublic() {
    desk.says =
        (content, newsroom, at) ->
            List.of(new Finding("AT", Finding.Level.WARNING, at.toString(), null));
    ReleaseLine line =
        new ReleaseLine("EMBARGOED", false, true, java.time.LocalDate.of(2026, 5, 1), null, null);

    PressRelease embargoed = desk.create(content("Later").change().releaseLine(line).build());

    assertThat(embargoed.revision().findings())
        .extracting(Finding::message)
        .containsExactly("2026-04-30T23:00:00Z");
  }

  @Test
  void areSaidOnceWhereTheReaderHasSaidThem() {
    desk.says = (content, newsroom, at) -> List.of(ERROR, WARNING);
    Finding same = new Finding("PLACEHOLDER", Finding.Level.WARNING, "Line 1.", "#/headline");
    CreateRelease.Submission submission =
        new CreateRelease.Submission(
            content("TK is lit"),
            List.of(same),
            Understanding.PLAIN,
            new Source(new byte[] {1}, "text/plain"));

    PressRelease draft = desk.createRelease.create(desk.caller, submission, null);

    assertThat(draft.revision().findings()).containsExactly(same.asOfSource(), WARNING);
  }

  @Test
  void areLookedForAnewUnlessOnlyTheSourceShowedThem() {
    Finding unread = new Finding("EMBARGO_UNREAD", Finding.Level.ERROR, "Line 1.", "#/releaseLine");
    desk.says = (content, newsroom, at) -> List.of(ERROR);
    CreateRelease.Submission submission =
        new CreateRelease.Submission(
            content("TK is lit"),
            List.of(unread),
            Understanding.PLAIN,
            new Source(new byte[] {1}, "text/plain"));
    PressRelease draft = desk.createRelease.create(desk.caller, submission, null);
    assertThat(draft.revision().findings()).containsExactly(unread.asOfSource(), ERROR);
    desk.says = (content, newsroom, at) -> List.of();

    assertThatThrownBy(() -> desk.publish(draft))
        .isInstanceOfSatisfying(
            ReleaseFailure.ErrorsFound.class,
            found -> assertThat(found.errors()).containsExactly(unread.asOfSource()));
  }

  @Test
  void keepAskingToWaitWhenTheReleaseIsSentAgainAsJson() {
    Finding unread = new Finding("EMBARGO_UNREAD", Finding.Level.ERROR, "Line 1.", "#/releaseLine");
    Finding draft = new Finding("DRAFT", Finding.Level.ERROR, "It is a draft.", "#");
    Finding lost = new Finding("CONTACT", Finding.Level.ERROR, "No e-mail.", "#/contacts");
    PressRelease first =
        desk.createRelease.create(desk.caller, text(List.of(unread, draft, lost)), null);

    PressRelease again =
        desk.reviseRelease.revise(
            desk.orderSeen(first), Desk.submission(content("A lamp is lit again")));

    assertThat(again.revision().findings())
        .containsExactly(unread.asOfSource(), draft.asOfSource());
    ReleaseLine line =
        new ReleaseLine("EMBARGOED", false, true, java.time.LocalDate.of(2026, 5, 1), null, null);
    PressRelease answered =
        desk.reviseRelease.revise(
            desk.orderSeen(again),
            Desk.submission(content("A lamp").change().releaseLine(line).build()));
    assertThat(answered.revision().findings()).containsExactly(draft.asOfSource());
    PressRelease anew = desk.reviseRelease.revise(desk.orderSeen(answered), text(List.of()));
    assertThat(anew.revision().findings()).isEmpty();
  }

  private static CreateRelease.Submission text(List<Finding> findings) {
    return new CreateRelease.Submission(
        content("A lamp is lit"),
        findings,
        Understanding.PLAIN,
        new Source(new byte[] {1}, "text/plain"));
  }

  @Test
  void stopARevisionOfWhatIsScheduledUnlessTheyWereOverriddenForIt() {
    desk.says = (content, newsroom, at) -> List.of(ERROR);
    PressRelease scheduled = publish(desk.create(content("TK is lit")), atLater());
    PressRelease revised =
        desk.reviseRelease.revise(desk.orderSeen(scheduled), Desk.submission(content("TK shines")));
    Finding another = new Finding("PLACEHOLDER", Finding.Level.ERROR, "XXX is left.", "#/headline");
    desk.says =
        (content, newsroom, at) -> List.of(content.headline().startsWith("XXX") ? another : ERROR);

    assertThatThrownBy(
            () ->
                desk.reviseRelease.revise(
                    desk.orderSeen(revised), Desk.submission(content("XXX shines"))))
        .isInstanceOf(ReleaseFailure.ErrorsFound.class)
        .hasMessageContaining("unschedule");
  }

  @Test
  void stopNoCorrectionWhereOnlyTheirFiguresChange() {
    desk.says = (content, newsroom, at) -> List.of(count("80"));
    PressRelease published =
        desk.publishRelease.publish(
            desk.order(desk.create(content("A lamp is lit"))),
            new Timing.Now(),
            List.of(new Overriding("LENGTH", "It is short.")));
    desk.says = (content, newsroom, at) -> List.of(count("1,082"));

    PressRelease corrected = desk.correct(published, content("A lamp shines"));

    assertThat(corrected.content().headline()).isEqualTo("A lamp shines");
  }

  @Test
  void standForTheEmbargoThatWasReadAndForNoLaterOne() {
    desk.says =
        (content, newsroom, at) ->
            content.headline().matches(".*20\\d\\d")
                ? List.of(asks(content.headline()))
                : List.of();
    Overriding over = new Overriding("EMBARGO_UNREAD", "It is over.");
    PressRelease scheduled =
        desk.publishRelease.publish(
            desk.order(desk.create(content("Until May 12, 2026"))), atLater(), List.of(over));
    PressRelease published =
        desk.publishRelease.publish(
            desk.order(desk.create(content("Until June 1, 2026"))),
            new Timing.Now(),
            List.of(over));

    assertThatThrownBy(
            () ->
                desk.reviseRelease.revise(
                    desk.orderSeen(scheduled), Desk.submission(content("Until May 12, 2027"))))
        .isInstanceOf(ReleaseFailure.ErrorsFound.class);
    assertThatThrownBy(() -> desk.correct(published, content("Until June 1, 2027")))
        .isInstanceOf(ReleaseFailure.ErrorsFound.class);
  }

  private static Finding asks(String words) {
    return new Finding("EMBARGO_UNREAD", Finding.Level.ERROR, words, "#/headline");
  }

  private static Finding count(String words) {
    return new Finding(
        "LENGTH", Finding.Level.ERROR, "It has %s words.".formatted(words), "#/body/value");
  }

  @Test
  void stopACorrectionThatBringsThemUnlessItOverridesThem() {
    desk.says = (content, newsroom, at) -> List.of(ERROR);
    PressRelease published = publish(desk.create(content("TK is lit")), new Timing.Now());
    PressRelease corrected = desk.correct(published, content("TK shines"));
    Finding another = new Finding("CONTACT", Finding.Level.ERROR, "Nobody is named.", "#/contacts");
    desk.says =
        (content, newsroom, at) ->
            content.headline().endsWith("alone") ? List.of(ERROR, another) : List.of(ERROR);

    assertThatThrownBy(() -> desk.correct(corrected, content("TK is alone")))
        .isInstanceOfSatisfying(
            ReleaseFailure.ErrorsFound.class,
            found -> assertThat(found.errors()).containsExactly(another));
    Overriding alone = new Overriding("CONTACT", "It is a saint.");
    desk.correctRelease.correct(
        desk.orderSeen(corrected),
        new CorrectRelease.Amendment(
            Correction.Weight.UPDATE,
            "It is alone.",
            Desk.submission(content("TK is alone")),
            List.of(alone)));
    assertThat(desk.releases.history(published.id(), 100, 1).getFirst().overridings())
        .containsExactly(alone);
  }

  private PressRelease publish(PressRelease draft, Timing timing) {
    return desk.publishRelease.publish(desk.order(draft), timing, List.of(OVERRIDING));
  }

  private static Timing atLater() {
    return new Timing.At(Examples.moment(LATER));
  }
}
