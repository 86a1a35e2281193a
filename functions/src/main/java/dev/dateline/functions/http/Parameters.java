package dev.dateline.functions.http;

import dev.dateline.release.Fault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query that walks through a list, by name.
 *
 * @param faults what is wrong with others that were sent
 */
record Parameters(Map<String, String> values, List<Fault> faults) {
  static final String CURSOR = "cursor";

  static Parameters of(HttpRequest request, Set<String> known) {
    List<Fault> faults = new ArrayList<>();
    return new Parameters(request.query(known, faults), faults);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable String cursor() {
    return values.get(CURSOR);
  }

  /** Reads one that may be there; what is wrong with it becomes a fault in its name. */
  <T> Optional<T> read(String name, Function<String, T> parse, List<Fault> faults) {
    String text = values.get(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(name, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** Returns a path with those of these that were sent, in this order, and another cursor. */
  String pathOfNext(String path, Collection<String> names, String cursor) {
    StringBuilder next = new StringBuilder(path).append('?');
    for (String name : names) {
      String value = values.get(name);
      if (value != null && !name.equals(CURSOR)) {
        next.append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
            .append('&');
      }
    }
    return next.append(CURSOR).append('=').append(cursor).toString();
  }
}
