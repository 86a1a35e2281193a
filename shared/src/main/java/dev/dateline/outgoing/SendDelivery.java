package dev.dateline.outgoing;

import dev.dateline.release.ChangeLog;
import dev.dateline.release.Log;
import dev.dateline.release.NumberedChange;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Releases;
import dev.dateline.release.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Tells an endpoint of a change, at least once, and remembers what came of it.
 *
 * <p>First the delivery is claimed: it is due again only after a minute. Then it is sent, and then
 * what came of it is stored. A process that ends before the claim leaves the delivery as it was;
 * one that ends after it leaves it to whoever finds it due, who sends the same under the same id.
 * Of two that come at once one claims it, and the other leaves it alone.
 */
public final class SendDelivery {
  /** So long a first attempt may take, in whose lane others wait. */
  private static final Duration FIRST = Duration.ofSeconds(5);

  /** Whoever takes longer is slow, and holds up none but itself from then on. */
  static final Duration SOON = Duration.ofSeconds(1);

  private static final Duration LATER = Duration.ofSeconds(15);
  private static final int ATTEMPTS = 10;

  private final Endpoints endpoints;
  private final Outbox outbox;
  private final ChangeLog log;
  private final Releases releases;
  private final Sender sender;
  private final RetrySchedule schedule;
  private final Clock clock;

  public SendDelivery(
      Endpoints endpoints,
      Outbox outbox,
      ChangeLog log,
      Releases releases,
      Sender sender,
      RandomGenerator random,
      Clock clock) {
    this.endpoints = endpoints;
    this.outbox = outbox;
    this.log = log;
    this.releases = releases;
    this.sender = sender;
    this.schedule = new RetrySchedule(random);
    this.clock = clock;
  }

  /**
   * Makes the first attempt. An endpoint that failed last, or was slow, is left to the schedule, so
   * that it holds up its lane once.
   */
  public void first(Outbox.Key key) {
    Optional<OutgoingDelivery> delivery = outbox.find(key).filter(each -> each.version() == 1);
    if (delivery.isPresent()) {
      Optional<WebhookEndpoint> endpoint = endpoints.find(key.newsroom(), key.endpoint());
      if (endpoint.isEmpty() || endpoint.get().isPrompt()) {
        send(delivery.get(), endpoint, FIRST);
      }
    }
  }

  /**
   * Sends what is due.
   *
   * @return whether the endpoint can be sent more now
   */
  boolean due(Outbox.Key key) {
    Instant now = now();
    return outbox
        .find(key)
        .filter(delivery -> delivery.dueAt() != null && !delivery.dueAt().isAfter(now))
        .map(due -> send(due, endpoints.find(key.newsroom(), key.endpoint()), LATER))
        .orElse(true);
  }

  private boolean send(OutgoingDelivery delivery, Optional<WebhookEndpoint> found, Duration limit) {
    Instant now = now();
    Optional<String> hindrance = hindrance(delivery, found);
    if (hindrance.isPresent()) {
      OutgoingDelivery.Last last = new OutgoingDelivery.Last(now, hindrance.get());
      outbox.replace(delivery, delivery.givenUp(last));
      return true;
    }
    OutgoingDelivery claimed = delivery.claimed(now);
    if (!outbox.replace(delivery, claimed)) {
      return true;
    }
    Message message = message(claimed);
    Instant began = now();
    Connector.Answer answer = sender.send(found.get(), message, limit);
    Outcome outcome = new Outcome(answer, began, now());
    return settled(claimed, found.get(), outcome);
  }

  /** What came back, and when. */
  private record Outcome(Connector.Answer answer, Instant began, Instant at) {
    boolean isTaken() {
      return Sender.isTaken(answer);
    }

    WebhookEndpoint of(WebhookEndpoint before) {
      if (isTaken()) {
        return before.reached(at.isAfter(began.plus(SOON)));
      }
      return answer instanceof Connector.Answered(int status, var retryAfter) && status == 410
          ? before.gone(at)
          : before.failed(at, answer.text());
    }
  }

  /** Says why a delivery is not even tried; a process that ends each time would go on for ever. */
  private static Optional<String> hindrance(
      OutgoingDelivery delivery, Optional<WebhookEndpoint> found) {
    if (found.isEmpty()) {
      return Optional.of("the endpoint is deleted");
    }
    if (!found.get().isEnabled()) {
      return Optional.of("the endpoint is disabled");
    }
    return delivery.attempts() >= RetrySchedule.MOST_ATTEMPTS
        ? Optional.of("none of ten attempts came to an end")
        : Optional.empty();
  }

  private boolean settled(OutgoingDelivery claimed, WebhookEndpoint endpoint, Outcome outcome) {
    OutgoingDelivery.Last last = new OutgoingDelivery.Last(outcome.at(), outcome.answer().text());
    if (outcome.isTaken()) {
      outbox.replace(claimed, claimed.delivered(last));
      become(endpoint, outcome);
      return true;
    }
    boolean stays = become(endpoint, outcome);
    Optional<Instant> again =
        stays
            ? schedule.next(claimed.attempts(), retryAfter(outcome.answer()), outcome.at())
            : Optional.empty();
    outbox.replace(
        claimed,
        again
            .map(at -> claimed.failed(last, at.truncatedTo(ChronoUnit.MILLIS)))
            .orElseGet(() -> claimed.givenUp(last)));
    return false;
  }

  /** Stores what an answer makes of an endpoint, and tells whether it is enabled after it. */
  private boolean become(WebhookEndpoint asRead, Outcome outcome) {
    Optional<WebhookEndpoint> endpoint = Optional.of(asRead);
    for (int i = 0; i < ATTEMPTS && endpoint.isPresent(); i++) {
      WebhookEndpoint before = endpoint.get();
      if (!before.settings().url().equals(asRead.settings().url())) {
        // It is somewhere else by now, of which this answer says nothing.
        return before.isEnabled();
      }
      WebhookEndpoint after = outcome.of(before);
      if (after.equals(before) || endpoints.replace(after)) {
        return after.isEnabled();
      }
      endpoint = endpoints.find(before.newsroom(), before.id());
    }
    // Whoever is faster each time knows more of it, or it is gone.
    return endpoint.isPresent();
  }

  /** Says what readers may know now of what the release said then, and nothing besides. */
  private Message message(OutgoingDelivery delivery) {
    NumberedChange change =
        log.read(new Log.All(delivery.newsroom()), delivery.sequence(), 1).getFirst();
    return new Message.OfChange(
        delivery.newsroom(), delivery.type(), change, shown(change).orElse(null));
  }

  private Optional<PressRelease> shown(NumberedChange change) {
    if (!change.step().action().concernsReaders()) {
      return Optional.empty();
    }
    return releases
        .find(change.release())
        .filter(now -> now.status() != Status.KILLED)
        .map(
            now -> {
              int number = change.step().revision();
              return now.revision().number() == number
                  ? now
                  : new PressRelease(
                      now.id(),
                      now.newsroom(),
                      releases.revision(now.id(), number).orElseThrow(),
                      now.state());
            });
  }

  private static @Nullable String retryAfter(Connector.Answer answer) {
    return answer instanceof Connector.Answered answered ? answered.retryAfter() : null;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
