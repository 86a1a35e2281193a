package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.RefuseRequestHandler;
import dev.dateline.functions.http.Routes;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.local.json.Json;
import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.lambda.LocalFunctions;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.FunctionResource;
import dev.dateline.local.template.FunctionResource.HttpEvent;
import dev.dateline.local.template.Permissions;
import dev.dateline.local.template.Permissions.Permission;
import dev.dateline.local.template.Template;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** template.yaml against the classes, their routes, their events, and the calls that they make. */
class TemplateTest {
  private static final Path EVENTS = Path.of("..", "events");
  private static final String KEY = "dateline_example-key-of-the-events";
  private static final String ID = "0197b5e4-6c00-7000-8000-000000000001";

  private final List<FunctionResource> functions = functions();

  @Test
  void namesEveryHandlerOnce() throws IOException {
    try (Stream<Path> sources =
        Files.list(Path.of("..", "functions/src/main/java/dev/dateline/functions"))) {
      assertThat(functions.stream().map(FunctionResource::handlerClass))
          .containsExactlyInAnyOrderElementsOf(
              sources
                  .map(source -> source.getFileName().toString().replace(".java", ""))
                  .filter(name -> name.endsWith("Handler"))
                  .map(name -> "dev.dateline.functions." + name)
                  .toList());
    }
  }

  @Test
  void hasTheRoutesThatRefusalsName() {
    assertThat(
            functions.stream()
                .flatMap(function -> function.httpEvents().stream())
                .map(route -> route.method() + " " + route.path())
                .filter(route -> !route.endsWith("$default")))
        .containsExactlyInAnyOrderElementsOf(Routes.ALL);
  }

  @Test
  void asksForAScopeOnEveryRouteButTheRefusals() throws Exception {
    for (FunctionResource function : functions) {
      Class<?> handler = Class.forName(function.handlerClass());
      assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
      if (!function.httpEvents().isEmpty() && handler != RefuseRequestHandler.class) {
        assertThat(ScopedHandler.class).isAssignableFrom(handler);
      }
    }
  }

  @Test
  void hasAnEventForEachFunctionAsItsTriggerSendsIt() throws IOException {
    for (FunctionResource function : functions) {
      Map<String, Object> event = Json.readObject(Files.readAllBytes(eventOf(function)));
      for (HttpEvent route : function.httpEvents()) {
        String key =
            route.path().equals("$default") ? "$default" : route.method() + " " + route.path();
        assertThat(event).as(function.name()).containsEntry("routeKey", key);
      }
      if (!function.streamEvents().isEmpty()) {
        assertThat(event).as(function.name()).containsKey("Records");
      }
      if (!function.scheduleEvents().isEmpty()) {
        assertThat(event)
            .as(function.name())
            .containsEntry("source", "aws.events")
            .containsEntry("detail-type", "Scheduled Event");
      }
    }
  }

  @Test
  void keepsWhatCannotBeMadeAgain() throws IOException {
    // LocalStack drops these without a word, so the text itself is held to them.
    assertThat(Files.readString(Embedded.TEMPLATE))
        .contains("DeletionProtectionEnabled: true", "PointInTimeRecoveryEnabled: true")
        .containsPattern("Table:\\s+Type: AWS::DynamoDB::Table\\s+UpdateReplacePolicy: Retain")
        .containsPattern("Bucket:\\s+Type: AWS::S3::Bucket\\s+UpdateReplacePolicy: Retain");
  }

