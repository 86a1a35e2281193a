package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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
          Reading reading = new Reading(name, head, required(name));
          reading.pages(parts(numbers, Shelf.PAGE));
          if (shelf.kind() == Shelf.Kind.YEAR) {
            reading.sitemaps(parts(numbers, ShelfFile.Sitemap.PART));
          }
          reading.newest();
          return reading.files();
        });
  }

  private static SortedSet<Integer> parts(SortedSet<Integer> numbers, int size) {
    SortedSet<Integer> parts = new TreeSet<>();
    numbers.forEach(number -> parts.add(Shelf.part(number, size)));
    return parts;
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

  /** What one shelf says at a time. */
  private final class Reading {
    private final NewsroomName name;
    private final Shelves.Head head;
    private final Newsroom newsroom;
    private final List<Convergence.Wanted> files = new ArrayList<>();
    private boolean isTorn;

    Reading(NewsroomName name, Shelves.Head head, Newsroom newsroom) {
      this.name = name;
      this.head = head;
      this.newsroom = newsroom;
    }

    void pages(SortedSet<Integer> pages) {
      if (head.last() % Shelf.PAGE == 0) {
        // The last page leads to it from now on.
        page(head.last() / Shelf.PAGE + 1);
      }
      pages.forEach(this::page);
    }

    private void page(int number) {
      List<Shelves.Entry> entries = part(number, Shelf.PAGE);
      boolean full = number * Shelf.PAGE <= head.last();
      add(new ShelfFile.Page(head.shelf(), number, listed(entries), full), stamp(entries));
    }

    void sitemaps(SortedSet<Integer> parts) {
      for (int number : parts) {
        List<Shelves.Entry> entries = part(number, ShelfFile.Sitemap.PART);
        add(new ShelfFile.Sitemap(head.shelf(), number, listed(entries)), stamp(entries));
      }
    }

    void newest() {
      List<Shelves.Entry> entries = read(Math.max(1, head.last() - Shelf.PAGE + 1), head.last());
      if (head.shelf().kind() == Shelf.Kind.TAG) {
        add(feed(entries), head.stamp());
      }
      int pages = Shelf.part(head.last(), Shelf.PAGE);
      add(new ShelfFile.Index(head.shelf(), listed(entries), pages), head.stamp());
    }

    private ShelfFile.Feed feed(List<Shelves.Entry> entries) {
      List<PressRelease> published =
          shown(entries)
              .limit(Newest.IN_FEED)
              .flatMap(entry -> releases.find(entry.release()).stream())
              .filter(release -> release.status() == Status.PUBLISHED)
              .toList();
      List<PressRelease> killed =
          entries.reversed().stream()
              .filter(entry -> entry.listed() == null)
              .flatMap(entry -> releases.find(entry.release()).stream())
              .filter(release -> release.status() == Status.KILLED)
              .toList();
      return new ShelfFile.Feed(head.shelf(), published, killed);
    }

    private List<Shelves.Entry> part(int number, int size) {
      return read((number - 1) * size + 1, number * size);
    }

    private List<Shelves.Entry> read(int first, int last) {
      List<Shelves.Entry> entries = shelves.entries(name, head.shelf(), first, last);
      isTorn |= stamp(entries) > head.stamp();
      return entries;
    }

    private void add(ShelfFile file, long stamp) {
      files.add(wanted(file, stamp, newsroom));
    }

    /** Returns what is to be written; nothing if the shelf changed while it was read. */
    Optional<List<Convergence.Wanted>> files() {
      return isTorn ? Optional.empty() : Optional.of(files);
    }
  }

  private static long stamp(List<Shelves.Entry> entries) {
    return entries.stream().mapToLong(Shelves.Entry::stamp).max().orElse(0);
  }

  private static List<Listed> listed(List<Shelves.Entry> entries) {
    return shown(entries).map(entry -> Objects.requireNonNull(entry.listed())).toList();
  }

  private static Stream<Shelves.Entry> shown(List<Shelves.Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.listed() != null)
        .sorted(
            Comparator.comparing(
                entry -> Objects.requireNonNull(entry.listed()), Listed.NEWEST_FIRST));
  }
}
