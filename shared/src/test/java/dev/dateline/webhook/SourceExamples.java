package dev.dateline.webhook;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;

import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.Map;

/** Sources and deliveries of invented organisations. */
public final class SourceExamples {
  private SourceExamples() {}

  /** Returns settings in which nothing is said. */
  public static WebhookSource.Settings settings() {
    return new WebhookSource.Settings(
        false, false, Provider.TOLERANCE, new Mapping(Map.of()), null, null, null, null, null);
  }

  /** Returns a source of the harbour's newsroom. */
  public static WebhookSource source(String name, Provider provider) {
    return new WebhookSource(
        HARBOUR,
        new SourceName(name),
        1,
        provider,
        settings(),
        Secrets.of("a-secret-of-some-length", null),
        NOON);
  }

  /** Returns a source {@code blog} of Standard Webhooks that may change what is public. */
  public static WebhookSource publishing(NewsroomName newsroom) {
    WebhookSource source = source("blog", Provider.STANDARD);
    return new WebhookSource(
        newsroom,
        source.name(),
        1,
        source.provider(),
        new WebhookSource.Settings(
            true, false, Provider.TOLERANCE, new Mapping(Map.of()), null, null, null, null, null),
        source.secrets(),
        source.createdAt());
  }

  /** Returns a delivery of that source that is to be acted on, whose id has this digit only. */
  public static Delivery delivery(String source, char digit, Instant at) {
    return new Delivery(
        new Delivery.Key(
            HARBOUR, new SourceName(source), new DeliveryId(String.valueOf(digit).repeat(32))),
        at,
        "{\"headline\":\"A lamp\"}",
        "application/json",
        Map.of("x-contentful-topic", "ContentManagement.Entry.publish"),
        1,
        null);
  }
}
