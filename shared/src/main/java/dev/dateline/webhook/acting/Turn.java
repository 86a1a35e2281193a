package dev.dateline.webhook.acting;

import dev.dateline.release.Action;
import dev.dateline.release.Actor;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseIds;
import dev.dateline.release.Releases;
import dev.dateline.webhook.External;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a hook finds when it is acted on.
 *
 * @param claim on its entry; empty if it comes too late
 * @param held whether that is the claim already, and not one to be made first
 * @param release to act on, as it was read under the claim; null if one is to be made
 */
record Turn(Optional<External> claim, boolean held, @Nullable PressRelease release) {
  /** So many of the last steps of a release are looked at for one of its source. */
  private static final int LOOKED_AT = 20;

  static final String STALE = "Something newer of the entry had come before.";

  /**
   * Looks at what is known of an entry, and then at its release.
   *
   * @param carriedOut tells whether the hook was carried out already, on a release that is over
   */
  static Turn of(
      Errand errand,
      Optional<External> known,
      Releases releases,
      ReleaseIds ids,
      Predicate<PressRelease> carriedOut) {
    if (known.isEmpty()) {
      return claiming(External.first(errand.entry(), errand.mark(), ids.next()));
    }
    External entry = known.get();
    Optional<External> claim = entry.claimedBy(errand.mark());
    boolean held = entry.isClaimedBy(errand.mark());
    if (claim.isPresent() && !held) {
      return claiming(claim.get());
    }
    PressRelease release = releases.find(entry.release()).orElse(null);
    if (claim.isEmpty()) {
      return new Turn(claim, false, release);
    }
    // What was taken back since this delivery was carried out is not begun anew by it.
    if (release != null
        && beginsAnew(errand)
        && isOver(release, entry, errand, releases)
        && !carriedOut.test(release)) {
      int round = entry.round() + (release.status().hasBeenPublic() ? 1 : 0);
      return new Turn(entry.with(ids.next(), round).claimedBy(errand.mark()), false, null);
    }
    return new Turn(known, true, release);
  }

  private static Turn claiming(External claim) {
    return new Turn(Optional.of(claim), false, null);
  }

  /**
   * Tells whether nothing more can become of a release, so that its entry gets another one. What
   * was withdrawn here alone comes out by no hook.
   */
  private static boolean isOver(
      PressRelease release, External entry, Errand errand, Releases releases) {
    return switch (release.status()) {
      case DISCARDED -> true;
      case WITHDRAWN -> isTakenBack(release, entry, errand, releases);
      case DRAFT, SCHEDULED, PUBLISHED, KILLED -> false;
    };
  }

  /** Tells whether its source has taken it back since it last did anything with the release. */
  private static boolean isTakenBack(
      PressRelease release, External entry, Errand errand, Releases releases) {
    Actor source = Actor.of(errand.caller());
    Instant takenBackAt = entry.takenBackAt();
    return releases.history(release.id(), release.state().version() + 1, LOOKED_AT).stream()
        .filter(step -> step.actor().equals(source))
        .findFirst()
        .filter(
            last ->
                last.action() == Action.WITHDRAW
                    || (takenBackAt != null && takenBackAt.isAfter(last.at())))
        .isPresent();
  }

  private static boolean beginsAnew(Errand errand) {
    return switch (errand.event().act()) {
      case DRAFT, SCHEDULE, PUBLISH -> true;
      case NOTHING, WITHDRAW, DELETE -> false;
    };
  }
}
