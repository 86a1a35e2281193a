package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static dev.dateline.release.Examples.address;
import static dev.dateline.release.Examples.content;
import static dev.dateline.release.Examples.creation;
import static dev.dateline.release.Examples.draft;
import static dev.dateline.release.Examples.home;
import static dev.dateline.release.Examples.publication;
import static dev.dateline.release.Examples.published;
import static dev.dateline.release.Examples.step;
import static dev.dateline.release.Examples.wholeContent;
import static dev.dateline.release.Examples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of releases does; each test has a store of its own. */
public abstract class ReleasesContract {
  private static final Span ALL = new Span(null, null, null);

  /** As many bytes of UTF-8 as one UTF-16 unit can have. */
  private static final String LONG_LETTER = "語";

  protected abstract Releases releases();

  protected abstract Receipts receipts();

  @Test
  void findsWhatWasStoredWholly() {
    PressRelease draft =
        new PressRelease(
            Examples.id(1),
            HARBOUR,
            new Revision(
                1,
                wholeContent(),
                List.of(new Finding("CODE", Finding.Level.WARNING, "Look.", "#/body")),
                new Understanding(
                    List.of(new SourcePart("#/headline", 2, 3)),
                    List.of(
                        new Loss("<script>", "Pages run no script.", 4),
                        new Loss("a.pdf", "It is no text.", null))),
                new Original("ab12", "text/plain"),
                NOON),
            State.draft(NOON));

    assertThat(releases().commit(creation(draft))).isEqualTo(Releases.Outcome.STORED);

    assertThat(releases().find(draft.id())).contains(draft);
  }

  @Test
  void findsNothingUnderAnUnknownId() {
    assertThat(releases().find(Examples.id(404))).isEmpty();
  }

  @Test
  void refusesAChangeOfAVersionThatIsNoLongerThere() {
    PressRelease draft = stored(1, "One");
    commitPublication(draft, "one", NOON);

    Releases.Outcome second = releases().commit(publication(draft, "another", NOON.plusSeconds(1)));

    assertThat(second).isEqualTo(Releases.Outcome.CHANGED_MEANWHILE);
    assertThat(releases().claimOn(address("another"))).isEmpty();
  }

  @Test
  void refusesToCreateAnIdTwice() {
    PressRelease draft = stored(1, "One");

    assertThat(releases().commit(creation(draft))).isEqualTo(Releases.Outcome.CHANGED_MEANWHILE);
  }

  @Test
  void givesAnAddressToOneReleaseOnly() {
    commitPublication(stored(1, "One"), "same", NOON);
    PressRelease other = stored(2, "Two");

    assertThat(releases().commit(publication(other, "same", NOON)))
        .isEqualTo(Releases.Outcome.ADDRESS_TAKEN);

    assertThat(releases().find(other.id())).contains(other);
    assertThat(releases().claimOn(address("same")))
        .contains(new Claim(address("same"), Examples.id(1), Claim.Role.HOME, 1, false));
  }

  @Test
  void storesChangesOfTwoReleasesTogetherOrNotAtAll() {
    PressRelease one = commitPublication(stored(1, "One"), "one", NOON);
    PressRelease two = commitPublication(stored(2, "Two"), "two", NOON);
    List<Change> both =
        new ArrayList<>(step(one, withdrawn(one, Status.WITHDRAWN), Action.WITHDRAW));
    both.addAll(step(two, withdrawn(two, Status.KILLED), Action.KILL));
    releases().commit(step(two, withdrawn(two, Status.WITHDRAWN), Action.WITHDRAW));

    assertThat(releases().commit(both)).isEqualTo(Releases.Outcome.CHANGED_MEANWHILE);

    assertThat(releases().find(one.id())).contains(one);
    assertThat(releases().history(one.id(), 100, 10)).hasSize(2);
  }

