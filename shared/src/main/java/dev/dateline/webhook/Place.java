package dev.dateline.webhook;

import dev.dateline.release.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in what a source sends: a JSON pointer (RFC 6901), such as {@code
 * /title/rendered}; the empty one is the whole.
 */
public record Place(String pointer) {
  private static final int LONGEST = 300;
  private static final int LONGEST_SHOWN = 100;

  public Place {
    if (pointer.length() > LONGEST || !pointer.matches("(/([^~/]|~[01])*)*")) {
      throw new IllegalArgumentException(
          "is no JSON pointer of at most 300 characters, such as /title/rendered");
    }
  }

  /** Returns what stands there; null where nothing does. */
  public @Nullable Object in(@Nullable Object tree) {
    if (pointer.isEmpty()) {
      return tree;
    }
    Object found = tree;
    for (String part : pointer.substring(1).split("/", -1)) {
      found = member(found, part.replace("~1", "/").replace("~0", "~"));
    }
    return found;
  }

  /** Returns the place of what stands at the other one, within what stands here. */
  Place then(Place other) {
    return new Place(pointer + other.pointer);
  }

  /** Says what stands at a place: a text, number or flag itself, of others their kind. */
  public static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "missing";
      case Map<?, ?> members -> members.isEmpty() ? "an empty object" : "an object";
      case List<?> elements -> elements.isEmpty() ? "an empty array" : "an array";
      default -> Finding.quoted(value.toString(), LONGEST_SHOWN);
    };
  }

  @Override
  public String toString() {
    return pointer.isEmpty() ? "the whole" : pointer;
  }

  private static @Nullable Object member(@Nullable Object tree, String name) {
    if (tree instanceof Map<?, ?> map) {
      return map.get(name);
    }
    if (tree instanceof List<?> list && name.matches("0|[1-9][0-9]{0,5}")) {
      int index = Integer.parseInt(name);
      return index < list.size() ? list.get(index) : null;
    }
    return null;
  }
}
