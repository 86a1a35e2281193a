package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes {@code robots.txt} lead to the sitemaps of all newsrooms that have published anything,
 * whoever else does so.
 */
public final class ConvergeRobots {
  private static final SitePath PATH = new SitePath("robots.txt");

  private final Newsrooms newsrooms;
  private final ChangeLog log;
  private final Renderer renderer;
  private final Site site;

  public ConvergeRobots(Newsrooms newsrooms, ChangeLog log, Renderer renderer, Site site) {
    this.newsrooms = newsrooms;
    this.log = log;
    this.renderer = renderer;
    this.site = site;
  }

  /** Returns its path if it differed from what the table says, and does no more. */
  public Set<SitePath> converge() {
    return Convergence.reach(
        site,
        "the rules for robots",
        () -> {
          // One that has published nothing may be a secret. None is ever taken away, so the more
          // there are, the newer is what was read.
          List<NewsroomName> all =
              newsrooms.all().stream().filter(name -> log.head(name).ofPublic() > 0).toList();
          Epoch epoch = new Epoch(all.size(), List.of(0L), 0, renderer.version());
          return Optional.of(
              Convergence.Table.of(
                  List.of(
                      new Convergence.Wanted(
                          PATH,
                          new SiteObject(
                              epoch,
                              new SiteObject.Page(),
                              Rendition.TEXT.contentType(),
                              renderer.robots(all, epoch))))));
        });
  }
}
