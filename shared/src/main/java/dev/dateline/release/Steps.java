package dev.dateline.release;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out steps in the life of releases, against whoever else changes them meanwhile.
 *
 * <p>A step is worked out in memory from what is read, stored in one transaction if that is still
 * so, and only then brought to the site. Ended before the transaction, nothing has happened; ended
 * after it, the step is done, and repeating the request or the projector brings it to the site,
 * with the same bytes.
 */
final class Steps {
  private static final int ATTEMPTS = 10;

  private final Releases releases;
  private final @Nullable ConvergeRelease converge;
  private final Clock clock;

  /** Carries out steps of which readers see nothing. */
  Steps(Releases releases, Clock clock) {
    this(releases, null, clock);
  }

  Steps(Releases releases, @Nullable ConvergeRelease converge, Clock clock) {
    this.releases = releases;
    this.converge = converge;
    this.clock = clock;
  }

  /** Works out a step from a release as it is. */
  @FunctionalInterface
  interface Step {
    /**
     * Returns what the step comes to.
     *
     * @param again whether it was worked out before and something had changed meanwhile
     * @throws ReleaseFailure if it cannot be done
     */
    Flip from(PressRelease release, Instant now, boolean again);
  }

  /**
   * Carries out a step that a caller ordered, and returns the release as it is then.
   *
   * <p>Whoever asks for what was done already is refused only after readers see it: the one who did
   * it may have ended before.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.WrongStatus if its status does not allow the step
   * @throws ReleaseFailure.OtherVersion if the caller has seen another version
   * @throws ReleaseFailure.Contended if others were faster each time
   * @throws Repeated if the attempt was carried out already
   * @throws Overtaken if the entry in whose name it is made was claimed by another hook
   */
  PressRelease take(Order order, Verb verb, Step step) {
    return take(order, release -> release.requirePossible(verb), step);
  }

  /** Carries out a step that says itself whether it is possible. */
  PressRelease take(Order order, Step step) {
    return take(order, release -> {}, step);
  }

  private PressRelease take(Order order, Consumer<PressRelease> possible, Step step) {
    for (int i = 0; i < ATTEMPTS; i++) {
      PressRelease release = releases.visible(order.id(), order.caller());
      Flip flip;
      try {
        possible.accept(release);
        order.requireVersionOf(release);
        flip = step.from(release, Instants.now(clock), i > 0);
      } catch (ReleaseFailure refusal) {
        if (converge != null) {
          converge.converge(release);
        }
        throw refusal;
      }
      Optional<PressRelease> after = carryOut(flip);
      if (after.isPresent()) {
        return after.get();
      }
    }
    throw new ReleaseFailure.Contended(order.id());
  }

  /** Stores a flip and brings it to the site; empty if something had changed meanwhile. */
  Optional<PressRelease> carryOut(Flip flip) {
    return switch (releases.commit(flip.changes())) {
      case STORED -> {
        if (converge != null) {
          converge.bringOut(flip.after(), flip.pages());
          flip.others().forEach(converge::converge);
        }
        yield Optional.of(flip.after());
      }
      case CHANGED_MEANWHILE, ADDRESS_TAKEN -> Optional.empty();
      case REPEATED -> throw new Repeated();
      case OVERTAKEN -> throw new Overtaken();
    };
  }
}
