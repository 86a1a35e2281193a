package dev.dateline.webhook;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.Attempt;
import dev.dateline.release.ReleaseFailure;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Lets a newsroom take the hooks of a source, whose secret is told once. */
public final class CreateSource {
  /** How many a newsroom has; a few more, where many are made at the same time. */
  public static final int MOST = 50;

  private final Sources sources;
  private final RandomGenerator random;
  private final Clock clock;

  /** Makes secrets that nobody can guess if {@code random} is unguessable. */
  public CreateSource(Sources sources, RandomGenerator random, Clock clock) {
    this.sources = sources;
    this.random = random;
    this.clock = clock;
  }

  /**
   * What a source is to be.
   *
   * @param secret by which its hooks are signed; null for one that is made
   */
  public record Wish(
      SourceName name,
      Provider provider,
      WebhookSource.Settings settings,
      @Nullable String secret) {
    /** Tells nothing of the secret, so that no message gives it away. */
    @Override
    public String toString() {
      return "Wish[name=%s, provider=%s]".formatted(name, provider);
    }
  }

  /**
   * Makes a source.
   *
   * @param wish whose secret fits its provider, if it has one
   * @throws ReleaseFailure.SourceTaken if the newsroom has one of this name
   * @throws ReleaseFailure.LimitReached if the newsroom has too many
   */
  public WebhookSource create(ApiKey caller, Wish wish, @Nullable Attempt attempt) {
    if (sources.of(caller.newsroom()).size() >= MOST) {
      throw ReleaseFailure.LimitReached.ofNewsroom(
          "webhook sources", MOST, "Remove one with DELETE /webhook-sources/{source}.");
    }
    String secret =
        wish.secret() == null
            ? wish.settings().signature(wish.provider()).newSecret(random)
            : wish.secret();
    WebhookSource source =
        new WebhookSource(
            caller.newsroom(),
            wish.name(),
            1,
            wish.provider(),
            wish.settings(),
            Secrets.of(secret, attempt),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (!sources.add(source, attempt)) {
      throw new ReleaseFailure.SourceTaken(wish.name().value());
    }
    return source;
  }
}
