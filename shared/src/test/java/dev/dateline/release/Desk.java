package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.InMemoryNewsrooms;
import dev.dateline.newsroom.Newsroom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** All use cases over stores in memory, as a newsroom's desk has them before it. */
final class Desk {
  final TickingClock clock = new TickingClock(Examples.NOON);
  final InMemoryReleases releases = new InMemoryReleases();
  final InMemoryNewsrooms newsrooms = new InMemoryNewsrooms();
  final InMemorySite site = new InMemorySite();
  final InMemoryOriginals originals = new InMemoryOriginals();
  final InMemoryUploads uploads = new InMemoryUploads();
  final PlainRenderer renderer = new PlainRenderer();
  final ConvergeAddress convergeAddress = new ConvergeAddress(releases, newsrooms, renderer, site);
  final ConvergeRelease converge = new ConvergeRelease(releases, convergeAddress);

  final InMemoryChangeLog log = new InMemoryChangeLog();
  final NumberChanges numberChanges = new NumberChanges(releases, log);
  final InMemoryShelves shelves = new InMemoryShelves();
  final ConvergeShelves convergeShelves =
      new ConvergeShelves(releases, newsrooms, shelves, renderer, site);
  final ConvergeListings listings =
      new ConvergeListings(releases, newsrooms, log, shelves, renderer, site, clock);
  final Projection projection =
      new Projection(
          converge, new ShelveRelease(shelves), numberChanges, convergeShelves, listings);
  final ProjectSite projectSite = new ProjectSite(releases, projection, aside -> {}, clock);
  final RepairSite repairSite =
      new RepairSite(
          releases,
          newsrooms,
          projection,
          new ConvergeRobots(newsrooms, log, renderer, site),
          clock);
  final ListChanges listChanges = new ListChanges(releases, log);

  /** What the rules say of a release; nothing at first. */
  Rules says = (content, newsroom, at) -> List.of();

  private final Linter lint =
      (content, ofIntake, newsroom, at) -> {
        List<Finding> all = new ArrayList<>(ofIntake);
        says.of(content, newsroom, at).stream()
            .filter(finding -> ofIntake.stream().noneMatch(finding::isSaidBy))
            .forEach(all::add);
        return all;
      };

  final PublishRelease publishRelease =
      new PublishRelease(releases, newsrooms, uploads, renderer, converge, lint, clock);
  final ListReleases listReleases = new ListReleases(releases, clock);
  final CreateRelease createRelease =
      new CreateRelease(
          releases, newsrooms, originals, lint, new ReleaseIds(clock, new Random(7)), clock);
  final ReviseRelease reviseRelease =
      new ReviseRelease(releases, newsrooms, originals, renderer, lint, clock);
  final DiscardRelease discardRelease = new DiscardRelease(releases, clock);
  final UnscheduleRelease unscheduleRelease = new UnscheduleRelease(releases, clock);
  final CorrectRelease correctRelease =
      new CorrectRelease(releases, newsrooms, originals, renderer, converge, lint, clock);
  final WithdrawRelease withdrawRelease =
      new WithdrawRelease(releases, newsrooms, renderer, converge, clock);
  final KillRelease killRelease = new KillRelease(releases, converge, clock);
  final RedirectRelease redirectRelease = new RedirectRelease(releases, converge, clock);
  final ApiKey caller = Examples.everything();

  /** The rules of a lint. */
  @FunctionalInterface
  interface Rules {
    List<Finding> of(ReleaseContent content, Newsroom newsroom, Instant at);
  }

  Desk() {
    newsrooms.add(Examples.NEWSROOM);
  }

  PressRelease create(ReleaseContent content) {
    clock.advance(Duration.ofSeconds(1));
    return createRelease.create(caller, submission(content), null);
  }

  static CreateRelease.Submission submission(ReleaseContent content) {
    Source source = new Source(content.headline().getBytes(), "application/json");
    return new CreateRelease.Submission(content, List.of(), Understanding.PLAIN, source);
  }

  PressRelease publish(PressRelease draft) {
    clock.advance(Duration.ofSeconds(1));
    return publishRelease.publish(order(draft), new Timing.Now(), List.of());
  }

  /** Runs the schedule once, with the clock at this instant and standing still. */
  void runScheduleAt(Instant now) throws InterruptedException {
    runSchedule(now, instant -> {});
  }

  void runSchedule(Instant now, Waiting waiting) throws InterruptedException {
    moveClockTo(now);
    schedule(waiting).run();
  }

  /** Runs the schedule once, so that nothing of it is done side by side. */
  void runScheduleInOneThread(Instant now, Waiting waiting) throws InterruptedException {
    moveClockTo(now);
    new PublishDueReleases(
            releases, publishRelease, converge, waiting, clock, new Interleaving()::threads)
        .run();
  }

  private PublishDueReleases schedule(Waiting waiting) {
    return new PublishDueReleases(releases, publishRelease, converge, waiting, clock);
  }

  /** Moves the clock on; never back. */
  synchronized void moveClockTo(Instant instant) {
    if (clock.instant().isBefore(instant)) {
      clock.advance(Duration.between(clock.instant(), instant));
    }
  }

  /** Hands the changes of a release to the projector, as the stream does. */
  void project(PressRelease release) {
    projectSite.project(List.of(release.id()));
  }

  PressRelease find(PressRelease release) {
    return releases.find(release.id()).orElseThrow();
  }

  PressRelease schedule(PressRelease draft, Instant at) {
    return publishRelease.publish(order(draft), new Timing.At(Examples.moment(at)), List.of());
  }

  PressRelease correct(PressRelease published, ReleaseContent content) {
    return correctRelease.correct(
        orderSeen(published),
        new CorrectRelease.Amendment(
            Correction.Weight.CORRECTION, "The lamp was wrong.", submission(content), List.of()));
  }

  /** Of a caller who says nothing about a version. */
  Order order(PressRelease release) {
    return new Order(caller, release.id(), OptionalLong.empty(), null);
  }

  /** Of a caller who has seen the release as it is here. */
  Order orderSeen(PressRelease release) {
    return new Order(caller, release.id(), OptionalLong.of(release.state().version()), null);
  }

  String slugOf(String headline) {
    return publish(create(Examples.content(headline))).requiredAddress().slug().value();
  }
}
