package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at what was uploaded for a release, and takes it in where it is what was announced. */
final class UploadedFiles {
  private final Uploads uploads;
  private final Acceptance acceptance;

  UploadedFiles(Uploads uploads, Acceptance acceptance) {
    this.uploads = uploads;
    this.acceptance = acceptance;
  }

  /**
   * A file that was looked at.
   *
   * @param attachment as the release is to name it
   * @param tag of the bytes
   */
  record Seen(ReleaseFile file, Attachment attachment, String tag) {}

  /** A release with files that were looked at and are not copied yet. */
  record Taken(PressRelease release, List<Seen> seen) {}

  /** Returns the release with all that is there; what is not uploaded yet is no part of it. */
  Taken all(PressRelease release, Newsroom newsroom, Instant now) {
    List<Seen> seen = new ArrayList<>();
    Obstacles obstacles = new Obstacles();
    for (ReleaseFile file : release.state().files()) {
      if (file.isAt(ReleaseFile.Stage.ANNOUNCED)) {
        obstacles.resultOf(() -> look(release, file)).flatMap(each -> each).ifPresent(seen::add);
      }
    }
    obstacles.refuse();
    return with(release, seen, newsroom, now);
  }

  /**
   * Returns the release with one file.
   *
   * @throws ReleaseFailure.NotUploaded if it is not there
   * @throws ReleaseFailure.UnfitUpload if it is not what was announced
   */
  Taken one(PressRelease release, ReleaseFile file, Newsroom newsroom, Instant now) {
    Seen seen = look(release, file).orElseThrow(() -> new ReleaseFailure.NotUploaded(file));
    return with(release, List.of(seen), newsroom, now);
  }

  /**
   * Copies what was looked at, so that a stored release never names what is not there.
   *
   * @throws ReleaseFailure.Contended if something else was uploaded since
   */
  void keep(Taken taken) {
    for (Seen seen : taken.seen()) {
      UploadKey key = UploadKey.of(taken.release(), seen.file());
      if (!uploads.keep(key, seen.tag(), seen.file().sha256())) {
        throw new ReleaseFailure.Contended(taken.release().id());
      }
    }
  }

  private Optional<Seen> look(PressRelease release, ReleaseFile file) {
    return uploads
        .find(UploadKey.of(release, file))
        .map(
            found -> {
              Attachment attachment = asFound(file, found.bytes());
              return new Seen(file.kept(attachment), attachment, found.tag());
            });
  }

  /** Files of what is public wait for a correction that names them. */
  private Taken with(PressRelease release, List<Seen> seen, Newsroom newsroom, Instant now) {
    if (seen.isEmpty()) {
      return new Taken(release, seen);
    }
    List<ReleaseFile> files = new ArrayList<>();
    for (ReleaseFile file : release.state().files()) {
      files.add(
          seen.stream()
              .map(Seen::file)
              .filter(taken -> taken.id().equals(file.id()))
              .findFirst()
              .orElse(file));
    }
    State.Builder state = release.state().same().files(files);
    if (release.status() == Status.PUBLISHED) {
      return new Taken(release.as(state), seen);
    }
    List<Attachment> attachments = new ArrayList<>(release.content().attachments());
    seen.forEach(each -> attachments.add(each.attachment()));
    OwnFiles.requireRoomFor(attachments);
    ReleaseContent content = release.content().change().attachments(attachments).build();
    Revision revision = acceptance.changed(release.revision(), content, newsroom, now);
    return new Taken(release.as(revision, state), seen);
  }

  private static Attachment asFound(ReleaseFile file, byte[] bytes) {
    List<Fault> faults = new ArrayList<>();
    Attachment said = file.attachment();
    String sha256 = Sha256.of(bytes);
    if (!sha256.equals(file.sha256())) {
      faults.add(new Fault("#/sha256", "is %s of what was uploaded".formatted(sha256)));
    }
    FileType type = FileType.named(said.mediaType());
    Optional<FileType> found = FileType.of(bytes);
    if (found.filter(type::equals).isEmpty()) {
      faults.add(
          new Fault(
              "#/mediaType",
              "what was uploaded is no %s but %s"
                  .formatted(
                      said.mediaType(),
                      found.map(FileType::mediaType).orElse("something that is not taken"))));
      throw new ReleaseFailure.UnfitUpload(file, faults);
    }
    Optional<ImageHeader.Facts> facts =
        type.isImage() ? ImageHeader.of(type, bytes) : Optional.empty();
    Optional<ImageSize> size = facts.map(ImageHeader.Facts::size);
    if (type.isImage() && size.isEmpty()) {
      faults.add(new Fault("#/mediaType", "the image does not say how large it is; it is broken"));
    } else if (!FileEnd.isThere(type, bytes)) {
      faults.add(
          new Fault(
              "#/mediaType",
              "the file is cut short: its end or all that it shows is missing; save or export it anew"));
    }
    size.filter(each -> each.pixels() > ImageSize.MOST_PIXELS)
        .ifPresent(
            each ->
                faults.add(
                    new Fault(
                        "#/mediaType",
                        "the image has %d by %d pixels; at most 50 million are taken"
                            .formatted(each.width(), each.height()))));
    if (!faults.isEmpty()) {
      throw new ReleaseFailure.UnfitUpload(file, faults);
    }
    return new Attachment(
        said.href(),
        said.mediaType(),
        said.alt(),
        said.caption(),
        said.credit(),
        size.orElse(null),
        facts.map(ImageHeader.Facts::tellsPlace).orElse(false));
  }
}
