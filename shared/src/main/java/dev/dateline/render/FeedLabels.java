package dev.dateline.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed that is done for the label that the law wants at the beginning of each of its items
 * (28 CFR 5.402), by looking at its bytes and not at what they were made of.
 */
final class FeedLabels {
  private FeedLabels() {}

  /**
   * What was read of one item.
   *
   * @param html its content
   * @param summary null where it has none
   */
  record Read(String html, @Nullable String summary) {}

  /** The tags between which an XML feed has its items and their texts. */
  record Tags(String item, String html, String summary) {
    private List<Read> read(byte[] feed) {
      String[] items = new String(feed, StandardCharsets.UTF_8).split("(?=<" + item + "[ >])", -1);
      return List.of(items).subList(1, items.length).stream().map(this::read).toList();
    }

    private Read read(String item) {
      String content = between(item, html);
      return new Read(content == null ? "" : content, between(item, summary));
    }

    /** Returns the text of the first element that begins with these characters. */
    private static @Nullable String between(String item, String element) {
      int begin = item.indexOf("<" + element + ">");
      if (begin < 0) {
        return null;
      }
      int text = begin + element.length() + 2;
      return Xml.read(item.substring(text, item.indexOf("</", text)));
    }
  }

  /**
   * Passes a feed in which each item that has a label shows it before all other text.
   *
   * @throws IllegalStateException for each other feed
   */
  static byte[] require(byte[] feed, Tags tags, List<FeedItem> items) {
    require(tags.read(feed), items);
    return feed;
  }

  /**
   * Passes items of which each that has a label shows it before all other text.
   *
   * @throws IllegalStateException for all others
   */
  static void require(List<Read> read, List<FeedItem> items) {
    boolean passes = read.size() == items.size();
    for (int i = 0; passes && i < items.size(); i++) {
      String label = items.get(i).label();
      passes = label == null || begins(read.get(i), label);
    }
    if (!passes) {
      throw new IllegalStateException(
          "An item of the feed does not show its disclosure first; it must not be published.");
    }
  }

  private static boolean begins(Read item, String label) {
    String html = item.html();
    return html.startsWith(Html.escaped(label) + "</", firstText(html))
        && (item.summary() == null || item.summary().startsWith(label));
  }

  /** Returns where the first text begins that is neither markup nor blank. */
  private static int firstText(String html) {
    int i = 0;
    while (i < html.length()) {
      if (html.charAt(i) == '<' && html.indexOf('>', i) > 0) {
        i = html.indexOf('>', i) + 1;
      } else if (html.charAt(i) == '\n') {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }
}
