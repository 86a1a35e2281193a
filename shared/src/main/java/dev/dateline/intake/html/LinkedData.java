package dev.dateline.intake.html;

import dev.dateline.json.BrokenJson;
import dev.dateline.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page says to programs about its article, in JSON-LD. */
final class LinkedData {
  private static final Set<String> ARTICLES =
      Set.of("Article", "NewsArticle", "PressRelease", "BlogPosting", "ReportageNewsArticle");

  private LinkedData() {}

  /** Returns a text of the first article that a page describes. */
  static Optional<Page.Said> of(Document document, String member) {
    for (Element script : document.select("script[type=application/ld+json]")) {
      Optional<String> found = articleIn(script.data()).map(article -> article.get(member));
      if (found.isPresent() && !found.get().isBlank()) {
        return Optional.of(
            new Page.Said(found.get().strip(), SourceExtent.line(script, 1), "JSON-LD"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Map<String, String>> articleIn(String json) {
    try {
      Object tree = Json.read(json.getBytes(StandardCharsets.UTF_8)).tree();
      return things(tree).stream()
          .filter(thing -> isArticle(thing.get("@type")))
          .map(LinkedData::texts)
          .findFirst();
    } catch (BrokenJson e) {
      return Optional.empty();
    }
  }

  private static List<Map<?, ?>> things(@Nullable Object tree) {
    List<Map<?, ?>> things = new ArrayList<>();
    if (tree instanceof List<?> list) {
      list.forEach(each -> things.addAll(each instanceof Map<?, ?> ? things(each) : List.of()));
    } else if (tree instanceof Map<?, ?> thing) {
      things.add(thing);
      if (thing.get("@graph") instanceof List<?> graph) {
        things.addAll(things(graph));
      }
    }
    return things;
  }

  private static boolean isArticle(@Nullable Object type) {
    return type instanceof List<?> types
        ? types.stream().anyMatch(ARTICLES::contains)
        : type != null && ARTICLES.contains(type);
  }

  private static Map<String, String> texts(Map<?, ?> thing) {
    Map<String, String> texts = new HashMap<>();
    thing.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            texts.put(String.valueOf(name), text);
          }
        });
    return texts;
  }
}
