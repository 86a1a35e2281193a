package dev.dateline.intake.rich;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one CMS writes its text as nodes that hold others. */
abstract class Nodes {
  /** Where nodes of a kind of their own are likely to have words, or nodes that have some. */
  private static final List<String> WORDS = List.of("text", "content", "children", "body");

  private static final Pattern WEB = Pattern.compile("(?i)https?://.+");

  private final RichTextWriter writer;

  Nodes(RichTextWriter writer) {
    this.writer = writer;
  }

  final RichTextWriter writer() {
    return writer;
  }

  /** Writes a list of nodes; what is none is passed over. */
  void write(@Nullable Object nodes) {
    if (nodes instanceof List<?> list) {
      for (Object node : list) {
        if (node instanceof Map<?, ?> map) {
          node(map);
        }
      }
    }
  }

  abstract void node(Map<?, ?> node);

  /** Writes what a node holds into an element of its own. */
  final void inside(String tag, @Nullable Object nodes) {
    writer.open(tag);
    write(nodes);
    writer.close();
  }

  /** Writes a picture by what its members say; names one that no link leads to. */
  final void picture(String type, String id, Map<?, ?> members) {
    String url = first(members, "url", "src");
    String caption = first(members, "caption");
    if (WEB.matcher(url).matches()) {
      writer.picture(url, first(members, "alternativeText", "altText", "alt"), caption);
      return;
    }
    String named = first(members, "name", "filename", "url", "src");
    writer.lose("%s %s".formatted(type, named.isEmpty() ? id : named), caption);
  }

  /** Names a node that a page has not; the words that stay are those it plainly has. */
  final void unwrap(String type, String id, Map<?, ?> node) {
    writer.unwrap(
        type,
        id,
        () -> {
          for (String member : WORDS) {
            if (node.get(member) instanceof String words) {
              writer.text(words, List.of());
            } else {
              write(node.get(member));
            }
          }
        });
  }

  private static String first(Map<?, ?> members, String... names) {
    return Stream.of(names)
        .map(name -> text(members, name))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  static String text(Map<?, ?> map, String member) {
    return map.get(member) instanceof String text ? text : "";
  }

  static int number(Map<?, ?> map, String member, int otherwise) {
    return map.get(member) instanceof Number number ? number.intValue() : otherwise;
  }
}
