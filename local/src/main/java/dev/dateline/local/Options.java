package dev.dateline.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The options of {@link Up}.
 *
 * @param template {@code --template FILE}, which the script gives
 * @param data {@code --data DIR}
 * @param fresh {@code --fresh}
 */
record Options(Path template, Path data, int port, int sitePort, boolean fresh) {

  static Options parse(String[] arguments) throws StartFailure {
    Options options =
        new Options(Path.of("template.yaml"), Path.of(".dateline"), 8080, 8081, false);
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      options = options.with(rest.pop(), rest);
    }
    return options;
  }

  private Options with(String option, Deque<String> rest) throws StartFailure {
    return switch (option) {
      case "--fresh" -> new Options(template, data, port, sitePort, true);
      case "--template" -> new Options(path(option, rest), data, port, sitePort, fresh);
      case "--data" -> new Options(template, path(option, rest), port, sitePort, fresh);
      case "--port" -> new Options(template, data, port(option, rest), sitePort, fresh);
      case "--site-port" -> new Options(template, data, port, port(option, rest), fresh);
      default ->
          throw new StartFailure(
              "up takes --port N, --site-port N, --data DIR and --fresh, not " + option);
    };
  }

  static Path path(String option, Deque<String> rest) throws StartFailure {
    try {
      return Path.of(value(option, rest));
    } catch (InvalidPathException invalid) {
      throw new StartFailure(option + " needs a path, not " + invalid.getInput());
    }
  }

  private static int port(String option, Deque<String> rest) throws StartFailure {
    String value = value(option, rest);
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
      throw new StartFailure(option + " needs a number from 0 to 65535, not " + value);
    }
    return Integer.parseInt(value);
  }

  private static String value(String option, Deque<String> rest) throws StartFailure {
    if (rest.isEmpty()) {
      throw new StartFailure(option + " needs a value");
    }
    return rest.pop();
  }
}
