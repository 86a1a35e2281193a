package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Issuer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** RSS 2.0; what it has no element for is said in those of Atom, Dublin Core and "content". */
record RssFeed(Newsroom newsroom, SiteLinks links, EpochLine epoch) {
  private static final FeedLabels.Tags TAGS =
      new FeedLabels.Tags("item", "content:encoded", "description");

  byte[] render(List<FeedItem> items) {
    Xml xml =
        Xml.of(epoch)
            .markup(
                """
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
                xmlns:content="http://purl.org/rss/1.0/modules/content/" \
                xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel>
                """);
    xml.element("title", newsroom.title()).element("link", links.front(newsroom.name()));
    profile(newsroom.profile(), xml);
    items.stream()
        .map(FeedItem::updatedAt)
        .max(Instant::compareTo)
        .ifPresent(at -> xml.element("lastBuildDate", date(at)));
    xml.markup("<generator>Dateline</generator>\n");
    xml.markup("<atom:link rel=\"self\" type=\"application/rss+xml\"");
    xml.attribute("href", links.file(newsroom.name(), "feed.rss")).markup("/>\n");
    items.forEach(item -> write(item, xml));
    return FeedLabels.require(xml.markup("</channel>\n</rss>\n").bytes(), TAGS, items);
  }

  private void profile(Profile profile, Xml xml) {
    // In the language that is named next, so no words of ours.
    String description = profile.description();
    xml.element("description", description == null ? newsroom.title() : description);
    xml.element("language", profile.languageTag());
    Profile.Logo logo = profile.logo();
    if (logo != null) {
      xml.markup("<image>\n").element("url", logo.href().toString()).element("title", logo.alt());
      xml.element("link", links.front(newsroom.name())).markup("</image>\n");
    }
  }

  private void write(FeedItem item, Xml xml) {
    xml.markup("<item>\n").element("title", item.title()).element("link", item.url());
    xml.markup("<guid isPermaLink=\"false\">").text(item.id()).markup("</guid>\n");
    xml.element("pubDate", date(item.publishedAt()));
    xml.element("atom:updated", item.updatedAt().toString());
    Issuer author = item.author();
    xml.element("dc:creator", author == null ? newsroom.title() : author.name());
    xml.element("dc:language", item.language());
    for (String tag : item.release().content().tags()) {
      xml.element("category", tag);
    }
    xml.element("description", item.summary());
    xml.element("content:encoded", item.html()).markup("</item>\n");
  }

  /** Has English names whatever the locale of the machine is. */
  private static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }
}
