package dev.dateline.intake.rich;

import dev.dateline.release.Loss;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rich text of a CMS as HTML, which is as yet as harmful as whoever wrote it, and what of it
 * has no place there.
 */
public record RichText(String html, List<Loss> losses) {
  public RichText {
    losses = List.copyOf(losses);
  }

  /** Reads a tree of JSON by its form; empty if it has none of the four. */
  public static Optional<RichText> of(@Nullable Object tree) {
    RichTextWriter writer = new RichTextWriter();
    Nodes nodes;
    if (tree instanceof Map<?, ?> map && "document".equals(map.get("nodeType"))) {
      nodes = new ContentfulNodes(writer);
      nodes.write(map.get("content"));
    } else if (tree instanceof Map<?, ?> map && map.get("root") instanceof Map<?, ?> root) {
      nodes = new LexicalNodes(writer);
      nodes.write(root.get("children"));
    } else if (isOf(tree, "_type")) {
      nodes = new PortableNodes(writer);
      nodes.write(tree);
    } else if (isOf(tree, "type")) {
      nodes = new StrapiNodes(writer);
      nodes.write(tree);
    } else {
      return Optional.empty();
    }
    return Optional.of(writer.written());
  }

  private static boolean isOf(@Nullable Object tree, String member) {
    return tree instanceof List<?> list
        && !list.isEmpty()
        && list.stream()
            .allMatch(item -> item instanceof Map<?, ?> node && node.get(member) instanceof String);
  }
}
