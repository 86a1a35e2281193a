package dev.dateline.render;

import dev.dateline.json.Pointer;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A vector in every text of a tree: whole where the reader takes it, else what is next to it and is
 * taken.
 */
final class Poison {
  private final List<Function<String, String>> forms;
  private final Map<String, Integer> form = new TreeMap<>();

  /** Where the vector stands, in one of its forms. */
  private final Set<String> places = new TreeSet<>();

  private final Set<String> closed;

  /** Leaves alone what is {@code closed}: members that take no text of an author's own. */
  Poison(String vector, Set<String> closed) {
    this.closed = closed;
    String encoded = URLEncoder.encode(vector, StandardCharsets.UTF_8);
    this.forms =
        List.of(
            text -> vector,
            text -> "{registrant} {principal} " + vector,
            text -> vector.substring(0, Math.min(60, vector.length())),
            text -> vector.substring(0, Math.min(19, vector.length())),
            text -> "https://a.example/" + vector,
            text -> "https://a.example/?a='&b=" + encoded,
            text -> "o'" + vector.replaceAll("[^a-z0-9._%+'&=-]", "") + "@a.example",
            text -> "o'hara&=%@a.example",
            text -> text);
  }

  /** Reads the tree with the vector in it; what a fault names gets the next form. */
  <T> T into(Object tree, Function<Object, T> reader) {
    while (true) {
      places.clear();
      Object poisoned = poisoned(tree, "#");
      try {
        return reader.apply(poisoned);
      } catch (ReleaseFailure.Faulty refused) {
        refused.faults().forEach(this::tryNextForm);
      }
    }
  }

  Set<String> places() {
    return places;
  }

  private void tryNextForm(Fault fault) {
    List<String> named =
        form.keySet().stream()
            .filter(each -> each.equals(fault.place()) || each.startsWith(fault.place() + "/"))
            .toList();
    if (named.stream().allMatch(each -> form.get(each) == forms.size() - 1)) {
      throw new IllegalStateException(fault + " is so without any vector");
    }
    named.forEach(
        each -> form.merge(each, 1, (now, more) -> Math.min(now + more, forms.size() - 1)));
  }

  private Object poisoned(Object tree, String pointer) {
    return switch (tree) {
      case Map<?, ?> members -> {
        Map<String, Object> poisoned = new LinkedHashMap<>();
        members.forEach(
            (name, value) ->
                poisoned.put(
                    (String) name, poisoned(value, Pointer.member(pointer, (String) name))));
        yield poisoned;
      }
      case List<?> elements -> {
        List<Object> poisoned = new ArrayList<>();
        for (Object element : elements) {
          poisoned.add(poisoned(element, pointer + "/" + poisoned.size()));
        }
        yield poisoned;
      }
      case String text when closed.contains(pointer) -> text;
      case String text -> {
        int tried = form.computeIfAbsent(pointer, first -> 0);
        if (tried < forms.size() - 1) {
          places.add(pointer);
        }
        yield forms.get(tried).apply(text);
      }
      default -> tree;
    };
  }
}
