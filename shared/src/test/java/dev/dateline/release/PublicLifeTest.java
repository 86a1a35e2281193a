package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static dev.dateline.release.Examples.address;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a release after its publication, and what readers see of it. */
class PublicLifeTest {
  private final Desk desk = new Desk();

  @Test
  void showsWhatACorrectionReplaced() {
    PressRelease one = published("One");

    PressRelease corrected = desk.correct(one, content("Two"));

    assertThat(corrected.status()).isEqualTo(Status.PUBLISHED);
    assertThat(corrected.revision().number()).isEqualTo(2);
    assertThat(corrected.state().publishedAt()).isEqualTo(one.state().publishedAt());
    assertThat(htmlAt("one")).contains("page of Two instead of One");
    assertThat(desk.releases.history(one.id(), 100, 1).getFirst().note())
        .isEqualTo("The lamp was wrong.");
  }

  @Test
  void keepsEveryCorrection() {
    PressRelease twice = desk.correct(desk.correct(published("One"), content("Two")), content("3"));

    assertThat(twice.state().corrections()).extracting(Correction::replaced).containsExactly(1, 2);
    assertThat(htmlAt("one")).contains("page of 3 instead of Two");
  }

  @Test
  void correctsOnlyWhatTheCallerHasSeen() {
    PressRelease one = published("One");
    desk.correct(one, content("Two"));

    assertThatThrownBy(() -> desk.correct(one, content("Three")))
        .isInstanceOf(ReleaseFailure.OtherVersion.class);
    assertThatThrownBy(
            () ->
                desk.correctRelease.correct(
                    desk.order(one),
                    new CorrectRelease.Amendment(
                        Correction.Weight.UPDATE,
                        "Why",
                        Desk.submission(content("Three")),
                        List.of())))
        .isInstanceOf(ReleaseFailure.VersionNotNamed.class);
    assertThat(htmlAt("one")).contains("Two");
  }

  @Test
  void leadsFromTheAddressBeforeToTheNewOne() {
    PressRelease moved = moveTo(published("One"), "first");

    assertThat(moved.requiredAddress()).isEqualTo(address("first"));
    assertThat(at("one").answer())
        .isEqualTo(new SiteObject.Moved(address("first").path(Rendition.PAGE)));
    assertThat(htmlAt("first")).contains("page of One");
  }

  @Test
  void leadsFromEachFormToTheSameByAPage() {
    moveTo(published("One"), "first");

    for (Rendition rendition : Rendition.values()) {
      SiteObject before = desk.site.find(address("one").path(rendition)).orElseThrow().object();
      assertThat(before.answer()).isEqualTo(new SiteObject.Moved(address("first").path(rendition)));
      assertThat(before.mediaType()).isEqualTo("text/html; charset=utf-8");
    }
  }

  @Test
  void leadsFromEachFormerAddressStraightToTheNewest() {
    PressRelease moved = moveTo(moveTo(published("One"), "first"), "second");

    assertThat(moved.state().aliases()).containsExactly(address("one"), address("first"));
    assertThat(at("one").answer())
        .isEqualTo(new SiteObject.Moved(address("second").path(Rendition.PAGE)));
    assertThat(at("first").answer())
        .isEqualTo(new SiteObject.Moved(address("second").path(Rendition.PAGE)));
  }

  @Test
  void showsThePageAtBothAddressesOfAReleaseThatMovedBack() {
    // Whoever remembers the way from "one" to "first" would go in a circle if led back.
    PressRelease back = moveTo(moveTo(published("One"), "first"), "one");

    assertThat(back.state().aliases()).containsExactly(address("first"));
    assertThat(at("one").answer()).isEqualTo(new SiteObject.Page());
    assertThat(at("first").answer()).isEqualTo(new SiteObject.Page());
    assertThat(htmlAt("first")).contains("page of One");
    desk.correct(back, content("One, corrected"));
    assertThat(htmlAt("first")).contains("One, corrected");
  }

