package dev.dateline.webhook.acting;

import dev.dateline.release.Attempt;
import dev.dateline.release.CorrectRelease;
import dev.dateline.release.Correction;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.Moment;
import dev.dateline.release.Order;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Releases;
import dev.dateline.release.Timing;
import dev.dateline.webhook.External;
import dev.dateline.webhook.NotUnderstood;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a plan, each from the version that the one before left. */
final class HookSteps {
  private final UseCases cases;
  private final HookPlans plans;
  private final Clock clock;

  HookSteps(Releases releases, UseCases cases, Clock clock) {
    this.cases = cases;
    this.plans = new HookPlans(releases, cases.lint(), clock);
    this.clock = clock;
  }

  /** What has come of an errand so far. */
  record Done(Plan plan, @Nullable PressRelease release) {}

  /**
   * Does what an errand asks for with a release.
   *
   * @param claim of the entry, which says under which id one is made where there is none
   * @param found null if there is none
   * @throws NotUnderstood if what it sends cannot be read
   * @throws dev.dateline.release.ReleaseFailure if a step is refused; those before it are done
   * @throws dev.dateline.release.Repeated if this delivery has taken a step before, and somebody
   *     has changed the release since
   * @throws dev.dateline.release.Overtaken if another hook has claimed the entry; the steps before
   *     are done
   */
  Done take(Errand errand, External claim, @Nullable PressRelease found) {
    HookPlans.Course course = plans.of(errand, claim, found);
    Plan plan = course.plan();
    PressRelease release = found;
    for (Plan.Step step : plan.steps()) {
      release = taken(step, errand, claim, release, course.said());
    }
    return new Done(plan, release);
  }

  private PressRelease taken(
      Plan.Step step,
      Errand errand,
      External claim,
      @Nullable PressRelease release,
      HookPlans.@Nullable Said said) {
    long version = release == null ? 0 : release.state().version();
    Attempt attempt = errand.attempt(step, version, claim, clock.instant());
    if (step == Plan.Step.CREATE) {
      return cases.create().create(errand.caller(), claim.release(), submission(said), attempt);
    }
    PressRelease seen = Objects.requireNonNull(release, "only a creation begins with nothing");
    Order order = new Order(errand.caller(), claim.release(), OptionalLong.of(version), attempt);
    return switch (step) {
      case UNSCHEDULE -> cases.unschedule().unschedule(order);
      case REVISE -> cases.revise().revise(order, submission(said));
      case PUBLISH -> cases.publish().publish(order, timing(errand, said), List.of());
      case CORRECT -> cases.correct().correct(order, amendment(Objects.requireNonNull(said)));
      case WITHDRAW ->
          cases.withdraw().withdraw(order, Notice.WITHDRAWN.in(seen.content().language()));
      case CREATE -> throw new IllegalStateException("it is there already");
    };
  }

  private static CreateRelease.Submission submission(HookPlans.@Nullable Said said) {
    return Objects.requireNonNull(said, "a plan that needs content has some").submission();
  }

  private static Timing timing(Errand errand, HookPlans.@Nullable Said said) {
    Instant at = said == null ? null : said.at();
    return at == null
        ? new Timing.Now()
        : new Timing.At(Moment.of(at.atZone(errand.newsroom().zone()).toOffsetDateTime()));
  }

  private static CorrectRelease.Amendment amendment(HookPlans.Said said) {
    String note = said.correctionNote();
    return note == null
        ? new CorrectRelease.Amendment(
            Correction.Weight.UPDATE,
            Notice.CORRECTED.in(said.submission().content().language()),
            said.submission(),
            List.of())
        : new CorrectRelease.Amendment(
            Correction.Weight.CORRECTION, note, said.submission(), List.of());
  }
}
