package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the pages, feeds and sitemaps of shelves equal to what the table says, whoever else does
 * so.
 *
 * <p>The epoch of what shows a whole shelf is the stamp of the shelf; that of what shows some of
 * its numbers is the newest stamp among these, so that it stays as it is while others come and go.
 */
public final class ConvergeShelves {
  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Shelves shelves;
  private final Renderer renderer;
  private final Site site;

  public ConvergeShelves(
      Releases releases, Newsrooms newsrooms, Shelves shelves, Renderer renderer, Site site) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.shelves = shelves;
    this.renderer = renderer;
    this.site = site;
  }

  /**
   * Makes right what shows these places.
   *
   * @return the paths that differed from what the table says, and do no more
   */
  public Set<SitePath> converge(NewsroomName newsroom, Collection<Placement.Place> places) {
    Map<Shelf, SortedSet<Integer>> numbers = new LinkedHashMap<>();
    Set<Shelf.Kind> opened = new LinkedHashSet<>();
    for (Placement.Place place : places) {
      numbers.computeIfAbsent(place.shelf(), shelf -> new TreeSet<>()).add(place.number());
      if (place.number() == 1) {
        opened.add(place.shelf().kind());
      }
    }
    Set<SitePath> differed = new LinkedHashSet<>();
    numbers.forEach((shelf, some) -> differed.addAll(converge(newsroom, shelf, some)));
    opened.forEach(kind -> differed.addAll(converge(newsroom, kind)));
    return differed;
  }

  /** Makes right everything that shows a shelf of a newsroom. */
  Set<SitePath> convergeAll(NewsroomName newsroom) {
    Set<SitePath> differed = new LinkedHashSet<>();
    for (Shelf.Kind kind : Shelf.Kind.values()) {
      List<Shelves.Head> heads = shelves.heads(newsroom, kind);
      for (Shelves.Head head : heads) {
        differed.addAll(converge(newsroom, head.shelf(), onEachPage(head)));
      }
      if (!heads.isEmpty()) {
        differed.addAll(converge(newsroom, kind));
      }
    }
    return differed;
  }

  private static SortedSet<Integer> onEachPage(Shelves.Head head) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (int number = 1; number <= head.last(); number += Shelf.PAGE) {
      numbers.add(number);
    }
    return numbers;
  }

  private Set<SitePath> converge(NewsroomName name, Shelf.Kind kind) {
    return Convergence.reach(
        site,
        "the lists of the shelves of " + name,
        () -> {
          List<Shelf> all = shelves.heads(name, kind).stream().map(Shelves.Head::shelf).toList();
          // None is ever taken away.
          return Optional.of(
              List.of(wanted(new ShelfFile.All(kind, all), all.size(), required(name))));
        });
  }

  private Set<SitePath> converge(NewsroomName name, Shelf shelf, SortedSet<Integer> numbers) {
    return Convergence.reach(
        site,
        "the files of shelf %s of %s".formatted(shelf.path(), name),
        () -> {
          // What is read after the head shows everything that the head has counted.
          Shelves.Head head = shelves.head(name, shelf);
          Newsroom newsroom = required(name);
          ShelfReading reading = new ShelfReading(releases, shelves, name, head);
          List<Convergence.Wanted> files =
              reading.files(numbers).stream()
                  .map(made -> wanted(made.file(), made.stamp(), newsroom))
                  .toList();
          return reading.isTorn() ? Optional.empty() : Optional.of(files);
        });
  }

  private Newsroom required(NewsroomName name) {
    return newsrooms.required(name);
  }

  private Convergence.Wanted wanted(ShelfFile file, long stamp, Newsroom newsroom) {
    Epoch epoch = new Epoch(stamp, List.of(0L), newsroom.version(), renderer.version());
    return new Convergence.Wanted(
        file.path(newsroom.name()),
        new SiteObject(
            epoch,
            new SiteObject.Page(),
            file.contentType(),
            renderer.shelf(file, newsroom, epoch)));
  }
}
