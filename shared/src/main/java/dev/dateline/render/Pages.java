package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Address;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.Rendition;
import dev.dateline.release.Revision;
import java.net.URI;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders the public pages, UTF-8 HTML of one file each, which runs no script and loads nothing,
 * and beside them each release in the other forms.
 *
 * <p>Equal arguments give equal bytes on every machine. {@code epoch} stands in the bytes, so that
 * pages of two epochs never have equal ones; it is 1 to 100 printable characters of ASCII. Safe for
 * use by many threads.
 */
public final class Pages {
  private static final Pattern EPOCH = Pattern.compile("[!-~]{1,100}");

  private final SiteLinks links;

  /** Renders for the site at this absolute address. */
  public Pages(URI siteUrl) {
    this.links = SiteLinks.of(siteUrl);
  }

  /**
   * Renders a release to be read, at its address if it has one.
   *
   * @param replaced what its newest correction replaced; null where there is no correction
   * @throws IllegalStateException if its disclosure does not stand at the beginning, or is missing
   *     although an agent distributes it
   */
  public byte[] release(
      Rendition rendition,
      PressRelease release,
      @Nullable Revision replaced,
      Newsroom newsroom,
      String epoch) {
    Address address = release.state().address();
    String canonical = address == null ? null : links.to(address);
    Revision before = replaced == null ? null : links.in(replaced);
    Rendering rendering = rendering(rendition, release, before, newsroom, epoch);
    byte[] rendered = rendering.release(links.in(release), canonical);
    requireLabel(release);
    requireDisclosure(rendering::requireLabel, rendered, release, newsroom);
    return rendered;
  }

  /**
   * Renders a release for those who may see it before others: not to be indexed, without an address
   * and without an epoch.
   *
   * @throws IllegalStateException if its disclosure does not stand before the headline
   */
  public byte[] preview(PressRelease release, Newsroom newsroom, PreviewBanner banner) {
    Words words = wordsOf(release, newsroom);
    Banners banners = new Banners(release, newsroom.zone(), words);
    byte[] page =
        new ReleasePage(release, null, newsroom, words)
            .render(html -> banners.preview(banner, html));
    requireDisclosure(DisclosureCheck::require, page, release, newsroom);
    return page;
  }

  /**
   * Renders a revision for editors: marked as one, without an address, and as a page not to be
   * indexed and without an epoch.
   *
   * @param release with the revision that is wanted instead of its newest
   * @throws IllegalStateException if its disclosure does not stand at the beginning
   */
  public byte[] revision(
      Rendition rendition, PressRelease release, Newsroom newsroom, String epoch) {
    Rendering rendering = rendering(rendition, release, null, newsroom, epoch);
    // A page leads nobody to a file that is not there yet; what machines read names where it will
    // be.
    byte[] rendered = rendering.revision(rendition == Rendition.PAGE ? release : links.in(release));
    requireDisclosure(rendering::requireLabel, rendered, release, newsroom);
    return rendered;
  }

  /**
   * Renders what stands in place of a withdrawn release: its headline, why, and when.
   *
   * @throws IllegalStateException if its disclosure does not stand at the beginning
   */
  public byte[] withdrawn(
      Rendition rendition, PressRelease release, Newsroom newsroom, String epoch) {
    Rendering rendering = rendering(rendition, release, null, newsroom, epoch);
    byte[] rendered = rendering.withdrawn(release);
    requireDisclosure(rendering::requireLabel, rendered, release, newsroom);
    return rendered;
  }

  /** Renders what stands in place of a killed release: why and when, and nothing of its content. */
  public byte[] killed(Rendition rendition, PressRelease release, Newsroom newsroom, String epoch) {
    return rendering(rendition, release, null, newsroom, epoch).killed(release);
  }

  /** Renders, as a page for each rendition, what stands where one was that has another address. */
  public byte[] moved(Rendition rendition, Address to, Newsroom newsroom, String epoch) {
    requireEpoch(epoch);
    return new NoticePage(links, newsroom, Words.of(newsroom), epoch)
        .moved(links.to(to) + rendition.suffix());
  }

  /** Renders what stands where a list was on which nothing is left. */
  public byte[] emptied(Newsroom newsroom, String epoch) {
    requireEpoch(epoch);
    return new NoticePage(links, newsroom, Words.of(newsroom), epoch).emptied();
  }

  private Rendering rendering(
      Rendition rendition,
      PressRelease release,
      @Nullable Revision replaced,
      Newsroom newsroom,
      String epoch) {
    requireEpoch(epoch);
    Words words = wordsOf(release, newsroom);
    return switch (rendition) {
      case PAGE -> new HtmlFile(links, replaced, newsroom, words, epoch);
      case NINJS -> new Ninjs(newsroom, words, epoch);
      case MARKDOWN -> new MarkdownFile(newsroom, words, epoch);
      case TEXT -> new TextFile(newsroom, words, epoch);
    };
  }

  private static Words wordsOf(PressRelease release, Newsroom newsroom) {
    return Words.of(release.content().language(), newsroom);
  }

  private static void requireEpoch(String epoch) {
    if (!EPOCH.matcher(epoch).matches()) {
      throw new IllegalArgumentException("an epoch is 1 to 100 printable characters of ASCII");
    }
  }

  private static void requireLabel(PressRelease release) {
    if (release.isUnlabelled()) {
      throw new IllegalStateException(
          "The release does not say for whom it is, and must; it must not be published.");
    }
  }

  private static void requireDisclosure(
      BiConsumer<byte[], String> check, byte[] rendered, PressRelease release, Newsroom newsroom) {
    release
        .content()
        .label(newsroom.disclosure())
        .ifPresent(label -> check.accept(rendered, label));
  }
}
