package dev.dateline.render;

import java.util.List;
import java.util.Map;

/** A piece of a body that is well formed, whatever its source was; {@link BodyShape} makes it. */
sealed interface BodyNode {

  /** An element with all that stands in it. */
  record Element(Tag tag, Map<String, String> attributes, List<BodyNode> children)
      implements BodyNode {
    public Element {
      attributes = Map.copyOf(attributes);
      children = List.copyOf(children);
    }

    /** Returns what the attribute says; empty where it is not there. */
    String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }
  }

  /** Returns an element without attributes. */
  static Element element(Tag tag, List<BodyNode> children) {
    return new Element(tag, Map.of(), children);
  }

  record Text(String value) implements BodyNode {}

  /** An image, which pages show as a link to it. */
  record Image(String source, String alternative) implements BodyNode {}

  /**
   * The place of the dateline.
   *
   * @param alone whether no text follows it in its paragraph
   */
  record Opening(boolean alone) implements BodyNode {}
}
