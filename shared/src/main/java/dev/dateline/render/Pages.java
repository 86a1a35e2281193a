package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Address;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.Revision;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Renders the public pages: UTF-8 HTML of one file each, which runs no script and loads nothing.
 *
 * <p>Equal arguments give equal bytes on every machine. {@code epoch} stands in the bytes, so that
 * pages of two epochs never have equal ones; it is 1 to 100 printable characters of ASCII. Safe for
 * use by many threads.
 */
public final class Pages {
  private final String site;
  private final Words words = Words.english();

  /** Renders for the site at this absolute address. */
  public Pages(URI siteUrl) {
    if (!siteUrl.isAbsolute()) {
      throw new IllegalArgumentException("the site's address must be absolute");
    }
    String address = siteUrl.toString();
    this.site = address.endsWith("/") ? address : address + "/";
  }

  /**
   * Renders a release to be read, at its address if it has one.
   *
   * @param replaced what its newest correction replaced; null where there is no correction
   * @throws IllegalStateException if its disclosure does not stand before the headline, or is
   *     missing although an agent distributes it
   */
  public byte[] release(
      PressRelease release, @Nullable Revision replaced, Newsroom newsroom, String epoch) {
    Address address = release.state().address();
    String canonical = address == null ? null : site + address.path();
    byte[] page = new ReleasePage(release, replaced, newsroom, words).render(canonical, epoch);
    requireLabel(release);
    requireDisclosure(page, release, newsroom);
    return page;
  }

  /**
   * Renders a release for those who may see it before others: not to be indexed, without an address
   * and without an epoch.
   *
   * @throws IllegalStateException if its disclosure does not stand before the headline
   */
  public byte[] preview(PressRelease release, Newsroom newsroom, PreviewBanner banner) {
    Banners banners = new Banners(release, newsroom.zone(), words);
    byte[] page =
        new ReleasePage(release, null, newsroom, words)
            .render(html -> banners.preview(banner, html));
    requireDisclosure(page, release, newsroom);
    return page;
  }

  /**
   * Renders a revision for editors: not to be indexed, without an address and without an epoch.
   *
   * @param release with the revision that is wanted instead of its newest
   * @throws IllegalStateException if its disclosure does not stand before the headline
   */
  public byte[] revision(PressRelease release, Newsroom newsroom) {
    Banners banners = new Banners(release, newsroom.zone(), words);
    byte[] page = new ReleasePage(release, null, newsroom, words).render(banners::revision);
    requireDisclosure(page, release, newsroom);
    return page;
  }

  /**
   * Renders what stands in place of a withdrawn release: its headline, why, and when.
   *
   * @throws IllegalStateException if its disclosure does not stand before the headline
   */
  public byte[] withdrawn(PressRelease release, Newsroom newsroom, String epoch) {
    byte[] page = new NoticePage(newsroom, words, epoch).withdrawn(release);
    requireDisclosure(page, release, newsroom);
    return page;
  }

  /** Renders what stands in place of a killed release: why and when, and nothing of its content. */
  public byte[] killed(PressRelease release, Newsroom newsroom, String epoch) {
    return new NoticePage(newsroom, words, epoch).killed(release.state().withdrawal());
  }

  /** Renders what stands at an address whose release has another one. */
  public byte[] moved(Address to, Newsroom newsroom, String epoch) {
    return new NoticePage(newsroom, words, epoch).moved(site + to.path());
  }

  /** Renders what stands where nothing does. */
  public static byte[] notFound() {
    return NoticePage.notFound(Words.english());
  }

  /** What copies are owed of was distributed by an agent; all before that was not. */
  private static void requireLabel(PressRelease release) {
    if (!release.state().filings().isEmpty() && release.content().disclosure() == null) {
      throw new IllegalStateException(
          "The release does not say for whom it is, and must; it must not be published.");
    }
  }

  private static void requireDisclosure(byte[] page, PressRelease release, Newsroom newsroom) {
    release
        .content()
        .label(newsroom.disclosure())
        .ifPresent(label -> DisclosureCheck.require(page, label));
  }
}