  @Test
  void runsOnTheArchitectureWhoseNativeLibraryIsInTheZip() throws IOException {
    assertThat(Files.readString(Embedded.TEMPLATE)).contains("Architectures: [arm64]");
    Path zip = Path.of("..", "functions", "target", "functions.zip");
    assumeTrue(Files.exists(zip), "skipped: no functions.zip, which ./dateline package makes");
    assertThat(Files.size(zip)).isLessThanOrEqualTo(15_000_000);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.stream().map(Object::toString).filter(name -> name.endsWith("crt-jni.so")))
          .containsExactly("linux/armv8/glibc/libaws-crt-jni.so");
    }
  }

  @Test
  void letsEachFunctionDoWhatItDoesAndNothingElse() throws Exception {
    TestStorage storage = Embedded.storage();
    NewsroomName demo = new NewsroomName("demo");
    storage.newsrooms().add(new Newsroom(demo, 1, "Demo Press Office", ZoneOffset.UTC));
    storage.keys().add(new ApiKey(KeyHash.of(KEY), demo, Set.of(Scope.values()), "test key", null));
    Map<String, RecordedCalls> recorded = new HashMap<>();
    try (LocalFunctions maker =
        new LocalFunctions(
            storage.environment,
            Clock.systemUTC(),
            (name, http) ->
                recorded.computeIfAbsent(name, n -> new RecordedCalls(http, storage.bucket())))) {
      Map<String, LocalFunction> made =
          maker.make(functions).stream()
              .collect(Collectors.toMap(function -> function.resource().name(), f -> f));
      callAll(made, storage);
    }

    Permissions permissions = Permissions.of(Embedded.TEMPLATE);
    for (FunctionResource function : functions) {
      List<RecordedCalls.Call> calls = recorded.get(function.name()).calls;
      List<Permission> allowed = permissions.ofFunction(function.name());
      assertThat(calls)
          .as(function.name() + " makes calls that its role does not allow")
          .allMatch(call -> allowed.stream().anyMatch(p -> p.allows(call.action(), call.key())));
      assertThat(allowed)
          .as(function.name() + " may do what it never does")
          .filteredOn(permission -> !permission.keyPrefix().equals("PARKED"))
          .allMatch(p -> calls.stream().anyMatch(call -> p.allows(call.action(), call.key())));
    }
  }

  /** Makes every function take each of its ways to table and bucket. */
  private static void callAll(Map<String, LocalFunction> made, TestStorage storage)
      throws Exception {
    String create =
        event("create-release").replace("\"accept\"", "\"idempotency-key\": \"k1\", \"accept\"");
    String id = id(made.get("CreateRelease").call(create.getBytes(StandardCharsets.UTF_8)));
    made.get("CreateRelease").call(create.getBytes(StandardCharsets.UTF_8));
    String publish =
        event("publish-release")
            .replace(ID, id)
            .replace("\"accept\"", "\"idempotency-key\": \"k2\", \"accept\"");
    made.get("PublishRelease").call(publish.getBytes(StandardCharsets.UTF_8));
    made.get("PublishRelease").call(publish.getBytes(StandardCharsets.UTF_8));
    storage
        .s3()
        .listObjectsV2(list -> list.bucket(storage.bucket()).prefix("public/"))
        .contents()
        .forEach(
            page -> storage.s3().deleteObject(d -> d.bucket(storage.bucket()).key(page.key())));
    for (String name : List.of("get-release", "list-releases", "refuse-request", "project-site")) {
      made.get(functionOf(name)).call(event(name).replace(ID, id).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String functionOf(String event) {
    return Stream.of(event.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String id(byte[] answer) throws IOException {
    Map<String, Object> response = Json.readObject(answer);
    assertThat(response).containsEntry("statusCode", 201);
    String body = (String) response.get("body");
    return (String) Json.readObject(body.getBytes(StandardCharsets.UTF_8)).get("id");
  }

  private static String event(String name) throws IOException {
    return Files.readString(EVENTS.resolve(name + ".json"));
  }

  private static Path eventOf(FunctionResource function) {
    return EVENTS.resolve(
        function.name().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".json");
  }

  private static List<FunctionResource> functions() {
    try {
      return new ArrayList<>(
          Template.read(Embedded.TEMPLATE, Map.of(), new Addresses("api.example", "site.example"))
              .functions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
