package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Log;
import dev.dateline.release.NumberedChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Announces what happened lately once more, since the stream gives up what failed each time: what
 * an outbox has stays as it is, and what it lacks comes into it.
 */
public final class AnnounceMissed {
  /** Far less than a delivery is kept: what is forgotten by then would be announced anew. */
  private static final Duration BACK = Duration.ofDays(1);

  /** So long the stream may yet tell of it by itself. */
  private static final Duration STREAM = Duration.ofMinutes(15);

  /** Of one newsroom; whoever changes more in a day is told of what came last. */
  private static final int MOST = 1_000;

  private final Newsrooms newsrooms;
  private final Endpoints endpoints;
  private final ChangeLog log;
  private final AnnounceChange announceChange;
  private final Clock clock;

  public AnnounceMissed(
      Newsrooms newsrooms,
      Endpoints endpoints,
      ChangeLog log,
      AnnounceChange announceChange,
      Clock clock) {
    this.newsrooms = newsrooms;
    this.endpoints = endpoints;
    this.log = log;
    this.announceChange = announceChange;
    this.clock = clock;
  }

  /** Returns what outboxes lacked, of all newsrooms. */
  public List<Outbox.Key> run() {
    List<Outbox.Key> missed = new ArrayList<>();
    for (NewsroomName newsroom : newsrooms.all()) {
      List<WebhookEndpoint> enabled = endpoints.enabled(newsroom);
      if (!enabled.isEmpty()) {
        missed.addAll(missed(newsroom, enabled));
      }
    }
    return missed;
  }

  private List<Outbox.Key> missed(NewsroomName newsroom, List<WebhookEndpoint> enabled) {
    Instant now = clock.instant();
    long first = Math.max(1, log.head(newsroom).all() - MOST + 1);
    return log.read(new Log.All(newsroom), first, MOST).stream()
        .filter(change -> change.step().at().isAfter(now.minus(BACK)))
        .filter(change -> change.step().at().isBefore(now.minus(STREAM)))
        .flatMap(change -> announceChange.announce(change, asBefore(change, enabled)).stream())
        .toList();
  }

  /** Leaves out those whose settings were others when a change came, or may have been. */
  private static List<WebhookEndpoint> asBefore(
      NumberedChange change, List<WebhookEndpoint> enabled) {
    return enabled.stream()
        .filter(endpoint -> endpoint.updatedAt().isBefore(change.step().at()))
        .toList();
  }
}
