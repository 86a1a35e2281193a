package dev.dateline.intake.markdown;

import dev.dateline.json.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping or a sequence of YAML while it is read. */
final class YamlCollection {
  private final @Nullable YamlCollection parent;
  private final @Nullable String stepOfParent;
  private final @Nullable Map<String, @Nullable Object> members;
  private final List<@Nullable Object> elements = new ArrayList<>();
  private final @Nullable String anchor;
  private final int nodesBefore;
  private @Nullable String key;

  /**
   * Begins the next value of a parent.
   *
   * @param nodesBefore how many values stood before it
   */
  YamlCollection(
      @Nullable YamlCollection parent, @Nullable String anchor, boolean mapping, int nodesBefore) {
    this.parent = parent;
    this.stepOfParent = parent == null ? null : parent.step();
    this.anchor = anchor;
    this.members = mapping ? new LinkedHashMap<>() : null;
    this.nodesBefore = nodesBefore;
  }

  @Nullable String anchor() {
    return anchor;
  }

  int nodesBefore() {
    return nodesBefore;
  }

  boolean awaitsKey() {
    return members != null && key == null;
  }

  boolean has(String name) {
    return members != null && members.containsKey(name);
  }

  /** Names the member whose value comes next. */
  void begin(String name) {
    key = name;
  }

  void put(@Nullable Object value) {
    if (members == null) {
      elements.add(value);
    } else if (key != null) {
      members.put(key, value);
      key = null;
    }
  }

  Object value() {
    return members == null ? elements : members;
  }

  /** Returns the pointer of the value that comes next; it is made for what is wrong alone. */
  String pointerOfNext() {
    return Pointer.member(pointer(), step());
  }

  private String pointer() {
    return parent == null || stepOfParent == null
        ? "#"
        : Pointer.member(parent.pointer(), stepOfParent);
  }

  private String step() {
    if (members == null) {
      return String.valueOf(elements.size());
    }
    return key == null ? "" : key;
  }
}
