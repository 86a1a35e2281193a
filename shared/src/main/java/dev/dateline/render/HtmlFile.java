package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A release as a page.
 *
 * @param replaced what its newest correction replaced; null where there is no correction
 */
record HtmlFile(
    SiteLinks links, @Nullable Revision replaced, Newsroom newsroom, Words words, String epoch)
    implements Rendering {

  @Override
  public byte[] release(PressRelease release, @Nullable String canonical) {
    ReleasePage page = new ReleasePage(release, replaced, newsroom, words);
    Masthead masthead = Masthead.of(newsroom, links);
    if (canonical == null) {
      return page.render(null, masthead, epoch, new FeedLinks(links, newsroom)::write);
    }
    ReleaseHead head = new ReleaseHead(links, canonical, release, page.description(), newsroom);
    return page.render(canonical, masthead, epoch, head::write);
  }

  @Override
  public byte[] revision(PressRelease release) {
    Banners banners = new Banners(release, newsroom.zone(), words);
    return new ReleasePage(release, null, newsroom, words).render(banners::revision);
  }

  @Override
  public byte[] withdrawn(PressRelease release) {
    return new NoticePage(links, newsroom, words, epoch).withdrawn(release);
  }

  @Override
  public byte[] killed(PressRelease release) {
    return new NoticePage(links, newsroom, words, epoch).killed(release.state().withdrawal());
  }

  @Override
  public void requireLabel(byte[] rendered, String label) {
    DisclosureCheck.require(rendered, label);
  }
}
