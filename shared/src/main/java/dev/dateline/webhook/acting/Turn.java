package dev.dateline.webhook.acting;

import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseIds;
import dev.dateline.release.Releases;
import dev.dateline.release.Status;
import dev.dateline.webhook.External;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a hook finds when it is acted on.
 *
 * @param claim on its entry; empty if it comes too late
 * @param release to act on; null if one is to be made
 * @param again whether it has claimed the entry before
 */
record Turn(Optional<External> claim, @Nullable PressRelease release, boolean again) {
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
      External first = External.first(errand.entry(), errand.mark(), ids.next());
      return new Turn(Optional.of(first), null, false);
    }
    External entry = known.get();
    PressRelease release = releases.find(entry.release()).orElse(null);
    boolean again = entry.isClaimedBy(errand.mark());
    // What was taken back since this delivery was carried out is not begun anew by it.
    if (release != null
        && isOver(release)
        && beginsAnew(errand)
        && !(again && carriedOut.test(release))) {
      int round = entry.round() + (release.status().hasBeenPublic() ? 1 : 0);
      return new Turn(entry.with(ids.next(), round).claimedBy(errand.mark()), null, again);
    }
    return new Turn(entry.claimedBy(errand.mark()), release, again);
  }

  /** Tells whether nothing more can become of a release, so that its entry gets another one. */
  private static boolean isOver(PressRelease release) {
    return release.status() == Status.WITHDRAWN || release.status() == Status.DISCARDED;
  }

  private static boolean beginsAnew(Errand errand) {
    return switch (errand.event().act()) {
      case DRAFT, SCHEDULE, PUBLISH -> true;
      case NOTHING, WITHDRAW, DELETE -> false;
    };
  }
}