  @Test
  void swapsTheAddressesOfTwoReleases() {
    PressRelease one = published("One");
    PressRelease two = published("Two");

    PressRelease aside = moveTo(one, "aside");
    PressRelease twoAtOne = moveTo(two, "one");
    PressRelease oneAtTwo = moveTo(aside, "two");

    assertThat(htmlAt("one")).contains("page of Two");
    assertThat(htmlAt("two")).contains("page of One");
    assertThat(htmlAt("aside")).contains("page of One");
    desk.killRelease.kill(desk.order(oneAtTwo), "Wrong.");
    assertThat(at("aside").answer()).isEqualTo(new SiteObject.Gone());
    assertThat(at("two").answer()).isEqualTo(new SiteObject.Gone());
    assertThat(htmlAt("one")).contains("page of Two");
    assertThat(desk.find(twoAtOne).requiredAddress()).isEqualTo(address("one"));
  }

  @Test
  void refusesTheAddressWhereAnotherReleaseIs() {
    PressRelease one = published("One");
    published("Two");

    assertThatThrownBy(() -> moveTo(one, "two")).isInstanceOf(ReleaseFailure.SlugTaken.class);
    assertThat(desk.find(one)).isEqualTo(one);
  }

  @Test
  void givesAFormerAddressToAReleaseWhoseAuthorWishesIt() {
    PressRelease one = moveTo(published("One"), "first");
    ReleaseContent wish = content("New").change().slug(new Slug("one")).build();
    PressRelease other = desk.publish(desk.create(wish));

    assertThat(htmlAt("one")).contains("page of New");
    desk.killRelease.kill(desk.order(one), "Wrong.");
    assertThat(htmlAt("one")).contains("page of New");
    assertThat(other.requiredAddress()).isEqualTo(address("one"));
  }

  @Test
  void doesNotReserveAFormerAddressForAReleaseToCome() {
    moveTo(published("One"), "first");
    PressRelease draft = desk.create(content("New").change().slug(new Slug("one")).build());

    assertThatThrownBy(() -> desk.schedule(draft, NOON.plusSeconds(3_600)))
        .isInstanceOf(ReleaseFailure.SlugTaken.class);
    assertThat(at("one").answer())
        .isEqualTo(new SiteObject.Moved(address("first").path(Rendition.PAGE)));
  }

  @Test
  void putsANoticeWithItsReasonInPlaceOfAWithdrawnRelease() {
    PressRelease one = moveTo(published("One"), "first");

    PressRelease withdrawn = desk.withdrawRelease.withdraw(desk.order(one), "It was early.");

    assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(htmlAt("first")).startsWith("notice");
    assertThat(at("one").answer())
        .isEqualTo(new SiteObject.Moved(address("first").path(Rendition.PAGE)));
  }

  @Test
  void leavesNothingOfAKilledReleaseAtAnyOfItsAddresses() {
    PressRelease one = moveTo(published("One"), "first");
    PressRelease from = published("From");
    desk.redirectRelease.redirect(desk.order(from), one.id(), null);

    desk.killRelease.kill(desk.order(one), "Wrong.");

    for (String slug : List.of("one", "first", "from")) {
      assertThat(at(slug).answer()).as(slug).isEqualTo(new SiteObject.Gone());
      assertThat(htmlAt(slug)).doesNotContain("One");
    }
  }

