package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.util.List;

/**
 * A newsroom as it was at one time, kept outside of the stores.
 *
 * <p>What is read out of it was under other hands: all reads throw an {@link
 * IllegalArgumentException} that names the place and what is wrong there.
 */
public interface Archive {
  Newsroom newsroom();

  /** Returns the ids of all releases in it, in their order. */
  List<ReleaseId> ids();

  ArchivedRelease release(ReleaseId id);

  /** Returns what a revision was read from, or a file of a release. */
  byte[] original(String sha256);

  /** Keeps a release, in place of what was kept of it before. */
  void keep(ArchivedRelease release);

  void keepOriginal(Source source);

  void remove(ReleaseId id);

  /** Says that all is in it; without that it cannot be read. */
  void complete(Newsroom newsroom);
}
