package dev.dateline.webhook.acting;

import dev.dateline.release.PressRelease;
import dev.dateline.webhook.Act;
import dev.dateline.webhook.Delivery.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a hook comes to, as things are.
 *
 * @param steps to take, in this order
 * @param result what then has come of it
 * @param reason why no more is done; null if all is
 */
record Plan(List<Step> steps, Result result, @Nullable String reason) {
  Plan {
    steps = List.copyOf(steps);
  }

  /** A step in the life of a release; of several that were taken the first one here says most. */
  enum Step {
    WITHDRAW,
    CORRECT,
    PUBLISH,
    UNSCHEDULE,
    REVISE,
    CREATE
  }

  /**
   * What a source wants, and may have.
   *
   * @param autoPublish whether it may change what is public
   * @param content whether it sends any
   * @param differs whether that says something else than the release
   * @param at the instant to come before which it must not be public; null for none
   * @param why that is later than its source wants; null if it is not
   */
  record Wish(
      Act act,
      boolean autoPublish,
      boolean content,
      boolean differs,
      @Nullable Instant at,
      @Nullable String why) {
    private boolean isPublication() {
      return act == Act.PUBLISH || act == Act.SCHEDULE;
    }

    private boolean isTakenBack() {
      return act == Act.WITHDRAW || act == Act.DELETE;
    }
  }

  /** Returns what is to be done with a release; with null for one that is not there yet. */
  static Plan of(Wish wish, @Nullable PressRelease release) {
    if (release == null) {
      return wish.isTakenBack()
          ? unchanged("Nothing of it was taken before.")
          : towards(wish, List.of(Step.CREATE), Result.CREATED);
    }
    return switch (release.status()) {
      case DRAFT -> ofDraft(wish);
      case SCHEDULED -> ofScheduled(wish, release.state().scheduledAt());
      case PUBLISHED -> ofPublished(wish);
      case WITHDRAWN -> ofWithdrawn(wish);
      case DISCARDED -> unchanged("Its draft was discarded here.");
      case KILLED -> parked("The release was killed; nothing brings it back.");
    };
  }

  private static Plan ofDraft(Wish wish) {
    if (wish.isTakenBack() && !wish.content()) {
      return unchanged("It is not public; its draft stays.");
    }
    return wish.differs()
        ? towards(wish, List.of(Step.REVISE), Result.UPDATED)
        : towards(wish, List.of(), Result.UNCHANGED);
  }

  /** Adds the publication, where the source asks for one and may. */
  private static Plan towards(Wish wish, List<Step> steps, Result otherwise) {
    if (!wish.isPublication()) {
      return new Plan(steps, otherwise, null);
    }
    if (!wish.autoPublish()) {
      return new Plan(steps, otherwise, "The source has no autoPublish: it makes drafts.");
    }
    List<Step> all = new ArrayList<>(steps);
    all.add(Step.PUBLISH);
    return new Plan(all, wish.at() == null ? Result.PUBLISHED : Result.SCHEDULED, wish.why());
  }

  private static Plan ofScheduled(Wish wish, @Nullable Instant scheduledAt) {
    if (wish.act() == Act.DRAFT) {
      return unchanged("The release is scheduled; what is only saved changes nothing of it.");
    }
    if (!wish.autoPublish()) {
      return wish.isTakenBack() || wish.differs()
          ? parked("The release is scheduled, and the source has no autoPublish.")
          : unchanged("The source has no autoPublish: it makes drafts.");
    }
    if (wish.isTakenBack()) {
      return new Plan(
          wish.differs() ? List.of(Step.UNSCHEDULE, Step.REVISE) : List.of(Step.UNSCHEDULE),
          Result.UNSCHEDULED,
          null);
    }
    if (wish.differs()) {
      // What it says now may be refused; then what it said before must not come out by itself.
      return towards(wish, List.of(Step.UNSCHEDULE, Step.REVISE), Result.UPDATED);
    }
    return wish.at() != null && Objects.equals(wish.at(), scheduledAt)
        ? new Plan(List.of(), Result.UNCHANGED, wish.why())
        : towards(wish, List.of(), Result.UNCHANGED);
  }

  private static Plan ofPublished(Wish wish) {
    if (wish.act() == Act.DRAFT) {
      return unchanged("The release is public; what is only saved changes nothing of it.");
    }
    if (wish.act() == Act.SCHEDULE && wish.at() != null) {
      return parked(
          "The release is public, and the source has scheduled it anew. Withdraw it, or"
              + " publish it there.");
    }
    if (!wish.isTakenBack() && !wish.differs()) {
      return new Plan(List.of(), Result.UNCHANGED, null);
    }
    if (!wish.autoPublish()) {
      return parked(
          "The release is public, and the source has no autoPublish. Correct or withdraw it by"
              + " hand, or let the source do so and replay this.");
    }
    return wish.isTakenBack()
        ? new Plan(List.of(Step.WITHDRAW), Result.WITHDRAWN, null)
        : new Plan(List.of(Step.CORRECT), Result.CORRECTED, null);
  }

  private static Plan ofWithdrawn(Wish wish) {
    if (wish.isTakenBack()) {
      return unchanged("It was withdrawn already.");
    }
    return wish.isPublication()
        ? parked(
            "The release was withdrawn here, and its source has not taken it back. If it is to"
                + " come out again, take it back there and publish it anew.")
        : unchanged("The release was withdrawn here; what is only saved changes nothing of it.");
  }

  private static Plan unchanged(String reason) {
    return new Plan(List.of(), Result.UNCHANGED, reason);
  }

  private static Plan parked(String reason) {
    return new Plan(List.of(), Result.PARKED, reason);
  }
}
