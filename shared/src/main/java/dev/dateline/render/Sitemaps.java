package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Language;
import dev.dateline.release.Listed;
import dev.dateline.release.Listing;
import dev.dateline.release.Shelf;
import dev.dateline.release.ShelfFile;
import dev.dateline.release.Shelves;
import dev.dateline.release.Summary;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders what search engines read: sitemaps, the news sitemap, their index, and robots.txt.
 *
 * <p>Equal arguments give equal bytes on every machine, and {@code epoch} stands in them: 1 to 100
 * printable characters of ASCII without two hyphens in a row. An index or a news sitemap without
 * anything in it would not be valid: it is a comment, to stand where nothing does. Safe for use by
 * many threads.
 */
final class Sitemaps {
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS_SITEMAP = "http://www.google.com/schemas/sitemap-news/0.9";
  private static final Pattern NEWS_LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  /** Undetermined, as ISO 639-2 says it. */
  private static final String NO_LANGUAGE = "und";

  private final SiteLinks links;

  /** Renders for the site at this absolute address. */
  Sitemaps(URI siteUrl) {
    this.links = SiteLinks.of(siteUrl);
  }

  /**
   * Renders a newsroom's list of its sitemaps.
   *
   * @param hasNews whether there is a news sitemap
   */
  byte[] index(Newsroom newsroom, List<Shelves.Head> years, boolean hasNews, String epoch) {
    Xml xml = Xml.of(new EpochLine(epoch));
    if (years.isEmpty() && !hasNews) {
      return xml.bytes();
    }
    xml.markup("<sitemapindex xmlns=\"").markup(SITEMAP).markup("\">\n");
    for (Shelves.Head year : years) {
      ShelfFile.Sitemap.files(year).forEach(file -> sitemap(newsroom, file, xml));
    }
    if (hasNews) {
      sitemap(newsroom, Listing.NEWS.file(), xml);
    }
    return xml.markup("</sitemapindex>\n").bytes();
  }

  private void sitemap(Newsroom newsroom, String file, Xml xml) {
    xml.markup("<sitemap>").element("loc", links.file(newsroom.name(), file));
    xml.markup("</sitemap>\n");
  }

  /** Renders a part of the sitemap of a year, which has the page of the year in any case. */
  byte[] year(Newsroom newsroom, Shelf year, List<Listed> releases, String epoch) {
    Xml xml = Xml.of(new EpochLine(epoch)).markup("<urlset xmlns=\"");
    xml.markup(SITEMAP).markup("\">\n<url>").element("loc", links.to(newsroom.name(), year));
    xml.markup("</url>\n");
    for (Listed release : releases) {
      xml.markup("<url>").element("loc", links.to(release.address()));
      xml.element("lastmod", date(release.updatedAt())).markup("</url>\n");
    }
    return xml.markup("</urlset>\n").bytes();
  }

  /** Renders the sitemap of what is news. */
  byte[] news(Newsroom newsroom, List<Summary> news, String epoch) {
    Xml xml = Xml.of(new EpochLine(epoch));
    if (news.isEmpty()) {
      return xml.bytes();
    }
    xml.markup("<urlset xmlns=\"").markup(SITEMAP).markup("\" xmlns:news=\"");
    xml.markup(NEWS_SITEMAP).markup("\">\n");
    for (Summary release : news) {
      xml.markup("<url>").element("loc", links.to(Objects.requireNonNull(release.address())));
      xml.markup("<news:news>\n<news:publication>").element("news:name", newsroom.title());
      xml.element("news:language", language(release.language()));
      xml.markup("</news:publication>\n");
      xml.element("news:publication_date", date(Objects.requireNonNull(release.publishedAt())));
      xml.element("news:title", release.headline());
      xml.markup("</news:news></url>\n");
    }
    return xml.markup("</urlset>\n").bytes();
  }

  /** Renders {@code robots.txt}, which names the index of each newsroom. */
  byte[] robots(List<NewsroomName> newsrooms, String epoch) {
    StringBuilder robots = new StringBuilder("# ").append(new EpochLine(epoch).text());
    robots.append("\nUser-agent: *\nDisallow:\n");
    newsrooms.stream()
        .sorted(Comparator.comparing(NewsroomName::value))
        .forEach(
            name -> robots.append("\nSitemap: ").append(links.file(name, Listing.SITEMAP.file())));
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
