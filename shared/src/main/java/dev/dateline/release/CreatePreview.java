package dev.dateline.release;

import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Lets somebody read a release before it is public, by a link that is told once. */
public final class CreatePreview {
  /** How many a release can have at once; a few more, where many are made at the same time. */
  public static final int MOST = 50;

  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int ATTEMPTS = 10;

  private final Releases releases;
  private final Previews previews;
  private final Newsrooms newsrooms;
  private final RandomGenerator random;
  private final Clock clock;

  /** Makes links that nobody can guess if {@code random} is unguessable. */
  public CreatePreview(
      Releases releases,
      Newsrooms newsrooms,
      Previews previews,
      RandomGenerator random,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.previews = previews;
    this.random = random;
    this.clock = clock;
  }

  /** For whom a preview is, and until when. */
  public record Wish(String label, Instant expiresAt) {}

  /** A preview, and what its link holds; the only time that both are together. */
  public record Granted(Preview preview, PreviewToken token) {}

  /**
   * Makes a preview of a release that is not public yet.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.WrongStatus if it is or was public
   * @throws ReleaseFailure.DisclosureMissing if it does not disclose what its newsroom must
   * @throws ReleaseFailure.OtherVersion if the caller has seen another version
   * @throws ReleaseFailure.InvalidOrder if it is to expire at once or later than in 90 days
   * @throws ReleaseFailure.LimitReached if the release has too many
   * @throws Repeated if the attempt was carried out already
   */
  public Granted create(Order order, Wish wish) {
    PressRelease release = releases.visible(order.id(), order.caller());
    release.requirePossible(Verb.PREVIEW);
    order.requireVersionOf(release);
    Readiness.requireDisclosed(release.content(), newsrooms.required(release.newsroom()));
    Instant now = Instants.now(clock);
    Instant expiresAt = wish.expiresAt().truncatedTo(ChronoUnit.MILLIS);
    requireEnd(expiresAt, now);
    long valid = previews.of(release.id()).stream().filter(p -> p.isValidAt(now)).count();
    if (valid >= MOST) {
      throw new ReleaseFailure.LimitReached("previews", MOST);
    }
    PreviewToken token = PreviewToken.next(random);
    Preview preview =
        new Preview(
            release.id(),
            PreviewId.next(random),
            token.hash(),
            wish.label(),
            Actor.of(order.caller()),
            now,
            expiresAt,
            0,
            null);
    if (!previews.add(preview, order.attempt())) {
      throw new Repeated();
    }
    return new Granted(preview, token);
  }

  /**
   * Gives a preview that was made by an earlier attempt another link: the first one may have been
   * lost on its way, and is stored nowhere.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.NoSuchPreview if it was revoked or expired meanwhile
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public Granted renew(Order order, PreviewId id) {
    PressRelease release = releases.visible(order.id(), order.caller());
    for (int i = 0; i < ATTEMPTS; i++) {
      Instant now = Instants.now(clock);
      Preview before =
          previews.of(release.id()).stream()
              .filter(preview -> preview.id().equals(id) && preview.isValidAt(now))
              .findFirst()
              .orElseThrow(() -> new ReleaseFailure.NoSuchPreview(id));
      PreviewToken token = PreviewToken.next(random);
      Preview after = before.withLink(token);
      if (previews.replace(before, after)) {
        return new Granted(after, token);
      }
    }
    throw new ReleaseFailure.Contended(release.id());
  }

  private static void requireEnd(Instant expiresAt, Instant now) {
    Instant latest = now.plus(LONGEST);
    String fault = null;
    if (!expiresAt.isAfter(now)) {
      fault = "is not to come; it is %s now".formatted(now);
    } else if (expiresAt.isAfter(latest)) {
      fault = "is more than 90 days ahead; %s is the latest that is taken".formatted(latest);
    }
    if (fault != null) {
      throw new ReleaseFailure.UnfittingOrder(new Fault("#/expiresAt", fault));
    }
  }
}
