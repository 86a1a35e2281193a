package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes releases public: now, at an instant to come, or as they were in an archive. */
public final class PublishRelease {
  private final Releases releases;
  private final Newsrooms newsrooms;
  private final PublicationObstacles obstacles;
  private final PublicationFlips flips;
  private final UploadedFiles files;
  private final Steps steps;
  private final Addresses addresses;
  private final Clock clock;

  public PublishRelease(
      Releases releases,
      Newsrooms newsrooms,
      Uploads uploads,
      Renderer renderer,
      ConvergeRelease converge,
      Linter linter,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.obstacles = new PublicationObstacles(linter);
    this.flips = new PublicationFlips(renderer);
    this.files = new UploadedFiles(uploads, new Acceptance(linter));
    this.steps = new Steps(releases, converge, clock);
    this.addresses = new Addresses(releases);
    this.clock = clock;
  }

  /**
   * What publishing would come to.
   *
   * @param at when it would be public
   * @param address where; empty where no slug can be had
   */
  public record Outlook(Instant at, Optional<Address> address, List<ReleaseFailure> obstacles) {
    public Outlook {
      obstacles = List.copyOf(obstacles);
    }
  }

  /**
   * Publishes the release now, and returns it as published once its page reads back; or schedules
   * it, and returns it as scheduled.
   *
   * @throws ReleaseFailure.AlreadyPublished if it is published, after its page was made sure of
   * @throws ReleaseFailure.Incomplete if it has no body or no language
   * @throws ReleaseFailure.DisclosureMissing if it does not disclose what its newsroom must
   * @throws ReleaseFailure.EmbargoActive if its own embargo is not past by then
   * @throws ReleaseFailure.ErrorsFound if rules find errors that are not overridden
   * @throws ReleaseFailure.InstantPast if it is to be scheduled more than a minute ago
   * @throws ReleaseFailure.SlugTaken if the slug that its author wishes is another release's
   * @throws ReleaseFailure.UnfitUpload if a file that was uploaded for it cannot be taken in
   * @throws ReleaseFailure.NotReady with each of these, if several stand in the way
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease publish(Order order, Timing timing, List<Overriding> overridings) {
    return steps.take(
        order,
        Verb.PUBLISH,
        (before, now, again) -> {
          requirePossible(before, timing);
          Newsroom newsroom = newsrooms.required(before.newsroom());
          Obstacles found = new Obstacles();
          UploadedFiles.Taken taken = taken(before, newsroom, now, found);
          PressRelease release = taken.release();
          found.addAll(obstacles.of(release, newsroom, timing, overridings, now).all());
          boolean look = again || !found.isEmpty();
          List<ClaimChange> claims =
              found.resultOf(() -> claims(release, newsroom, timing, now, look)).orElse(List.of());
          found.refuse();
          Flip flip =
              switch (timing) {
                case Timing.Then then ->
                    flips.imported(release, newsroom, then, claims, now, order);
                case Timing.At(Moment moment) when moment.at().isAfter(now) ->
                    flips.scheduled(
                        release,
                        newsroom,
                        Schedule.of(moment, overridings, now),
                        claims,
                        now,
                        order);
                case Timing.At atOnce -> atOnce(release, newsroom, claims, order, now);
                case Timing.Now atOnce -> atOnce(release, newsroom, claims, order, now);
              };
          if (!release.equals(before)) {
            releases.requireRoomFor(release);
            files.keep(taken);
          }
          return flip.from(before).inSpiteOf(overridings);
        });
  }

  /** Says what publishing would come to, and all that stands in its way. */
  public Outlook preview(Order order, Timing timing, List<Overriding> overridings) {
    PressRelease before = releases.visible(order.id(), order.caller());
    Newsroom newsroom = newsrooms.required(before.newsroom());
    Instant now = Instants.now(clock);
    Instant at = PublicationObstacles.instantOf(timing, now);
    Obstacles found = new Obstacles();
    found.pass(() -> order.requireVersionOf(before));
    if (!found.pass(() -> requirePossible(before, timing))) {
      return new Outlook(at, Optional.ofNullable(before.state().address()), found.all());
    }
    PressRelease release = taken(before, newsroom, now, found).release();
    found.addAll(obstacles.of(release, newsroom, timing, overridings, now).all());
    Optional<Address> home =
        found
            .resultOf(() -> claims(release, newsroom, timing, now, true))
            .map(claims -> PublicationFlips.homeOf(release, claims));
    return new Outlook(at, home, found.all());
  }

  private UploadedFiles.Taken taken(
      PressRelease release, Newsroom newsroom, Instant now, Obstacles found) {
    return found
        .resultOf(() -> files.all(release, newsroom, now))
        .orElseGet(() -> new UploadedFiles.Taken(release, List.of()));
  }

  /** What is scheduled was made here, so it is no import of an archive. */
  private static void requirePossible(PressRelease release, Timing timing) {
    release.requirePossible(Verb.PUBLISH);
    if (timing instanceof Timing.Then && release.status() != Status.DRAFT) {
      throw new ReleaseFailure.WrongStatus(release.id(), release.status());
    }
  }

  /**
   * Finds the addresses that a publication claims, the home of the release first; none where it
   * stays at the one that is reserved for it.
   */
  private List<ClaimChange> claims(
      PressRelease release, Newsroom newsroom, Timing timing, Instant now, boolean look) {
    boolean scheduled = release.status() == Status.SCHEDULED;
    return switch (timing) {
      case Timing.Then(Moment moment, List<Address> aliases) ->
          addresses.imported(release, newsroom, moment.at(), aliases);
      case Timing.At(Moment moment) when moment.at().isAfter(now) ->
          scheduled
              ? addresses.reserveAnew(release, newsroom, moment.at())
              : addresses.reserved(release, newsroom, moment.at());
      case Timing.At atOnce -> claimsAtOnce(release, newsroom, now, look);
      case Timing.Now atOnce -> claimsAtOnce(release, newsroom, now, look);
    };
  }

  private List<ClaimChange> claimsAtOnce(
      PressRelease release, Newsroom newsroom, Instant now, boolean look) {
    return release.status() == Status.SCHEDULED
        ? List.of()
        : List.of(addresses.first(release, newsroom, now, Addresses.TakeOver.ALLOWED, look));
  }

  private Flip atOnce(
      PressRelease release, Newsroom newsroom, List<ClaimChange> claims, Order order, Instant now) {
    Actor actor = Actor.of(order.caller());
    return flips.atOnce(release, newsroom, claims, actor, order.attempt(), now);
  }

  /** Returns what publishes a scheduled release now because its time has come. */
  Flip due(PressRelease release, Instant now) {
    Newsroom newsroom = newsrooms.required(release.newsroom());
    Schedule schedule = release.state().schedule();
    List<Overriding> overridings = schedule == null ? List.of() : schedule.overridings();
    obstacles.of(release, newsroom, new Timing.Now(), overridings, now).refuse();
    return flips.atOnce(release, newsroom, List.of(), Actor.SCHEDULE, null, now);
  }

  /** Tells whether the settings are still those that publications were worked out with. */
  boolean areOfPresentSettings(List<Flip> flips) {
    Map<NewsroomName, Long> versions = new HashMap<>();
    for (Flip flip : flips) {
      long present =
          versions.computeIfAbsent(
              flip.after().newsroom(), name -> newsrooms.required(name).version());
      if (flip.pages().values().stream().anyMatch(page -> page.epoch().newsroom() != present)) {
        return false;
      }
    }
    return true;
  }
}
