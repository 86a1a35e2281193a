package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes releases public: now, at an instant to come, or as they were in an archive. */
public final class PublishRelease {
  private static final Duration STILL_NOW = Duration.ofMinutes(1);

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Renderer renderer;
  private final Steps steps;
  private final Addresses addresses;
  private final Clock clock;

  public PublishRelease(
      Releases releases,
      Newsrooms newsrooms,
      Renderer renderer,
      ConvergeRelease converge,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.renderer = renderer;
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
   * @throws ReleaseFailure.EmbargoActive if its own embargo is not past by then
   * @throws ReleaseFailure.InstantPast if it is to be scheduled more than a minute ago
   * @throws ReleaseFailure.SlugTaken if the slug that its author wishes is another release's
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease publish(Order order, Timing timing) {
    return steps.take(
        order,
        Verb.PUBLISH,
        (release, now, again) -> {
          Newsroom newsroom = newsrooms.required(release.newsroom());
          Instant at = instantOf(timing, now);
          List<ReleaseFailure> obstacles = obstacles(release, newsroom, timing, now);
          if (!obstacles.isEmpty()) {
            throw obstacles.getFirst();
          }
          Actor actor = Actor.of(order.caller());
          return switch (timing) {
            case Timing.Then then -> imported(release, newsroom, then, now, order);
            case Timing.At(Moment moment) when at.isAfter(now) ->
                scheduled(release, newsroom, moment, now, order);
            case Timing.At atOnce -> flip(release, newsroom, actor, order.attempt(), now, again);
            case Timing.Now atOnce -> flip(release, newsroom, actor, order.attempt(), now, again);
          };
        });
  }

  /** Says what publishing would come to, and all that stands in its way. */
  public Outlook preview(Order order, Timing timing) {
    PressRelease release = releases.visible(order.id(), order.caller());
    Newsroom newsroom = newsrooms.required(release.newsroom());
    Instant now = Instants.now(clock);
    Instant at = instantOf(timing, now);
    List<ReleaseFailure> obstacles = new ArrayList<>();
    long version = release.state().version();
    if (order.expected().isPresent() && order.expected().getAsLong() != version) {
      obstacles.add(new ReleaseFailure.OtherVersion(release.id(), version));
    }
    if (!release.status().possible().contains(Verb.PUBLISH)) {
      obstacles.add(
          release.status() == Status.PUBLISHED
              ? new ReleaseFailure.AlreadyPublished(release.id(), release.requiredAddress())
              : new ReleaseFailure.WrongStatus(release.id(), release.status()));
      return new Outlook(at, Optional.ofNullable(release.state().address()), obstacles);
    }
    obstacles.addAll(obstacles(release, newsroom, timing, now));
    try {
      Address address = expectedAddress(release, newsroom, timing, at);
      return new Outlook(at, Optional.of(address), obstacles);
    } catch (ReleaseFailure.SlugTaken taken) {
      obstacles.add(taken);
      return new Outlook(at, Optional.empty(), obstacles);
    }
  }

  private Address expectedAddress(
      PressRelease release, Newsroom newsroom, Timing timing, Instant at) {
    if (release.status() != Status.SCHEDULED) {
      return addresses.first(release, newsroom, at, takeOver(timing), true).address();
    }
    List<ClaimChange> claims =
        timing instanceof Timing.Now ? List.of() : addresses.reserveAnew(release, newsroom, at);
    return claims.isEmpty() ? release.requiredAddress() : claims.getFirst().address();
  }

  private static Addresses.TakeOver takeOver(Timing timing) {
    return timing instanceof Timing.Now ? Addresses.TakeOver.ALLOWED : Addresses.TakeOver.REFUSED;
  }

  /** Returns what publishes a scheduled release now because its time has come. */
  Flip due(PressRelease release, Instant now) {
    Newsroom newsroom = newsrooms.required(release.newsroom());
    List<ReleaseFailure> obstacles = obstacles(release, newsroom, new Timing.Now(), now);
    if (!obstacles.isEmpty()) {
      throw obstacles.getFirst();
    }
    return flip(release, newsroom, Actor.SCHEDULE, null, now, false);
  }

  private Flip flip(
      PressRelease release,
      Newsroom newsroom,
      Actor actor,
      @Nullable Attempt attempt,
      Instant now,
      boolean again) {
    ClaimChange claim =
        release.status() == Status.SCHEDULED
            ? null
            : addresses.first(release, newsroom, now, Addresses.TakeOver.ALLOWED, again);
    Address address = claim == null ? release.requiredAddress() : claim.address();
    PressRelease published =
        release.as(
            release.state().next(now).status(Status.PUBLISHED).address(address).publishedAt(now));
    // A reservation is the first claim on its address: none is taken over for one.
    Claim held =
        claim == null || claim.after() == null
            ? Claim.first(address, release.id(), Claim.Role.HOME)
            : claim.after();
    Epoch epoch =
        new Epoch(
            held.epoch(),
            List.of(published.state().version()),
            newsroom.version(),
            renderer.version());
    SiteObject page =
        new SiteObject(
            epoch, new SiteObject.Page(), renderer.published(published, null, newsroom, epoch));
    List<ClaimChange> claims = claim == null ? List.of() : List.of(claim);
    return new Flip(
        List.of(new Change(release, published, Action.PUBLISH, actor, claims, attempt)), page);
  }

  private Flip scheduled(
      PressRelease release, Newsroom newsroom, Moment moment, Instant now, Order order) {
    List<ClaimChange> claims =
        release.status() == Status.SCHEDULED
            ? addresses.reserveAnew(release, newsroom, moment.at())
            : List.of(
                addresses.first(release, newsroom, moment.at(), Addresses.TakeOver.REFUSED, true));
    Address address = claims.isEmpty() ? release.requiredAddress() : claims.getFirst().address();
    PressRelease scheduled =
        release.as(
            release
                .state()
                .next(now)
                .status(Status.SCHEDULED)
                .address(address)
                .schedule(Schedule.of(moment, now)));
    requireRenders(scheduled.as(scheduled.state().next(now).publishedAt(moment.at())), newsroom);
    return Flip.of(
        new Change(
            release,
            scheduled,
            Action.SCHEDULE,
            Actor.of(order.caller()),
            claims,
            order.attempt()));
  }

  private Flip imported(
      PressRelease release, Newsroom newsroom, Timing.Then then, Instant now, Order order) {
    Instant at = then.moment().at();
    ClaimChange home = addresses.first(release, newsroom, at, Addresses.TakeOver.REFUSED, true);
    List<Address> aliases =
        then.aliases().stream().filter(alias -> !alias.equals(home.address())).distinct().toList();
    List<ClaimChange> claims = new ArrayList<>(List.of(home));
    claims.addAll(addresses.aliases(release, aliases));
    PressRelease published =
        release.as(
            release
                .state()
                .next(now)
                .status(Status.PUBLISHED)
                .address(home.address())
                .aliases(aliases)
                .publishedAt(at));
    requireRenders(published, newsroom);
    return Flip.of(
        new Change(
            release, published, Action.IMPORT, Actor.of(order.caller()), claims, order.attempt()));
  }

  private void requireRenders(PressRelease release, Newsroom newsroom) {
    renderer.published(release, null, newsroom, Epoch.TRIAL);
  }

  private static List<ReleaseFailure> obstacles(
      PressRelease release, Newsroom newsroom, Timing timing, Instant now) {
    List<ReleaseFailure> obstacles = new ArrayList<>();
    Instant at = instantOf(timing, now);
    switch (timing) {
      case Timing.At(Moment moment) when moment.at().isBefore(now.minus(STILL_NOW)) ->
          obstacles.add(new ReleaseFailure.InstantPast(moment.at(), now));
      case Timing.Then then -> {
        if (then.moment().at().isAfter(now)) {
          obstacles.add(new ReleaseFailure.NotPast(then.moment().at(), now));
        }
        if (release.status() != Status.DRAFT) {
          obstacles.add(new ReleaseFailure.WrongStatus(release.id(), release.status()));
        }
      }
      default -> {}
    }
    Readiness.lacking(release.content()).ifPresent(obstacles::add);
    if (!(timing instanceof Timing.Then)) {
      Readiness.embargo(release.content(), newsroom, at).ifPresent(obstacles::add);
    }
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
