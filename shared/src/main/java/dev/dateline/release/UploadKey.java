package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;

/** Where a file is uploaded to, which nobody can do for another release or newsroom. */
public record UploadKey(NewsroomName newsroom, ReleaseId release, AttachmentId attachment) {
  static UploadKey of(PressRelease release, ReleaseFile file) {
    return new UploadKey(release.newsroom(), release.id(), file.id());
  }

  @Override
  public String toString() {
    return newsroom + "/" + release + "/" + attachment;
  }
}
