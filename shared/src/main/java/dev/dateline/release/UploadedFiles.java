package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * A release with files that were looked at and are not copied yet.
   *
   * @param tags of what was looked at, by the files that it became
   */
  record Taken(PressRelease release, Map<ReleaseFile, String> tags) {}

  /** Returns the release with all that is there; what is not uploaded yet is no part of it. */
  Taken all(PressRelease release, Newsroom newsroom, Instant now) {
    Map<ReleaseFile, String> tags = new LinkedHashMap<>();
    Obstacles obstacles = new Obstacles();
    for (ReleaseFile file : release.state().files()) {
      if (file.isAt(ReleaseFile.Stage.ANNOUNCED)) {
        obstacles.resultOf(() -> look(release, file)).ifPresent(tags::putAll);
      }
    }
    obstacles.refuse();
    return with(release, tags, newsroom, now);
  }

  /**
   * Returns the release with one file.
   *
   * @throws ReleaseFailure.NotUploaded if it is not there
   * @throws ReleaseFailure.UnfitUpload if it is not what was announced
   */
  Taken one(PressRelease release, ReleaseFile file, Newsroom newsroom, Instant now) {
    Map<ReleaseFile, String> tags = look(release, file);
    if (tags.isEmpty()) {
      throw new ReleaseFailure.NotUploaded(file);
    }
    return with(release, tags, newsroom, now);
  }

  /**
   * Copies what was looked at, so that a stored release never names what is not there.
   *
   * @throws ReleaseFailure.Contended if something else was uploaded since
   */
  void keep(Taken taken) {
    taken
        .tags()
        .forEach(
            (file, tag) -> {
              if (!uploads.keep(UploadKey.of(taken.release(), file), tag, file.sha256())) {
                throw new ReleaseFailure.Contended(taken.release().id());
              }
            });
  }

  private Map<ReleaseFile, String> look(PressRelease release, ReleaseFile file) {
    Optional<Uploads.Uploaded> found = uploads.find(UploadKey.of(release, file));
    return found.isEmpty()
        ? Map.of()
        : Map.of(file.kept(asFound(file, found.get().bytes())), found.get().tag());
  }

  /** Files of what is public wait for a correction that names them. */
  private Taken with(
      PressRelease release, Map<ReleaseFile, String> tags, Newsroom newsroom, Instant now) {
    if (tags.isEmpty()) {
      return new Taken(release, tags);
    }
    List<ReleaseFile> files = new ArrayList<>();
    for (ReleaseFile file : release.state().files()) {
      files.add(
          tags.keySet().stream()
              .filter(taken -> taken.id().equals(file.id()))
              .findFirst()
              .orElse(file));
    }
    State.Builder state = release.state().same().files(files);
    if (release.status() == Status.PUBLISHED) {
      return new Taken(release.as(state), tags);
    }
    List<Attachment> attachments = new ArrayList<>(release.content().attachments());
    tags.keySet().forEach(file -> attachments.add(file.attachment()));
    if (attachments.size() > ReleaseContent.MOST_ATTACHMENTS) {
      throw new ReleaseFailure.LimitReached("attachments", ReleaseContent.MOST_ATTACHMENTS);
    }
    ReleaseContent content = release.content().change().attachments(attachments).build();
    Revision revision = acceptance.changed(release.revision(), content, newsroom, now);
    return new Taken(release.as(revision, state), tags);
  }

  private static Attachment asFound(ReleaseFile file, byte[] bytes) {
    List<Fault> faults = new ArrayList<>();
    Attachment said = file.attachment();
    if (!Sha256.of(bytes).equals(file.sha256())) {
      faults.add(new Fault("#/sha256", "is %s of what was uploaded".formatted(Sha256.of(bytes))));
    }
    FileType type = FileType.named(said.mediaType());
    if (FileType.of(bytes).filter(type::equals).isEmpty()) {
      faults.add(
          new Fault(
              "#/mediaType",
              "what was uploaded is no %s but %s"
                  .formatted(
                      said.mediaType(),
                      FileType.of(bytes)
                          .map(FileType::mediaType)
                          .orElse("something that is not taken"))));
      throw new ReleaseFailure.UnfitUpload(file, faults);
    }
    Optional<ImageSize> size = type.isImage() ? ImageHeader.sizeOf(type, bytes) : Optional.empty();
    if (type.isImage() && size.isEmpty()) {
      faults.add(new Fault("#/mediaType", "the image does not say how large it is; it is broken"));
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
        size.orElse(null));
  }
}
