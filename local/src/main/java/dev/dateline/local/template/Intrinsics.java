package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CloudFormation's functions, over one template and the names that its resources have here. */
final class Intrinsics {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private final Map<String, Object> conditions;
  private final Map<String, Object> mappings;
  private final Map<String, Object> parameters;
  private final LocalNames names;

  Intrinsics(Map<String, Object> document, Map<String, String> given, LocalNames names) {
    this.conditions = object(document.getOrDefault("Conditions", Map.of()));
    this.mappings = object(document.getOrDefault("Mappings", Map.of()));
    this.parameters = parameters(object(document.getOrDefault("Parameters", Map.of())), given);
    this.names = names;
  }

  /** The value without any function in it; null is AWS::NoValue. */
  @Nullable Object resolve(Object value) {
    if (value instanceof List<?> list) {
      return resolveAll(list);
    }
    if (!(value instanceof Map<?, ?>)) {
      return value;
    }
    Map<String, Object> map = object(value);
    if (map.size() == 1) {
      Map.Entry<String, Object> only = map.entrySet().iterator().next();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return call(only.getKey(), only.getValue());
      }
    }
    Map<String, Object> resolved = new LinkedHashMap<>();
    map.forEach(
        (name, member) -> {
          Object result = resolve(member);
          if (result != null) {
            resolved.put(name, result);
          }
        });
    return resolved;
  }

  /** True where the named condition holds. */
  boolean holds(String condition) {
    Object definition = conditions.get(condition);
    if (definition == null) {
      throw new TemplateProblem("Conditions", "there is no " + condition);
    }
    return truth(definition);
  }

  private @Nullable Object call(String function, Object argument) {
    return switch (function) {
      case "Ref" -> ref(argument.toString());
      case "Fn::GetAtt" -> names.attribute(text(element(argument, 0)), text(element(argument, 1)));
      case "Fn::Sub" -> substitute(argument);
      case "Fn::Join" ->
          texts(element(argument, 1)).stream()
              .collect(Collectors.joining(text(element(argument, 0))));
      case "Fn::Split" ->
          List.of(text(element(argument, 1)).split(Pattern.quote(text(element(argument, 0))), -1));
      case "Fn::Select" ->
          texts(element(argument, 1)).get(Integer.parseInt(text(element(argument, 0))));
      case "Fn::FindInMap" -> found(argument);
      case "Fn::If" -> resolve(element(argument, holds(element(argument, 0).toString()) ? 1 : 2));
      case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" -> truth(Map.of(function, argument));
      default -> throw new TemplateProblem("functions", function + " is not known here");
    };
  }

  private boolean truth(Object condition) {
    Map<String, Object> map = object(condition);
    if (map.size() != 1) {
      throw new TemplateProblem("Conditions", "expected one function, found " + condition);
    }
    Map.Entry<String, Object> only = map.entrySet().iterator().next();
    Object argument = only.getValue();
    return switch (only.getKey()) {
      case "Condition" -> holds(argument.toString());
      case "Fn::Equals" -> text(element(argument, 0)).equals(text(element(argument, 1)));
      case "Fn::Not" -> !truth(element(argument, 0));
      case "Fn::And" -> elements(argument).stream().allMatch(this::truth);
      case "Fn::Or" -> elements(argument).stream().anyMatch(this::truth);
      default -> throw new TemplateProblem("Conditions", only.getKey() + " is not known here");
    };
  }

  private @Nullable Object ref(String name) {
    if (name.equals("AWS::NoValue")) {
      return null;
    }
    Object parameter = parameters.get(name);
    return parameter == null ? names.reference(name) : parameter;
  }

  private String substitute(Object argument) {
    Map<String, Object> own = argument instanceof List<?> ? object(element(argument, 1)) : Map.of();
    String pattern = argument instanceof List<?> ? text(element(argument, 0)) : argument.toString();
    return VARIABLE
        .matcher(pattern)
        .replaceAll(
            match -> {
              String name = match.group(2);
              if (!match.group(1).isEmpty()) {
                return Matcher.quoteReplacement("${" + name + "}");
              }
              Object value =
                  own.containsKey(name)
                      ? resolve(own.get(name))
                      : name.contains(".")
                          ? names.attribute(
                              name.substring(0, name.indexOf('.')),
                              name.substring(name.indexOf('.') + 1))
                          : ref(name);
              return Matcher.quoteReplacement(String.valueOf(value));
            });
  }

  private @Nullable Object found(Object argument) {
    Object map = mappings.getOrDefault(text(element(argument, 0)), Map.of());
    Object row = object(map).getOrDefault(text(element(argument, 1)), Map.of());
    Object value = object(row).get(text(element(argument, 2)));
    if (value == null) {
      throw new TemplateProblem("Mappings", "there is nothing for " + argument);
    }
    return value;
  }

  private List<Object> resolveAll(List<?> list) {
    List<Object> resolved = new ArrayList<>();
    for (Object element : list) {
      Object result = resolve(element);
      if (result != null) {
        resolved.add(result);
      }
    }
    return resolved;
  }

  private String text(Object value) {
    Object resolved = resolve(value);
    return resolved == null ? "" : resolved.toString();
  }

  private List<String> texts(Object value) {
    return resolve(value) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  private static List<Object> elements(Object list) {
    if (list instanceof List<?> elements) {
      return new ArrayList<>(elements);
    }
    throw new TemplateProblem("functions", "expected a list, found " + list);
  }

  private static Object element(Object list, int index) {
    List<Object> elements = elements(list);
    if (index < elements.size()) {
      return elements.get(index);
    }
    throw new TemplateProblem("functions", "expected " + (index + 1) + " arguments in " + list);
  }

  private static Map<String, Object> parameters(
      Map<String, Object> declared, Map<String, String> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    declared.forEach(
        (name, declaration) -> {
          Map<String, Object> parameter = object(declaration);
          Object value = given.containsKey(name) ? given.get(name) : parameter.get("Default");
          if (value == null) {
            throw new TemplateProblem("Parameters", name + " has neither a value nor a default");
          }
          boolean list = String.valueOf(parameter.get("Type")).contains("List");
          values.put(name, list ? list(value.toString()) : Objects.requireNonNull(value));
        });
    for (String name : given.keySet()) {
      if (!declared.containsKey(name)) {
        throw new TemplateProblem("Parameters", "there is no " + name);
      }
    }
    return values;
  }

  private static List<String> list(String commaDelimited) {
    return Arrays.stream(commaDelimited.split(",")).map(String::strip).toList();
  }
}
