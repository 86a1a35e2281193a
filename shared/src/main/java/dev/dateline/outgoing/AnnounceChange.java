package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Correction;
import dev.dateline.release.Log;
import dev.dateline.release.NumberedChange;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Releases;
import dev.dateline.release.Revision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a change that has its number into the outbox of each endpoint that it concerns.
 *
 * <p>A change has its number once its pages are on the site, so nobody is told of what is not there
 * yet. Ended before all outboxes have it, it can be repeated: where it is, it stays as it is.
 */
public final class AnnounceChange {
  private final Endpoints endpoints;
  private final Outbox outbox;
  private final ChangeLog log;
  private final Releases releases;
  private final Clock clock;

  public AnnounceChange(
      Endpoints endpoints, Outbox outbox, ChangeLog log, Releases releases, Clock clock) {
    this.endpoints = endpoints;
    this.outbox = outbox;
    this.log = log;
    this.releases = releases;
    this.clock = clock;
  }

  /** Announces the change of this number among all of a newsroom. */
  public void announce(NewsroomName newsroom, long sequence) {
    List<WebhookEndpoint> enabled = endpoints.enabled(newsroom);
    if (!enabled.isEmpty()) {
      announce(log.read(new Log.All(newsroom), sequence, 1).getFirst(), enabled);
    }
  }

  /** Announces a change to these endpoints, and returns what their outboxes lacked. */
  List<Outbox.Key> announce(NumberedChange change, List<WebhookEndpoint> enabled) {
    return EventType.of(change.step().action())
        .map(type -> announce(change, type, enabled))
        .orElse(List.of());
  }

  private List<Outbox.Key> announce(
      NumberedChange change, EventType type, List<WebhookEndpoint> enabled) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Outbox.Key> added = new ArrayList<>();
    for (WebhookEndpoint endpoint : enabled) {
      if (endpoint.settings().want(change.step().action())
          && concerns(endpoint.settings(), change)) {
        OutgoingDelivery delivery =
            OutgoingDelivery.of(endpoint, change.sequence(), type, change.release(), now);
        if (outbox.add(delivery)) {
          added.add(Outbox.Key.of(delivery));
        }
      }
    }
    return added;
  }

  /**
   * Whoever was told of a release is told too that it is another one now, or gone. That a filter
   * fits would tell what a release says, so before readers see it none does.
   */
  private boolean concerns(WebhookEndpoint.Settings settings, NumberedChange change) {
    return settings.wantAll()
        || (change.step().action().concernsReaders()
            && releases.find(change.release()).stream()
                .flatMap(release -> saidUpTo(release, change.step().revision()))
                .anyMatch(revision -> settings.want(revision.content())));
  }

  private Stream<Revision> saidUpTo(PressRelease release, int last) {
    return Stream.concat(
            Stream.of(last),
            release.state().corrections().stream().map(Correction::replaced).filter(n -> n < last))
        .flatMap(
            number ->
                number == release.revision().number()
                    ? Stream.of(release.revision())
                    : releases.revision(release.id(), number).stream());
  }
}
