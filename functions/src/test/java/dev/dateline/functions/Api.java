package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.json.Json;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import dev.dateline.openapi.Contract;
import dev.dateline.release.Examples;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The API over stores in memory, asked by events as API Gateway sends them. */
final class Api {
  /** The key in the events of {@code events/}. */
  static final String KEY = "dateline_example-key-of-the-events";

  private static final Contract CONTRACT = Contract.read();

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  final TickingClock clock;
  final InMemoryStores stores;
  final FakeContext context = new FakeContext();
  private final Map<String, RequestStreamHandler> routes = new LinkedHashMap<>();
  private final RequestStreamHandler refuse;
  private final RequestStreamHandler project;
  private final RequestStreamHandler dispatch;
  private final RequestStreamHandler sendWebhooks;
  private final RequestStreamHandler publishDue;
  private final RequestStreamHandler repair;

  Api() {
    this(new TickingClock(NOON));
    NewsroomName demo = new NewsroomName("demo");
    stores.newsrooms.add(new Newsroom(demo, 1, "Demo Press Office", ZoneId.of("UTC")));
    addKey(KEY, "demo", Scope.values());
  }

  private Api(TickingClock clock) {
    this(clock, new InMemoryStores(clock), null);
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
    routes.put("POST /releases", new CreateReleaseHandler(wiring));
    routes.put("GET /releases", new ListReleasesHandler(wiring));
    routes.put("GET /releases/{id}", new GetReleaseHandler(wiring));
    routes.put("PUT /releases/{id}", new ReviseReleaseHandler(wiring));
    routes.put("DELETE /releases/{id}", new DiscardReleaseHandler(wiring));
    routes.put("POST /releases/{id}/publish", new PublishReleaseHandler(wiring));
    routes.put("POST /releases/{id}/unschedule", new UnscheduleReleaseHandler(wiring));
    routes.put("POST /releases/{id}/correct", new CorrectReleaseHandler(wiring));
    routes.put("POST /releases/{id}/withdraw", new WithdrawReleaseHandler(wiring));
    routes.put("POST /releases/{id}/kill", new KillReleaseHandler(wiring));
    routes.put("POST /releases/{id}/redirect", new RedirectReleaseHandler(wiring));
    routes.put("GET /releases/{id}/revisions", new ListRevisionsHandler(wiring));
    routes.put("GET /releases/{id}/changes", new ListReleaseChangesHandler(wiring));
    routes.put("GET /changes", new ListChangesHandler(wiring));
    routes.put("POST /releases/{id}/filing", new RecordFilingHandler(wiring));
    routes.put("GET /releases/{id}/original", new GetOriginalHandler(wiring));
    routes.put("POST /releases/{id}/attachments", new AddAttachmentHandler(wiring));
    routes.put(
        "POST /releases/{id}/attachments/{attachment}/complete",
        new CompleteAttachmentHandler(wiring));
    routes.put(
        "DELETE /releases/{id}/attachments/{attachment}", new RemoveAttachmentHandler(wiring));
    routes.put("POST /lint", new LintReleaseHandler(wiring));
    routes.put("POST /releases/{id}/previews", new CreatePreviewHandler(wiring));
    routes.put("GET /releases/{id}/previews", new ListPreviewsHandler(wiring));
    routes.put("DELETE /releases/{id}/previews/{preview}", new RevokePreviewHandler(wiring));
    routes.put("GET /previews/{release}/{token}", new ShowPreviewHandler(wiring));
    routes.put("GET /newsroom", new GetNewsroomHandler(wiring));
    routes.put("PUT /newsroom", new UpdateNewsroomHandler(wiring));
    routes.put("POST /keys", new IssueKeyHandler(wiring));
    routes.put("GET /keys", new ListKeysHandler(wiring));
    routes.put("DELETE /keys/{key}", new RevokeKeyHandler(wiring));
    routes.put("POST /webhook-sources", new CreateSourceHandler(wiring));
    routes.put("GET /webhook-sources", new ListSourcesHandler(wiring));
    routes.put("GET /webhook-sources/{source}", new GetSourceHandler(wiring));
    routes.put("PUT /webhook-sources/{source}", new UpdateSourceHandler(wiring));
    routes.put("DELETE /webhook-sources/{source}", new RemoveSourceHandler(wiring));
    routes.put("POST /webhook-sources/{source}/secret", new RotateSourceSecretHandler(wiring));
    routes.put("GET /webhook-sources/{source}/deliveries", new ListDeliveriesHandler(wiring));
    routes.put(
        "GET /webhook-sources/{source}/deliveries/{delivery}", new GetDeliveryHandler(wiring));
    routes.put(
        "POST /webhook-sources/{source}/deliveries/{delivery}/replay",
        new ReplayDeliveryHandler(wiring));
    routes.put("POST /webhook-sources/{source}/replay", new ReplayParkedHandler(wiring));
    routes.put("POST /webhooks/{newsroom}/{source}", new ReceiveWebhookHandler(wiring));
    routes.put("POST /webhook-endpoints", new CreateWebhookEndpointHandler(wiring));
    routes.put("GET /webhook-endpoints", new ListWebhookEndpointsHandler(wiring));
    routes.put("GET /webhook-endpoints/{endpoint}", new GetWebhookEndpointHandler(wiring));
    routes.put("PUT /webhook-endpoints/{endpoint}", new UpdateWebhookEndpointHandler(wiring));
    routes.put("DELETE /webhook-endpoints/{endpoint}", new RemoveWebhookEndpointHandler(wiring));
    routes.put(
        "POST /webhook-endpoints/{endpoint}/secret", new RotateEndpointSecretHandler(wiring));
    routes.put("POST /webhook-endpoints/{endpoint}/test", new TestWebhookEndpointHandler(wiring));
    routes.put(
        "GET /webhook-endpoints/{endpoint}/deliveries", new ListEndpointDeliveriesHandler(wiring));
    routes.put(
        "POST /webhook-endpoints/{endpoint}/deliveries/{sequence}/replay",
        new ReplayEndpointDeliveryHandler(wiring));
    routes.put("POST /webhook-sources/{source}/test", new TrySourceHandler(wiring));
    routes.put("GET /openapi.yaml", new ShowContractHandler(wiring));
    publishDue = new PublishDueReleasesHandler(wiring);
    repair = new RepairSiteHandler(wiring);
    refuse = new RefuseRequestHandler(wiring);
    project = new ProjectSiteHandler(wiring);
    dispatch = new DispatchEventsHandler(wiring);
    sendWebhooks = new SendWebhooksHandler(wiring);
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
    NewsroomName name = new NewsroomName(newsroom);
    stores.newsrooms.add(new Newsroom(name, 1, newsroom + " press office", ZoneId.of("UTC")));
    stores.keys.add(
        Examples.issued(
            new ApiKey(
                KeyHash.of(key),
                new NewsroomName(newsroom),
                Set.of(scopes),
                "test key",
                expiresAt)));
  }

