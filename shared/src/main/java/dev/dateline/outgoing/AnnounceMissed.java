package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Log;
import dev.dateline.release.NumberedChange;
import dev.dateline.release.SideBySide;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Announces what happened lately once more, since the stream gives up what failed each time: what
 * an outbox has stays as it is, and what it lacks comes into it.
 */
public final class AnnounceMissed {
  /** Far less than a delivery is kept: what is forgotten by then would be announced anew. */
  private static final Duration BACK = Duration.ofDays(1);

  /** So long the stream may yet tell of it by itself. */
  private static final Duration STREAM = Duration.ofMinutes(15);

  private static final int PAGE = 100;

  private final Newsrooms newsrooms;
  private final Endpoints endpoints;
  private final Outbox outbox;
  private final ChangeLog log;
  private final AnnounceChange announceChange;
  private final Clock clock;

  public AnnounceMissed(
      Newsrooms newsrooms,
      Endpoints endpoints,
      Outbox outbox,
      ChangeLog log,
      AnnounceChange announceChange,
      Clock clock) {
    this.newsrooms = newsrooms;
    this.endpoints = endpoints;
    this.outbox = outbox;
    this.log = log;
    this.announceChange = announceChange;
    this.clock = clock;
  }

  /**
   * Puts into the outboxes of all newsrooms what they lack.
   *
   * @param announced is told of each
   * @throws RuntimeException the first failure of a store, after all other newsrooms had their turn
   */
  public void run(Consumer<Outbox.Key> announced) throws InterruptedException {
    SideBySide.all(newsrooms.all(), newsroom -> run(newsroom, announced));
  }

  private void run(NewsroomName newsroom, Consumer<Outbox.Key> announced) {
    List<WebhookEndpoint> enabled = endpoints.enabled(newsroom);
    if (enabled.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    boolean isLate = false;
    for (long last = log.head(newsroom).all(); last > 0 && !isLate; last -= PAGE) {
      long first = Math.max(1, last - PAGE + 1);
      List<NumberedChange> page =
          log.read(new Log.All(newsroom), first, Math.toIntExact(last - first + 1));
      page.stream()
          .filter(change -> change.step().at().isAfter(now.minus(BACK)))
          .filter(change -> change.step().at().isBefore(now.minus(STREAM)))
          .flatMap(change -> announceChange.announce(change, lacking(change, enabled)).stream())
          .forEach(announced);
      isLate = page.getFirst().step().at().isBefore(now.minus(BACK));
    }
  }

  /**
   * Leaves out those that have it, and whose settings were others when it came, or may have been.
   */
  private List<WebhookEndpoint> lacking(NumberedChange change, List<WebhookEndpoint> enabled) {
    return enabled.stream()
        .filter(endpoint -> endpoint.updatedAt().isBefore(change.step().at()))
        .filter(endpoint -> endpoint.settings().want(change.step().action()))
        .filter(endpoint -> outbox.find(key(change, endpoint)).isEmpty())
        .toList();
  }

  private static Outbox.Key key(NumberedChange change, WebhookEndpoint endpoint) {
    return new Outbox.Key(endpoint.newsroom(), endpoint.id(), change.sequence());
  }
}
