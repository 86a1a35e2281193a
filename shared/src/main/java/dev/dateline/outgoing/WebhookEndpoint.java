package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Action;
import dev.dateline.release.Language;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Shelf;
import dev.dateline.webhook.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told of what happens in a newsroom.
 *
 * @param version counts what becomes of it, failures too
 * @param secrets by which messages are signed
 * @param updatedAt when its settings were said last: what came before it was never to be sent
 * @param failingSince when the first of nothing but failures came; null after a success
 * @param slow whether it took its last message only after more than a second
 * @param disabled why nothing is sent to it; null while it is enabled
 */
public record WebhookEndpoint(
    NewsroomName newsroom,
    EndpointId id,
    long version,
    Settings settings,
    Secrets secrets,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    @Nullable Instant failingSince,
    boolean slow,
    @Nullable Disabled disabled) {
  static final String BY_ADMINISTRATOR = "An administrator disabled it.";
  public static final int MOST_LANGUAGES = 20;
  private static final Duration PATIENCE = Duration.ofDays(5);

  /**
   * What is sent to it, and where.
   *
   * @param tags of which a release must have one, in whatever spelling; none lets all pass
   * @param languages in one of which it must be: {@code en} is en-GB too; none lets all pass
   */
  public record Settings(
      EndpointUrl url,
      Set<EventType> types,
      Set<String> tags,
      Set<Language> languages,
      boolean enabled) {
    public Settings {
      types = Set.copyOf(types);
      tags = Set.copyOf(tags);
      languages = Set.copyOf(languages);
    }

    /** Tells whether an action is told as one of the types. */
    boolean want(Action action) {
      return EventType.of(action).filter(types::contains).isPresent();
    }

    /** Tells whether a release that says this is one that it wants to know of. */
    boolean want(ReleaseContent content) {
      return (tags.isEmpty() || content.tags().stream().anyMatch(this::has))
          && (languages.isEmpty() || isIn(content.language()));
    }

    /** Tells whether all releases are. */
    boolean wantAll() {
      return tags.isEmpty() && languages.isEmpty();
    }

    /** As on the site, tags are one if they share a shelf. */
    private boolean has(String tag) {
      String path = Shelf.of(tag).path();
      return tags.stream().anyMatch(wanted -> Shelf.of(wanted).path().equals(path));
    }

    private boolean isIn(@Nullable Language language) {
      return language != null
          && languages.stream()
              .anyMatch(
                  wanted ->
                      language.tag().equals(wanted.tag())
                          || language.tag().startsWith(wanted.tag() + "-"));
    }
  }

  /** Since when and why nothing is sent. */
  public record Disabled(Instant at, String reason) {}

  public boolean isEnabled() {
    return disabled == null;
  }

  /** Tells whether whoever sends to it may be done soon, by what came of the last message. */
  boolean isPrompt() {
    return failingSince == null && !slow;
  }

  /** Returns it with other settings; whoever enables it lets its failures count anew. */
  WebhookEndpoint with(Settings other, Instant now) {
    Disabled off =
        other.enabled() ? null : disabled == null ? new Disabled(now, BY_ADMINISTRATOR) : disabled;
    boolean again = other.enabled() && !isEnabled();
    return next(other, secrets, now, again ? null : failingSince, slow, off);
  }

  /** Returns it with other secrets. */
  WebhookEndpoint with(Secrets others) {
    return next(settings, others, updatedAt, failingSince, slow, disabled);
  }

  /** Returns what becomes of it after a message was taken, soon or slowly. */
  WebhookEndpoint reached(boolean slowly) {
    return failingSince == null && slow == slowly
        ? this
        : next(settings, secrets, updatedAt, null, slowly, disabled);
  }

  /** Returns what becomes of it after a message failed; five days of nothing else disable it. */
  WebhookEndpoint failed(Instant now, String answer) {
    if (failingSince == null) {
      return next(settings, secrets, updatedAt, now, slow, disabled);
    }
    return isEnabled() && !now.isBefore(failingSince.plus(PATIENCE))
        ? off(now, "It failed for five days, at last so: %s.".formatted(answer))
        : this;
  }

  /** Returns what becomes of it when it says that it does not want to hear anything more. */
  WebhookEndpoint gone(Instant now) {
    return isEnabled()
        ? off(now, "It answered 410, which asks for nothing more to be sent.")
        : this;
  }

  private WebhookEndpoint off(Instant now, String reason) {
    Settings none =
        new Settings(settings.url, settings.types, settings.tags, settings.languages, false);
    return next(none, secrets, updatedAt, failingSince, slow, new Disabled(now, reason));
  }

  private WebhookEndpoint next(
      Settings settings,
      Secrets secrets,
      Instant updatedAt,
      @Nullable Instant failingSince,
      boolean slow,
      @Nullable Disabled disabled) {
    return new WebhookEndpoint(
        newsroom,
        id,
        version + 1,
        settings,
        secrets,
        createdAt,
        createdBy,
        updatedAt,
        failingSince,
        slow,
        disabled);
  }
}
