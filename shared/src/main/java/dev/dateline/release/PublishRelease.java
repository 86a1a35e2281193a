package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes releases public: now, at an instant to come, or as they were in an archive. */
public final class PublishRelease {
  private static final Duration STILL_NOW = Duration.ofMinutes(1);

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Renderer renderer;
  private final Readiness readiness;
  private final Steps steps;
  private final Addresses addresses;
  private final Clock clock;

  public PublishRelease(
      Releases releases,
      Newsrooms newsrooms,
      Renderer renderer,
      ConvergeRelease converge,
      Linter linter,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.renderer = renderer;
    this.readiness = new Readiness(linter);
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
   * @throws ReleaseFailure.NotReady with each of these, if several stand in the way
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease publish(Order order, Timing timing, List<Overriding> overridings) {
    return steps.take(
        order,
        Verb.PUBLISH,
        (release, now, again) -> {
          requirePossible(release, timing);
          Newsroom newsroom = newsrooms.required(release.newsroom());
          Obstacles obstacles = obstacles(release, newsroom, timing, overridings, now);
          boolean look = again || !obstacles.isEmpty();
          List<ClaimChange> claims =
              obstacles
                  .resultOf(() -> claims(release, newsroom, timing, now, look))
                  .orElse(List.of());
          obstacles.refuse();
          Flip flip =
              switch (timing) {
                case Timing.Then then -> imported(release, newsroom, then, claims, now, order);
                case Timing.At(Moment moment) when moment.at().isAfter(now) ->
                    scheduled(
                        release,
                        newsroom,
                        Schedule.of(moment, overridings, now),
                        claims,
                        now,
                        order);
                case Timing.At atOnce -> flip(release, newsroom, claims, order, now);
                case Timing.Now atOnce -> flip(release, newsroom, claims, order, now);
              };
          return flip.inSpiteOf(overridings);
        });
  }

  /** Says what publishing would come to, and all that stands in its way. */
  public Outlook preview(Order order, Timing timing, List<Overriding> overridings) {
    PressRelease release = releases.visible(order.id(), order.caller());
    Newsroom newsroom = newsrooms.required(release.newsroom());
    Instant now = Instants.now(clock);
    Instant at = instantOf(timing, now);
    Obstacles obstacles = new Obstacles();
    obstacles.pass(() -> order.requireVersionOf(release));
    if (!obstacles.pass(() -> requirePossible(release, timing))) {
      return new Outlook(at, Optional.ofNullable(release.state().address()), obstacles.all());
    }
    obstacles.addAll(obstacles(release, newsroom, timing, overridings, now).all());
    Optional<Address> home =
        obstacles
            .resultOf(() -> claims(release, newsroom, timing, now, true))
            .map(claims -> homeOf(release, claims));
    return new Outlook(at, home, obstacles.all());
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
      case Timing.At atOnce -> atOnce(release, newsroom, now, look);
      case Timing.Now atOnce -> atOnce(release, newsroom, now, look);
    };
  }

  private List<ClaimChange> atOnce(
      PressRelease release, Newsroom newsroom, Instant now, boolean look) {
    return release.status() == Status.SCHEDULED
        ? List.of()
        : List.of(addresses.first(release, newsroom, now, Addresses.TakeOver.ALLOWED, look));
  }

  private static Address homeOf(PressRelease release, List<ClaimChange> claims) {
    return claims.isEmpty() ? release.requiredAddress() : claims.getFirst().address();
  }

