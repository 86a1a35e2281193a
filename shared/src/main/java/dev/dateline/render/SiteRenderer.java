package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Address;
import dev.dateline.release.Epoch;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.Renderer;
import dev.dateline.release.Rendition;
import dev.dateline.release.Revision;
import dev.dateline.release.Unrenderable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renders {@link Pages} for what converges. */
public final class SiteRenderer implements Renderer {
  private static final int VERSION = 3;

  private final Pages pages;

  /** Renders for the site at this absolute address. */
  public SiteRenderer(URI siteUrl) {
    this.pages = new Pages(siteUrl);
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public String published(
      Rendition rendition,
      PressRelease release,
      @Nullable Revision replaced,
      Newsroom newsroom,
      Epoch epoch) {
    return text(
        () -> pages.release(rendition, release, replaced, List.of(), newsroom, epoch.toString()));
  }

  @Override
  public String withdrawn(
      Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return text(() -> pages.withdrawn(rendition, release, newsroom, epoch.toString()));
  }

  @Override
  public String killed(Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return text(() -> pages.killed(rendition, release, newsroom, epoch.toString()));
  }

  @Override
  public String moved(Rendition rendition, Address to, Newsroom newsroom, Epoch epoch) {
    return text(() -> pages.moved(rendition, to, newsroom, epoch.toString()));
  }

  @Override
  public String preview(PressRelease release, Newsroom newsroom, PreviewBanner banner) {
    return text(() -> pages.preview(release, newsroom, banner));
  }

  @Override
  public String revision(PressRelease release, Newsroom newsroom) {
    return text(() -> pages.revision(release, newsroom));
  }

  /** Whatever goes wrong in here is the page's own fault, so it stops no other page. */
  private static String text(Supplier<byte[]> page) {
    try {
      return new String(page.get(), StandardCharsets.UTF_8);
    } catch (RuntimeException | StackOverflowError bug) {
      throw new Unrenderable(bug);
    }
  }
}
