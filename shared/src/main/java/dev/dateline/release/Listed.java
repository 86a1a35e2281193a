package dev.dateline.release;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A published release as a public list shows it.
 *
 * @param correction how grave its newest correction is; null where it has none
 * @param publishedAt when readers found it first
 * @param updatedAt when readers were last told of a change, or when it was published
 */
public record Listed(
    Kind kind,
    String headline,
    @Nullable Language language,
    Address address,
    Correction.@Nullable Weight correction,
    Instant publishedAt,
    Instant updatedAt) {
  /** The order in which readers expect them. */
  public static final Comparator<Listed> NEWEST_FIRST =
      Comparator.comparing(Listed::publishedAt)
          .reversed()
          .thenComparing(listed -> listed.address().path());

  /** Returns what public lists show of a published release. */
  public static Listed of(PressRelease release) {
    State state = release.state();
    Instant publishedAt = state.publishedAt();
    if (release.status() != Status.PUBLISHED || publishedAt == null) {
      throw new IllegalArgumentException("only what is published stands in a public list");
    }
    ReleaseContent content = release.content();
    Correction newest = state.correction();
    return new Listed(
        content.kind(),
        content.headline(),
        content.language(),
        release.requiredAddress(),
        newest == null ? null : newest.weight(),
        publishedAt,
        updatedAt(state));
  }

  /** Returns it under another headline. */
  public Listed under(String otherHeadline) {
    return new Listed(kind, otherHeadline, language, address, correction, publishedAt, updatedAt);
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
}
