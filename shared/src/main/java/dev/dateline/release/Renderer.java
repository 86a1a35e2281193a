package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages as HTML: those that readers see, with the epoch in them, and those that few see,
 * without one. They are the same for the same arguments.
 *
 * <p>What cannot be rendered, such as a release with a disclosure whose label would not stand
 * before its headline, is {@link Unrenderable}.
 */
public interface Renderer {
  /** Raised whenever the same release gives other pages than before. */
  int version();

  /**
   * Writes the page of a release.
   *
   * @param replaced what the newest correction replaced; null where there is no correction
   */
  String published(
      PressRelease release, @Nullable Revision replaced, Newsroom newsroom, Epoch epoch);

  String withdrawn(PressRelease release, Newsroom newsroom, Epoch epoch);

  String killed(PressRelease release, Newsroom newsroom, Epoch epoch);

  String moved(Address to, Newsroom newsroom, Epoch epoch);

  /** Writes the page of a release for those who may see it before others. */
  String preview(PressRelease release, Newsroom newsroom, PreviewBanner banner);

  /**
   * Writes a revision as its page, for editors.
   *
   * @param release with the revision that is wanted instead of its newest
   */
  String revision(PressRelease release, Newsroom newsroom);
}
