package dev.dateline.local.stream;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.json.Json;
import dev.dateline.local.template.TemplateProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter pattern of an event source mapping; operators that this does not know are refused. */
public final class EventPattern {
  private static final Set<String> OPERATORS = Set.of("prefix", "suffix", "exists", "anything-but");

  private final Map<String, Object> pattern;

  private EventPattern(Map<String, Object> pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads the JSON text of a pattern.
   *
   * @param function named in the complaint about a pattern that cannot be read
   */
  public static EventPattern parse(String json, String function) {
    try {
      Map<String, Object> pattern = Json.readObject(json.getBytes(StandardCharsets.UTF_8));
      check(pattern, function);
      return new EventPattern(pattern);
    } catch (IOException broken) {
      throw new TemplateProblem(function, "a filter pattern is not JSON: " + json.strip());
    }
  }

  public boolean matches(Map<String, Object> event) {
    return matches(pattern, event);
  }

  private static boolean matches(Map<String, Object> pattern, Map<String, Object> event) {
    return pattern.entrySet().stream()
        .allMatch(
            member -> {
              Object value = event.get(member.getKey());
              return switch (member.getValue()) {
                case List<?> candidates ->
                    candidates.stream().anyMatch(candidate -> accepts(candidate, value));
                case Object nested ->
                    matches(object(nested), value == null ? Map.of() : object(value));
              };
            });
  }

  private static boolean accepts(@Nullable Object candidate, @Nullable Object value) {
    if (!(candidate instanceof Map<?, ?> operator)) {
      return same(candidate, value);
    }
    Map.Entry<String, Object> only = object(operator).entrySet().iterator().next();
    Object argument = only.getValue();
    return switch (only.getKey()) {
      case "prefix" -> value instanceof String text && text.startsWith(argument.toString());
      case "suffix" -> value instanceof String text && text.endsWith(argument.toString());
      case "exists" -> Boolean.TRUE.equals(argument) == (value != null);
      default ->
          value != null
              && (argument instanceof List<?> list ? list : List.of(argument))
                  .stream().noneMatch(excluded -> accepts(excluded, value));
    };
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
      return number.compareTo(second) == 0;
    }
    return Objects.equals(one, other);
  }

  private static void check(Map<String, Object> pattern, String function) {
    pattern.forEach(
        (name, value) -> {
          if (value instanceof List<?> candidates) {
            candidates.forEach(candidate -> checkOperator(candidate, function));
          } else if (value instanceof Map<?, ?> nested) {
            check(object(nested), function);
          } else {
            throw new TemplateProblem(
                function, "in a filter pattern " + name + " must be an object or a list");
          }
        });
  }

  private static void checkOperator(@Nullable Object candidate, String function) {
    if (candidate instanceof Map<?, ?> operator
        && !(operator.size() == 1 && OPERATORS.containsAll(operator.keySet()))) {
      throw new TemplateProblem(
          function, "the embedded stack does not know the filter " + operator);
    }
  }
}
