package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.util.List;
import java.util.stream.IntStream;

/** A file of the site that shows what is on shelves. */
public sealed interface ShelfFile {
  /** Returns where it stands. */
  SitePath path(NewsroomName newsroom);

  /** Returns its media type as a header says it. */
  default String contentType() {
    return Listing.FRONT_PAGE.contentType();
  }

  /**
   * The first thing that readers of a shelf see.
   *
   * @param newest those with the last numbers, newest first
   * @param pages how many pages have or had a release
   */
  record Index(Shelf shelf, List<Listed> newest, int pages) implements ShelfFile {
    @Override
    public SitePath path(NewsroomName newsroom) {
      return new SitePath("%s/%s/index.html".formatted(newsroom, shelf.path()));
    }
  }

  /**
   * One page of a shelf.
   *
   * @param number from 1, where the oldest are
   * @param releases those that are still on it, newest first
   * @param full whether all its numbers are given; it then leads to the next page
   */
  record Page(Shelf shelf, int number, List<Listed> releases, boolean full) implements ShelfFile {
    @Override
    public SitePath path(NewsroomName newsroom) {
      return new SitePath("%s/%s/%d/index.html".formatted(newsroom, shelf.path(), number));
    }
  }

  /** The Atom feed of a tag. */
  record Feed(Shelf tag, List<PressRelease> published, List<PressRelease> killed)
      implements ShelfFile {
    @Override
    public SitePath path(NewsroomName newsroom) {
      return new SitePath("%s/%s/feed.atom".formatted(newsroom, tag.path()));
    }

    @Override
    public String contentType() {
      return Listing.ATOM.contentType();
    }
  }

  /**
   * A part of the sitemap of a year.
   *
   * @param number from 1, where the oldest are
   */
  record Sitemap(Shelf year, int number, List<Listed> releases) implements ShelfFile {
    /** So many numbers of a year are in one part. */
    public static final int PART = 250;

    @Override
    public SitePath path(NewsroomName newsroom) {
      return new SitePath(newsroom + "/" + file(year, number));
    }

    @Override
    public String contentType() {
      return Listing.SITEMAP.contentType();
    }

    /** Returns the names of all parts of a year's sitemap, below the newsroom. */
    public static List<String> files(Shelves.Head year) {
      return IntStream.rangeClosed(1, Shelf.part(year.last(), PART))
          .mapToObj(number -> file(year.shelf(), number))
          .toList();
    }

    private static String file(Shelf year, int number) {
      return "sitemap-%s-%d.xml".formatted(year.name(), number);
    }
  }

  /** The list of all years, or of all tags. */
  record All(Shelf.Kind kind, List<Shelf> shelves) implements ShelfFile {
    @Override
    public SitePath path(NewsroomName newsroom) {
      return new SitePath("%s/%s/index.html".formatted(newsroom, kind.path()));
    }
  }
}
