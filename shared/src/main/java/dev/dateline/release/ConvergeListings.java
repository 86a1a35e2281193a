package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the front page and the feeds of a newsroom equal to what the table says, whoever else does
 * so.
 *
 * <p>Their epoch is the number of the last change that readers may know of. A change is numbered
 * when its own page shows it, and only then is this called for it: so whoever comes last has read
 * what all before have changed.
 */
public final class ConvergeListings {
  private static final int ATTEMPTS = 50;

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final ChangeLog log;
  private final Renderer renderer;
  private final Site site;

  public ConvergeListings(
      Releases releases, Newsrooms newsrooms, ChangeLog log, Renderer renderer, Site site) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.log = log;
    this.renderer = renderer;
    this.site = site;
  }

  /** Returns where they stand; nowhere before there is anything to read. */
  List<SitePath> paths(NewsroomName name) {
    return log.head(name).ofPublic() == 0
        ? List.of()
        : Arrays.stream(Listing.values()).map(listing -> listing.path(name)).toList();
  }

  /** Returns the paths that differed from what the table says, and do no more. */
  public Set<SitePath> converge(NewsroomName name) {
    Set<SitePath> differed = new LinkedHashSet<>();
    attempts:
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      // Each is read after the one that counts it: then none is older than the epoch says.
      long head = log.head(name).ofPublic();
      if (head == 0) {
        return differed;
      }
      Newsroom newsroom = newsrooms.required(name);
      Epoch epoch = new Epoch(head, List.of(0L), newsroom.version(), renderer.version());
      Newest newest = newest(name);
      for (Listing listing : Listing.values()) {
        SitePath path = listing.path(name);
        SiteObject wanted =
            new SiteObject(
                epoch,
                new SiteObject.Page(),
                listing.contentType(),
                renderer.listing(listing, newest, newsroom, epoch));
        Settlement settlement = Settlement.of(site, path, wanted);
        if (settlement.hasDiffered()) {
          differed.add(path);
        }
        if (settlement.isOpen()) {
          continue attempts;
        }
      }
      return differed;
    }
    throw new IllegalStateException("the listings of %s do not converge".formatted(name));
  }

  private Newest newest(NewsroomName name) {
    return new Newest(of(name, Status.PUBLISHED), of(name, Status.KILLED));
  }

  private List<PressRelease> of(NewsroomName name, Status status) {
    return releases.list(name, status, new Span(null, null, null), Newest.MOST).stream()
        .map(summary -> releases.find(summary.id()))
        .flatMap(Optional::stream)
        .filter(release -> release.status() == status)
        .toList();
  }
}