  /** Makes the newsroom, as it was set up, an agent of one foreign principal. */
  void becomeAgent() {
    send(
        "PUT",
        "/newsroom",
        Map.of("if-match", "\"v1-json\""),
        """
        {"title":"Quay Ltd.","zone":"UTC","rules":{},"disclosure":{"regime":"fara",
         "registrant":"Quay Ltd.","principals":[{"name":"Port of Elsewhere"}]}}""");
  }

  Answer send(String method, String path) {
    return send(method, path, Map.of(), new byte[0]);
  }

  Answer send(String method, String path, Map<String, String> headers, String body) {
    return send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a request with the key of every scope, unless the headers have another. */
  Answer send(String method, String path, Map<String, String> headers, byte[] body) {
    String base64 = body.length == 0 ? "" : Base64.getEncoder().encodeToString(body);
    return send(method, path, headers, base64, true);
  }

  /** Sends a body as the gateway passes on what it takes for text. */
  Answer sendText(String method, String path, Map<String, String> headers, String body) {
    return send(method, path, headers, body, false);
  }

  private Answer send(
      String method, String path, Map<String, String> headers, String body, boolean base64) {
    String[] parts = path.split("\\?", 2);
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("authorization", "Bearer " + KEY);
    sent.putAll(headers);
    sent.values().removeIf(String::isEmpty);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("rawPath", parts[0]);
    event.put("rawQueryString", parts.length == 1 ? "" : parts[1]);
    event.put("queryStringParameters", queryParameters(parts.length == 1 ? "" : parts[1]));
    event.put("headers", sent);
    event.put(
        "requestContext",
        Map.of("domainName", "api.example", "http", Map.of("method", method, "path", parts[0])));
    String route = routeOf(method, parts[0]);
    event.put("pathParameters", pathParameters(route, parts[0]));
    if (!body.isEmpty()) {
      event.put("body", body);
      event.put("isBase64Encoded", base64);
    }
    return invoke(routes.getOrDefault(route, refuse), Json.write(event));
  }

  /** Returns the functions by their routes, as template.yaml names these. */
  Map<String, RequestStreamHandler> routes() {
    return Collections.unmodifiableMap(routes);
  }

  Answer create(String json) {
    return send("POST", "/releases", Map.of("content-type", "application/json"), json);
  }

  /** Creates a release that can be published and returns its id. */
  String createdId(String headline) {
    return create(
            """
            {"headline":"%s","language":"en","body":{"format":"markdown","value":"It is lit."},
             "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}"""
                .formatted(headline))
        .text("id");
  }

  Answer publish(String id) {
    return order(id, "publish", "");
  }

  /** Orders something to be done with a release, in JSON. */
  Answer order(String id, String verb, String json) {
    return send("POST", "/releases/" + id + "/" + verb, Map.of(), json);
  }

  Answer event(String name) {
    Map<?, ?> event =
        (Map<?, ?>) Json.read(eventText(name).getBytes(StandardCharsets.UTF_8)).tree();
    RequestStreamHandler handler = routes.getOrDefault((String) event.get("routeKey"), refuse);
    return invoke(handler, eventText(name));
  }

  static String eventText(String name) {
    try {
      return Files.readString(Path.of("..", "events", name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Invokes a function of a route; what passes is what openapi.yaml says. */
  Answer invoke(RequestStreamHandler handler, String event) {
    String response = run(handler, event);
    assertThat(Exchanges.of(event, response).faultsBy(CONTRACT))
        .as("%s answered by %s", event, response)
        .isEmpty();
    Map<?, ?> answer = (Map<?, ?>) Json.read(response.getBytes(StandardCharsets.UTF_8)).tree();
    return new Answer(
        (Integer) answer.get("statusCode"),
        (Map<?, ?>) answer.get("headers"),
        (String) answer.get("body"));
  }

  /** Hands the record of a release's change to the projector, as the stream does. */
  String project(String id) {
    return project(List.of(id));
  }

  /** Hands over records of several releases at once. */
  String project(List<String> ids) {
    String record =
        """
        {"eventName":"INSERT","dynamodb":{
          "Keys":{"pk":{"S":"RELEASE#%s"},"sk":{"S":"CHANGE#000002"}}}}""";
    return run(
        project,
        "{\"Records\":[%s]}"
            .formatted(ids.stream().map(record::formatted).collect(Collectors.joining(","))));
  }

  /** Hands a row to the dispatcher, as the stream does. */
  String dispatch(String pk, String sk) {
    return run(
        dispatch,
        """
        {"Records":[{"eventName":"INSERT","dynamodb":{"Keys":{"pk":{"S":"%s"},"sk":{"S":"%s"}},
         "SequenceNumber":"1"}}]}"""
            .formatted(pk, sk));
  }

  String dispatchEvent() {
    return run(dispatch, eventText("dispatch-events"));
  }

  /** Sends what is due once. */
  void sendWebhooks() {
    run(sendWebhooks, eventText("send-webhooks"));
  }

  /** Takes once what the stream gave up. */
  void takeMissed() {
    run(dispatch, "{\"missed\":true}");
  }

  /** Runs the schedule once. */
  void publishDue() {
    run(publishDue, eventText("publish-due-releases"));
  }

  /** Repairs what this event asks for and returns the report. */
  String repair(String event) {
    return run(repair, event);
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

  private String routeOf(String method, String path) {
    return routes.keySet().stream()
        .filter(route -> (method + " " + path).matches(route.replaceAll("\\{\\w+}", "[^/]+")))
        .findFirst()
        .orElse("$default");
  }

  /** Splits a query whose values are never asked for, since the raw one is read. */
  private static Map<String, String> queryParameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.merge(parts[0], parts[parts.length - 1], (before, next) -> before + "," + next);
    }
    return parameters;
  }

  private static Map<String, String> pathParameters(String route, String path) {
    String[] names = route.split("/", -1);
    String[] values = path.split("/", -1);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 1; i < names.length; i++) {
      if (names[i].startsWith("{")) {
        parameters.put(names[i].substring(1, names[i].length() - 1), values[i]);
      }
    }
    return parameters;
  }
}
