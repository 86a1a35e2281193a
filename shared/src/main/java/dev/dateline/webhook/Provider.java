package dev.dateline.webhook;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose hooks a source sends. */
public enum Provider {
  CONTENTFUL,
  SANITY,
  GHOST,
  /** Ghost before July 2024, whose timestamp is not signed. */
  GHOST_LEGACY,
  STRAPI,
  GITHUB,
  WORDPRESS,
  /** Standard Webhooks 1.0.0. */
  STANDARD,
  /** One that its newsroom describes. */
  GENERIC;

  /** What a timestamp may be off if a source does not say otherwise. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Returns the provider of this text, {@code ghost-legacy} for example. */
  public static Optional<Provider> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns how its hooks are signed.
   *
   * @throws IllegalStateException for {@link #GENERIC}, which has no way of its own
   */
  public Signature signature(Duration tolerance) {
    return switch (this) {
      case CONTENTFUL -> new ContentfulSignature(tolerance);
      case SANITY -> new SanitySignature(tolerance);
      case GHOST -> new GhostSignature(true, tolerance);
      case GHOST_LEGACY -> new GhostSignature(false, tolerance);
      case STRAPI -> BearerToken.in("authorization");
      case GITHUB -> new GithubSignature();
      case WORDPRESS -> new WooSignature();
      case STANDARD -> new StandardSignature(tolerance);
      case GENERIC -> throw new IllegalStateException("its newsroom describes it");
    };
  }

  /**
   * Returns how its hooks tell what has happened.
   *
   * @param locale of Contentful whose values are taken; empty for the first of each
   * @throws IllegalStateException for {@link #GENERIC}, which has no way of its own
   */
  Events events(String locale) {
    return switch (this) {
      case CONTENTFUL -> new ContentfulEvents(locale);
      case SANITY -> new SanityEvents();
      case GHOST, GHOST_LEGACY -> new GhostEvents();
      case STRAPI -> new StrapiEvents();
      case GITHUB -> new GithubEvents();
      case WORDPRESS -> new WordpressEvents();
      case STANDARD -> new StandardEvents();
      case GENERIC -> throw new IllegalStateException("its newsroom describes it");
    };
  }
}
