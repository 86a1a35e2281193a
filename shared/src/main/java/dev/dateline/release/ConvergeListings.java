package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the front page, the feeds and the sitemaps of a newsroom equal to what the table says,
 * whoever else does so.
 *
 * <p>Their epoch is the number of the last change that readers may know of. A change is numbered
 * when its own page shows it, and only then is this called for it: so whoever comes last has read
 * what all before have changed. What news is depends on the hour too.
 */
public final class ConvergeListings {
  private static final Set<Listing> OF_THE_HOUR = EnumSet.of(Listing.NEWS, Listing.SITEMAP);

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final ChangeLog log;
  private final Shelves shelves;
  private final Renderer renderer;
  private final Site site;
  private final Clock clock;

  public ConvergeListings(
      Releases releases,
      Newsrooms newsrooms,
      ChangeLog log,
      Shelves shelves,
      Renderer renderer,
      Site site,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.log = log;
    this.shelves = shelves;
    this.renderer = renderer;
    this.site = site;
    this.clock = clock;
  }

  /** Returns where they stand; nowhere before there is anything to read. */
  List<SitePath> paths(NewsroomName name) {
    return log.head(name).ofPublic() == 0
        ? List.of()
        : Arrays.stream(Listing.values()).map(listing -> listing.path(name)).toList();
  }

  /** Returns the paths that differed from what the table says, and do no more. */
  public Set<SitePath> converge(NewsroomName name) {
    return converge(name, EnumSet.allOf(Listing.class));
  }

  /** Does so for those alone that show something else after an hour. */
  Set<SitePath> convergeThoseOfTheHour(NewsroomName name) {
    return converge(name, OF_THE_HOUR);
  }

  private Set<SitePath> converge(NewsroomName name, Set<Listing> listings) {
    return Convergence.reach(
        site,
        "the listings of " + name,
        () -> Optional.of(Convergence.Table.of(wanted(name, listings))));
  }

  private List<Convergence.Wanted> wanted(NewsroomName name, Set<Listing> listings) {
    // Each is read after the one that counts it: then none is older than the epoch says.
    long head = log.head(name).ofPublic();
    if (head == 0) {
      return List.of();
    }
    Newsroom newsroom = newsrooms.required(name);
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Newest newest = newest(name, hour, !OF_THE_HOUR.containsAll(listings));
    return listings.stream()
        .map(
            listing -> {
              long since = OF_THE_HOUR.contains(listing) ? hour.getEpochSecond() : 0;
              Epoch epoch = new Epoch(head, List.of(since), newsroom.version(), renderer.version());
              return new Convergence.Wanted(
                  listing.path(name),
                  new SiteObject(
                      epoch,
                      newest.fills(listing) ? new SiteObject.Page() : new SiteObject.Gone(),
                      listing.contentType(),
                      renderer.listing(listing, newest, newsroom, epoch)));
            })
        .toList();
  }

  /** Reads whole releases only if they are wanted, as most listings show them. */
  private Newest newest(NewsroomName name, Instant hour, boolean whole) {
    // None is too old at the end of the hour.
    Instant oldest = hour.plus(Duration.ofHours(1)).minus(Newest.NEWS);
    return new Newest(
        whole ? published(name) : List.of(),
        whole ? killed(name) : List.of(),
        releases.list(name, Status.PUBLISHED, new Span(oldest, null, null), Newest.MOST_NEWS),
        shelves.heads(name, Shelf.Kind.YEAR).stream().filter(Shelves.Head::isShown).toList());
  }

  private List<PressRelease> published(NewsroomName name) {
    Span always = new Span(null, null, null);
    return Releases.those(
        releases,
        releases.list(name, Status.PUBLISHED, always, Newest.MOST).stream().map(Summary::id),
        Status.PUBLISHED);
  }

  private List<PressRelease> killed(NewsroomName name) {
    return Releases.those(releases, releases.killed(name, Newest.MOST).stream(), Status.KILLED);
  }
}
