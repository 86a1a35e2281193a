package dev.dateline.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All previews by the hashes of their tokens; those that are past their end may be among them. */
public interface Previews {
  /**
   * Stores a new preview and the receipt of its attempt in one transaction.
   *
   * @return whether it was stored; if not, the attempt has its receipt already
   */
  boolean add(Preview preview, @Nullable Attempt attempt);

  Optional<Preview> find(ReleaseId release, String tokenHash);

  /** Returns the previews of a release, in no order. */
  List<Preview> of(ReleaseId release);

  /**
   * Stores a preview under another hash, so that its link of before leads nowhere.
   *
   * @param before as it was read
   * @return whether it was still so; if not, nothing is stored
   */
  boolean replace(Preview before, Preview after);

  /** Removes a preview, and tells whether it was there under this hash. */
  boolean remove(Preview preview);

  /** Counts one use; nothing if the preview is not there under this hash any more. */
  void countUse(Preview preview, Instant at);
}
