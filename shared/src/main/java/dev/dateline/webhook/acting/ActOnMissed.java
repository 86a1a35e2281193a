package dev.dateline.webhook.acting;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.release.SideBySide;
import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.Deliveries.Line;
import dev.dateline.webhook.Deliveries.Position;
import dev.dateline.webhook.Deliveries.Selection;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.DeliveryId;
import dev.dateline.webhook.ReplayDelivery;
import dev.dateline.webhook.Sources;
import dev.dateline.webhook.WebhookSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Acts on the deliveries of the day before on which nobody has acted, since the stream gives up
 * what failed each time.
 */
public final class ActOnMissed {
  private static final Duration BACK = Duration.ofDays(1);
  private static final int PAGE = 100;
  private static final DeliveryId FIRST = new DeliveryId("0".repeat(32));

  private final Newsrooms newsrooms;
  private final Sources sources;
  private final Deliveries deliveries;
  private final ActOnDelivery actOnDelivery;
  private final Clock clock;

  public ActOnMissed(
      Newsrooms newsrooms,
      Sources sources,
      Deliveries deliveries,
      ActOnDelivery actOnDelivery,
      Clock clock) {
    this.newsrooms = newsrooms;
    this.sources = sources;
    this.deliveries = deliveries;
    this.actOnDelivery = actOnDelivery;
    this.clock = clock;
  }

  /**
   * Acts on those of all newsrooms.
   *
   * @param acted is told of each on which it has acted
   * @throws RuntimeException the first failure of a store, after all others had their turn
   */
  public void run(Consumer<Delivery.Key> acted) throws InterruptedException {
    Queue<Delivery.Key> missed = new ConcurrentLinkedQueue<>();
    try {
      SideBySide.all(newsrooms.all(), newsroom -> missed.addAll(missed(newsroom)));
    } finally {
      SideBySide.all(
          missed,
          key -> {
            actOnDelivery.act(key);
            acted.accept(key);
          });
    }
  }

  private List<Delivery.Key> missed(NewsroomName newsroom) {
    return sources.of(newsroom).stream().flatMap(source -> missed(source).stream()).toList();
  }

  private List<Delivery.Key> missed(WebhookSource source) {
    Selection all = new Selection(source.newsroom(), source.name(), false);
    Instant now = clock.instant();
    Position behind = new Position(now.minus(ReplayDelivery.GIVEN_UP), FIRST);
    List<Delivery.Key> missed = new ArrayList<>();
    List<Line> page;
    do {
      page =
          deliveries.list(all, behind, PAGE).stream()
              .takeWhile(line -> line.position().receivedAt().isAfter(now.minus(BACK)))
              .toList();
      page.stream()
          .filter(line -> line.outcome() == null)
          .map(line -> new Delivery.Key(source.newsroom(), source.name(), line.position().id()))
          .forEach(missed::add);
      behind = page.isEmpty() ? behind : page.getLast().position();
    } while (page.size() == PAGE);
    return missed;
  }
}
