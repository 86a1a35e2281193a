package dev.dateline.release;

import java.time.Instant;

/**
 * A file that somebody said they would upload for a release, and what became of it.
 *
 * @param filename as its uploader sent it, which its address may say in other letters
 * @param attachment as it is to stand in the release, without its words once it stands there; its
 *     href is where it will be on the site
 * @param sha256 of its bytes, in lower-case hex
 */
public record ReleaseFile(
    AttachmentId id,
    String filename,
    Attachment attachment,
    long bytes,
    String sha256,
    Instant announcedAt,
    Stage stage) {
  /** What became of a file. */
  public enum Stage {
    /** It may have been uploaded; nobody has looked at it yet. */
    ANNOUNCED,
    /** It was uploaded and is what was said of it; the release may name it. */
    KEPT,
    /** A correction took it from the readers, for ever. */
    REMOVED
  }

  public ReleaseFile {
    if (!(attachment.href() instanceof SitePath)) {
      throw new IllegalArgumentException("a file of the release is on the site");
    }
  }

  /** Returns where readers find it once the release is public and names it. */
  public SitePath path() {
    return (SitePath) attachment.href();
  }

  boolean isAt(Stage wanted) {
    return stage == wanted;
  }

  /** Tells whether a content shows it. */
  boolean isIn(ReleaseContent content) {
    return content.attachments().stream().anyMatch(each -> each.href().equals(path()));
  }

  /** Returns it as it was found, without the words that the release has from now on. */
  ReleaseFile kept(Attachment found) {
    Attachment facts =
        new Attachment(
            found.href(), found.mediaType(), name(), null, null, found.size(), found.tellsPlace());
    return new ReleaseFile(id, filename, facts, bytes, sha256, announcedAt, Stage.KEPT);
  }

  ReleaseFile removed() {
    return new ReleaseFile(id, filename, attachment, bytes, sha256, announcedAt, Stage.REMOVED);
  }

  private String name() {
    String path = path().value();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
