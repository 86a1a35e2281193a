package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import java.util.OptionalInt;

/** Shows editors the bytes that a revision was read from. */
public final class GetOriginal {
  private final Releases releases;
  private final Originals originals;

  public GetOriginal(Releases releases, Originals originals) {
    this.releases = releases;
    this.originals = originals;
  }

  /**
   * Returns the bytes as they came in, with their media type.
   *
   * @param number of the revision; the newest where there is none
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.NoSuchRevision if it has no revision of this number
   */
  public Source get(ApiKey caller, ReleaseId id, OptionalInt number) {
    Original original = new GetRelease(releases).get(caller, id, number).revision().original();
    if (original == null) {
      throw new IllegalStateException("a revision of %s came from nowhere".formatted(id));
    }
    byte[] bytes =
        originals
            .find(original.sha256())
            .orElseThrow(
                () -> new IllegalStateException("an original of %s is lost".formatted(id)));
    return new Source(bytes, original.mediaType());
  }
}