  /** Returns what publishes a scheduled release now because its time has come. */
  Flip due(PressRelease release, Instant now) {
    Newsroom newsroom = newsrooms.required(release.newsroom());
    Schedule schedule = release.state().schedule();
    List<Overriding> overridings = schedule == null ? List.of() : schedule.overridings();
    obstacles(release, newsroom, new Timing.Now(), overridings, now).refuse();
    return flip(release, newsroom, List.of(), Actor.SCHEDULE, null, now);
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

  private Flip flip(
      PressRelease release, Newsroom newsroom, List<ClaimChange> claims, Order order, Instant now) {
    return flip(release, newsroom, claims, Actor.of(order.caller()), order.attempt(), now);
  }

  private Flip flip(
      PressRelease release,
      Newsroom newsroom,
      List<ClaimChange> claims,
      Actor actor,
      @Nullable Attempt attempt,
      Instant now) {
    Address home = homeOf(release, claims);
    Schedule schedule = release.state().schedule();
    PressRelease published =
        release.as(
            release
                .state()
                .next(now)
                .status(Status.PUBLISHED)
                .address(home)
                .schedule(schedule == null ? null : schedule.withoutFailure())
                .filings(Disclosures.owed(List.of(), release.content(), newsroom, now))
                .publishedAt(now));
    // A reservation is the first claim on its address: none is taken over for one.
    Claim held = claims.isEmpty() ? null : claims.getFirst().after();
    Epoch epoch =
        new Epoch(
            held == null ? Claim.FIRST_EPOCH : held.epoch(),
            List.of(published.state().version()),
            newsroom.version(),
            renderer.version());
    Map<Rendition, SiteObject> pages = new EnumMap<>(Rendition.class);
    for (Rendition rendition : Rendition.values()) {
      String text = renderer.published(rendition, published, null, newsroom, epoch);
      pages.put(rendition, SiteObject.of(rendition, epoch, new SiteObject.Page(), text));
    }
    return new Flip(
        List.of(new Change(release, published, Action.PUBLISH, actor, claims, attempt)), pages);
  }

  private Flip scheduled(
      PressRelease release,
      Newsroom newsroom,
      Schedule schedule,
      List<ClaimChange> claims,
      Instant now,
      Order order) {
    PressRelease scheduled =
        release.as(
            release
                .state()
                .next(now)
                .status(Status.SCHEDULED)
                .address(homeOf(release, claims))
                .schedule(schedule));
    renderer.requireRenders(
        scheduled.as(scheduled.state().next(now).publishedAt(schedule.at())), null, newsroom);
    return Flip.of(Change.of(release, scheduled, Action.SCHEDULE, claims, order));
  }

  private Flip imported(
      PressRelease release,
      Newsroom newsroom,
      Timing.Then then,
      List<ClaimChange> claims,
      Instant now,
      Order order) {
    Instant at = then.moment().at();
    PressRelease published =
        release.as(
            release
                .state()
                .next(now)
                .status(Status.PUBLISHED)
                .address(homeOf(release, claims))
                .aliases(claims.stream().skip(1).map(ClaimChange::address).toList())
                .filings(Disclosures.owed(List.of(), release.content(), newsroom, at))
                .publishedAt(at));
    renderer.requireRenders(published, null, newsroom);
    return Flip.of(Change.of(release, published, Action.IMPORT, claims, order));
  }

  private Obstacles obstacles(
      PressRelease release,
      Newsroom newsroom,
      Timing timing,
      List<Overriding> overridings,
      Instant now) {
    Obstacles obstacles = new Obstacles();
    Instant at = instantOf(timing, now);
    switch (timing) {
      case Timing.At(Moment moment) when moment.at().isBefore(now.minus(STILL_NOW)) ->
          obstacles.add(new ReleaseFailure.InstantPast(moment.at(), now));
      case Timing.Then(Moment moment, List<Address> aliases) when moment.at().isAfter(now) ->
          obstacles.add(new ReleaseFailure.NotPast(moment.at(), now));
      default -> {}
    }
    // An import is public from now on, whatever its date; what was embargoed then is not any more.
    Instant exposed = timing instanceof Timing.Then ? now : at;
    obstacles.addAll(readiness.obstacles(release.revision(), newsroom, exposed, overridings));
    return obstacles;
  }

  private static Instant instantOf(Timing timing, Instant now) {
    return switch (timing) {
      case Timing.Now atOnce -> now;
      case Timing.At(Moment moment) -> moment.at().isBefore(now) ? now : moment.at();
      case Timing.Then then -> then.moment().at();
    };
  }
}
