package dev.dateline.webhook.acting;

import dev.dateline.json.Json;
import dev.dateline.json.PayloadTree;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.release.Overtaken;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Receipts;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.ReleaseIds;
import dev.dateline.release.Releases;
import dev.dateline.release.Repeated;
import dev.dateline.release.Status;
import dev.dateline.release.TextRule;
import dev.dateline.release.Withdrawal;
import dev.dateline.webhook.Act;
import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.Delivery.Outcome;
import dev.dateline.webhook.Delivery.Result;
import dev.dateline.webhook.External;
import dev.dateline.webhook.Externals;
import dev.dateline.webhook.HookEvent;
import dev.dateline.webhook.NotUnderstood;
import dev.dateline.webhook.Sources;
import dev.dateline.webhook.WebhookSource;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Does what a delivery asks for, once and in the order of its source, whoever else does so and
 * wherever a process ends.
 *
 * <p>The entry is claimed first, then its release is read, and a step fails if another hook has
 * claimed the entry or anybody has changed the release since. So whoever claims last sees all that
 * others did, and none of them does anything after that: of two hooks at once the later one by its
 * source's order is always the last to act, though it find nothing to do.
 */
public final class ActOnDelivery {
  private static final int ATTEMPTS = 20;

  /** Less than the stream brings it. */
  private static final int MOST_FAILURES = 4;

  private static final TextRule REASON = Withdrawal.EXPLANATION;

  private final Stores stores;
  private final HookSteps steps;
  private final ReleaseIds ids;
  private final BiConsumer<Delivery.Key, RuntimeException> setAside;
  private final Clock clock;

  /** {@code setAside} is told what was parked since it failed each time. */
  public ActOnDelivery(
      Stores stores,
      UseCases cases,
      ReleaseIds ids,
      BiConsumer<Delivery.Key, RuntimeException> setAside,
      Clock clock) {
    this.stores = stores;
    this.steps = new HookSteps(stores.releases(), cases, clock);
    this.ids = ids;
    this.setAside = setAside;
    this.clock = clock;
  }

  /** Where everything that it needs is kept. */
  public record Stores(
      Sources sources,
      Deliveries deliveries,
      Externals externals,
      Releases releases,
      Receipts receipts,
      Newsrooms newsrooms) {}

  /**
   * Acts on a delivery that is open, and stores what came of it; does nothing for any other.
   *
   * @throws RuntimeException if a store fails; the delivery is open then, and can be acted on again
   */
  public void act(Delivery.Key key) {
    Optional<Delivery> open = stores.deliveries().find(key).filter(Delivery::isOpen);
    if (open.isPresent()) {
      Outcome outcome = outcomeOrFailure(open.get());
      // If it is no longer as it was read, then another has acted on it, and came to the same.
      stores.deliveries().replace(open.get(), open.get().with(outcome));
    }
  }

  /** What fails each time must not be forgotten when the stream gives it up. */
  private Outcome outcomeOrFailure(Delivery delivery) {
    try {
      return outcome(delivery);
    } catch (RuntimeException failure) {
      if (stores.deliveries().countFailure(delivery) < MOST_FAILURES) {
        throw failure;
      }
      setAside.accept(delivery.key(), failure);
      return Outcome.parked(
          "Something unexpected failed %d times. Replay it; if it fails again, ask who runs this."
              .formatted(MOST_FAILURES));
    }
  }

  private Outcome outcome(Delivery delivery) {
    Optional<WebhookSource> found =
        stores.sources().find(delivery.key().newsroom(), delivery.key().source());
    if (found.isEmpty()) {
      return Outcome.parked("The source was removed.");
    }
    WebhookSource source = found.get();
    if (source.settings().paused()) {
      return Outcome.parked("The source is paused.");
    }
    try {
      Map<?, ?> payload = PayloadTree.read(delivery.payload(), delivery.contentType());
      HookEvent event = source.read(payload, delivery.headers(), delivery.receivedAt());
      if (event.act() == Act.NOTHING) {
        return new Outcome(Result.UNCHANGED, "It asks for nothing.", null, 0, null);
      }
      return outcome(
          new Errand(
              source,
              stores.newsrooms().required(source.newsroom()),
              delivery,
              event,
              Json.write(payload)));
    } catch (NotUnderstood e) {
      return Outcome.parked(String.valueOf(e.getMessage()));
    }
  }