  @Test
  void handsAnAliasOverToAnotherReleaseOnce() {
    PressRelease one = commitPublication(stored(1, "One"), "old", NOON);
    Claim old = releases().claimOn(address("old")).orElseThrow();
    PressRelease moved = one.as(one.state().next(NOON).address(address("new")));
    Claim alias = old.takenBy(one.id(), Claim.Role.ALIAS);
    assertThat(
            releases()
                .commit(
                    step(
                        one,
                        moved,
                        Action.CORRECT,
                        List.of(home("new", one), new ClaimChange(old, alias)))))
        .isEqualTo(Releases.Outcome.STORED);
    PressRelease two = stored(2, "Two");
    Claim taken = alias.takenBy(two.id(), Claim.Role.HOME);
    List<Change> takeOver =
        step(
            two,
            published(two, address("old"), NOON),
            Action.PUBLISH,
            List.of(new ClaimChange(alias, taken)));

    assertThat(releases().commit(takeOver)).isEqualTo(Releases.Outcome.STORED);

    assertThat(releases().claimOn(address("old"))).contains(taken);
    PressRelease three = stored(3, "Three");
    assertThat(
            releases()
                .commit(
                    step(
                        three,
                        published(three, address("old"), NOON),
                        Action.PUBLISH,
                        List.of(
                            new ClaimChange(alias, alias.takenBy(three.id(), Claim.Role.HOME))))))
        .isEqualTo(Releases.Outcome.ADDRESS_TAKEN);
    assertThat(taken.hasLed()).isTrue();
    assertThat(taken.epoch()).isEqualTo(3);
  }

  @Test
  void freesAnAddressThatIsGivenUp() {
    PressRelease draft = stored(1, "One");
    PressRelease scheduled = commitSchedule(draft, "one", NOON.plusSeconds(60));
    Claim claim = releases().claimOn(address("one")).orElseThrow();

    releases()
        .commit(
            step(
                scheduled,
                scheduled.as(
                    scheduled.state().next(NOON).status(Status.DRAFT).address(null).schedule(null)),
                Action.UNSCHEDULE,
                List.of(new ClaimChange(claim, null))));

    assertThat(releases().claimOn(address("one"))).isEmpty();
    assertThat(releases().due(NOON.plusSeconds(600), 10)).isEmpty();
  }

  @Test
  void tellsWhatIsDueTheEarliestFirst() {
    for (int i = 0; i < 4; i++) {
      commitSchedule(stored(i, "One"), "one-" + i, NOON.plusSeconds(60 - i));
    }

    assertThat(releases().due(NOON.plusSeconds(59), 10))
        .containsExactly(
            new Due(NOON.plusSeconds(57), Examples.id(3)),
            new Due(NOON.plusSeconds(58), Examples.id(2)),
            new Due(NOON.plusSeconds(59), Examples.id(1)));
    assertThat(releases().due(NOON.plusSeconds(600), 2)).hasSize(2);
    assertThat(releases().due(NOON, 2)).isEmpty();
  }

  @Test
  void showsNobodyWhatIsDiscardedAndDoesNotGiveItsIdAgain() {
    PressRelease draft = stored(1, "One");
    releases()
        .commit(
            step(
                draft,
                draft.as(draft.state().next(NOON).status(Status.DISCARDED)),
                Action.DISCARD));

    assertThat(releases().list(HARBOUR, Status.DRAFT, ALL, 10)).isEmpty();
    assertThat(releases().commit(creation(draft))).isEqualTo(Releases.Outcome.CHANGED_MEANWHILE);
    assertThatThrownBy(() -> releases().visible(draft.id(), Examples.everything()))
        .isInstanceOf(ReleaseFailure.NotFound.class);
  }

