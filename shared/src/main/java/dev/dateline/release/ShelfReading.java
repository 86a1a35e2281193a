package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What shows a shelf as it was when its head was read, or a little later. */
final class ShelfReading {
  private final Releases releases;
  private final Shelves shelves;
  private final NewsroomName newsroom;
  private final Shelves.Head head;
  private final List<Made> made = new ArrayList<>();
  private boolean isTorn;

  /**
   * A file and its age among those of equal turns of the shelf.
   *
   * @param age the stamp of the shelf, or the newest of what the file shows; then how many of an
   *     equal shelf were killed, for a file that tells it
   */
  record Made(ShelfFile file, List<Long> age) {}

  ShelfReading(Releases releases, Shelves shelves, NewsroomName newsroom, Shelves.Head head) {
    this.releases = releases;
    this.shelves = shelves;
    this.newsroom = newsroom;
    this.head = head;
  }

  /** Reads what shows these numbers, and what shows the newest; no file leads to a later one. */
  List<Made> files(SortedSet<Integer> numbers) {
    if (head.last() % Shelf.PAGE == 0) {
      // The last page leads to it from now on.
      page(head.last() / Shelf.PAGE + 1);
    }
    parts(numbers, Shelf.PAGE).forEach(this::page);
    if (head.shelf().kind() == Shelf.Kind.YEAR) {
      parts(numbers, ShelfFile.Sitemap.PART).forEach(this::sitemap);
    }
    newest();
    return made;
  }

  /** Tells whether the shelf changed while it was read: the files may show less than they claim. */
  boolean isTorn() {
    return isTorn;
  }

  private static SortedSet<Integer> parts(SortedSet<Integer> numbers, int size) {
    SortedSet<Integer> parts = new TreeSet<>();
    numbers.forEach(number -> parts.add(Shelf.part(number, size)));
    return parts;
  }

  private void page(int number) {
    List<Shelves.Entry> entries = part(number, Shelf.PAGE);
    boolean full = number * Shelf.PAGE <= head.last();
    add(new ShelfFile.Page(head.shelf(), number, listed(entries), full), stamp(entries));
  }

  private void sitemap(int number) {
    List<Shelves.Entry> entries = part(number, ShelfFile.Sitemap.PART);
    add(new ShelfFile.Sitemap(head.shelf(), number, listed(entries)), stamp(entries));
  }

  private void newest() {
    List<Shelves.Entry> entries = read(Math.max(1, head.last() - Shelf.PAGE + 1), head.last());
    if (head.shelf().kind() == Shelf.Kind.TAG) {
      ShelfFile.Feed feed = feed(entries);
      // What was withdrawn and is killed then leaves the shelf as it is, and its feed not.
      made.add(new Made(feed, List.of(head.stamp(), (long) feed.killed().size())));
    }
    int pages = Shelf.part(head.last(), Shelf.PAGE);
    add(new ShelfFile.Index(head.shelf(), listed(entries), pages), head.stamp());
  }

  private ShelfFile.Feed feed(List<Shelves.Entry> entries) {
    List<PressRelease> published =
        Releases.those(
            releases,
            shown(entries).limit(Newest.IN_FEED).map(Shelves.Entry::release),
            Status.PUBLISHED);
    List<PressRelease> killed =
        Releases.those(
            releases,
            entries.reversed().stream()
                .filter(entry -> entry.listed() == null)
                .map(Shelves.Entry::release),
            Status.KILLED);
    return new ShelfFile.Feed(head.shelf(), published, killed);
  }

  private List<Shelves.Entry> part(int number, int size) {
    return read((number - 1) * size + 1, number * size);
  }

  private List<Shelves.Entry> read(int first, int last) {
    List<Shelves.Entry> entries = shelves.entries(newsroom, head.shelf(), first, last);
    isTorn |= stamp(entries) > head.stamp();
    return entries;
  }

  private void add(ShelfFile file, long stamp) {
    made.add(new Made(file, List.of(stamp)));
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