  @Test
  void leadsReadersToAnotherReleaseWhereverThatMoves() {
    PressRelease from = moveTo(published("From"), "from-here");
    PressRelease to = published("To");

    PressRelease redirected = desk.redirectRelease.redirect(desk.order(from), to.id(), "Twice.");

    assertThat(redirected.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(redirected.state().withdrawal().redirectTo()).isEqualTo(to.id());
    assertThat(at("from").answer())
        .isEqualTo(new SiteObject.Moved(address("to").path(Rendition.PAGE)));
    assertThat(at("from-here").answer())
        .isEqualTo(new SiteObject.Moved(address("to").path(Rendition.PAGE)));
    moveTo(desk.find(to), "elsewhere");
    assertThat(at("from").answer())
        .isEqualTo(new SiteObject.Moved(address("elsewhere").path(Rendition.PAGE)));
    assertThat(at("from-here").answer())
        .isEqualTo(new SiteObject.Moved(address("elsewhere").path(Rendition.PAGE)));
  }

  @Test
  void leadsReadersToYetAnotherReleaseOnceTheFirstIsGone() {
    PressRelease from = published("From");
    PressRelease first = published("First");
    PressRelease second = published("Second");
    desk.redirectRelease.redirect(desk.order(from), first.id(), null);
    desk.killRelease.kill(desk.order(first), "Wrong.");
    assertThat(at("from").answer()).isEqualTo(new SiteObject.Gone());

    desk.redirectRelease.redirect(desk.order(from), second.id(), "It is there.");

    assertThat(at("from").answer())
        .isEqualTo(new SiteObject.Moved(address("second").path(Rendition.PAGE)));
    assertThatThrownBy(() -> desk.redirectRelease.redirect(desk.order(from), second.id(), null))
        .isInstanceOf(ReleaseFailure.NowhereToLead.class)
        .hasMessageContaining("already");
    assertThat(desk.releases.history(from.id(), 100, 2))
        .extracting(HistoryEntry::other)
        .containsExactly(second.id(), first.id());
    assertThat(desk.releases.history(second.id(), 100, 1))
        .extracting(HistoryEntry::action, HistoryEntry::other)
        .containsExactly(tuple(Action.RECEIVE, from.id()));
  }

  @Test
  void givesWhatLedToAKilledReleaseToNobody() {
    PressRelease killed = moveTo(published("One"), "first");
    desk.killRelease.kill(desk.order(killed), "Wrong.");
    PressRelease wishing = desk.create(content("Another").change().slug(new Slug("one")).build());

    assertThatThrownBy(() -> desk.publish(wishing)).isInstanceOf(ReleaseFailure.SlugTaken.class);
    assertThatThrownBy(() -> moveTo(published("Two"), "one"))
        .isInstanceOf(ReleaseFailure.SlugTaken.class);
    assertThat(at("one").answer()).isEqualTo(new SiteObject.Gone());
  }

  @Test
  void showsARevisionWithWhatReadersWereToldUpToThen() {
    PressRelease once = desk.correct(published("One"), content("One, Mended"));
    PressRelease twice = desk.correct(once, content("One, Mended Again"));
    ReadHistory history = new ReadHistory(desk.releases);

    assertThat(history.at(desk.caller, twice.id(), 1).state().corrections()).isEmpty();
    assertThat(history.at(desk.caller, twice.id(), 2).state().corrections())
        .isEqualTo(once.state().corrections());
    assertThat(history.at(desk.caller, twice.id(), 3)).isEqualTo(twice);
  }

  @Test
  void leadsAlongAChainOfReleasesToItsEnd() {
    PressRelease one = published("One");
    PressRelease two = published("Two");
    PressRelease three = published("Three");
    desk.redirectRelease.redirect(desk.order(one), two.id(), null);
    desk.redirectRelease.redirect(desk.order(two), three.id(), null);

    assertThat(at("one").answer())
        .isEqualTo(new SiteObject.Moved(address("three").path(Rendition.PAGE)));
    moveTo(desk.find(three), "four");
    assertThat(at("one").answer())
        .isEqualTo(new SiteObject.Moved(address("four").path(Rendition.PAGE)));
  }

  @Test
  void leadsNobodyToWhatIsNotPublished() {
    PressRelease one = published("One");
    PressRelease draft = desk.create(content("Draft"));
    PressRelease withdrawn = published("Withdrawn");
    desk.withdrawRelease.withdraw(desk.order(withdrawn), "Early.");

    for (ReleaseId to : List.of(one.id(), draft.id(), withdrawn.id(), Examples.id(404))) {
      assertThatThrownBy(() -> desk.redirectRelease.redirect(desk.order(one), to, null))
          .isInstanceOf(ReleaseFailure.NowhereToLead.class);
    }
    assertThat(desk.find(one)).isEqualTo(one);
  }

  @Test
  void saysWhatIsPossibleWhereAStepIsNot() {
    PressRelease draft = desk.create(content("Draft"));
    PressRelease published = published("One");

    assertThatThrownBy(() -> desk.killRelease.kill(desk.order(draft), "Wrong."))
        .isInstanceOf(ReleaseFailure.WrongStatus.class)
        .hasMessageContaining("is draft")
        .hasMessageContaining("discard")
        .hasMessageContaining("publish");
    assertThatThrownBy(() -> desk.discardRelease.discard(desk.orderSeen(published)))
        .isInstanceOf(ReleaseFailure.WrongStatus.class)
        .hasMessageContaining("is published")
        .hasMessageContaining("withdraw");
    desk.killRelease.kill(desk.order(published), "Wrong.");
    assertThatThrownBy(() -> desk.killRelease.kill(desk.order(published), "Wrong."))
        .isInstanceOf(ReleaseFailure.WrongStatus.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void bringsOutWhatWasFlippedBeforeItRefusesToDoItAgain() {
    PressRelease published = published("One");
    desk.releases.commit(
        Examples.step(published, Examples.withdrawn(published, Status.KILLED), Action.KILL));

    assertThatThrownBy(() -> desk.killRelease.kill(desk.order(published), "Wrong."))
        .isInstanceOf(ReleaseFailure.WrongStatus.class);

    assertThat(at("one").answer()).isEqualTo(new SiteObject.Gone());
  }

  @Test
  void importsAnArchivedReleaseWithItsDateItsSlugAndItsOldPaths() {
    Instant then = Instant.parse("2014-05-06T07:08:09Z");
    PressRelease draft = desk.create(content("Old").change().slug(new Slug("kept")).build());
    Address old = Address.of("harbour/2013/older");

    PressRelease imported =
        desk.publishRelease.publish(
            desk.order(draft), new Timing.Then(Examples.moment(then), List.of(old)), List.of());

    assertThat(imported.requiredAddress().path()).isEqualTo("harbour/2014/kept");
    assertThat(imported.state().publishedAt()).isEqualTo(then);
    assertThat(desk.site.find(old).orElseThrow().object().answer())
        .isEqualTo(new SiteObject.Moved(imported.requiredAddress().path(Rendition.PAGE)));
    assertThat(desk.releases.history(draft.id(), 100, 1).getFirst().action())
        .isEqualTo(Action.IMPORT);
    PressRelease recent = published("Recent");
    assertThat(
            desk.releases.list(Examples.HARBOUR, Status.PUBLISHED, new Span(null, null, null), 1))
        .extracting(Summary::id)
        .containsExactly(recent.id());
  }

  @Test
  void refusesToImportWhatIsToComeOrWhereAnotherReleaseIs() {
    PressRelease one = published("One");
    PressRelease draft = desk.create(content("Old"));

    assertThatThrownBy(
            () ->
                desk.publishRelease.publish(
                    desk.order(draft),
                    new Timing.Then(Examples.moment(NOON.plusSeconds(86_400)), List.of()),
                    List.of()))
        .isInstanceOf(ReleaseFailure.NotPast.class);
    assertThatThrownBy(
            () ->
                desk.publishRelease.publish(
                    desk.order(draft),
                    new Timing.Then(Examples.moment(NOON), List.of(one.requiredAddress())),
                    List.of()))
        .isInstanceOf(ReleaseFailure.AliasTaken.class);
    assertThat(desk.find(draft)).isEqualTo(draft);
  }

  @Test
  void namesEachOldPathThatIsAnotherReleasesBeforeItImports() {
    Address one = published("One").requiredAddress();
    Address two = published("Two").requiredAddress();
    PressRelease draft = desk.create(content("Old"));
    Timing then =
        new Timing.Then(
            Examples.moment(NOON), List.of(one, new Address(HARBOUR, 2010, new Slug("x")), two));

    List<ReleaseFailure> obstacles =
        desk.publishRelease.preview(desk.order(draft), then, List.of()).obstacles();

    assertThat(obstacles)
        .singleElement()
        .isInstanceOfSatisfying(
            ReleaseFailure.AliasTaken.class,
            taken ->
                assertThat(taken.faults())
                    .extracting(Fault::place)
                    .containsExactly("#/aliases/0", "#/aliases/2"));
  }

  @Test
  void keepsAnEmbargoWhenItImports() {
    PressRelease waiting = embargoed(LocalDate.of(2030, 5, 12));
    PressRelease past = embargoed(LocalDate.of(2014, 5, 12));
    PressRelease undated = embargoed(null);
    Timing then =
        new Timing.Then(Examples.moment(Instant.parse("2014-05-12T09:00:00Z")), List.of());

    for (PressRelease each : List.of(waiting, undated)) {
      assertThat(desk.publishRelease.preview(desk.order(each), then, List.of()).obstacles())
          .singleElement()
          .isInstanceOf(ReleaseFailure.EmbargoActive.class);
      assertThatThrownBy(() -> desk.publishRelease.publish(desk.order(each), then, List.of()))
          .isInstanceOf(ReleaseFailure.EmbargoActive.class);
    }
    assertThat(desk.publishRelease.publish(desk.order(past), then, List.of()).status())
        .isEqualTo(Status.PUBLISHED);
  }

  private PressRelease embargoed(@Nullable LocalDate until) {
    ReleaseLine line = new ReleaseLine("EMBARGOED", false, true, until, null, null);
    return desk.create(content("Embargoed " + until).change().releaseLine(line).build());
  }

  @Test
  void createsAReleaseUnderTheCallersOwnIdOnce() {
    PressRelease mine =
        desk.createRelease.create(
            desk.caller, Examples.id(7), Desk.submission(content("Mine")), null);

    assertThat(mine.id()).isEqualTo(Examples.id(7));
    assertThatThrownBy(
            () ->
                desk.createRelease.create(
                    desk.caller, Examples.id(7), Desk.submission(content("Mine")), null))
        .isInstanceOf(ReleaseFailure.OtherVersion.class);
    desk.discardRelease.discard(desk.orderSeen(mine));
    assertThatThrownBy(
            () ->
                desk.createRelease.create(
                    desk.caller, Examples.id(7), Desk.submission(content("Mine")), null))
        .isInstanceOf(ReleaseFailure.IdTaken.class);
  }

  @Test
  void revisesADraftThatTheCallerHasSeen() {
    PressRelease draft = desk.create(content("One"));

    PressRelease revised =
        desk.reviseRelease.revise(desk.orderSeen(draft), Desk.submission(content("Two")));

    assertThat(revised.content().headline()).isEqualTo("Two");
    assertThat(revised.state().version()).isEqualTo(2);
    assertThat(new ReadHistory(desk.releases).at(desk.caller, draft.id(), 1).content().headline())
        .isEqualTo("One");
    assertThatThrownBy(
            () -> desk.reviseRelease.revise(desk.orderSeen(draft), Desk.submission(content("3"))))
        .isInstanceOf(ReleaseFailure.OtherVersion.class);
    assertThatThrownBy(
            () ->
                desk.reviseRelease.revise(
                    new Order(desk.caller, draft.id(), OptionalLong.empty(), null),
                    Desk.submission(content("3"))))
        .isInstanceOf(ReleaseFailure.VersionNotNamed.class);
  }

  private PressRelease published(String headline) {
    return desk.publish(desk.create(content(headline)));
  }

  private PressRelease moveTo(PressRelease published, String slug) {
    return desk.correct(published, published.content().change().slug(new Slug(slug)).build());
  }

  private SiteObject at(String slug) {
    return desk.site.find(address(slug)).orElseThrow().object();
  }

  private String htmlAt(String slug) {
    return at(slug).text();
  }
}
