package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;

/** Where readers find a release: {@code <newsroom>/<year>/<slug>} on the site. */
public record Address(NewsroomName newsroom, int year, Slug slug) {
  public Address {
    if (year < 1000 || year > 9999) {
      throw new IllegalArgumentException("an address has a year of four digits");
    }
  }

  /** Reads what {@link #path} wrote. */
  public static Address of(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("an address has a newsroom, a year and a slug");
    }
    return new Address(new NewsroomName(parts[0]), Integer.parseInt(parts[1]), new Slug(parts[2]));
  }

  /** Returns the path below the site's root, without a slash before it. */
  public String path() {
    return newsroom + "/" + year + "/" + slug;
  }

  /** Returns where one of its renditions stands. */
  public SitePath path(Rendition rendition) {
    return new SitePath(path() + rendition.suffix());
  }
}
