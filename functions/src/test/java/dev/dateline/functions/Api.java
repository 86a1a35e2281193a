package dev.dateline.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.json.Json;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.TickingClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The API over stores in memory, asked by events as API Gateway sends them. */
final class Api {
  /** The key in the events of {@code events/}. */
  static final String KEY = "dateline_example-key-of-the-events";

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  final TickingClock clock;
  final InMemoryStores stores;
  final FakeContext context = new FakeContext();
  private final RequestStreamHandler create;
  private final RequestStreamHandler get;
  private final RequestStreamHandler list;
  private final RequestStreamHandler publish;
  private final RequestStreamHandler refuse;
  private final RequestStreamHandler project;

  Api() {
    this(new TickingClock(NOON), new InMemoryStores(), null);
    NewsroomName demo = new NewsroomName("demo");
    stores.newsrooms.add(new Newsroom(demo, 1, "Demo Press Office", ZoneId.of("UTC")));
    addKey(KEY, "demo", Scope.values());
  }

  private Api(TickingClock clock, InMemoryStores stores, @Nullable Stores wrapped) {
    this.clock = clock;
    this.stores = stores;
    Wiring wiring =
        new Wiring(
            wrapped == null ? stores : wrapped,
            URI.create("https://news.example"),
            clock,
            new Random(7));
    create = new CreateReleaseHandler(wiring);
    get = new GetReleaseHandler(wiring);
    list = new ListReleasesHandler(wiring);
    publish = new PublishReleaseHandler(wiring);
    refuse = new RefuseRequestHandler(wiring);
    project = new ProjectSiteHandler(wiring);
  }

  /** The same API in another process, which reaches its stores through these. */
  Api over(Stores wrapped) {
    return new Api(clock, stores, wrapped);
  }

  /** An answer, as a client has it. */
  record Answer(int status, Map<?, ?> headers, String body) {
    Map<?, ?> json() {
      return (Map<?, ?>) Json.read(body.getBytes(StandardCharsets.UTF_8)).tree();
    }

    String text(String member) {
      return (String) json().get(member);
    }

    String header(String name) {
      return (String) headers.get(name);
    }

    String problem() {
      return text("type").replaceFirst(".*/problems/", "");
    }
  }

  void addKey(String key, String newsroom, Scope... scopes) {
    addKey(key, newsroom, null, scopes);
  }

  void addKey(String key, String newsroom, @Nullable Instant expiresAt, Scope... scopes) {
    stores.newsrooms.add(
        new ApiKey(
            KeyHash.of(key), new NewsroomName(newsroom), Set.of(scopes), "test key", expiresAt));
  }

  Answer send(String method, String path) {
    return send(method, path, Map.of(), new byte[0]);
  }

  Answer send(String method, String path, Map<String, String> headers, String body) {
    return send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a request with the key of every scope, unless the headers have another. */
  Answer send(String method, String path, Map<String, String> headers, byte[] body) {
    String[] parts = path.split("\\?", 2);
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("authorization", "Bearer " + KEY);
    sent.putAll(headers);
    sent.values().removeIf(String::isEmpty);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("rawPath", parts[0]);
    event.put("rawQueryString", parts.length == 1 ? "" : parts[1]);
    event.put("headers", sent);
    event.put("requestContext", Map.of("http", Map.of("method", method, "path", parts[0])));
    if (parts[0].matches("/releases/[^/]+(/publish)?")) {
      event.put("pathParameters", Map.of("id", parts[0].split("/")[2]));
    }
    if (body.length > 0) {
      event.put("body", Base64.getEncoder().encodeToString(body));
      event.put("isBase64Encoded", true);
    }
    return invoke(handlerOf(method, parts[0]), Json.write(event));
  }

  Answer create(String json) {
    return send("POST", "/releases", Map.of("content-type", "application/json"), json);
  }

  /** Creates a release that can be published and returns its id. */
  String createdId(String headline) {
    return create(
            """
            {"headline":"%s","language":"en","body":{"format":"markdown","value":"It is lit."}}"""
                .formatted(headline))
        .text("id");
  }

  Answer publish(String id) {
    return send("POST", "/releases/" + id + "/publish");
  }

  Answer event(String name) {
    RequestStreamHandler handler =
        switch (name) {
          case "create-release" -> create;
          case "get-release" -> get;
          case "list-releases" -> list;
          case "publish-release" -> publish;
          case "refuse-request" -> refuse;
          default -> throw new IllegalArgumentException(name);
        };
    return invoke(handler, eventText(name));
  }

  static String eventText(String name) {
    try {
      return Files.readString(Path.of("..", "events", name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer invoke(RequestStreamHandler handler, String event) {
    Map<?, ?> answer =
        (Map<?, ?>) Json.read(run(handler, event).getBytes(StandardCharsets.UTF_8)).tree();
    return new Answer(
        (Integer) answer.get("statusCode"),
        (Map<?, ?>) answer.get("headers"),
        (String) answer.get("body"));
  }

  /** Hands the record of a release's change to the projector, as the stream does. */
  String project(String id) {
    return run(
        project,
        """
        {"Records":[{"eventName":"INSERT","dynamodb":{
          "Keys":{"pk":{"S":"RELEASE#%s"},"sk":{"S":"CHANGE#000002"}}}}]}"""
            .formatted(id));
  }

  String projectEvent() {
    return run(project, eventText("project-site"));
  }

  private String run(RequestStreamHandler handler, String event) {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), response, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return response.toString(StandardCharsets.UTF_8);
  }

  static List<String> places(Answer problem) {
    return ((List<?>) problem.json().get("errors"))
        .stream()
            .map(error -> (Map<?, ?>) error)
            .map(
                error ->
                    (String)
                        (error.containsKey("pointer")
                            ? error.get("pointer")
                            : error.get("parameter")))
            .toList();
  }

  private RequestStreamHandler handlerOf(String method, String path) {
    if (path.equals("/releases")) {
      return switch (method) {
        case "POST" -> create;
        case "GET" -> list;
        default -> refuse;
      };
    }
    if (method.equals("POST") && path.matches("/releases/[^/]+/publish")) {
      return publish;
    }
    return method.equals("GET") && path.matches("/releases/[^/]+") ? get : refuse;
  }
}
