package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a publication comes to once nothing stands in its way and its addresses are found. */
final class PublicationFlips {
  private final Renderer renderer;

  PublicationFlips(Renderer renderer) {
    this.renderer = renderer;
  }

  /** Publishes it at once, and works out its pages, since nothing stands at its address yet. */
  Flip atOnce(
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

  /** Schedules it, as long as it can be rendered as it would be then. */
  Flip scheduled(
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
    renderer.requireRendersAt(schedule.at(), scheduled, newsroom);
    return Flip.of(Change.of(release, scheduled, Action.SCHEDULE, claims, order));
  }

  /** Publishes it as of an instant of the past. */
  Flip imported(
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

  /** Returns where it is from then on: at what it claims first, or at what it has. */
  static Address homeOf(PressRelease release, List<ClaimChange> claims) {
    return claims.isEmpty() ? release.requiredAddress() : claims.getFirst().address();
  }
}
