package dev.dateline.render;

import dev.dateline.render.Tag.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  /** Tells whether no item of a list has more than one block, so that no blank line is needed. */
  static boolean areShort(List<BodyNode.Element> items) {
    return items.stream().allMatch(item -> of(item.children()).size() <= 1);
  }

  /** Writes an item behind its mark, one of nothing too. */
  static List<String> item(String mark, List<String> lines) {
    Stream<String> said = lines.isEmpty() ? Stream.of("") : lines.stream();
    return indented(said, mark, " ".repeat(mark.length()));
  }

  static List<String> indented(Stream<String> lines, String first, String others) {
    List<String> indented = new ArrayList<>();
    lines.forEach(
        line -> indented.add(((indented.isEmpty() ? first : others) + line).stripTrailing()));
    return indented;
  }

  /** Joins lines, each with a line break after it. */
  static String text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** Returns the number of the first item of a list. */
  static long firstNumber(BodyNode.Element list) {
    String start = list.attribute("start");
    return start.isEmpty() ? 1 : Long.parseLong(start);
  }

  /** Returns the text of a block with the line breaks and blanks that it has. */
  static String asItIs(BodyNode.Element block) {
    StringBuilder text = new StringBuilder();
    asItIs(block, text);
    return text.toString();
  }

  private static void asItIs(BodyNode.Element block, StringBuilder out) {
    for (BodyNode node : block.children()) {
      switch (node) {
        case BodyNode.Text(String text) -> out.append(text);
        case BodyNode.Image(String source, String alternative) -> out.append(alternative);
        case BodyNode.Opening opening -> {}
        case BodyNode.Element element -> {
          out.append(element.tag() == Tag.BR ? "\n" : "");
          asItIs(element, out);
        }
      }
    }
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
