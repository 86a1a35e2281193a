package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Issuer;
import dev.dateline.release.Shelf;
import dev.dateline.release.Tombstone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Atom 1.0 (RFC 4287) with tombstones (RFC 6721), which stand before the entries as the schema
 * wants it.
 *
 * @param shelf the tag whose feed it is; null in that of the newsroom
 */
record AtomFeed(Newsroom newsroom, @Nullable Shelf shelf, SiteLinks links, EpochLine epoch) {
  private static final FeedLabels.Tags TAGS =
      new FeedLabels.Tags("entry", "content type=\"html\"", "summary");

  byte[] render(List<FeedItem> items, List<Tombstone> killed) {
    Xml xml = Xml.of(epoch).markup("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
    Profile profile = newsroom.profile();
    xml.attribute("xml:lang", profile.languageTag()).markup(">\n");
    String self = links.atom(newsroom.name(), shelf);
    String page = shelf == null ? links.front(newsroom.name()) : links.to(newsroom.name(), shelf);
    xml.element("id", id());
    xml.element(
        "title", shelf == null ? newsroom.title() : newsroom.title() + " \u2013 " + shelf.name());
    xml.element("subtitle", profile.description());
    xml.element("logo", profile.logo() == null ? null : profile.logo().href().toString());
    xml.element("updated", updated(items, killed).toString());
    xml.markup("<author>\n").element("name", newsroom.title());
    xml.element("uri", links.front(newsroom.name())).markup("</author>\n");
    xml.markup("<link rel=\"self\" type=\"application/atom+xml\"").attribute("href", self);
    xml.markup("/>\n<link rel=\"alternate\" type=\"text/html\"").attribute("href", page);
    xml.markup("/>\n<generator>Dateline</generator>\n");
    killed.forEach(tombstone -> write(tombstone, xml));
    items.forEach(item -> write(item, xml));
    return FeedLabels.require(xml.markup("</feed>\n").bytes(), TAGS, items);
  }

  /** Depends on no host and no title, since both may change. */
  private String id() {
    String path = newsroom.name() + (shelf == null ? "" : "/" + shelf.path());
    byte[] name = ("dateline:atom:" + path).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  private static Instant updated(List<FeedItem> items, List<Tombstone> killed) {
    return Stream.concat(
            items.stream().map(FeedItem::updatedAt), killed.stream().map(Tombstone::at))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static void write(Tombstone tombstone, Xml xml) {
    xml.markup("<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"");
    xml.attribute("ref", "urn:uuid:" + tombstone.id());
    xml.attribute("when", tombstone.at().toString()).markup(">\n");
    xml.element("at:comment", tombstone.comment()).markup("</at:deleted-entry>\n");
  }

  private static void write(FeedItem item, Xml xml) {
    xml.markup("<entry").attribute("xml:lang", item.language()).markup(">\n");
    xml.element("id", item.id()).element("title", item.title());
    xml.element("published", item.publishedAt().toString());
    xml.element("updated", item.updatedAt().toString());
    Issuer author = item.author();
    if (author != null) {
      xml.markup("<author>\n").element("name", author.name());
      xml.element("uri", author.url() == null ? null : author.url().value());
      xml.markup("</author>\n");
    }
    xml.markup("<link rel=\"alternate\" type=\"text/html\"").attribute("href", item.url());
    xml.markup("/>\n");
    for (String tag : item.release().content().tags()) {
      xml.markup("<category").attribute("term", tag).markup("/>\n");
    }
    xml.element("summary", item.summary());
    xml.markup("<content type=\"html\">").text(item.html()).markup("</content>\n</entry>\n");
  }
}
