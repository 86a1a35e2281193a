package dev.dateline.render;

import dev.dateline.render.Tag.Sort;
import java.util.ArrayList;
import java.util.List;

/** Parts what stands in an element into blocks, for renditions that write one below the other. */
final class BodyBlocks {
  private BodyBlocks() {}

  /** Returns the blocks in their order; text that stands loose between them is a paragraph. */
  static List<BodyNode.Element> of(List<BodyNode> nodes) {
    List<BodyNode.Element> blocks = new ArrayList<>();
    List<BodyNode> loose = new ArrayList<>();
    for (BodyNode node : nodes) {
      if (node instanceof BodyNode.Element element && isBlock(element.tag())) {
        endParagraph(loose, blocks);
        blocks.add(element);
      } else {
        loose.add(node);
      }
    }
    endParagraph(loose, blocks);
    return blocks;
  }

  static boolean isBlock(Tag tag) {
    return tag.sort() != Sort.INLINE && tag != Tag.BR;
  }

  private static void endParagraph(List<BodyNode> loose, List<BodyNode.Element> blocks) {
    if (loose.stream().anyMatch(BodyBlocks::says)) {
      blocks.add(BodyNode.element(Tag.P, loose));
    }
    loose.clear();
  }

  private static boolean says(BodyNode node) {
    return !(node instanceof BodyNode.Text(String text) && text.isBlank());
  }
}
