package dev.dateline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.ReceiveWebhookHandler;
import dev.dateline.functions.RefuseRequestHandler;
import dev.dateline.functions.ShowContractHandler;
import dev.dateline.functions.ShowPreviewHandler;
import dev.dateline.functions.http.Routes;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.http.Subscriber;
import dev.dateline.local.RecordedCalls.Call;
import dev.dateline.local.json.Json;
import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.lambda.LocalFunctions;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.Alarms;
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
import dev.dateline.newsroom.Sha256;
import dev.dateline.openapi.Contract;
import dev.dateline.openapi.Contract.Operation;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.release.Action;
import dev.dateline.release.Address;
import dev.dateline.release.Examples;
import dev.dateline.release.Parked;
import dev.dateline.release.Pictures;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Revision;
import dev.dateline.release.Source;
import dev.dateline.release.Understanding;
import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.DeliveryId;
import dev.dateline.webhook.SourceExamples;
import dev.dateline.webhook.SourceName;
import dev.dateline.webhook.WebhookSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** template.yaml against the classes, their routes, their events, and the calls that they make. */
class TemplateTest {
  private static final Path EVENTS = Path.of("..", "events");
  private static final String KEY = "dateline_example-key-of-the-events";
  private static final String ID = "0197b5e4-6c00-7000-8000-000000000001";
  private static final String TOKEN = "3q2-796tvu_erb7v3q2-7w";
  private static final String ATTACHMENT = "0f1e2d3c4b5a69780f1e2d3c4b5a6978";
  private static final String SIGNATURE_OF_PNG =
      "4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6";
  private static final String PREVIEW = "0f1e2d3c4b5a6978";
  private static final String ENDPOINT = "0f1e2d3c4b5a6978";

  /**
   * Of these one refuses, one shows what its link alone opens, one how to ask all others, and one
   * takes what is signed.
   */
  private static final Set<Class<?>> OF_EVERYBODY =
      Set.of(
          RefuseRequestHandler.class,
          ShowContractHandler.class,
          ShowPreviewHandler.class,
          ReceiveWebhookHandler.class);

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
  void hasTheRoutesOfTheContractUnderItsNames() {
    Map<String, String> routes = new HashMap<>();
    for (FunctionResource function : functions) {
      for (HttpEvent route : function.httpEvents()) {
        routes.put(route.method() + " " + route.path(), function.name().toLowerCase(Locale.ROOT));
      }
    }
    routes.keySet().removeIf(route -> route.endsWith("$default"));

    assertThat(
            Contract.read().operations().stream()
                .collect(
                    toMap(
                        Operation::route,
                        each -> each.node().text("operationId").toLowerCase(Locale.ROOT))))
        .isEqualTo(routes);
  }

