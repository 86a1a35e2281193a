package dev.dateline.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A place in the contract, found by names through all of its references. */
public record Node(Map<?, ?> document, String pointer, Object tree) {

  /** Returns the member of this name, or what it refers to. */
  public Optional<Node> find(String name) {
    return tree instanceof Map<?, ?> members && members.containsKey(name)
        ? Optional.of(
            new Node(document, pointer + "/" + escaped(name), members.get(name)).referred())
        : Optional.empty();
  }

  /** Returns the member of this name, which must be there. */
  public Node at(String name) {
    return find(name)
        .orElseThrow(() -> new AssertionError("%s has no %s".formatted(pointer, name)));
  }

  /** Returns the elements of an array, or what they refer to; none where it is not there. */
  public List<Node> elements(String name) {
    List<Node> elements = new ArrayList<>();
    if (find(name).map(Node::tree).orElse(null) instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        elements.add(
            new Node(document, "%s/%s/%d".formatted(pointer, escaped(name), i), list.get(i))
                .referred());
      }
    }
    return elements;
  }

  /** Returns the names of all members. */
  public Set<String> names() {
    return tree instanceof Map<?, ?> members
        ? Set.copyOf(members.keySet().stream().map(String::valueOf).toList())
        : Set.of();
  }

  /** Returns the member of this name, which is a text. */
  public String text(String name) {
    return String.valueOf(at(name).tree());
  }

  private Node referred() {
    if (tree instanceof Map<?, ?> members
        && members.size() == 1
        && members.get("$ref") instanceof String reference) {
      Node target = new Node(document, "#", document);
      for (String name : reference.substring(2).split("/", -1)) {
        target = target.at(name);
      }
      return target;
    }
    return this;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
