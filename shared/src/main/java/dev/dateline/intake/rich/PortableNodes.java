package dev.dateline.intake.rich;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Portable Text, which Sanity stores: a flat list of blocks, of which those with {@code listItem}
 * and {@code level} make lists.
 */
final class PortableNodes extends Nodes {
  private static final Map<String, String> MARKS =
      Map.of(
          "strong",
          "strong",
          "em",
          "em",
          "code",
          "code",
          "strike-through",
          "del",
          "sup",
          "sup",
          "sub",
          "sub");
  private static final int DEEPEST_LIST = 10;

  /** The tags of the lists that are open, the innermost first; each has an item open too. */
  private final Deque<String> lists = new ArrayDeque<>();

  PortableNodes(RichTextWriter writer) {
    super(writer);
  }

  @Override
  void write(@Nullable Object nodes) {
    super.write(nodes);
    closeLists(0);
  }

  @Override
  void node(Map<?, ?> node) {
    if (!text(node, "_type").equals("block")) {
      closeLists(0);
      unknown(node);
      return;
    }
    String item = text(node, "listItem");
    if (item.isEmpty()) {
      closeLists(0);
      writer().open(tag(text(node, "style")));
      spans(node);
      writer().close();
    } else {
      String list = item.equals("number") ? "ol" : "ul";
      openItem(list, Math.clamp(number(node, "level", 1), 1, DEEPEST_LIST));
      spans(node);
    }
  }

  private static String tag(String style) {
    return style.matches("h[1-6]|blockquote") ? style : "p";
  }

  /** Leaves an item open, in which deeper lists may come. */
  private void openItem(String list, int level) {
    closeLists(level);
    if (lists.size() == level && list.equals(lists.peek())) {
      writer().close();
      writer().open("li");
      return;
    }
    closeLists(level - 1);
    while (lists.size() < level) {
      writer().open(list);
      writer().open("li");
      lists.push(list);
    }
  }

  private void closeLists(int level) {
    while (lists.size() > level) {
      writer().close();
      writer().close();
      lists.pop();
    }
  }

  private void spans(Map<?, ?> block) {
    Map<String, Map<?, ?>> definitions = definitions(block);
    if (block.get("children") instanceof List<?> children) {
      for (Object child : children) {
        if (child instanceof Map<?, ?> span) {
          span(span, definitions);
        }
      }
    }
  }

  private void span(Map<?, ?> span, Map<String, Map<?, ?>> definitions) {
    if (!text(span, "_type").equals("span")) {
      unknown(span);
      return;
    }
    List<String> tags = new ArrayList<>();
    String href = null;
    if (span.get("marks") instanceof List<?> marks) {
      for (Object mark : marks) {
        String name = String.valueOf(mark);
        Map<?, ?> definition = definitions.getOrDefault(name, Map.of());
        if (MARKS.containsKey(name)) {
          tags.add(MARKS.get(name));
        } else if (definition.get("href") instanceof String link) {
          href = link;
        } else {
          writer().unmark(definition.isEmpty() ? name : text(definition, "_type"));
        }
      }
    }
    if (href != null) {
      writer().openLink(href);
    }
    writer().text(text(span, "text"), tags);
    if (href != null) {
      writer().close();
    }
  }

  private void unknown(Map<?, ?> node) {
    String type = text(node, "_type");
    if (type.equals("image")) {
      picture(type, text(node, "_key"), withAsset(node));
      return;
    }
    String url = text(node, "url");
    unwrap(type, url.isEmpty() ? text(node, "_key") : url, node);
  }

  /** The address of a picture is its own, or that of its asset, where the projection follows it. */
  private static Map<?, ?> withAsset(Map<?, ?> image) {
    Map<Object, Object> all = new HashMap<>(image);
    if (image.get("asset") instanceof Map<?, ?> asset) {
      asset.forEach(all::putIfAbsent);
    }
    return all;
  }

  private static Map<String, Map<?, ?>> definitions(Map<?, ?> block) {
    Map<String, Map<?, ?>> byKey = new HashMap<>();
    if (block.get("markDefs") instanceof List<?> definitions) {
      for (Object each : definitions) {
        if (each instanceof Map<?, ?> definition) {
          byKey.put(text(definition, "_key"), definition);
        }
      }
    }
    return byKey;
  }
}
