package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.util.Collection;
import java.util.EnumSet;
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
 * <p>Their epoch is how often the shelf got its first release or lost its last one, and then a
 * stamp: that of the shelf for what shows a whole shelf, and the newest among its own numbers for
 * what shows some of them, so that it stays as it is while others come and go. The feed of a tag
 * counts the killed ones that it tells of, too.
 *
 * <p>A shelf that has lost its last release is gone, and its name with it.
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
    for (Placement.Place place : places) {
      numbers.computeIfAbsent(place.shelf(), shelf -> new TreeSet<>()).add(place.number());
    }
    return converge(newsroom, numbers);
  }

  /** Returns the shelves of a kind that a newsroom has or had. */
  List<Shelves.Head> all(NewsroomName newsroom, Shelf.Kind kind) {
    return shelves.heads(newsroom, kind);
  }

  /** Makes right everything that shows a shelf, but for the list of all shelves. */
  Set<SitePath> converge(NewsroomName newsroom, Shelves.Head head) {
    SortedSet<Integer> numbers = onEachPage(head, new TreeSet<>());
    return converge(newsroom, head.shelf(), numbers, EnumSet.noneOf(Shelf.Kind.class));
  }

  private Set<SitePath> converge(NewsroomName name, Map<Shelf, SortedSet<Integer>> numbers) {
    Set<SitePath> differed = new LinkedHashSet<>();
    Set<Shelf.Kind> turned = EnumSet.noneOf(Shelf.Kind.class);
    numbers.forEach((shelf, some) -> differed.addAll(converge(name, shelf, some, turned)));
    turned.forEach(kind -> differed.addAll(convergeList(name, kind)));
    return differed;
  }

  /** Adds a number of each page. */
  private static SortedSet<Integer> onEachPage(Shelves.Head head, SortedSet<Integer> numbers) {
    SortedSet<Integer> all = new TreeSet<>(numbers);
    for (int number = 1; number <= head.last(); number += Shelf.PAGE) {
      all.add(number);
    }
    return all;
  }

  /** Makes right the list of all shelves of a kind. */
  Set<SitePath> convergeList(NewsroomName name, Shelf.Kind kind) {
    return Convergence.reach(
        site,
        "the lists of the shelves of " + name,
        () -> {
          List<Shelves.Head> heads = shelves.heads(name, kind);
          ShelfFile all =
              new ShelfFile.All(
                  kind,
                  heads.stream().filter(Shelves.Head::isShown).map(Shelves.Head::shelf).toList());
          // Each turn of a shelf adds one or takes one away.
          long turns = heads.stream().mapToLong(Shelves.Head::turns).sum();
          Newsroom newsroom = newsrooms.required(name);
          return Optional.of(
              Convergence.Table.of(
                  List.of(wanted(all, epoch(turns, List.of(0L), newsroom), newsroom))));
        });
  }

  /**
   * Converges the files of a shelf.
   *
   * @param turned gets the kind of a shelf that was opened, or emptied, at some time by one of
   *     these numbers
   */
  private Set<SitePath> converge(
      NewsroomName name, Shelf shelf, SortedSet<Integer> numbers, Set<Shelf.Kind> turned) {
    return Convergence.reach(
        site,
        "the files of shelf %s of %s".formatted(shelf.path(), name),
        () -> {
          // What is read after the head shows everything that the head has counted.
          Shelves.Head head = shelves.head(name, shelf);
          Newsroom newsroom = newsrooms.required(name);
          boolean wasEmptied = head.turns() > 1;
          if (wasEmptied || numbers.first() == 1) {
            turned.add(shelf.kind());
          }
          ShelfReading reading = new ShelfReading(releases, shelves, name, head);
          List<Convergence.Wanted> files =
              reading.files(wasEmptied ? onEachPage(head, numbers) : numbers).stream()
                  .map(
                      made -> {
                        Epoch epoch = epoch(head.turns(), made.age(), newsroom);
                        return head.isShown()
                            ? wanted(made.file(), epoch, newsroom)
                            : gone(made.file(), epoch, newsroom);
                      })
                  .toList();
          return reading.isTorn() ? Optional.empty() : Optional.of(Convergence.Table.of(files));
        });
  }

  private Epoch epoch(long turns, List<Long> age, Newsroom newsroom) {
    return new Epoch(turns, age, newsroom.version(), renderer.version());
  }

  private Convergence.Wanted wanted(ShelfFile file, Epoch epoch, Newsroom newsroom) {
    return new Convergence.Wanted(
        file.path(newsroom.name()),
        new SiteObject(
            epoch,
            new SiteObject.Page(),
            file.contentType(),
            renderer.shelf(file, newsroom, epoch)));
  }

  /** Says nothing of the shelf: what was taken from it may have given it its name. */
  private Convergence.Wanted gone(ShelfFile file, Epoch epoch, Newsroom newsroom) {
    return new Convergence.Wanted(
        file.path(newsroom.name()),
        new SiteObject(
            epoch,
            new SiteObject.Gone(),
            Listing.FRONT_PAGE.contentType(),
            renderer.emptied(newsroom, epoch)));
  }
}
