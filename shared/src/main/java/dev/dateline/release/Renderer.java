package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what readers see, with the epoch in it, and pages that few see, without one. It is the
 * same for the same arguments.
 *
 * <p>What cannot be rendered, such as a release with a disclosure whose label would not stand
 * before its headline, is {@link Unrenderable}.
 */
public interface Renderer {
  /** Raised whenever the same release gives other pages than before. */
  int version();

  /**
   * Writes a release in one of its forms.
   *
   * @param replaced what the newest correction replaced; null where there is no correction
   */
  String published(
      Rendition rendition,
      PressRelease release,
      @Nullable Revision replaced,
      Newsroom newsroom,
      Epoch epoch);

  /** Writes what stands in place of a release that was withdrawn. */
  String withdrawn(Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch);

  /** Writes what stands in place of a release that was killed. */
  String killed(Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch);

  /** Writes what is read by those whom a 301 does not lead on. */
  String moved(Rendition rendition, Address to, Newsroom newsroom, Epoch epoch);

  /**
   * Makes sure that a release can be written in every form.
   *
   * @throws Unrenderable if it cannot
   */
  default void requireRenders(
      PressRelease release, @Nullable Revision replaced, Newsroom newsroom) {
    for (Rendition rendition : Rendition.values()) {
      published(rendition, release, replaced, newsroom, Epoch.TRIAL);
    }
  }

  /**
   * Makes sure that a release can be written in every form at the instant that it is scheduled for.
   *
   * @throws Unrenderable if it cannot
   */
  default void requireRendersAt(Instant at, PressRelease scheduled, Newsroom newsroom) {
    requireRenders(scheduled.as(scheduled.state().next(at).publishedAt(at)), null, newsroom);
  }

  /** Writes what leads to the newest releases of a newsroom, or what stands where nothing does. */
  String listing(Listing listing, Newest newest, Newsroom newsroom, Epoch epoch);

  /** Writes what shows a shelf. */
  String shelf(ShelfFile file, Newsroom newsroom, Epoch epoch);

  /** Writes what stands where a shelf was that is empty, without its name. */
  String emptied(Newsroom newsroom, Epoch epoch);

  /** Writes where robots find the sitemaps of these newsrooms. */
  String robots(List<NewsroomName> newsrooms, Epoch epoch);

  /** Writes the page of a release for those who may see it before others. */
  String preview(PressRelease release, Newsroom newsroom, PreviewBanner banner);

  /**
   * Writes a revision in one of its forms, for editors, so that nobody takes it for what is public.
   *
   * @param release with the revision that is wanted instead of its newest
   */
  String revision(Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch);
}