  private Outcome outcome(Errand errand) {
    Optional<External> known = stores.externals().find(errand.entry());
    boolean again = known.filter(entry -> entry.isClaimedBy(errand.mark())).isPresent();
    boolean repeated = false;
    for (int i = 0; i < ATTEMPTS; i++) {
      boolean before = again;
      Turn turn =
          Turn.of(
              errand,
              known,
              stores.releases(),
              ids,
              release -> before && resultBefore(errand, release).isPresent());
      if (turn.claim().isEmpty()) {
        return outcome(Result.STALE, Turn.STALE, turn.release());
      }
      External claim = turn.claim().get();
      if (turn.held()) {
        try {
          return outcome(errand, claim, turn.release(), again);
        } catch (ReleaseFailure | Overtaken changedMeanwhile) {
          repeated = false;
        } catch (Repeated doneBefore) {
          repeated = true;
        }
        again = true;
      } else if (stores.externals().put(claim)) {
        known = Optional.of(claim);
        continue;
      }
      known = stores.externals().find(errand.entry());
    }
    if (repeated) {
      return Outcome.parked("The release was changed here while this was acted on. Replay it.");
    }
    throw new IllegalStateException("others are changing a release of a webhook each time");
  }

  private Outcome outcome(
      Errand errand, External claim, @Nullable PressRelease release, boolean again) {
    try {
      HookSteps.Done done = steps.take(errand, claim, release);
      Plan plan = done.plan();
      Optional<Result> before =
          again && plan.steps().isEmpty() ? resultBefore(errand, done.release()) : Optional.empty();
      return before
          .map(result -> outcome(result, null, done.release()))
          .orElseGet(() -> outcome(plan.result(), plan.reason(), done.release()));
    } catch (NotUnderstood e) {
      return outcome(Result.PARKED, e.getMessage(), release);
    } catch (ReleaseFailure refusal) {
      if (isChangedMeanwhile(refusal)) {
        throw refusal;
      }
      return outcome(
          Result.PARKED,
          ParkingReason.of(refusal),
          stores.releases().find(claim.release()).orElse(null));
    }
  }

  /** Tells whether the release is no longer as the plan was made for, so that another one is. */
  private static boolean isChangedMeanwhile(ReleaseFailure refusal) {
    return refusal instanceof ReleaseFailure.OtherVersion
        || refusal instanceof ReleaseFailure.NotFound
        || refusal instanceof ReleaseFailure.IdTaken
        || refusal instanceof ReleaseFailure.WrongStatus
        || refusal instanceof ReleaseFailure.AlreadyPublished
        || refusal instanceof ReleaseFailure.Contended;
  }

  /** Returns what came of a delivery that was acted on before and not yet marked as done. */
  private Optional<Result> resultBefore(Errand errand, @Nullable PressRelease release) {
    long seen = release == null ? 0 : release.state().version() - 1;
    for (Plan.Step step : Plan.Step.values()) {
      if (stores.receipts().find(errand.attempt(step, seen, clock.instant())).isPresent()) {
        return Optional.of(
            switch (step) {
              case WITHDRAW -> Result.WITHDRAWN;
              case CORRECT -> Result.CORRECTED;
              case PUBLISH ->
                  release != null && release.status() == Status.SCHEDULED
                      ? Result.SCHEDULED
                      : Result.PUBLISHED;
              case UNSCHEDULE -> Result.UNSCHEDULED;
              case REVISE -> Result.UPDATED;
              case CREATE -> Result.CREATED;
            });
      }
    }
    return Optional.empty();
  }

  private static Outcome outcome(
      Result result, @Nullable String reason, @Nullable PressRelease release) {
    String said = reason == null ? null : REASON.beginningOf(reason);
    return release == null
        ? new Outcome(result, said, null, 0, null)
        : new Outcome(
            result, said, release.id(), release.revision().number(), release.state().address());
  }
}
