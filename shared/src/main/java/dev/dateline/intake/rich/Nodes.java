package dev.dateline.intake.rich;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one CMS writes its text as nodes that hold others. */
abstract class Nodes {
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

  static String text(Map<?, ?> map, String member) {
    return map.get(member) instanceof String text ? text : "";
  }

  static int number(Map<?, ?> map, String member, int otherwise) {
    return map.get(member) instanceof Number number ? number.intValue() : otherwise;
  }
}
