package dev.dateline.webhook.acting;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Sha256;
import dev.dateline.newsroom.WebhookCaller;
import dev.dateline.release.Attempt;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.External;
import dev.dateline.webhook.HookEvent;
import dev.dateline.webhook.WebhookSource;
import java.time.Instant;

/**
 * A delivery that is acted on: of which source, and what it says.
 *
 * @param json all that was sent
 */
record Errand(
    WebhookSource source, Newsroom newsroom, Delivery delivery, HookEvent event, String json) {

  WebhookCaller caller() {
    return new WebhookCaller(source.newsroom(), source.name().value());
  }

  External.Key entry() {
    return new External.Key(source.newsroom(), source.name(), event.id());
  }

  External.Mark mark() {
    return new External.Mark(
        event.changedAt(), event.act(), delivery.receivedAt(), delivery.key().id());
  }

  /**
   * Returns what makes a step one that is taken once, however often the delivery is acted on.
   *
   * <p>A draft that was revised by another hook meanwhile is revised again.
   *
   * @param seen the version of the release before it; 0 for a new one
   */
  Attempt attempt(Plan.Step step, long seen, Instant now) {
    String key =
        String.join(
            " ",
            "webhook",
            source.name().value(),
            delivery.key().id().value(),
            Integer.toString(delivery.attempt()),
            step == Plan.Step.REVISE ? step.name() + " " + seen : step.name());
    return new Attempt(source.newsroom(), Sha256.of(key), "webhook", now);
  }

  /** Returns the same as one that fails once another hook has claimed the entry. */
  Attempt attempt(Plan.Step step, long seen, External claim, Instant now) {
    return attempt(step, seen, now)
        .inNameOf(new Attempt.Entry(source.name().value(), event.id(), claim.version()));
  }
}
