package dev.dateline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a release that its content names. */
final class OwnFiles {
  private OwnFiles() {}

  /**
   * Returns what is sent for a release that has these files, with the facts of each that it names.
   *
   * <p>Only JSON can name files: what comes in another form keeps those of the content before.
   *
   * @throws ReleaseFailure.UnfittingOrder if it names files that the release has not
   * @throws ReleaseFailure.LimitReached if there are too many with those that stay
   */
  static CreateRelease.Submission in(CreateRelease.Submission sent, PressRelease release) {
    List<Attachment> attachments = settled(sent.content().attachments(), release.state().files());
    if (!sent.isJson()) {
      release.content().attachments().stream()
          .filter(each -> each.href() instanceof SitePath)
          .filter(each -> attachments.stream().noneMatch(n -> n.href().equals(each.href())))
          .forEach(attachments::add);
    }
    requireRoomFor(attachments);
    return with(sent, attachments);
  }

  /**
   * Returns what is sent for a new release, which has no files yet that it could name.
   *
   * @throws ReleaseFailure.UnfittingOrder if it names files
   */
  static CreateRelease.Submission inNew(CreateRelease.Submission sent) {
    return with(sent, settled(sent.content().attachments(), List.of()));
  }

  /**
   * Makes sure that a release can have so many attachments.
   *
   * @throws ReleaseFailure.LimitReached if it cannot
   */
  static void requireRoomFor(List<Attachment> attachments) {
    if (attachments.size() > ReleaseContent.MOST_ATTACHMENTS) {
      throw new ReleaseFailure.LimitReached("attachments", ReleaseContent.MOST_ATTACHMENTS);
    }
  }

  /**
   * Returns a file that the release may name, or may be able to name soon.
   *
   * @throws ReleaseFailure.NoSuchAttachment if it has no such file, or none any more
   */
  static ReleaseFile present(PressRelease release, AttachmentId id) {
    return release.state().files().stream()
        .filter(file -> file.id().equals(id) && !file.isAt(ReleaseFile.Stage.REMOVED))
        .findFirst()
        .orElseThrow(() -> new ReleaseFailure.NoSuchAttachment(id));
  }

  /** Returns the files that stay with a draft: those that it names, and those to come. */
  static List<ReleaseFile> ofDraft(PressRelease release, ReleaseContent content) {
    return release.state().files().stream()
        .filter(file -> file.isAt(ReleaseFile.Stage.ANNOUNCED) || file.isIn(content))
        .toList();
  }

  /** Returns the files of what is public, of which some are shown no more. */
  static List<ReleaseFile> corrected(PressRelease release, ReleaseContent content) {
    return release.state().files().stream()
        .map(file -> file.isIn(release.content()) && !file.isIn(content) ? file.removed() : file)
        .toList();
  }

  private static List<Attachment> settled(List<Attachment> named, List<ReleaseFile> files) {
    List<Attachment> attachments = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Optional<Attachment> settled = settled(named.get(i), files);
      if (settled.isEmpty()) {
        faults.add(notThere(i));
      }
      settled.ifPresent(attachments::add);
    }
    if (!faults.isEmpty()) {
      throw new ReleaseFailure.UnfittingOrder(faults);
    }
    return attachments;
  }

  private static Optional<Attachment> settled(Attachment named, List<ReleaseFile> files) {
    if (!(named.href() instanceof SitePath path)) {
      return Optional.of(
          new Attachment(
              named.href(), named.mediaType(), named.alt(), named.caption(), named.credit()));
    }
    return files.stream()
        .filter(file -> file.isAt(ReleaseFile.Stage.KEPT) && file.path().equals(path))
        .map(file -> named.withFactsOf(file.attachment()))
        .findFirst();
  }

  private static Fault notThere(int index) {
    return new Fault(
        "#/attachments/%d/href".formatted(index),
        "is no file of this release; upload it with POST /releases/{id}/attachments");
  }

  private static CreateRelease.Submission with(
      CreateRelease.Submission sent, List<Attachment> attachments) {
    ReleaseContent content = sent.content().change().attachments(attachments).build();
    return new CreateRelease.Submission(
        content, sent.findings(), sent.understanding(), sent.source());
  }
}