  @Test
  void asksForAScopeOnEveryRouteButThoseOfEverybody() throws Exception {
    for (FunctionResource function : functions) {
      Class<?> handler = Class.forName(function.handlerClass());
      assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
      if (!function.httpEvents().isEmpty() && !OF_EVERYBODY.contains(handler)) {
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
      } else if (!function.scheduleEvents().isEmpty()) {
        assertThat(event)
            .as(function.name())
            .containsEntry("source", "aws.events")
            .containsEntry("detail-type", "Scheduled Event");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Errors", "Throttles"})
  void watchesEachFunctionOnceByAlarmsOfTenAtMost(String metric) throws IOException {
    List<List<String>> alarms = Alarms.ofFunctions(Embedded.TEMPLATE, metric);

    assertThat(alarms.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(
            functions.stream().map(FunctionResource::name).toList());
    // CloudWatch takes no alarm on more metrics than these, so no stack with one would come up.
    assertThat(alarms).allSatisfy(functions -> assertThat(functions).hasSizeBetween(1, 10));
  }

  @Test
  void logsNoPathsSinceThoseOfPreviewsAreSecret() throws IOException {
    assertThat(Files.readString(Embedded.TEMPLATE)).doesNotContain("$context.path");
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
    storage
        .keys()
        .add(
            Examples.issued(
                new ApiKey(KeyHash.of(KEY), demo, Set.of(Scope.values()), "test key", null)));
    Map<String, RecordedCalls> recorded = new HashMap<>();
    try (LocalFunctions maker =
        new LocalFunctions(
            reachingThisMachine(storage.environment),
            Clock.systemUTC(),
            (name, http) ->
                recorded.computeIfAbsent(name, n -> new RecordedCalls(http, storage.bucket())))) {
      Map<String, LocalFunction> made =
          maker.make(functions).stream()
              .collect(Collectors.toMap(function -> function.resource().name(), f -> f));
      callAll(made, storage);
      uploaded(storage)
          .forEach(key -> recorded.get("AddAttachment").calls.add(new Call("s3:PutObject", key)));
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
          .filteredOn(permission -> !isForParking(permission))
          .filteredOn(permission -> !isForTheHourOfUse(permission))
          .filteredOn(permission -> !isForShowing(permission, function.name()))
          .allMatch(p -> calls.stream().anyMatch(call -> p.allows(call.action(), call.key())));
    }
  }

  @Test
  void letsNobodyChangeMoreOfAKeyThanTheHourOfItsUse() throws IOException {
    Permissions permissions = Permissions.of(Embedded.TEMPLATE);
    for (FunctionResource function : functions) {
      List<Permission> allowed = permissions.ofFunction(function.name());
      boolean looksKeysUp = allowed.stream().anyMatch(p -> p.allows("dynamodb:GetItem", "KEY#"));
      List<Permission> updates =
          allowed.stream().filter(p -> p.allows("dynamodb:UpdateItem", "KEY#")).toList();
      assertThat(updates).as(function.name()).hasSize(looksKeysUp ? 1 : 0);
      assertThat(updates)
          .as(function.name())
          .allSatisfy(
              update ->
                  assertThat(update.attributes())
                      .containsExactlyInAnyOrder("pk", "sk", "lastUsedAt"));
      boolean mayPut = allowed.stream().anyMatch(p -> p.allows("dynamodb:PutItem", "KEY#"));
      assertThat(mayPut).as(function.name()).isEqualTo(function.name().equals("IssueKey"));
    }
  }

  /** What ProjectSite does only with a release that is at fault. */
  private static boolean isForParking(Permission permission) {
    return permission.action().equals("dynamodb:PutItem")
        && permission.keyPrefix().equals("PARKED");
  }

  /** What each function that looks a key up does only where no other did within the hour. */
  private static boolean isForTheHourOfUse(Permission permission) {
    return permission.action().equals("dynamodb:UpdateItem")
        && permission.keyPrefix().equals("KEY#");
  }

  /** What those who take a release back do only where its publication was cut short. */
  private static boolean isForShowing(Permission permission, String function) {
    return permission.keyPrefix().equals("private/content/")
        && Set.of("WithdrawRelease", "KillRelease").contains(function);
  }

  /** Returns where files were uploaded: whoever had the permit did so in the function's name. */
  private static List<String> uploaded(TestStorage storage) {
    return storage
        .s3()
        .listObjectsV2(list -> list.bucket(storage.bucket()).prefix("private/upload/"))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  /** Makes every function take each of its ways to table and bucket. */
  private static void callAll(Map<String, LocalFunction> made, TestStorage storage)
      throws Exception {
    Calls calls = new Calls(made);
    String id = calls.created();
    String other = calls.created();
    calls.twice("publish-release", other, "");
    String scheduled = calls.created();
    calls.once("publish-release", scheduled, "{\"at\":\"2090-06-01T09:00:00Z\"}");
    calls.once("publish-release", scheduled, "{\"at\":\"2091-06-01T09:00:00Z\"}");
    calls.twice("revise-release", scheduled, content("A Slug of Its Own", "its-own"), "v3");
    calls.twice("unschedule-release", scheduled, "");
    calls.once("publish-release", scheduled, "{\"at\":\"2090-06-01T09:00:00Z\"}");
    calls.twice("discard-release", scheduled, "", "v6");

    calls.twice("publish-release", id, "");
    calls.twice("correct-release", id, correction("First Correction", "moved"), "v2");
    calls.once("get-release?revision=1", id, "");
    calls.once("get-release?revision=1&format=html", id, "");
    calls.once("get-release?format=text", id, "");
    for (String name : List.of("list-releases", "list-revisions", "list-release-changes")) {
      calls.once(name, id, "");
    }
    calls.once("lint-release", id, content("Linted", "linted"));
    calls.once("get-original", id, "");
    calls.once("get-original?revision=1", id, "");
    calls.file(storage);
    calls.walk();
    calls.once("refuse-request", id, "");
    calls.once("show-contract", id, "");
    String killed = calls.published();
    calls.twice("withdraw-release", killed, "{\"explanation\":\"It was early.\"}");
    calls.twice("kill-release", killed, "{\"explanation\":\"It named a person.\"}");
    String corrected = calls.published();
    calls.once("correct-release", corrected, correction("Second Correction", "second"), "v2");
    calls.twice("redirect-release", corrected, "{\"to\":\"%s\"}".formatted(id));
    String shown = callAttachments(made, storage);
    callAttachmentsOfWhatIsScheduled(made, storage);
    removePages(storage);
    calls.twice("redirect-release", calls.published(), "{\"to\":\"%s\"}".formatted(shown));
    removePages(storage);
    calls.once("project-site", id, "");
    calls.once("project-site", shown, "");
    calls.once("list-changes", id, "");
    calls.once("list-changes?release=" + id, id, "");
    storeDue(storage);
    calls.once("publish-due-releases", id, "");
    String postponed = Examples.id("lacks-a-body".length()).value();
    calls.once("revise-release", postponed, content("Has a Body Now", "lacks-a-body"), "v3");
    callRepair(calls, storage, id);
    callPreviews(made);
    callKeys(made);
    callSources(made);
    callHooks(made, storage);
    callWebhooks(made, storage, id);
    answered(made, "update-newsroom", Map.of());
    answered(made, "get-newsroom", Map.of());
  }

  /**
   * Uploads files for a release that is published with two of them and corrected to show a third.
   */
  private static String callAttachments(Map<String, LocalFunction> made, TestStorage storage)
      throws Exception {
    String id = (String) answered(made, "create-release", Map.of()).get("id");
    Map<String, String> again =
        Map.of("\"accept\"", "\"idempotency-key\": \"attachment\", \"accept\"");
    Map<String, Object> first = uploaded(made, id, again, storage);
    assertThat(uploaded(made, id, again, storage)).containsEntry("id", first.get("id"));
    Map<String, String> repeated =
        Map.of("\"accept\"", "\"idempotency-key\": \"complete\", \"accept\"");
    completed(made, id, first, repeated);
    completed(made, id, first, repeated);
    uploaded(made, id, Map.of(), storage);
    answered(made, "publish-release", Map.of(ID, id));
    Map<String, Object> third = uploaded(made, id, Map.of(), storage);
    completed(made, id, third, Map.of());
    String named =
        "\"attachments\":[{\"href\":\"%s\",\"mediaType\":\"image/png\",\"alt\":\"A lamp\"}],"
            .formatted(third.get("href"));
    String body =
        correction("Shown", "night-line-opens-with-a-picture")
            .replace("\"slug\"", named + "\"slug\"");
    new Calls(made).twice("correct-release", id, body, "v7");
    return id;
  }

  /** Has hooks acted on, each once and some twice, and one that fails each time. */
  private static void callHooks(Map<String, LocalFunction> made, TestStorage storage)
      throws Exception {
    NewsroomName demo = new NewsroomName("demo");
    WebhookSource source = SourceExamples.publishing(demo);
    storage.production().sources().add(source, null);
    acted(made, storage, demo, "draft", hook(1, "created", "a", "first"));
    answered(
        made,
        "get-delivery",
        Map.of("newsroom-blog", "blog", ATTACHMENT, Sha256.of("draft").substring(0, 32)));
    String id = acted(made, storage, demo, "revised", hook(2, "updated", "a", "second"));
    uploaded(made, id, Map.of(), storage);
    acted(made, storage, demo, "published", hook(3, "published", "a", "third"));
    acted(made, storage, demo, "corrected", hook(4, "corrected", "a", "fourth"));
    removePages(storage);
    acted(made, storage, demo, "withdrawn", hook(5, "withdrawn", "a", "fifth"));
    acted(made, storage, demo, "scheduled", hook(1, "scheduled", "b", "first"));
    acted(made, storage, demo, "unscheduled", hook(2, "withdrawn", "b", "second"));
    String event = event("try-source");
    String body =
        event.substring(event.indexOf("\"body\": ") + 8, event.indexOf(",\n  \"isBase64Encoded"));
    String tried = hook(3, "published", "b", "third").replace("\"", "\\\"").replace("\n", "");
    answered(made, "try-source", Map.of("newsroom-blog", "blog", body, "\"" + tried + "\""));

    NewsroomName nowhere = new NewsroomName("nowhere");
    storage.production().sources().add(SourceExamples.publishing(nowhere), null);
    acted(made, storage, nowhere, "failing", hook(1, "published", "c", "first"));
  }

  private static String hook(int hour, String verb, String entry, String body) {
    return """
        {"type":"press_release.%s","timestamp":"2026-03-02T%02d:00:00Z","data":{"id":"%s","headline":"Night Line %s Opens",
         "slug":"hook-%s","language":"en","body":"%s","publishAt":"2090-06-01T09:00:00Z",
         "contacts":[{"name":"Ada Lindqvist","email":"press@ostervik.example"}]}}"""
        .formatted(verb, hour, entry, entry, entry, body);
  }

  private static void dispatched(Map<String, LocalFunction> made, String row) throws Exception {
    String event =
        event("dispatch-events")
            .replace("CHANGES#demo", row)
            .replace("00000000000000000002", "META");
    var _ = made.get("DispatchEvents").call(event.getBytes(StandardCharsets.UTF_8));
  }

  /** Stores a delivery, lets it be acted on, and once more, and returns the id of its release. */
  private static String acted(
      Map<String, LocalFunction> made,
      TestStorage storage,
      NewsroomName newsroom,
      String name,
      String payload)
      throws Exception {
    Delivery delivery =
        new Delivery(
            new Delivery.Key(
                newsroom, new SourceName("blog"), new DeliveryId(Sha256.of(name).substring(0, 32))),
            Instant.parse("2026-03-02T12:00:00Z"),
            payload,
            "application/json",
            Map.of(),
            1,
            null);
    storage.production().deliveries().add(delivery);
    String row = "DELIVERY#%s#blog#%s".formatted(newsroom, delivery.key().id());
    dispatched(made, row);
    Deliveries deliveries = storage.production().deliveries();
    Delivery done = deliveries.find(delivery.key()).orElseThrow();
    deliveries.replace(done, done.again());
    dispatched(made, row);
    return deliveries
        .find(delivery.key())
        .map(Delivery::outcome)
        .map(Delivery.Outcome::release)
        .map(ReleaseId::value)
        .orElse("");
  }

  /** Uploads files for a release that is scheduled, of which one is removed again. */
  private static void callAttachmentsOfWhatIsScheduled(
      Map<String, LocalFunction> made, TestStorage storage) throws Exception {
    Calls calls = new Calls(made);
    String id = calls.created();
    calls.once("publish-release", id, "{\"at\":\"2090-06-01T09:00:00Z\"}");
    completed(made, id, uploaded(made, id, Map.of(), storage), Map.of());
    Map<String, String> replaced = new HashMap<>();
    replaced.put(ID, id);
    replaced.put(ATTACHMENT, (String) uploaded(made, id, Map.of(), storage).get("id"));
    replaced.put("v2-json", "v5-json");
    replaced.put("\"accept\"", "\"idempotency-key\": \"remove\", \"accept\"");
    answered(made, "remove-attachment", replaced);
    answered(made, "remove-attachment", replaced);
  }

  private static Map<String, Object> uploaded(
      Map<String, LocalFunction> made, String id, Map<String, String> more, TestStorage storage)
      throws Exception {
    byte[] picture = Pictures.png(30, 20);
    Map<String, String> replaced = new HashMap<>(more);
    replaced.put(ID, id);
    replaced.put("\\\"bytes\\\": 8", "\\\"bytes\\\": " + picture.length);
    replaced.put(SIGNATURE_OF_PNG, Sha256.of(picture));
    Map<String, Object> added = answered(made, "add-attachment", replaced);
    storage
        .s3()
        .putObject(
            put ->
                put.bucket(storage.bucket())
                    .key("private/upload/demo/%s/%s".formatted(id, added.get("id"))),
            RequestBody.fromBytes(picture));
    return added;
  }

  private static void completed(
      Map<String, LocalFunction> made,
      String id,
      Map<String, Object> added,
      Map<String, String> more)
      throws Exception {
    Map<String, String> replaced = new HashMap<>(more);
    replaced.put(ID, id);
    replaced.put(ATTACHMENT, (String) added.get("id"));
    answered(made, "complete-attachment", replaced);
  }

  /** Repairs pages that somebody took away, and a release that was set aside. */
  private static void callRepair(Calls calls, TestStorage storage, String id) throws Exception {
    removePages(storage);
    storage.releases().park(new Parked(new ReleaseId(id), "a fault", Instant.EPOCH));
    calls.once("repair-site", id, "");
    assertThat(storage.releases().parked()).isEmpty();
  }

  private static void removePages(TestStorage storage) {
    storage
        .s3()
        .listObjectsV2(list -> list.bucket(storage.bucket()).prefix("public/"))
        .contents()
        .forEach(
            page -> storage.s3().deleteObject(d -> d.bucket(storage.bucket()).key(page.key())));
  }

  /** Stores one release that is due and cannot be published, and one where a page is already. */
  private static void storeDue(TestStorage storage) {
    Instant past = Instant.parse("2026-03-02T12:00:00Z");
    NewsroomName demo = new NewsroomName("demo");
    for (String slug : List.of("lacks-a-body", "is-there")) {
      ReleaseContent content =
          slug.equals("is-there")
              ? Examples.content("Due")
              : ReleaseContent.withHeadline("Due").build();
      Source picture = new Source(Pictures.png(30, 20), "image/png");
      storage.production().uploads().keep(picture);
      PressRelease draft =
          Examples.withFile(
              PressRelease.draft(
                  Examples.id(slug.length()),
                  demo,
                  new Revision(1, content, List.of(), Understanding.PLAIN, null, past)),
              picture.original().sha256());
      Address address = Address.of("demo/2026/" + slug);
      storage.releases().commit(Examples.creation(draft));
      storage
          .releases()
          .commit(
              Examples.step(
                  draft,
                  Examples.scheduled(draft, address, past),
                  Action.SCHEDULE,
                  List.of(Examples.home(address, draft))));
      storage
          .s3()
          .putObject(
              put -> put.bucket(storage.bucket()).key("public/" + address.path()),
              RequestBody.fromString("somebody else's"));
    }
  }

  private static String content(String headline, String slug) {
    return """
        {"headline":"%s","slug":"%s","language":"en","body":{"format":"markdown","value":"Lit."},
         "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}"""
        .formatted(headline, slug);
  }

  private static String correction(String headline, String slug) {
    return "{\"note\":\"It was wrong.\",\"class\":\"correction\",\"release\":%s}"
        .formatted(content(headline, slug));
  }

  /** Calls functions with the events of {@code events/}, changed where a call needs it. */
  private record Calls(Map<String, LocalFunction> made) {
    /** Sends a request and its repetition with one Idempotency-Key. */
    void twice(String name, String id, String body) throws Exception {
      twice(name, id, body, "");
    }

    void twice(String name, String id, String body, String version) throws Exception {
      for (int i = 0; i < 2; i++) {
        call(name, id, body, Map.of("if-match", etag(version), "idempotency-key", name + id));
      }
    }

    void once(String name, String id, String body) throws Exception {
      call(name, id, body, Map.of());
    }

    void once(String name, String id, String body, String version) throws Exception {
      call(name, id, body, Map.of("if-match", etag(version)));
    }

    String created() throws Exception {
      Map<String, String> key = Map.of("idempotency-key", UUID.randomUUID().toString());
      call("create-release", ID, "", key);
      String body = (String) call("create-release", ID, "", key).get("body");
      return (String) Json.readObject(body.getBytes(StandardCharsets.UTF_8)).get("id");
    }

    String published() throws Exception {
      String id = created();
      once("publish-release", id, "");
      return id;
    }

    /** Files the copies of a release of which some are owed. */
    void file(TestStorage storage) throws Exception {
      String id = published();
      PressRelease published = storage.releases().find(new ReleaseId(id)).orElseThrow();
      storage.releases().commit(Examples.step(published, Examples.owed(published), Action.CORRECT));
      twice("record-filing", id, "{\"filedAt\":\"2026-03-02T12:30:00Z\"}");
    }

    /** Walks through lists while a release moves from one to another. */
    void walk() throws Exception {
      String moves = created();
      created();
      String list = "list-releases?status=draft,published&limit=1";
      String body = (String) call(list, ID, "", Map.of()).get("body");
      String next = (String) Json.readObject(body.getBytes(UTF_8)).get("next");
      once("publish-release", moves, "");
      once("list-releases?" + next.replaceFirst(".*\\?", ""), ID, "");
    }

    private Map<String, Object> call(
        String name, String id, String body, Map<String, String> headers) throws Exception {
      String[] parts = name.split("\\?", 2);
      Map<String, Object> event = Json.readObject(event(parts[0]).replace(ID, id).getBytes(UTF_8));
      if (event.containsKey("headers")) {
        Map<String, Object> sent = new TreeMap<>(Json.object(event.get("headers")));
        sent.putAll(headers);
        sent.values().removeIf(""::equals);
        event.put("headers", sent);
        if (!parts[0].equals("create-release")) {
          event.put("body", body);
        }
        if (parts.length > 1) {
          event.put("rawQueryString", parts[1]);
        }
      }
      byte[] answer = made.get(functionOf(parts[0])).call(Json.write(event));
      if (!event.containsKey("headers")) {
        return Map.of();
      }
      Map<String, Object> response = Json.readObject(answer);
      int expected = parts[0].equals("refuse-request") ? 499 : 299;
      assertThat((Integer) response.get("statusCode"))
          .as(name + " " + response.get("body"))
          .isLessThanOrEqualTo(expected);
      return response;
    }

    private static String etag(String version) {
      return version.isEmpty() ? "" : "\"%s-json\"".formatted(version);
    }
  }

  /** Makes the functions of previews take each of their ways to the table. */
  private static void callPreviews(Map<String, LocalFunction> made) throws Exception {
    String draft = (String) answered(made, "create-release", Map.of()).get("id");
    Map<String, String> ofRequest =
        Map.of(
            ID,
            draft,
            "2026-03-09T09:00:00-05:00",
            Instant.now().plusSeconds(600).toString(),
            "\"accept\"",
            "\"idempotency-key\": \"preview\", \"accept\"");
    answered(made, "create-preview", ofRequest);
    Map<String, Object> preview = answered(made, "create-preview", ofRequest);
    String link = (String) preview.get("url");
    String token = link.substring(link.lastIndexOf('/') + 1);
    answered(made, "show-preview", Map.of(ID, draft, TOKEN, token));
    answered(made, "list-previews", Map.of(ID, draft));
    answered(made, "revoke-preview", Map.of(ID, draft, PREVIEW, (String) preview.get("id")));
  }

  /** Makes the functions of keys take each of their ways to the table. */
  private static void callKeys(Map<String, LocalFunction> made) throws Exception {
    Map<String, String> again = Map.of("\"accept\"", "\"idempotency-key\": \"key\", \"accept\"");
    answered(made, "issue-key", again);
    String id = (String) answered(made, "issue-key", again).get("id");
    answered(made, "list-keys", Map.of());
    answered(made, "revoke-key", Map.of(PREVIEW, id));
  }

  /** Makes the functions of webhook sources take each of their ways to the table. */
  private static void callSources(Map<String, LocalFunction> made) throws Exception {
    Map<String, String> again = Map.of("\"accept\"", "\"idempotency-key\": \"source\", \"accept\"");
    answered(made, "create-source", again);
    answered(made, "create-source", again);
    Map<String, String> other = Map.of("\"accept\"", "\"idempotency-key\": \"secret\", \"accept\"");
    answered(made, "list-sources", Map.of());
    answered(made, "get-source", Map.of());
    answered(made, "rotate-source-secret", other);
    answered(made, "rotate-source-secret", other);
    answered(made, "update-source", Map.of("v1-json", "v4-json", "autoPublish", "paused"));
    assertThatThrownBy(() -> answered(made, "receive-webhook", Map.of("sha256=", "sha256=0")))
        .hasMessageContaining("unauthentic-webhook");
    String one = hooked(made, "Night Line Opens");
    hooked(made, "Day Line Opens");
    answered(made, "list-deliveries", Map.of());
    answered(made, "get-delivery", Map.of(ATTACHMENT, one));
    answered(made, "update-source", Map.of("v1-json", "v5-json"));
    answered(made, "replay-delivery", Map.of(ATTACHMENT, one));
    answered(made, "replay-parked", Map.of());
    answered(made, "remove-source", Map.of());
  }

  /** Sends a hook that is signed now, and returns the id of its delivery. */
  private static String hooked(Map<String, LocalFunction> made, String title) throws Exception {
    Map<String, Object> event =
        Json.readObject(event("receive-webhook").getBytes(StandardCharsets.UTF_8));
    String signed = (String) Json.object(event.get("headers")).get("x-ghost-signature");
    String body = ((String) event.get("body")).replace("Night Line Opens", title);
    String now = String.valueOf(Instant.now().toEpochMilli());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec("a-secret-of-the-events".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] digest = mac.doFinal((body + now).getBytes(StandardCharsets.UTF_8));
    Map<String, String> replaced =
        Map.of(
            "Night Line Opens",
            title,
            signed,
            "sha256=%s, t=%s".formatted(HexFormat.of().formatHex(digest), now));
    return (String) answered(made, "receive-webhook", replaced).get("delivery");
  }

  private static Map<String, String> reachingThisMachine(Map<String, String> environment) {
    Map<String, String> more = new HashMap<>(environment);
    more.put("LOOPBACK_SUBSCRIBERS", "allowed");
    return more;
  }

  /**
   * Makes the functions of outgoing webhooks take each of their ways to the table.
   *
   * @param corrected a release that was published and then corrected
   */
  private static void callWebhooks(
      Map<String, LocalFunction> made, TestStorage storage, String corrected) throws Exception {
    try (Subscriber subscriber =
        new Subscriber(ServerSocketFactory.getDefault(), Subscriber.status(500))) {
      Map<String, String> ofRequest =
          Map.of(
              "https://hooks.example.org",
              "http://127.0.0.1:" + subscriber.port(),
              "\"accept\"",
              "\"idempotency-key\": \"endpoint\", \"accept\"");
      answered(made, "create-webhook-endpoint", ofRequest);
      String id = (String) answered(made, "create-webhook-endpoint", ofRequest).get("id");
      Map<String, String> ofPath = Map.of(ENDPOINT, id);
      answered(made, "list-webhook-endpoints", Map.of());
      answered(made, "get-webhook-endpoint", ofPath);
      answered(made, "test-webhook-endpoint", ofPath);
      answered(
          made,
          "rotate-endpoint-secret",
          Map.of(ENDPOINT, id, "\"accept\"", "\"idempotency-key\": \"rotated\", \"accept\""));
      answered(
          made,
          "update-webhook-endpoint",
          Map.of(
              ENDPOINT,
              id,
              "https://hooks.example.org",
              "http://127.0.0.1:" + subscriber.port(),
              "v1-json",
              "v3-json"));
      NewsroomName demo = new NewsroomName("demo");
      long last = storage.changeLog().head(demo).all();
      for (long sequence = 1; sequence <= last; sequence++) {
        dispatch(made, "CHANGES#demo", sequence);
      }
      // It says something else by now than when it was published.
      long sequence =
          storage.production().outbox().of(demo, new EndpointId(id), last + 1, 100).stream()
              .filter(delivery -> delivery.release().value().equals(corrected))
              .mapToLong(delivery -> delivery.sequence())
              .min()
              .orElseThrow();
      dispatch(made, "OUTBOX#demo#" + id, sequence);
      answered(made, "list-endpoint-deliveries", ofPath);
      answered(
          made,
          "replay-endpoint-delivery",
          Map.of(ENDPOINT, id, "\"sequence\": \"2\"", "\"sequence\": \"%d\"".formatted(sequence)));
      subscriber.behave(Subscriber.status(200));
      made.get("SendWebhooks").call(event("send-webhooks").getBytes(UTF_8));
      LocalFunction dispatch = made.get("DispatchEvents");
      dispatch.call(
          Objects.requireNonNull(dispatch.resource().scheduleEvents().getFirst().input())
              .getBytes(UTF_8));
      answered(made, "remove-webhook-endpoint", ofPath);
      assertThat(subscriber.got).hasSize(3);
    }
  }

  /** Hands a row over as the stream does. */
  private static void dispatch(Map<String, LocalFunction> made, String pk, long sequence)
      throws Exception {
    String event =
        event("dispatch-events")
            .replace("CHANGES#demo", pk)
            .replace("00000000000000000002", "%020d".formatted(sequence));
    assertThat(new String(made.get("DispatchEvents").call(event.getBytes(UTF_8)), UTF_8))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  /** Calls a function with its event, in which texts are replaced; returns JSON that it answers. */
  private static Map<String, Object> answered(
      Map<String, LocalFunction> made, String name, Map<String, String> replaced) throws Exception {
    String event = event(name);
    for (Map.Entry<String, String> text : replaced.entrySet()) {
      event = event.replace(text.getKey(), text.getValue());
    }
    Map<String, Object> response =
        Json.readObject(made.get(functionOf(name)).call(event.getBytes(StandardCharsets.UTF_8)));
    String body = (String) response.get("body");
    assertThat((Integer) response.get("statusCode")).as(body).isBetween(200, 204);
    return body.startsWith("{") ? Json.readObject(body.getBytes(StandardCharsets.UTF_8)) : Map.of();
  }

  private static String functionOf(String event) {
    return Stream.of(event.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
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
