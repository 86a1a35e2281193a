package dev.dateline.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.Production;
import dev.dateline.functions.Wiring;
import dev.dateline.local.template.FunctionResource;
import dev.dateline.local.template.TemplateProblem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import software.amazon.awssdk.http.SdkHttpClient;

/** Makes the handlers from the class names in the template, each with a wiring of its own. */
public final class LocalFunctions implements AutoCloseable {
  private final Map<String, String> surroundings;
  private final Clock clock;
  private final BiFunction<String, SdkHttpClient, SdkHttpClient> connection;
  private final SdkHttpClient http = Production.newHttpClient();

  /**
   * Takes the variables that no template sets.
   *
   * @param surroundings what Lambda itself sets, and the endpoints
   * @param connection what a function of this name reaches AWS through, made of what all share
   */
  public LocalFunctions(
      Map<String, String> surroundings,
      Clock clock,
      BiFunction<String, SdkHttpClient, SdkHttpClient> connection) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.connection = connection;
  }

  @Override
  public void close() {
    http.close();
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
    Production production = new Production(environment, connection.apply(function.name(), http));
    try {
      return new LocalFunction(
          function,
          Map.copyOf(environment),
          constructor(function).newInstance(production.wiring(clock)));
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
          .getConstructor(Wiring.class);
    } catch (ClassNotFoundException missing) {
      throw new TemplateProblem(function.name(), "there is no class " + name);
    } catch (ClassCastException otherwise) {
      throw new TemplateProblem(function.name(), name + " is no RequestStreamHandler");
    } catch (NoSuchMethodException missing) {
      throw new TemplateProblem(
          function.name(), name + " has no public constructor that takes a Wiring");
    }
  }
}
