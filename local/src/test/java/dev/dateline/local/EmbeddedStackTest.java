package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.local.json.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class EmbeddedStackTest {
  private static final Path TEMPLATE = Path.of("src/test/resources/template.yaml");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path data;
  private static EmbeddedStack stack;

  @BeforeAll
  static void start() throws Exception {
    stack = EmbeddedStack.start(Settings.of(TEMPLATE, data));
  }

  @AfterAll
  static void end() {
    stack.close();
  }

  @Test
  void answersARouteByTheFunctionOfTheTemplate() throws Exception {
    HttpResponse<String> answer = get(stack.url() + "/echo/7?a=1&a=2");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("x-echo")).contains("yes");
    assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2");
    assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
    assertThat(event(answer))
        .containsEntry("routeKey", "GET /echo/{id}")
        .containsEntry("pathParameters", Map.of("id", "7"))
        .containsEntry("queryStringParameters", Map.of("a", "1,2"));
  }

  @Test
  void givesTheFunctionWhatTheTemplateAndLambdaSet() {
    assertThat(stack.environment())
        .containsEntry("TABLE_NAME", "dateline-Table")
        .containsEntry("BUCKET_NAME", "dateline-bucket")
        .containsEntry("SITE_URL", stack.site().toString())
        .containsEntry("AWS_REGION", "us-east-1")
        .containsKeys("AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL_S3");
  }

  @Test
  void answersAFailingFunctionAsTheGatewayDoes() throws Exception {
    HttpResponse<String> answer = get(stack.url() + "/echo/fail");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @Test
  void refusesABodyOfMoreThanTenMegabytes() throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(stack.url() + "/echo"))
                .POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1]))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
  }

  @Test
  void callsTheFunctionThatAStreamTriggersWithWhatItsFilterLetsThrough() throws Exception {
    put("OTHER#1");
    put("COPY#1");

    Map<String, Object> event = CopyHandler.EVENTS.poll(20, TimeUnit.SECONDS);

    assertThat(event).isNotNull();
    List<?> records = (List<?>) event.get("Records");
    assertThat(records).hasSize(1);
    Map<String, Object> record = Json.object(records.getFirst());
    assertThat(record)
        .containsEntry("eventName", "INSERT")
        .containsEntry("eventSource", "aws:dynamodb")
        .containsEntry("eventVersion", "1.1");
    assertThat(Json.object(record.get("dynamodb")))
        .containsEntry("Keys", Map.of("pk", Map.of("S", "COPY#1"), "sk", Map.of("S", "META")))
        .containsKeys("NewImage", "SequenceNumber", "SizeBytes", "ApproximateCreationDateTime")
        .containsEntry("StreamViewType", "NEW_AND_OLD_IMAGES")
        .doesNotContainKey("OldImage");
  }

  @Test
  void servesPagesAndTombstonesAsTheDistributionWould() throws Exception {
    store("public/demo/index.html", "<p>front", Map.of());
    store("public/demo/gone", "<p>gone", Map.of("dateline-status", "410"));
    store(
        "public/demo/old", "x", Map.of("dateline-status", "301", "dateline-location", "/demo/new"));
    store("public/errors/404.html", "<p>not here", Map.of());

    HttpResponse<String> front = get(stack.site() + "/demo/");
    assertThat(front.statusCode()).isEqualTo(200);
    assertThat(front.body()).isEqualTo("<p>front");
    assertThat(front.headers().firstValue("cache-control")).contains("max-age=60");
    assertThat(front.headers().firstValue("content-security-policy"))
        .contains("default-src 'none'");
    assertThat(get(stack.site() + "/demo/gone").statusCode()).isEqualTo(410);
    HttpResponse<String> old = get(stack.site() + "/demo/old");
    assertThat(old.statusCode()).isEqualTo(301);
    assertThat(old.headers().firstValue("location")).contains("/demo/new");
    assertThat(old.headers().map().keySet()).noneMatch(name -> name.startsWith("x-amz"));
    HttpResponse<String> missing = get(stack.site() + "/demo/nothing");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).isEqualTo("<p>not here");
    HttpResponse<String> unchanged =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(stack.site() + "/demo/index.html"))
                .header("If-None-Match", front.headers().firstValue("etag").orElseThrow())
                .build(),
            BodyHandlers.ofString());
    assertThat(unchanged.statusCode()).isEqualTo(304);
  }

  @Test
  void writesFilesForTheShellThatOnlyTheirOwnerReads() throws Exception {
    assertThat(Files.readAllLines(data.resolve("env")))
        .containsExactly(
            "export DATELINE_DATA='" + data.toAbsolutePath() + "'",
            "export DATELINE_KEY='" + stack.key() + "'",
            "export DATELINE_SITE='" + stack.site() + "'",
            "export DATELINE_URL='" + stack.url() + "'");
    assertThat(Files.readString(data.resolve("stack")))
        .contains("export TABLE_NAME='dateline-Table'", "export AWS_ENDPOINT_URL_DYNAMODB=");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("env"))))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesADataFolderInUseInOneLine() {
    assertThatThrownBy(() -> EmbeddedStack.start(Settings.of(TEMPLATE, data)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("in use");
  }

  @Test
  void refusesAPortInUseInOneLine(@TempDir Path other) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Settings settings =
          new Settings(
              TEMPLATE,
              Map.of(),
              other,
              taken.getLocalPort(),
              0,
              java.time.Clock.systemUTC(),
              step -> {},
              (name, http) -> http,
              Settings.Schedules.ON_DEMAND);

      assertThatThrownBy(() -> EmbeddedStack.start(settings))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is in use");
    }
  }

  private static void put(String partition) {
    stack
        .dynamoDb()
        .putItem(
            p ->
                p.tableName("dateline-Table")
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS(partition),
                            "sk", AttributeValue.fromS("META"))));
  }

  private static void store(String key, String body, Map<String, String> metadata) {
    stack
        .s3()
        .putObject(
            p ->
                p.bucket("dateline-bucket")
                    .key(key)
                    .contentType("text/html; charset=utf-8")
                    .cacheControl("max-age=60")
                    .metadata(metadata),
            RequestBody.fromString(body));
  }

  private static Map<String, Object> event(HttpResponse<String> answer) throws IOException {
    return Json.readObject(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
