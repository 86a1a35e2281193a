package dev.dateline.webhook;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose hooks a newsroom takes, and what they may do.
 *
 * @param version counts changes of it, from 1
 * @param secrets by any of which its hooks are signed
 */
public record WebhookSource(
    NewsroomName newsroom,
    SourceName name,
    long version,
    Provider provider,
    Settings settings,
    Secrets secrets,
    Instant createdAt) {
  /** What clocks may differ by. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /** Returns the next version, with these settings and secrets. */
  WebhookSource with(Settings others, Secrets secrets) {
    return new WebhookSource(newsroom, name, version + 1, provider, others, secrets, createdAt);
  }

  /**
   * Tells what is certain of a hook that this source sent.
   *
   * @throws Unauthentic if it did not send it, or too long before or after {@code now}
   */
  public Authentic verify(Hook hook, Instant now) {
    return settings.signature(provider).verify(hook, secrets.all(), now);
  }

  /**
   * Reads a hook that is authentic.
   *
   * @param headers those that its signature covers
   * @param came when it came: what says that it was changed long after would make all that follows
   *     stale
   * @throws NotUnderstood if it says nothing that can be acted on
   */
  public HookEvent read(Map<?, ?> body, Map<String, String> headers, Instant came) {
    HookEvent event = settings.events(provider).read(new Entry(body), headers);
    if (event.changedAt().isAfter(came.plus(AHEAD)) && !event.changedAt().equals(HookEvent.LAST)) {
      throw new NotUnderstood(
          "It says that it was changed at %s, which was yet to come when it came. Mend the clock or the instant there."
              .formatted(event.changedAt()));
    }
    return event;
  }

  /**
   * What an administrator says of a source.
   *
   * @param autoPublish whether its hooks may change what is public; else they make drafts
   * @param paused whether its hooks are only kept, to be replayed
   * @param tolerance between a signed timestamp and now, both ways
   * @param mapping what differs from the usual one of its provider
   * @param language of releases whose own is not mapped or not there
   * @param kind of its releases; null for the usual one
   * @param locale of Contentful whose values are taken
   * @param tokenHeader that holds the token where nothing is signed, in lower case
   * @param description of a source that is none of those known by name
   */
  public record Settings(
      boolean autoPublish,
      boolean paused,
      Duration tolerance,
      Mapping mapping,
      @Nullable Language language,
      @Nullable Kind kind,
      @Nullable String locale,
      @Nullable String tokenHeader,
      @Nullable Description description) {

    /** Returns how hooks are signed by these settings. */
    public Signature signature(Provider provider) {
      if (description != null) {
        return description.signature();
      }
      return provider == Provider.STRAPI && tokenHeader != null
          ? BearerToken.in(tokenHeader)
          : provider.signature(tolerance);
    }

    private Events events(Provider provider) {
      return description == null
          ? provider.events(locale == null ? "" : locale)
          : description.events();
    }
  }

  /** How a generic source signs, and what it tells. */
  public record Description(ConfiguredSignature signature, ConfiguredEvents events) {}
}
