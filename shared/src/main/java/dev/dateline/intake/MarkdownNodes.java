package dev.dateline.intake;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Walks through what CommonMark read. */
public final class MarkdownNodes {
  private MarkdownNodes() {}

  /** Goes on in the order of the text, without a frame of the stack for each level. */
  public static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && at.getNext() == null) {
      at = at.getParent();
    }
    return at == null ? null : at.getNext();
  }
}
