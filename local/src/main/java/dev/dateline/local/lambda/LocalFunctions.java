package dev.dateline.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.Production;
import dev.dateline.local.template.FunctionResource;
import dev.dateline.local.template.TemplateProblem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes the handlers from the class names in the template, one wiring for each environment. */
public final class LocalFunctions {
  private final Map<String, String> surroundings;
  private final Clock clock;
  private final Map<Map<String, String>, Production> productions = new HashMap<>();

  /**
   * Takes the variables that no template sets.
   *
   * @param surroundings what Lambda itself sets, and the endpoints
   */
  public LocalFunctions(Map<String, String> surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /** Fails for a template that names what cannot be a handler, before anything is started. */
  public static void check(List<FunctionResource> functions) {
    functions.forEach(LocalFunctions::constructor);
  }

  public List<LocalFunction> make(List<FunctionResource> functions) {
    return functions.stream().map(this::make).toList();
  }

  private LocalFunction make(FunctionResource function) {
    Map<String, String> environment = new TreeMap<>(function.environment());
    environment.putAll(surroundings);
    Production production =
        productions.computeIfAbsent(Map.copyOf(environment), e -> new Production(e, clock));
    try {
      return new LocalFunction(
          function, Map.copyOf(environment), constructor(function).newInstance(production));
    } catch (InvocationTargetException thrown) {
      Throwable cause = Objects.requireNonNullElse(thrown.getCause(), thrown);
      throw new TemplateProblem(
          function.name(), function.handlerClass() + " cannot be made: " + cause);
    } catch (ReflectiveOperationException unfit) {
      throw new TemplateProblem(
          function.name(), function.handlerClass() + " cannot be made: " + unfit);
    }
  }

  private static Constructor<? extends RequestStreamHandler> constructor(
      FunctionResource function) {
    String name = function.handlerClass();
    try {
      return Class.forName(name, false, LocalFunctions.class.getClassLoader())
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(Production.class);
    } catch (ClassNotFoundException missing) {
      throw new TemplateProblem(function.name(), "there is no class " + name);
    } catch (ClassCastException otherwise) {
      throw new TemplateProblem(function.name(), name + " is no RequestStreamHandler");
    } catch (NoSuchMethodException missing) {
      throw new TemplateProblem(
          function.name(), name + " has no public constructor that takes a Production");
    }
  }
}
