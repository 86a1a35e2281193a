package dev.dateline.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Examples;
import dev.dateline.release.InMemoryReleases;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiveWebhookTest {
  @Test
  void rehearsesWithoutAskingForASourceOrStoringAnything() {
    InMemoryDeliveries deliveries = new InMemoryDeliveries();
    InMemorySources sources = new InMemorySources(new InMemoryReleases());
    sources.failToCount(new IllegalStateException("nobody is refused"));
    List<String> read = new ArrayList<>();
    ReceiveWebhook receiveWebhook =
        new ReceiveWebhook(
            sources,
            deliveries,
            (payload, contentType) -> {
              read.add(payload);
              return Map.of();
            },
            uncounted -> read.add("uncounted"),
            Clock.fixed(Examples.NOON, ZoneOffset.UTC));

    receiveWebhook.rehearse();

    assertThat(read).containsExactly("{}");
    assertThat(deliveries.all()).isEmpty();
  }
}
