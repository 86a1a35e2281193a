package dev.dateline.functions;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Sha256;
import dev.dateline.release.Language;
import dev.dateline.release.PressRelease;
import dev.dateline.webhook.Act;
import dev.dateline.webhook.ConfiguredEvents;
import dev.dateline.webhook.ConfiguredSignature;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.DeliveryId;
import dev.dateline.webhook.Mapping;
import dev.dateline.webhook.Place;
import dev.dateline.webhook.Provider;
import dev.dateline.webhook.Secrets;
import dev.dateline.webhook.SourceName;
import dev.dateline.webhook.WebhookSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Deliveries that are stored as the receiver stores them, and handed over as the stream does. */
final class Hooks {
  static final NewsroomName DEMO = new NewsroomName("demo");
  static final SourceName BLOG = new SourceName("blog");

  private static final WebhookSource.Description DESCRIPTION =
      new WebhookSource.Description(
          new ConfiguredSignature(
              "x-signature",
              "",
              ConfiguredSignature.Encoding.HEX,
              "{body}",
              null,
              ConfiguredSignature.Unit.SECONDS,
              null,
              ConfiguredSignature.SecretEncoding.UTF8,
              Provider.TOLERANCE),
          new ConfiguredEvents(
              new Place("/item/key"),
              new Place("/what"),
              Map.of("live", Act.PUBLISH, "gone", Act.DELETE),
              Act.DRAFT,
              new Place("/item/at"),
              new Place("/item/due"),
              new Place("/story")));

  /** No two processes have the same chance. */
  private static final AtomicInteger PROCESSES = new AtomicInteger();

  final Api api;
  private final DispatchEventsHandler dispatch;

  Hooks(Api api) {
    this(api, api.stores);
  }

  private Hooks(Api api, Stores stores) {
    this.api = api;
    this.dispatch =
        new DispatchEventsHandler(
            new Wiring(
                stores,
                URI.create("https://news.example"),
                api.clock,
                new Random(PROCESSES.incrementAndGet())));
  }

  /** The same in another process, which reaches its stores through these. */
  Hooks over(Stores stores) {
    return new Hooks(api, stores);
  }

  /** Makes the source, or gives it other settings. */
  void source(Provider provider, boolean autoPublish) {
    source(provider, autoPublish, new Mapping(Map.of()));
  }

  void source(Provider provider, boolean autoPublish, Mapping mapping) {
    api.stores
        .sources
        .find(DEMO, BLOG)
        .ifPresentOrElse(
            before ->
                api.stores.sources.replace(
                    before, source(before.version() + 1, provider, autoPublish, mapping), null),
            () -> api.stores.sources.add(source(1, provider, autoPublish, mapping), null));
  }

  private static WebhookSource source(
      long version, Provider provider, boolean autoPublish, Mapping mapping) {
    return new WebhookSource(
        DEMO,
        BLOG,
        version,
        provider,
        new WebhookSource.Settings(
            autoPublish,
            false,
            Provider.TOLERANCE,
            mapping,
            new Language("en"),
            null,
            null,
            null,
            provider == Provider.GENERIC ? DESCRIPTION : null),
        Secrets.of("a-secret-of-some-length", null),
        Api.NOON);
  }

  /** Stores a delivery and does not act on it. */
  Delivery.Key store(String payload) {
    return store(DEMO, payload);
  }

  /** Stores a delivery that can never be acted on. */
  Delivery.Key storeForNoNewsroom(String payload) {
    NewsroomName nowhere = new NewsroomName("nowhere");
    WebhookSource source = api.stores.sources.find(DEMO, BLOG).orElseThrow();
    api.stores.sources.add(
        new WebhookSource(
            nowhere,
            source.name(),
            1,
            source.provider(),
            source.settings(),
            source.secrets(),
            source.createdAt()),
        null);
    return store(nowhere, payload);
  }

  private Delivery.Key store(NewsroomName newsroom, String payload) {
    Delivery delivery =
        new Delivery(
            new Delivery.Key(newsroom, BLOG, new DeliveryId(Sha256.of(payload).substring(0, 32))),
            api.clock.instant(),
            payload,
            "application/json",
            Map.of(),
            1,
            null);
    api.stores.deliveries.add(delivery);
    return delivery.key();
  }

  /** Tells of rows as the stream does, and returns the answer. */
  String act(List<Delivery.Key> keys) {
    StringBuilder records = new StringBuilder();
    for (Delivery.Key key : keys) {
      records
          .append(records.isEmpty() ? "" : ",")
          .append(
              """
              {"eventName":"INSERT","dynamodb":{"SequenceNumber":"%d",
               "Keys":{"pk":{"S":"DELIVERY#%s#%s#%s"},"sk":{"S":"META"}}}}"""
                  .formatted(keys.indexOf(key), key.newsroom(), key.source(), key.id()));
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      dispatch.handleRequest(
          new ByteArrayInputStream(
              "{\"Records\":[%s]}".formatted(records).getBytes(StandardCharsets.UTF_8)),
          answer,
          new FakeContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  Delivery.Outcome send(String payload) {
    Delivery.Key key = store(payload);
    act(List.of(key));
    return outcome(key);
  }

  /** Acts on a delivery once more, as somebody asks who has mended what it needs. */
  Delivery.Outcome replay(String payload) {
    Delivery.Key key = store(payload);
    Delivery before = api.stores.deliveries.find(key).orElseThrow();
    api.stores.deliveries.replace(before, before.again());
    act(List.of(key));
    return outcome(key);
  }

  boolean isOpen(Delivery.Key key) {
    return api.stores.deliveries.find(key).orElseThrow().isOpen();
  }

  Delivery.Outcome outcome(Delivery.Key key) {
    return Objects.requireNonNull(api.stores.deliveries.find(key).orElseThrow().outcome());
  }

  PressRelease release(Delivery.Outcome outcome) {
    return api.stores.releases.find(Objects.requireNonNull(outcome.release())).orElseThrow();
  }
}
