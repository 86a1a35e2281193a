package dev.dateline.webhook;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attempt;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.Receipt;
import dev.dateline.release.Receipts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of sources does; each test has a store of its own. */
public abstract class SourcesContract {
  private static final WebhookSource BLOG = SourceExamples.source("blog", Provider.GHOST);

  protected abstract Sources sources();

  protected abstract Receipts receipts();

  @Test
  void findsASourceByItsName() {
    WebhookSource whole = whole();
    assertThat(sources().add(whole, null)).isTrue();

    assertThat(sources().find(HARBOUR, whole.name())).contains(whole);
    assertThat(sources().find(HARBOUR, new SourceName("other"))).isEmpty();
    assertThat(sources().find(new NewsroomName("quay"), whole.name())).isEmpty();
  }

  /** All that a source may say. */
  private static WebhookSource whole() {
    ConfiguredSignature signature =
        new ConfiguredSignature(
            "x-signature",
            "sha256=",
            ConfiguredSignature.Encoding.BASE64URL,
            "{id}.{ts}.{body}",
            "x-time",
            ConfiguredSignature.Unit.MILLISECONDS,
            "x-id",
            ConfiguredSignature.SecretEncoding.BASE64,
            Duration.ofSeconds(90));
    ConfiguredEvents events =
        new ConfiguredEvents(
            new Place("/id"),
            new Place("/what"),
            Map.of("out", Act.PUBLISH, "later", Act.SCHEDULE),
            Act.NOTHING,
            new Place("/at"),
            new Place("/due"),
            new Place("/entry~1one"));
    WebhookSource.Settings settings =
        new WebhookSource.Settings(
            true,
            true,
            Duration.ofSeconds(90),
            new Mapping(Map.of("headline", List.of(new Place("/title"), new Place("/name")))),
            new Language("de"),
            Kind.ADVISORY,
            null,
            null,
            new WebhookSource.Description(signature, events));
    return new WebhookSource(
        HARBOUR,
        new SourceName("own-system"),
        1,
        Provider.GENERIC,
        settings,
        new Secrets(
            List.of(
                new Secret("AAECAwQFBgcICQoLDA0OEA==", null, "an attempt"),
                new Secret("AAECAwQFBgcICQoLDA0ODw==", NOON.plusSeconds(3_600), null))),
        Instant.parse("2026-03-02T12:00:00.250Z"));
  }

  @Test
  void keepsWhatGoesWithOneProviderOnly() {
    WebhookSource.Settings settings =
        new WebhookSource.Settings(
            false,
            false,
            Duration.ofMinutes(10),
            new Mapping(Map.of()),
            null,
            null,
            "en-GB",
            null,
            null);
    WebhookSource contentful =
        SourceExamples.source("entries", Provider.CONTENTFUL)
            .with(settings, Secrets.of("s".repeat(64), null));
    sources().add(contentful, null);

    assertThat(sources().find(HARBOUR, contentful.name())).contains(contentful);
  }

  @Test
  void listsThoseOfOneNewsroomByTheirNames() {
    WebhookSource shop = SourceExamples.source("shop-2", Provider.WORDPRESS);
    WebhookSource number = SourceExamples.source("1", Provider.STRAPI);
    for (WebhookSource source : List.of(shop, BLOG, number)) {
      sources().add(source, null);
    }

    assertThat(sources().of(HARBOUR)).containsExactly(number, BLOG, shop);
    assertThat(sources().of(new NewsroomName("quay"))).isEmpty();
  }

  @Test
  void addsANameOnceAndOneForEachAttempt() {
    Attempt attempt = new Attempt(HARBOUR, "key", "print", NOON);
    WebhookSource other = SourceExamples.source("other", Provider.GITHUB);

    assertThat(sources().add(BLOG, attempt)).isTrue();
    assertThat(sources().add(BLOG, null)).isFalse();
    assertThat(sources().add(other, attempt)).isFalse();

    assertThat(sources().of(HARBOUR)).containsExactly(BLOG);
    assertThat(receipts().find(attempt))
        .contains(new Receipt("print", new Receipt.Granted("blog")));
  }

  @Test
  void replacesTheVersionThatWasReadAndNoOther() {
    Attempt attempt = new Attempt(HARBOUR, "key", "print", NOON);
    sources().add(BLOG, null);
    WebhookSource after = BLOG.with(BLOG.settings(), Secrets.of("another secret", null));

    assertThat(sources().replace(BLOG, after, attempt)).isTrue();
    assertThat(sources().replace(BLOG, after, null)).isFalse();
    assertThat(sources().replace(after, after.with(after.settings(), after.secrets()), attempt))
        .isFalse();

    assertThat(sources().find(HARBOUR, BLOG.name())).contains(after);
    assertThat(receipts().find(attempt))
        .contains(new Receipt("print", new Receipt.Granted("blog")));
  }

  @Test
  void replacesOnceHoweverManyAskAtOnce() throws Exception {
    sources().add(BLOG, null);
    List<Callable<Boolean>> replacements = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      WebhookSource after = BLOG.with(BLOG.settings(), Secrets.of("secret number " + i, null));
      replacements.add(() -> sources().replace(BLOG, after, null));
    }

    assertThat(all(replacements)).containsOnlyOnce(true);
  }

  @Test
  void removesASourceAsItWasRead() {
    sources().add(BLOG, null);
    WebhookSource after = BLOG.with(BLOG.settings(), Secrets.of("another secret", null));
    sources().replace(BLOG, after, null);

    assertThat(sources().remove(BLOG)).isFalse();
    assertThat(sources().remove(after)).isTrue();
    assertThat(sources().remove(after)).isFalse();

    assertThat(sources().of(HARBOUR)).isEmpty();
    assertThat(sources().replace(after, BLOG, null)).isFalse();
  }

  @Test
  void countsWhatWasRefusedWithoutTouchingTheSource() throws Exception {
    sources().add(BLOG, null);
    assertThat(sources().refusalsOf(BLOG)).isEqualTo(Refusals.NONE);

    List<Callable<Boolean>> refused = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      refused.add(
          () -> {
            sources().countRefused(BLOG, NOON);
            return true;
          });
    }
    all(refused);
    sources().countRefused(BLOG, NOON.plusMillis(1_500));

    assertThat(sources().refusalsOf(BLOG)).isEqualTo(new Refusals(6, NOON.plusMillis(1_500)));
    assertThat(sources().of(HARBOUR)).containsExactly(BLOG);
    assertThat(sources().refusalsOf(SourceExamples.source("other", Provider.GHOST)))
        .isEqualTo(Refusals.NONE);
  }

  @Test
  void beginsToCountAnewWhereASourceIsMadeAnew() {
    sources().countRefused(BLOG, NOON);
    WebhookSource anew =
        new WebhookSource(
            BLOG.newsroom(),
            BLOG.name(),
            1,
            BLOG.provider(),
            BLOG.settings(),
            BLOG.secrets(),
            NOON.plusSeconds(1));

    assertThat(sources().refusalsOf(anew)).isEqualTo(Refusals.NONE);
  }

  static List<Boolean> all(List<Callable<Boolean>> calls) throws Exception {
    List<Boolean> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(calls)) {
        results.add(each.get());
      }
    }
    return results;
  }
}
