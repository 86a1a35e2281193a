package dev.dateline.render;

import dev.dateline.json.ContentTree;
import dev.dateline.json.Json;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Correction;
import dev.dateline.release.Issuer;
import dev.dateline.release.Names;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1, with what it has no member for in {@code _press_release}. */
record JsonFeed(Newsroom newsroom, SiteLinks links, EpochLine epoch) {
  private static final String OURS = "_press_release";

  byte[] render(List<FeedItem> items) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", newsroom.title());
    Profile profile = newsroom.profile();
    ContentTree.put(feed, "description", profile.description());
    ContentTree.put(feed, "icon", profile.logo() == null ? null : profile.logo().href());
    ContentTree.put(feed, "language", profile.languageTag());
    feed.put("home_page_url", links.front(newsroom.name()));
    feed.put("feed_url", links.file(newsroom.name(), "feed.json"));
    feed.put("authors", author(newsroom.title(), links.front(newsroom.name())));
    feed.put(OURS, Map.of("epoch", epoch.epoch()));
    feed.put("items", items.stream().map(JsonFeed::item).toList());
    byte[] written = Json.write(feed).getBytes(StandardCharsets.UTF_8);
    FeedLabels.require(read(written), items);
    return written;
  }

  private static Map<String, Object> item(FeedItem item) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", item.id());
    tree.put("url", item.url());
    tree.put("title", item.title());
    tree.put("content_html", item.html());
    ContentTree.put(tree, "summary", item.summary());
    tree.put("date_published", item.publishedAt().toString());
    tree.put("date_modified", item.updatedAt().toString());
    tree.put("tags", item.release().content().tags());
    ContentTree.put(tree, "language", item.language());
    Issuer author = item.author();
    if (author != null) {
      String url = author.url() == null ? null : author.url().value();
      tree.put("authors", author(author.name(), url));
    }
    tree.put(OURS, ours(item));
    return tree;
  }

  private static Map<String, Object> ours(FeedItem item) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", Names.of(item.release().content().kind()));
    tree.put("revision", item.release().revision().number());
    ContentTree.put(tree, "disclosure", item.label());
    List<Map<String, Object>> corrections = new ArrayList<>();
    for (Correction correction : item.release().state().corrections().reversed()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("class", Names.of(correction.weight()));
      each.put("note", correction.note());
      each.put("at", correction.at().toString());
      corrections.add(each);
    }
    tree.put("corrections", corrections);
    return tree;
  }

  private static List<Map<String, Object>> author(String name, @Nullable String url) {
    Map<String, Object> author = new LinkedHashMap<>();
    author.put("name", name);
    ContentTree.put(author, "url", url);
    return List.of(author);
  }

  private static List<FeedLabels.Read> read(byte[] written) {
    List<FeedLabels.Read> read = new ArrayList<>();
    if (Json.read(written).tree() instanceof Map<?, ?> feed
        && feed.get("items") instanceof List<?> items) {
      for (Object each : items) {
        Map<?, ?> item = (Map<?, ?>) each;
        Object summary = item.get("summary");
        read.add(
            new FeedLabels.Read(
                String.valueOf(item.get("content_html")),
                summary == null ? null : summary.toString()));
      }
    }
    return read;
  }
}
