package dev.dateline.local.gateway;

import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.template.FunctionResource.HttpEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The routes of the template; the most specific one takes a request, $default what no other takes.
 */
final class Routes {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}+]+)(\\+?)}");
  private static final String DEFAULT = "$default";

  private final List<Route> routes = new ArrayList<>();

  Routes(List<LocalFunction> functions) {
    for (LocalFunction function : functions) {
      for (HttpEvent event : function.resource().httpEvents()) {
        routes.add(Route.of(event, function));
      }
    }
    routes.sort(Comparator.comparing(Route::rank));
  }

  /**
   * Where a request goes.
   *
   * @param key such as {@code GET /releases/{id}} or {@code $default}
   * @param parameters of the path
   */
  record Target(String key, Map<String, String> parameters, LocalFunction function) {}

  /** Empty where nothing matches and the template has no $default. */
  Optional<Target> find(String method, String rawPath) {
    return routes.stream().flatMap(route -> route.match(method, rawPath).stream()).findFirst();
  }

  /**
   * Sorts before others what is more specific: text before parameter before greedy, method before
   * ANY.
   */
  private record Route(
      String key, String method, Pattern path, String rank, LocalFunction function) {

    static Route of(HttpEvent event, LocalFunction function) {
      if (event.path().equals(DEFAULT)) {
        return new Route(DEFAULT, "ANY", Pattern.compile(".*", Pattern.DOTALL), "~", function);
      }
      return new Route(
          event.method() + " " + event.path(),
          event.method(),
          pattern(event.path()),
          rank(event),
          function);
    }

    Optional<Target> match(String asked, String rawPath) {
      if (!method.equals("ANY") && !method.equals(asked)) {
        return Optional.empty();
      }
      Matcher matcher = path.matcher(rawPath);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Map<String, String> parameters = new LinkedHashMap<>();
      path.namedGroups().forEach((name, group) -> parameters.put(name, matcher.group(group)));
      return Optional.of(new Target(key, parameters, function));
    }

    private static Pattern pattern(String template) {
      StringBuilder pattern = new StringBuilder();
      Matcher parameter = PARAMETER.matcher(template);
      int end = 0;
      while (parameter.find()) {
        pattern.append(Pattern.quote(template.substring(end, parameter.start())));
        pattern.append("(?<").append(parameter.group(1)).append('>');
        pattern.append(parameter.group(2).isEmpty() ? "[^/]+)" : ".+)");
        end = parameter.end();
      }
      return Pattern.compile(
          pattern.append(Pattern.quote(template.substring(end))).toString(), Pattern.DOTALL);
    }

    private static String rank(HttpEvent event) {
      String segments = event.path().replaceAll("\\{[^}]*\\+}", "3").replaceAll("\\{[^}]*}", "2");
      StringBuilder rank = new StringBuilder();
      for (String segment : segments.split("/", -1)) {
        rank.append(segment.equals("2") || segment.equals("3") ? segment : "1");
      }
      return rank + (event.method().equals("ANY") ? "b" : "a");
    }
  }
}