  @Test
  void remembersEachStepAndEachRevision() {
    PressRelease draft = stored(1, "One");
    PressRelease revised =
        draft.as(
            new Revision(
                2,
                content("Two"),
                List.of(),
                Understanding.PLAIN,
                new Original("cd", "text/plain"),
                NOON),
            draft.state().next(NOON.plusSeconds(1)));
    releases().commit(step(draft, revised, Action.REVISE));
    PressRelease published = commitPublication(revised, "two", NOON.plusSeconds(2));

    assertThat(releases().history(draft.id(), Long.MAX_VALUE, 10))
        .extracting(HistoryEntry::action)
        .containsExactly(Action.PUBLISH, Action.REVISE, Action.CREATE);
    assertThat(releases().history(draft.id(), 3, 1))
        .containsExactly(
            new HistoryEntry(
                2,
                Action.REVISE,
                new Actor(Actor.Kind.KEY, "press desk"),
                NOON.plusSeconds(1),
                2,
                Status.DRAFT,
                List.of("#/headline"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of()));
    assertThat(releases().revisions(draft.id(), Integer.MAX_VALUE, 10))
        .containsExactly(
            RevisionSummary.of(revised.revision()), RevisionSummary.of(draft.revision()));
    assertThat(releases().revisions(draft.id(), 2, 10))
        .containsExactly(RevisionSummary.of(draft.revision()));
    assertThat(releases().revision(draft.id(), 1)).contains(draft.revision());
    assertThat(releases().revision(draft.id(), 3)).isEmpty();
    assertThat(releases().find(draft.id())).contains(published);
  }

  @Test
  void findsAStateWithAllThatCanBeInIt() {
    PressRelease one = commitPublication(stored(1, "One"), "one", NOON);
    Schedule schedule =
        Schedule.of(
                Examples.moment(NOON), List.of(new Overriding("HEADLINE", "It is a name.")), NOON)
            .failed("No body.", NOON);
    PressRelease whole =
        one.as(
            one.state()
                .next(NOON)
                .status(Status.WITHDRAWN)
                .aliases(List.of(address("old"), address("older")))
                .inbound(List.of(Examples.id(7)))
                .schedule(schedule)
                .corrections(
                    List.of(new Correction(Correction.Weight.UPDATE, "Two\nlines", NOON, 1)))
                .withdrawal(new Withdrawal(null, Examples.id(8), NOON)));

    releases().commit(step(one, whole, Action.REDIRECT));

    assertThat(releases().find(one.id())).contains(whole);
  }

  @Test
  void letsOneOfManySimultaneousChangesWin() throws Exception {
    PressRelease draft = stored(1, "One");
    List<Callable<Releases.Outcome>> changes = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String slug = "one-" + i;
      changes.add(() -> releases().commit(publication(draft, slug, NOON)));
    }

    List<Releases.Outcome> outcomes = atOnce(changes);

    assertThat(outcomes).containsOnlyOnce(Releases.Outcome.STORED);
    assertThat(outcomes).filteredOn(Releases.Outcome.CHANGED_MEANWHILE::equals).hasSize(15);
  }

  @Test
  void letsOneOfManySimultaneousReleasesHaveAnAddress() throws Exception {
    List<Callable<Releases.Outcome>> changes = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      PressRelease draft = stored(i, "One");
      changes.add(() -> releases().commit(publication(draft, "one", NOON)));
    }

    List<Releases.Outcome> outcomes = atOnce(changes);

