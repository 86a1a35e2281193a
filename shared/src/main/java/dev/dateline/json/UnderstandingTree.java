package dev.dateline.json;

import dev.dateline.release.Finding;
import dev.dateline.release.Loss;
import dev.dateline.release.SourcePart;
import dev.dateline.release.Understanding;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a source was understood, as the members {@code parts} and {@code losses} of a tree. */
public final class UnderstandingTree {
  private UnderstandingTree() {}

  /** Writes both members; one that is empty is left out. */
  public static Map<String, Object> of(Understanding understanding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    ContentTree.putAll(
        tree, "parts", understanding.parts().stream().map(UnderstandingTree::part).toList());
    ContentTree.putAll(
        tree, "losses", understanding.losses().stream().map(UnderstandingTree::loss).toList());
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  static Understanding read(Fields fields) {
    return new Understanding(
        fields.objects("parts", Understanding.MOST_PARTS, UnderstandingTree::readPart),
        fields.objects("losses", Understanding.MOST_LOSSES, UnderstandingTree::readLoss));
  }

  private static Map<String, Object> part(SourcePart part) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("pointer", part.pointer());
    tree.put("firstLine", part.firstLine());
    tree.put("lastLine", part.lastLine());
    return tree;
  }

  private static @Nullable SourcePart readPart(Fields fields) {
    String pointer = fields.requiredText("pointer", Finding.MESSAGE);
    long first = fields.number("firstLine");
    long last = fields.number("lastLine");
    return fields.build(
        () -> new SourcePart(pointer, Math.toIntExact(first), Math.toIntExact(last)));
  }

  private static Map<String, Object> loss(Loss loss) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("what", loss.what());
    tree.put("reason", loss.reason());
    if (loss.line() != null) {
      tree.put("line", loss.line());
    }
    return tree;
  }

  private static @Nullable Loss readLoss(Fields fields) {
    String what = fields.requiredText("what", Loss.WHAT);
    String reason = fields.requiredText("reason", Loss.REASON);
    Integer line = fields.has("line") ? Math.toIntExact(fields.number("line")) : null;
    return fields.build(() -> new Loss(what, reason, line));
  }
}
