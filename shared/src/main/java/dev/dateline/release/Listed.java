package dev.dateline.release;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published release as a public list shows it.
 *
 * @param correction how grave its newest correction is; null where it has none
 * @param updatedAt when readers were last told of a change, or when it was published
 */
public record Listed(Summary summary, Correction.@Nullable Weight correction, Instant updatedAt) {
  public Listed {
    if (summary.status() != Status.PUBLISHED
        || summary.address() == null
        || summary.publishedAt() == null) {
      throw new IllegalArgumentException("only what is published stands in a public list");
    }
  }

  /** Returns what public lists show of a published release. */
  public static Listed of(PressRelease release) {
    Correction newest = release.state().correction();
    return new Listed(
        Summary.of(release), newest == null ? null : newest.weight(), updatedAt(release.state()));
  }

  /** Returns when readers of a published release were last told of a change, or could first. */
  public static Instant updatedAt(State published) {
    Instant publishedAt = published.publishedAt();
    if (publishedAt == null) {
      throw new IllegalArgumentException("what is not published has no readers");
    }
    Correction newest = published.correction();
    return newest == null || newest.at().isBefore(publishedAt) ? publishedAt : newest.at();
  }

  /** Returns where readers find it. */
  public Address address() {
    return Objects.requireNonNull(summary.address());
  }

  /** Returns when readers found it first. */
  public Instant publishedAt() {
    return Objects.requireNonNull(summary.publishedAt());
  }
}
