package dev.dateline.render;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.Attachment;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Revision;
import dev.dateline.release.Shelf;
import dev.dateline.release.SitePath;
import dev.dateline.release.WebAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The absolute addresses of what a site has.
 *
 * @param root ends with a slash
 */
record SiteLinks(String root) {
  static SiteLinks of(URI siteUrl) {
    if (!siteUrl.isAbsolute()) {
      throw new IllegalArgumentException("the site's address must be absolute");
    }
    String address = siteUrl.toASCIIString();
    return new SiteLinks(address.endsWith("/") ? address : address + "/");
  }

  String to(Address release) {
    return root + release.path();
  }

  /** Returns a release whose own files have absolute addresses, as all that it leads to. */
  PressRelease in(PressRelease release) {
    return new PressRelease(
        release.id(), release.newsroom(), in(release.revision()), release.state());
  }

  Revision in(Revision revision) {
    return new Revision(
        revision.number(),
        in(revision.content()),
        revision.findings(),
        revision.ofSource(),
        revision.understanding(),
        revision.original(),
        revision.at());
  }

  private ReleaseContent in(ReleaseContent content) {
    return content
        .change()
        .attachments(content.attachments().stream().map(this::in).toList())
        .build();
  }

  private Attachment in(Attachment file) {
    return switch (file.href()) {
      case WebAddress elsewhere -> file;
      case SitePath path -> file.at(new WebAddress(root + path));
    };
  }

  String front(NewsroomName newsroom) {
    return root + newsroom + "/";
  }

  /** Leads to a file of the newsroom, such as {@code feed.atom}. */
  String file(NewsroomName newsroom, String file) {
    return front(newsroom) + file;
  }

  /** Leads to the list of all years, or of all tags. */
  String all(NewsroomName newsroom, Shelf.Kind kind) {
    return front(newsroom) + kind.path() + "/";
  }

  String to(NewsroomName newsroom, Shelf shelf) {
    return to(front(newsroom), shelf);
  }

  /** Leads to a shelf of the newsroom whose front page this is. */
  static String to(String front, Shelf shelf) {
    return front + shelf.path() + "/";
  }

  String page(NewsroomName newsroom, Shelf shelf, int page) {
    return to(newsroom, shelf) + page + "/";
  }

  /** Leads to the Atom feed of a tag, or to that of the newsroom where there is none. */
  String atom(NewsroomName newsroom, @Nullable Shelf shelf) {
    return shelf == null ? file(newsroom, "feed.atom") : to(newsroom, shelf) + "feed.atom";
  }
}
