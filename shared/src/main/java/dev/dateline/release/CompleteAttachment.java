package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.util.Optional;

/** Takes an uploaded file in, once it was looked at. */
public final class CompleteAttachment {
  private final Releases releases;
  private final Receipts receipts;
  private final Newsrooms newsrooms;
  private final Renderer renderer;
  private final UploadedFiles files;
  private final Readiness readiness;
  private final Steps steps;

  public CompleteAttachment(
      Releases releases,
      Receipts receipts,
      Newsrooms newsrooms,
      Uploads uploads,
      Renderer renderer,
      Linter linter,
      Clock clock) {
    this.releases = releases;
    this.receipts = receipts;
    this.newsrooms = newsrooms;
    this.renderer = renderer;
    this.files = new UploadedFiles(uploads, new Acceptance(linter));
    this.readiness = new Readiness(linter);
    this.steps = new Steps(releases, clock);
  }

  /**
   * Returns the release with the file; one that is published shows it once a correction names it.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.NoSuchAttachment if no such file was announced
   * @throws ReleaseFailure.NotUploaded if the file is not there
   * @throws ReleaseFailure.UnfitUpload if it is not what was announced, or cannot be shown
   * @throws ReleaseFailure.NotReady if it would stop the publication of what is scheduled, and
   *     likewise for each thing that would
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease complete(Order order, AttachmentId id) {
    Optional<PressRelease> complete = alreadyWith(id, order);
    if (complete.isPresent()) {
      return complete.get();
    }
    try {
      return takeIn(id, order);
    } catch (ReleaseFailure refused) {
      // Somebody else may have taken it in meanwhile.
      return alreadyWith(id, order).orElseThrow(() -> refused);
    }
  }

  /** Returns the release if it has the file; nothing is changed then, so the receipt is kept. */
  private Optional<PressRelease> alreadyWith(AttachmentId id, Order order) {
    PressRelease release = releases.visible(order.id(), order.caller());
    if (!OwnFiles.present(release, id).isAt(ReleaseFile.Stage.KEPT)) {
      return Optional.empty();
    }
    if (order.attempt() != null) {
      receipts.keep(order.attempt(), Receipt.Done.of(release));
    }
    return Optional.of(release);
  }

  private PressRelease takeIn(AttachmentId id, Order order) {
    return steps.take(
        order,
        Verb.ATTACH,
        (release, now, again) -> {
          ReleaseFile file = OwnFiles.present(release, id);
          if (!file.isAt(ReleaseFile.Stage.ANNOUNCED)) {
            throw new ReleaseFailure.Contended(release.id());
          }
          Newsroom newsroom = newsrooms.required(release.newsroom());
          UploadedFiles.Taken taken = files.one(release, file, newsroom, now);
          PressRelease after = taken.release().as(taken.release().state().next(now));
          releases.requireRoomFor(after);
          Schedule schedule = release.state().schedule();
          if (release.status() == Status.SCHEDULED && schedule != null) {
            requireFit(release.revision(), after, newsroom, schedule);
          }
          files.keep(taken);
          return Flip.of(Change.of(release, after, Action.ATTACH, order));
        });
  }

  /** Makes sure that what is scheduled can be published and rendered at its time. */
  private void requireFit(
      Revision before, PressRelease after, Newsroom newsroom, Schedule schedule) {
    Obstacles obstacles = new Obstacles();
    obstacles.addAll(readiness.inPlaceOfScheduled(before, after.revision(), newsroom, schedule));
    obstacles.refuse();
    renderer.requireRendersAt(schedule.at(), after, newsroom);
  }
}