    assertThat(outcomes).containsOnlyOnce(Releases.Outcome.STORED);
    assertThat(outcomes).filteredOn(Releases.Outcome.ADDRESS_TAKEN::equals).hasSize(15);
  }

  @Test
  void listsTheNewestFirstAndNoMoreThanAskedFor() {
    for (int i = 0; i < 5; i++) {
      creationAt(i, NOON.plusSeconds(i));
    }

    assertThat(idsOf(ALL, 3)).containsExactly(4, 3, 2);
  }

  @Test
  void listsWhatLiesInASpan() {
    for (int i = 0; i < 6; i++) {
      creationAt(i, NOON.plusSeconds(i));
    }
    Position before = new Position(NOON.plusSeconds(4), Examples.id(4));

    assertThat(idsOf(new Span(NOON.plusSeconds(1), NOON.plusSeconds(5), null), 10))
        .containsExactly(4, 3, 2, 1);
    assertThat(idsOf(new Span(NOON.plusSeconds(1), null, before), 10)).containsExactly(3, 2, 1);
    assertThat(idsOf(new Span(NOON.plusSeconds(2), NOON.plusSeconds(2), null), 10)).isEmpty();
    assertThat(idsOf(new Span(NOON.plusSeconds(9), NOON, null), 10)).isEmpty();
    assertThat(idsOf(new Span(null, NOON.plusSeconds(2), before), 10)).containsExactly(1, 0);
  }

  @Test
  void listsReleasesOfOneInstantInTheOrderOfTheirIds() {
    for (int i = 0; i < 4; i++) {
      creationAt(i, NOON);
    }
    Position before = new Position(NOON, Examples.id(2));

    assertThat(idsOf(ALL, 10)).containsExactly(3, 2, 1, 0);
    assertThat(idsOf(new Span(null, null, before), 1)).containsExactly(1);
  }

  @Test
  void listsAReleaseUnderItsStatusOnly() {
    PressRelease draft = stored(1, "One");
    PressRelease published = commitPublication(draft, "one", NOON.plusSeconds(9));

    assertThat(releases().list(HARBOUR, Status.DRAFT, ALL, 10)).isEmpty();
    assertThat(releases().list(HARBOUR, Status.PUBLISHED, ALL, 10))
        .containsExactly(Summary.of(published));
    assertThat(releases().list(new NewsroomName("elsewhere"), Status.PUBLISHED, ALL, 10)).isEmpty();
  }

  @Test
  void listsWhatWasKilledByWhenThatWasAndNotByWhenItWasPublished() {
    PressRelease first = commitPublication(stored(1, "One"), "one", NOON.plusSeconds(1));
    PressRelease second = commitPublication(stored(2, "Two"), "two", NOON.plusSeconds(2));
    PressRelease third = commitPublication(stored(3, "Three"), "three", NOON.plusSeconds(3));
    commitKill(third, NOON.plusSeconds(10));
    commitKill(first, NOON.plusSeconds(30));
    commitKill(second, NOON.plusSeconds(20));

    assertThat(releases().killed(HARBOUR, 10)).containsExactly(first.id(), second.id(), third.id());
    assertThat(releases().killed(HARBOUR, 2)).containsExactly(first.id(), second.id());
    assertThat(releases().killed(new NewsroomName("elsewhere"), 10)).isEmpty();
  }

  @Test
  void remembersWhereReleasesStoodBeforeTheyMoved() {
    PressRelease draft = stored(1, "One");
    commitSchedule(draft, "one", NOON.plusSeconds(99));
    PressRelease other = stored(2, "Two");
    commitPublication(other, "two", NOON.plusSeconds(9));

    Move first = new Move(Status.DRAFT, new Position(draft.state().createdAt(), draft.id()), NOON);
    Move second =
        new Move(
            Status.DRAFT, new Position(other.state().createdAt(), other.id()), NOON.plusSeconds(9));
    assertThat(releases().moves(HARBOUR, NOON, 10)).containsExactly(first, second);
    assertThat(releases().moves(HARBOUR, NOON, 1)).containsExactly(first);
    assertThat(releases().moves(HARBOUR, NOON.plusMillis(1), 10)).containsExactly(second);
    assertThat(releases().moves(new NewsroomName("elsewhere"), NOON, 10)).isEmpty();
  }

  @Test
  void listsSummariesTooLargeForOneAnswerOfTheStore() {
    for (int i = 0; i < 100; i++) {
      ReleaseContent content =
          content("ﷺ".repeat(500)).change().tags(tags(30, "ﷺ".repeat(60))).build();
      releases().commit(creation(draft(i, content, NOON.plusSeconds(i))));
    }

    assertThat(releases().list(HARBOUR, Status.DRAFT, ALL, 100)).hasSize(100);
  }

  @Test
  void keepsTheReceiptOfAChangeWithTheChange() {
    Attempt attempt = new Attempt(HARBOUR, "key-1", "print", NOON);
    PressRelease draft = draft(1, content("One"), NOON);
    List<Change> change = creation(draft, attempt);

    assertThat(releases().commit(change)).isEqualTo(Releases.Outcome.STORED);
    assertThat(releases().commit(change)).isEqualTo(Releases.Outcome.REPEATED);

    Receipt receipt = receipts().find(attempt).orElseThrow();
    assertThat(receipt)
        .isEqualTo(new Receipt("print", new Receipt.Done(draft.id(), 1, draft.state())));
    commitPublication(draft, "one", NOON.plusSeconds(5));
    assertThat(releases().asLeftBy((Receipt.Done) receipt.outcome())).isEqualTo(draft);
  }

  @Test
  void keepsTheReceiptOfWhatWasFoundDone() {
    Attempt attempt = new Attempt(HARBOUR, "key-1", "print", NOON);
    PressRelease draft = stored(1, "One");

    receipts().keep(attempt, Receipt.Done.of(draft));

    Receipt receipt = receipts().find(attempt).orElseThrow();
    assertThat(releases().asLeftBy((Receipt.Done) receipt.outcome())).isEqualTo(draft);
  }

  @Test
  void forgetsReceiptsAfterADay() {
    Attempt attempt = new Attempt(HARBOUR, "key-1", "print", NOON);
    receipts().keep(attempt, refused(422, "{}"));
    Attempt justBefore = new Attempt(HARBOUR, "key-1", "print", NOON.plusSeconds(86_399));
    Attempt dayAfter = new Attempt(HARBOUR, "key-1", "print", NOON.plusSeconds(86_400));

    assertThat(receipts().find(justBefore)).contains(new Receipt("print", refused(422, "{}")));
    assertThat(receipts().find(dayAfter)).isEmpty();

    PressRelease draft = draft(1, content("One"), NOON);
    assertThat(releases().commit(creation(draft, dayAfter))).isEqualTo(Releases.Outcome.STORED);
  }

  @Test
  void keepsTheFirstReceiptOfAKey() {
    Attempt attempt = new Attempt(HARBOUR, "key-1", "print", NOON);
    receipts().keep(attempt, refused(422, "first"));
    receipts().keep(attempt, refused(400, "second"));

    assertThat(receipts().find(attempt).orElseThrow().outcome()).isEqualTo(refused(422, "first"));
  }

  @Test
  void refusesWhatIsTooLargeForARowAndNamesItsLargestPart() {
    ReleaseContent large =
        content("One").change().body(new Body(Body.Format.HTML, "x".repeat(390_000))).build();

    assertThatThrownBy(() -> releases().requireRoomFor(draft(1, large, NOON)))
        .isInstanceOf(ReleaseFailure.TooLarge.class)
        .hasMessageContaining("#/body/value");
  }

  @Test
  void refusesMoreNotesAndWordsOfFilesThanARowHasRoomFor() {
    PressRelease full = filledToTheLimit(stored(1, "One"));
    Correction more = new Correction(Correction.Weight.UPDATE, "N", NOON, 1);

    assertThatThrownBy(() -> releases().requireRoomFor(correctedWith(full, more)))
        .isInstanceOf(ReleaseFailure.TooLarge.class)
        .hasMessageContaining("the notes of its corrections");
  }

  @Test
  void storesTheEndOfAReleaseThatIsFilledToTheLimit() {
    PressRelease published = commitPublication(stored(1, "One"), "one", NOON);
    PressRelease full = filledToTheLimit(published);
    assertThat(releases().commit(step(published, full, Action.CORRECT)))
        .isEqualTo(Releases.Outcome.STORED);
    String longest = LONG_LETTER.repeat(Withdrawal.EXPLANATION.longest());
    String reference = LONG_LETTER.repeat(Filing.REFERENCE.longest());

    PressRelease ended =
        full.as(
            full.state()
                .next(NOON)
                .status(Status.WITHDRAWN)
                .inbound(Collections.nCopies(State.MOST_INBOUND, Examples.id(7)))
                .filings(
                    full.state().filings().stream()
                        .map(filing -> filing.filed(NOON, reference))
                        .toList())
                .withdrawal(new Withdrawal(longest, Examples.id(8), NOON)));
    Attempt attempt = new Attempt(HARBOUR, "k".repeat(64), "f".repeat(64), NOON);
    Change last =
        new Change(
            full,
            ended,
            Action.REDIRECT,
            new Actor(Actor.Kind.KEY, "press desk"),
            List.of(),
            attempt);

    assertThat(releases().commit(List.of(last))).isEqualTo(Releases.Outcome.STORED);
    assertThat(releases().find(full.id())).contains(ended);
  }

  /** Returns the release with so many files and corrections that one more of these is refused. */
  private PressRelease filledToTheLimit(PressRelease release) {
    AttachmentId id = new AttachmentId("0".repeat(32));
    ReleaseFile file =
        new ReleaseFile(
            id,
            LONG_LETTER.repeat(AddAttachment.FILENAME.longest()),
            new Attachment(
                new SitePath("media/" + id + "/file.png"),
                "image/png",
                LONG_LETTER.repeat(Attachment.ALT.longest()),
                LONG_LETTER.repeat(Attachment.CAPTION.longest()),
                LONG_LETTER.repeat(Attachment.CREDIT.longest())),
            1,
            "0".repeat(64),
            NOON,
            ReleaseFile.Stage.ANNOUNCED);
    PressRelease full =
        release.as(
            release
                .state()
                .next(NOON)
                .aliases(Collections.nCopies(State.MOST_ALIASES, address("a".repeat(80))))
                .filings(Collections.nCopies(State.MOST_FILINGS, Filing.of(NOON)))
                .files(Collections.nCopies(20, file)));
    int longest = Correction.NOTE.longest();
    while (longest > 0) {
      PressRelease more =
          correctedWith(
              full, new Correction(Correction.Weight.UPDATE, LONG_LETTER.repeat(longest), NOON, 1));
      if (hasRoomFor(more)) {
        full = more;
      } else {
        longest /= 2;
      }
    }
    return full;
  }

  private boolean hasRoomFor(PressRelease release) {
    try {
      releases().requireRoomFor(release);
      return true;
    } catch (ReleaseFailure.TooLarge refused) {
      return false;
    }
  }

  private static PressRelease correctedWith(PressRelease release, Correction correction) {
    List<Correction> corrections = new ArrayList<>(release.state().corrections());
    corrections.add(correction);
    return release.as(release.state().same().corrections(corrections));
  }

  @Test
  void restoresAReleaseWithItsPastOnce() {
    ArchivedRelease archived = archived(1, "restored");

    assertThat(releases().restore(archived)).isEqualTo(Releases.Outcome.STORED);

    PressRelease newest = archived.newest();
    assertThat(releases().find(newest.id())).contains(newest);
    assertThat(releases().history(newest.id(), 100, 10).reversed()).isEqualTo(archived.steps());
    assertThat(releases().revision(newest.id(), 1)).contains(archived.revisions().getFirst());
    assertThat(releases().list(HARBOUR, Status.PUBLISHED, ALL, 10))
        .containsExactly(Summary.of(newest));
    assertThat(releases().claimOn(address("restored")))
        .isEqualTo(archived.claims().stream().findFirst());
    assertThat(releases().restore(archived)).isEqualTo(Releases.Outcome.CHANGED_MEANWHILE);
  }

  @Test
  void restoresNothingThatAnybodySeesWhereAnAddressIsTaken() {
    commitPublication(stored(2, "Two"), "taken", NOON);
    ArchivedRelease archived = archived(1, "taken");

    assertThat(releases().restore(archived)).isEqualTo(Releases.Outcome.ADDRESS_TAKEN);

    assertThat(releases().find(archived.newest().id())).isEmpty();
    assertThat(releases().list(HARBOUR, Status.PUBLISHED, ALL, 10)).hasSize(1);
  }

  private static ArchivedRelease archived(int number, String slug) {
    PressRelease draft = draft(number, content("Number " + number), NOON);
    Revision second =
        new Revision(
            2,
            content("Revised"),
            List.of(),
            Understanding.PLAIN,
            new Original("ab12", "text/plain"),
            NOON);
    PressRelease revised = draft.as(second, draft.state().next(NOON));
    PressRelease published = published(revised, address(slug), NOON);
    List<Change> changes = new ArrayList<>(creation(draft));
    changes.addAll(step(draft, revised, Action.REVISE));
    changes.addAll(step(revised, published, Action.PUBLISH));
    return new ArchivedRelease(
        published,
        List.of(draft.revision(), second),
        changes.stream().map(change -> HistoryEntry.of(change, List.of())).toList(),
        List.of(Claim.first(address(slug), published.id(), Claim.Role.HOME)));
  }

  @Test
  void parksAReleaseForTheFirstOfItsReasons() {
    releases().park(new Parked(Examples.id(1), "a fault", NOON));
    releases().park(new Parked(Examples.id(1), "another", NOON.plusSeconds(1)));

    assertThat(releases().parked()).containsExactly(new Parked(Examples.id(1), "a fault", NOON));
  }

  @Test
  void unparksWhatWasNotParkedAnewMeanwhile() {
    releases().park(new Parked(Examples.id(1), "a fault", NOON));
    Parked read = releases().parked().getFirst();
    releases().unpark(read);
    assertThat(releases().parked()).isEmpty();
    releases().park(new Parked(Examples.id(1), "another", NOON.plusSeconds(1)));

    releases().unpark(read);

    assertThat(releases().parked())
        .containsExactly(new Parked(Examples.id(1), "another", NOON.plusSeconds(1)));
  }

  private static Receipt.Refused refused(int status, String problem) {
    return new Receipt.Refused(status, Map.of("allow", "GET"), problem);
  }

  private List<Integer> idsOf(Span span, int limit) {
    return releases().list(HARBOUR, Status.DRAFT, span, limit).stream()
        .map(summary -> Integer.parseInt(summary.id().value().substring(24), 16))
        .toList();
  }

  private static List<String> tags(int count, String tag) {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tags.add(tag + i);
    }
    return tags;
  }

  private void creationAt(int number, Instant at) {
    releases().commit(creation(draft(number, content("Number " + number), at)));
  }

  private PressRelease stored(int number, String headline) {
    PressRelease draft = draft(number, content(headline), NOON);
    releases().commit(creation(draft));
    return draft;
  }

  private PressRelease commitSchedule(PressRelease draft, String slug, Instant at) {
    PressRelease scheduled = Examples.scheduled(draft, address(slug), at);
    assertThat(
            releases().commit(step(draft, scheduled, Action.SCHEDULE, List.of(home(slug, draft)))))
        .isEqualTo(Releases.Outcome.STORED);
    return scheduled;
  }

  private PressRelease commitPublication(PressRelease draft, String slug, Instant at) {
    List<Change> change = publication(draft, slug, at);
    assertThat(releases().commit(change)).isEqualTo(Releases.Outcome.STORED);
    return change.getFirst().after();
  }

  private void commitKill(PressRelease published, Instant at) {
    Withdrawal withdrawal = new Withdrawal("It was wrong.", null, at);
    PressRelease killed =
        published.as(published.state().next(at).status(Status.KILLED).withdrawal(withdrawal));
    assertThat(releases().commit(step(published, killed, Action.KILL, List.of())))
        .isEqualTo(Releases.Outcome.STORED);
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (var future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
