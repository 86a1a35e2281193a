package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;

/**
 * Writes the pages that readers see, as HTML; the same for the same arguments, and with the epoch
 * in them.
 *
 * <p>A release with a disclosure whose label would not stand before its headline is not rendered:
 * that is an {@link IllegalStateException}.
 */
public interface Renderer {
  /** Raised whenever the same release gives other pages than before. */
  int version();

  String published(PressRelease release, Newsroom newsroom, Epoch epoch);

  String withdrawn(PressRelease release, Newsroom newsroom, Epoch epoch);

  String killed(PressRelease release, Newsroom newsroom, Epoch epoch);

  String moved(Address to, Newsroom newsroom, Epoch epoch);
}
