package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Language;
import dev.dateline.release.Listed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders what search engines read: sitemaps, the news sitemap, their index, and robots.txt.
 *
 * <p>Equal arguments give equal bytes on every machine, and {@code epoch} stands in them: 1 to 100
 * printable characters of ASCII without two hyphens in a row. A sitemap that would be empty would
 * not be valid, so there is none; what stood at its path is gone. Safe for use by many threads.
 */
public final class Sitemaps {
  /** So many releases are in a sitemap: those with the numbers 1 to 1,000 of a year, and so on. */
  public static final int CHUNK = 1_000;

  /** A news sitemap has no release that was published longer ago than this. */
  public static final Duration NEWS = Duration.ofDays(2);

  public static final String INDEX_FILE = "sitemap.xml";
  public static final String NEWS_FILE = "sitemap-news.xml";

  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS_SITEMAP = "http://www.google.com/schemas/sitemap-news/0.9";
  private static final Pattern NEWS_LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  /** Undetermined, as ISO 639-2 says it. */
  private static final String NO_LANGUAGE = "und";

  private final SiteLinks links;

  /** Renders for the site at this absolute address. */
  public Sitemaps(URI siteUrl) {
    this.links = SiteLinks.of(siteUrl);
  }

  /** Returns the name of the sitemap that holds a number of a year, below the newsroom. */
  public static String file(int year, int number) {
    return "sitemap-" + year + "-" + ((number - 1) / CHUNK + 1) + ".xml";
  }

  /**
   * Renders a newsroom's list of its sitemaps; empty if it has none.
   *
   * @param files the names of those that there are, and when each was last changed
   */
  public Optional<byte[]> index(Newsroom newsroom, Map<String, Instant> files, String epoch) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Xml xml = Xml.of(new EpochLine(epoch)).markup("<sitemapindex xmlns=\"");
    xml.markup(SITEMAP).markup("\">\n");
    new TreeMap<>(files)
        .forEach(
            (file, updatedAt) -> {
              xml.markup("<sitemap>").element("loc", links.file(newsroom.name(), file));
              xml.element("lastmod", date(updatedAt)).markup("</sitemap>\n");
            });
    return Optional.of(xml.markup("</sitemapindex>\n").bytes());
  }

  /** Renders one of the sitemaps of a year; empty if none of its releases is public. */
  public Optional<byte[]> year(List<Listed> releases, String epoch) {
    if (releases.size() > CHUNK) {
      throw new IllegalArgumentException("a sitemap has at most %d releases".formatted(CHUNK));
    }
    if (releases.isEmpty()) {
      return Optional.empty();
    }
    Xml xml = Xml.of(new EpochLine(epoch)).markup("<urlset xmlns=\"");
    xml.markup(SITEMAP).markup("\">\n");
    for (Listed release : releases) {
      xml.markup("<url>").element("loc", links.to(release.address()));
      xml.element("lastmod", date(release.updatedAt())).markup("</url>\n");
    }
    return Optional.of(xml.markup("</urlset>\n").bytes());
  }

  /**
   * Renders the sitemap of what is news at an instant; empty if nothing is.
   *
   * @param newest newest first; what is older is left out
   */
  public Optional<byte[]> news(Newsroom newsroom, List<Listed> newest, Instant now, String epoch) {
    Instant oldest = now.minus(NEWS);
    List<Listed> news =
        newest.stream()
            .filter(release -> !release.publishedAt().isBefore(oldest))
            .limit(CHUNK)
            .toList();
    if (news.isEmpty()) {
      return Optional.empty();
    }
    Xml xml = Xml.of(new EpochLine(epoch)).markup("<urlset xmlns=\"");
    xml.markup(SITEMAP).markup("\" xmlns:news=\"").markup(NEWS_SITEMAP).markup("\">\n");
    for (Listed release : news) {
      xml.markup("<url>").element("loc", links.to(release.address()));
      xml.markup("<news:news>\n<news:publication>").element("news:name", newsroom.title());
      xml.element("news:language", language(release.summary().language()));
      xml.markup("</news:publication>\n");
      xml.element("news:publication_date", date(release.publishedAt()));
      xml.element("news:title", release.summary().headline());
      xml.markup("</news:news></url>\n");
    }
    return Optional.of(xml.markup("</urlset>\n").bytes());
  }

  /** Renders {@code robots.txt}, which names the index of each newsroom that has one. */
  public byte[] robots(List<NewsroomName> newsrooms, String epoch) {
    StringBuilder robots = new StringBuilder("# ").append(new EpochLine(epoch).text());
    robots.append("\nUser-agent: *\nDisallow:\n");
    newsrooms.stream()
        .sorted(Comparator.comparing(NewsroomName::value))
        .forEach(name -> robots.append("\nSitemap: ").append(links.file(name, INDEX_FILE)));
    return robots.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a language as Google takes it: without a region, except for Chinese. */
  private static String language(@Nullable Language language) {
    if (language == null || !NEWS_LANGUAGE.matcher(language.primary()).matches()) {
      return NO_LANGUAGE;
    }
    if (!language.primary().equals("zh")) {
      return language.primary();
    }
    Locale locale = Locale.forLanguageTag(language.tag());
    boolean traditional =
        locale.getScript().isEmpty()
            ? TRADITIONAL.contains(locale.getCountry())
            : locale.getScript().equals("Hant");
    return traditional ? "zh-tw" : "zh-cn";
  }

  private static String date(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
