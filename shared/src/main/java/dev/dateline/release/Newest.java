package dev.dateline.release;

import java.time.Duration;
import java.util.List;

/**
 * What a newsroom's listings show.
 *
 * @param published newest first
 * @param killed those that there may be copies of, the latest killed first
 * @param news what was published in the last two days
 * @param years on which there are releases
 */
public record Newest(
    List<PressRelease> published,
    List<PressRelease> killed,
    List<Summary> news,
    List<Shelves.Head> years) {
  /** So many of each are shown at most. */
  public static final int MOST = 50;

  /** So many are in a feed. */
  public static final int IN_FEED = 20;

  /** So many are news at most, and no longer: the rules of news sitemaps. */
  public static final int MOST_NEWS = 1_000;

  public static final Duration NEWS = Duration.ofDays(2);

  public Newest {
    published = List.copyOf(published);
    killed = List.copyOf(killed);
    news = List.copyOf(news);
    years = List.copyOf(years);
  }

  /** Tells whether a listing shows anything; one of a kind that may not be empty is not there. */
  boolean fills(Listing listing) {
    return switch (listing) {
      case FRONT_PAGE, ATOM, RSS, JSON_FEED -> true;
      case NEWS -> !news.isEmpty();
      case SITEMAP -> !news.isEmpty() || !years.isEmpty();
    };
  }
}
