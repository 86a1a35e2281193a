package dev.dateline.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The publication of one release at its instant.
 *
 * <p>What can be done before the instant is done before it, since many may be due at one: the
 * release is read, its page is rendered and the way to its address is tried. Nothing of that is
 * stored. What has changed meanwhile makes the flip fail, and it is worked out anew.
 */
final class DuePublication {
  /** So late, what was worked out before would say too early a time of the flip. */
  private static final Duration OUTDATED = Duration.ofSeconds(10);

  private static final int ATTEMPTS = 10;

  private final Due due;
  private final Releases releases;
  private final PublishRelease publishRelease;
  private final ConvergeRelease converge;
  private final Steps steps;
  private final Clock clock;
  private @Nullable Flip prepared;
  private @Nullable Flip unconfirmed;

  DuePublication(
      Due due,
      Releases releases,
      PublishRelease publishRelease,
      ConvergeRelease converge,
      Clock clock) {
    this.due = due;
    this.releases = releases;
    this.publishRelease = publishRelease;
    this.converge = converge;
    this.steps = new Steps(releases, converge, clock);
    this.clock = clock;
  }

  /** Works out before the instant what it comes to; what fails here is tried again at it. */
  void prepare() {
    try {
      Optional<PressRelease> release = releases.find(due.id()).filter(this::isDueThen);
      if (release.isPresent()) {
        prepared = publishRelease.due(release.get(), due.at());
        converge.rehearse(release.get());
      }
    } catch (RuntimeException failed) {
      prepared = null;
    }
  }

  /**
   * Flips what was prepared in one transaction, which costs less than one for each; tells whether
   * it did. If not, nothing is changed, or it is not known to be, and each is to be published by
   * itself.
   */
  static boolean flipTogether(
      List<DuePublication> batch, Releases releases, PublishRelease publishRelease, Clock clock) {
    Instant now = Instants.now(clock);
    List<Flip> flips = batch.stream().flatMap(each -> each.current(now).stream()).toList();
    if (flips.size() < batch.size() || !publishRelease.areOfPresentSettings(flips)) {
      return false;
    }
    try {
      List<Change> changes = flips.stream().flatMap(flip -> flip.changes().stream()).toList();
      return releases.commit(changes) == Releases.Outcome.STORED;
    } catch (RuntimeException failed) {
      return false;
    }
  }

  /** Returns what was prepared, as it comes about now; nothing if that would be too late. */
  private Optional<Flip> current(Instant now) {
    prepared = prepared != null && now.isBefore(due.at().plus(OUTDATED)) ? prepared.at(now) : null;
    return Optional.ofNullable(prepared);
  }

  /** Tells whether it is prepared to show files, which takes far longer than its pages do. */
  boolean hasFiles() {
    return prepared != null && !prepared.after().shownFiles().isEmpty();
  }

  /** Writes the pages of what was flipped together with others, after its files. */
  void write() {
    Flip flip = prepared;
    if (flip != null && converge.write(flip.after(), flip.pages())) {
      unconfirmed = flip;
    } else if (flip != null) {
      converge.converge(flip.after());
    }
  }

  /** Publishes the release if it is due still; one that cannot be is set aside for a while. */
  void publish() {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<PressRelease> release = releases.find(due.id()).filter(this::isDueNow);
      if (release.isEmpty() || steps.carryOut(worked(release.get())).isPresent()) {
        return;
      }
    }
  }

  /** Tells whether the pages were written and not read back yet. */
  boolean isToBeConfirmed() {
    return unconfirmed != null;
  }

  /** Returns after readers were seen to get the page, or what is newer. */
  void confirm() {
    Flip flip = unconfirmed;
    if (flip != null) {
      converge.confirm(flip.after(), flip.pages());
    }
  }

  private Flip worked(PressRelease release) {
    Instant now = Instants.now(clock);
    try {
      return publishRelease.due(release, now);
    } catch (ReleaseFailure failure) {
      return postponed(release, failure.whole(), now);
    } catch (Unrenderable failure) {
      return postponed(release, String.valueOf(failure.getMessage()), now);
    }
  }

  private boolean isDueThen(PressRelease release) {
    Schedule schedule = release.state().schedule();
    return release.status() == Status.SCHEDULED
        && schedule != null
        && schedule.due().equals(due.at());
  }

  private boolean isDueNow(PressRelease release) {
    Schedule schedule = release.state().schedule();
    return release.status() == Status.SCHEDULED
        && schedule != null
        && !schedule.due().isAfter(clock.instant());
  }

  private static Flip postponed(PressRelease release, String reason, Instant now) {
    Schedule schedule = release.state().schedule();
    if (schedule == null) {
      throw new IllegalStateException(release.id() + " is not scheduled");
    }
    return Flip.of(
        new Change(
            release,
            release.as(release.state().next(now).schedule(schedule.failed(reason, now))),
            Action.POSTPONE,
            Actor.SCHEDULE,
            List.of(),
            null));
  }
}
