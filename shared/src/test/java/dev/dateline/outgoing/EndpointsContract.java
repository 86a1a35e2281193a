package dev.dateline.outgoing;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attempt;
import dev.dateline.release.Language;
import dev.dateline.release.Receipt;
import dev.dateline.release.Receipts;
import dev.dateline.webhook.Secret;
import dev.dateline.webhook.Secrets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of endpoints does; each test has a store of its own. */
public abstract class EndpointsContract {
  private static final NewsroomName QUAY = new NewsroomName("quay");

  protected abstract Endpoints endpoints();

  protected abstract Receipts receipts();

  @Test
  void findsWhatIsAddedAndListsItByItsNewsroom() {
    WebhookEndpoint one = endpoint(HARBOUR, "000000000000000a");
    WebhookEndpoint whole =
        new WebhookEndpoint(
            HARBOUR,
            new EndpointId("000000000000000b"),
            1,
            new WebhookEndpoint.Settings(
                EndpointUrl.of("https://hooks.example/b?c=d", false),
                Set.of(EventType.values()),
                Set.of("lamps", "buoys"),
                Set.of(new Language("en"), new Language("pt-BR")),
                false),
            new Secrets(
                List.of(
                    new Secret("whsec_new", null, "an attempt"),
                    new Secret("whsec_old", NOON.plusSeconds(9), null))),
            NOON,
            "night desk",
            NOON.plusSeconds(2),
            NOON.minusSeconds(5),
            true,
            new WebhookEndpoint.Disabled(NOON, "It answered 410."));
    assertThat(endpoints().add(one, null)).isTrue();
    assertThat(endpoints().add(whole, null)).isTrue();
    endpoints().add(endpoint(QUAY, "000000000000000c"), null);

    assertThat(endpoints().find(HARBOUR, whole.id())).contains(whole);
    assertThat(endpoints().find(QUAY, whole.id())).isEmpty();
    assertThat(endpoints().of(HARBOUR)).containsExactly(one, whole);
  }

  @Test
  void storesOneForEachAttempt() {
    Attempt attempt = new Attempt(HARBOUR, "key", "fingerprint", NOON);
    WebhookEndpoint first = endpoint(HARBOUR, "000000000000000a");

    assertThat(endpoints().add(first, attempt)).isTrue();
    assertThat(endpoints().add(endpoint(HARBOUR, "000000000000000b"), attempt)).isFalse();

    assertThat(endpoints().of(HARBOUR)).containsExactly(first);
    assertThat(receipts().find(attempt))
        .contains(new Receipt("fingerprint", new Receipt.Granted(first.id().value())));
  }

  @Test
  void replacesTheVersionBeforeAndNoOther() {
    WebhookEndpoint first = endpoint(HARBOUR, "000000000000000a");
    endpoints().add(first, null);
    WebhookEndpoint second = first.failed(NOON, "it answered 500");

    assertThat(endpoints().replace(second)).isTrue();
    assertThat(endpoints().replace(first.gone(NOON))).isFalse();

    assertThat(endpoints().find(HARBOUR, first.id())).contains(second);
    assertThat(endpoints().replace(endpoint(HARBOUR, "000000000000000f").gone(NOON))).isFalse();
  }

  @Test
  void replacesOnceForEachAttempt() {
    Attempt attempt = new Attempt(HARBOUR, "key", "fingerprint", NOON);
    WebhookEndpoint first = endpoint(HARBOUR, "000000000000000a");
    endpoints().add(first, null);
    WebhookEndpoint second = first.failed(NOON, "it answered 500");

    assertThat(endpoints().replace(second, attempt)).isTrue();
    assertThat(endpoints().replace(second.gone(NOON), attempt)).isFalse();

    assertThat(endpoints().find(HARBOUR, first.id())).contains(second);
    assertThat(receipts().find(attempt))
        .contains(new Receipt("fingerprint", new Receipt.Granted(first.id().value())));
  }

  @Test
  void removesOnce() {
    WebhookEndpoint endpoint = endpoint(HARBOUR, "000000000000000a");
    endpoints().add(endpoint, null);

    assertThat(endpoints().remove(QUAY, endpoint.id())).isFalse();
    assertThat(endpoints().remove(HARBOUR, endpoint.id())).isTrue();
    assertThat(endpoints().remove(HARBOUR, endpoint.id())).isFalse();
    assertThat(endpoints().replace(endpoint.gone(NOON))).isFalse();
    assertThat(endpoints().of(HARBOUR)).isEmpty();
  }

  static WebhookEndpoint endpoint(NewsroomName newsroom, String id) {
    return new WebhookEndpoint(
        newsroom,
        new EndpointId(id),
        1,
        new WebhookEndpoint.Settings(
            EndpointUrl.of("https://hooks.example/a", false),
            Set.of(EventType.PUBLISHED),
            Set.of(),
            Set.of(),
            true),
        Secrets.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null),
        NOON,
        "test key",
        NOON.plusSeconds(1),
        null,
        false,
        null);
  }
}
