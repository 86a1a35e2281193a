package dev.dateline.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.Production;
import dev.dateline.functions.ProjectSiteHandler;
import dev.dateline.functions.Wiring;
import dev.dateline.local.FaultyCalls.Call;
import dev.dateline.local.FaultyCalls.Fault;
import dev.dateline.local.json.Json;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Examples;
import dev.dateline.release.HistoryEntry;
import dev.dateline.release.Log;
import dev.dateline.release.NumberedChange;
import dev.dateline.release.ReleaseFile;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.TickingClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A newsroom of its own for one point at which a call comes to grief, so that all are tried side by
 * side; what is read of it names neither it nor its releases and compares with any other's.
 */
final class CrashScene implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final List<String> STATUSES =
      List.of("draft", "scheduled", "published", "withdrawn", "killed");
  private static final List<String> PATHS =
      List.of("2026/a-lamp", "2026/a-buoy", "2026/elsewhere", "2014/a-lamp", "2011/old-path");

  /** Refused calls are bugs to a function, and hundreds of these are expected to be logged. */
  static final Context QUIET =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getLogger" -> new Unread();
                    case "getAwsRequestId" -> "request-1";
                    default -> throw new UnsupportedOperationException(method.getName());
                  });

  private static final class Unread implements LambdaLogger {
    @Override
    public void log(String message) {}

    @Override
    public void log(byte[] message) {}
  }

  /** An answer, or what a function that is no route came to: 200, or 0 where it failed. */
  record Answer(int status, String body) {
    boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /** A function of the template, put together anew. */
  @FunctionalInterface
  interface Function {
    RequestStreamHandler of(Wiring wiring);
  }

  /** Where processes run that come to grief, one after the other. */
  record Lane(FaultyCalls calls, Production production) {}

  /** What is in the table and at the public keys. */
  record Traces(Map<String, String> rows, Map<String, String> objects) {}

  private final TickingClock clock = new TickingClock(Examples.NOON);
  private final String lamp;
  private final String buoy;
  private final int number = COUNT.incrementAndGet();
  private final String newsroom = "scene-%d".formatted(number);
  private final String key = "key of " + newsroom;
  private final TestStorage storage;
  private final Lane lane;
  private final Wiring healthy;

  CrashScene(TestStorage storage, Production production, Lane lane) {
    this.storage = storage;
    this.lane = lane;
    healthy = production.wiring(clock);
    lamp = new UUID(0x0197_b5e4_6c00_7000L, 0x8000_0000_0000_0000L | number * 2L).toString();
    buoy = new UUID(0x0197_b5e4_6c00_7000L, 0x8000_0000_0000_0001L | number * 2L).toString();
    NewsroomName name = new NewsroomName(newsroom);
    production.newsrooms().add(new Newsroom(name, 1, "Harbour Lights", ZoneOffset.UTC));
    production
        .apiKeys()
        .add(
            Examples.issued(
                new ApiKey(KeyHash.of(key), name, Set.of(Scope.values()), "night desk", null)));
  }

  /**
   * Lets a function handle an event in a process with fresh memory, one of whose calls comes to
   * grief, or none; null if the process has ended.
   */
  @Nullable Answer handleStruck(@Nullable Call call, Fault fault, Function function, String event)
      throws IOException {
    lane.calls().begin(call, fault);
    try {
      Answer answer = answer(function.of(lane.production().wiring(clock)), event);
      // Of threads side by side only one hears of the end.
      return lane.calls().hasEnded() ? null : answer;
    } catch (FaultyCalls.Ended end) {
      return null;
    }
  }

  /** Returns the calls of the process that ran last. */
  List<Call> calls() {
    return lane.calls().made();
  }

  /** The id of a release, whether it is there or not. */
  String lamp() {
    return lamp;
  }

  /** The id of another one. */
  String buoy() {
    return buoy;
  }

  /** Lets a function of a process to which nothing happens handle an event. */
  Answer handle(Function function, String event) throws IOException {
    return answer(function.of(healthy), event);
  }

  private Answer answer(RequestStreamHandler handler, String event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, QUIET);
    } catch (RuntimeException failed) {
      return new Answer(0, failed.toString());
    }
    String text = out.toString(StandardCharsets.UTF_8);
    if (!text.contains("\"statusCode\"")) {
      return new Answer(200, text);
    }
    Map<String, Object> answer = Json.readObject(text.getBytes(StandardCharsets.UTF_8));
    return new Answer(
        (Integer) answer.get("statusCode"), anonymous(String.valueOf(answer.get("body"))));
  }

  /** Hands the changes of both releases to the projector, as the stream does. */
  void project() throws IOException {
    handle(ProjectSiteHandler::new, projection());
  }

  /** The records of changes that the stream hands over. */
  String projection() {
    List<Map<String, Object>> records = new ArrayList<>();
    for (String id : releases(listed())) {
      records.add(
          Map.of(
              "eventName",
              "INSERT",
              "dynamodb",
              Map.of("Keys", Map.of("pk", Map.of("S", "RELEASE#" + id)))));
    }
    return text(Map.of("Records", records));
  }

  /** An event of API Gateway. */
  String request(String method, String path, String body, String... headers) {
    Map<String, String> sent = new HashMap<>();
    sent.put("authorization", "Bearer " + key);
    sent.put("content-type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      sent.put(headers[i], headers[i + 1]);
    }
    Map<String, Object> event = new HashMap<>();
    event.put("rawPath", path);
    event.put("rawQueryString", "");
    event.put("headers", sent);
    event.put(
        "requestContext",
        Map.of("domainName", "api.example", "http", Map.of("method", method, "path", path)));
    String[] parts = path.split("/");
    if (parts.length > 4) {
      event.put("pathParameters", Map.of("id", parts[2], "attachment", parts[4]));
    } else if (parts.length > 2) {
      event.put("pathParameters", Map.of("id", parts[2]));
    }
    event.put("body", body);
    event.put("isBase64Encoded", false);
    return text(event);
  }

  void later() {
    clock.advance(Duration.ofHours(1));
  }

  /** Takes its objects out of the bucket, where all who come later would wait for them. */
  @Override
  public void close() {
    storage.withoutObjects("public/" + newsroom + "/");
  }

  private static String text(Map<String, Object> json) {
    return new String(Json.write(json), StandardCharsets.UTF_8);
  }

  /** Tells whether the lamp has had as many changes. */
  boolean hasChanged(int version) {
    return partition("RELEASE#" + lamp).stream()
        .anyMatch(row -> row.get("sk").s().equals("CHANGE#%09d".formatted(version)));
  }

  /** Reads everything that there is of this newsroom, but receipts. */
  Traces traces() {
    List<Map<String, AttributeValue>> found = new ArrayList<>(listed());
    List<String> releases = releases(found);
    releases.forEach(id -> found.addAll(partition("RELEASE#" + id)));
    PATHS.forEach(path -> found.addAll(partition("SLUG#" + newsroom + "#" + path)));
    Stream.of("DUE", "PARKED")
        .flatMap(pk -> partition(pk).stream())
        .filter(row -> releases.stream().anyMatch(row.toString()::contains))
        .forEach(found::add);
    Map<String, String> rows = new TreeMap<>();
    for (Map<String, AttributeValue> row : found) {
      String name = row.get("pk").s() + " / " + row.get("sk").s();
      rows.put(anonymous(name), anonymous(new TreeMap<>(row).toString()));
    }
    // Front page, feeds and shelves follow the projector, and not the operation.
    Pattern ofReleases = Pattern.compile("public/" + newsroom + "/[0-9]{4}/.*");
    Map<String, String> objects = new TreeMap<>();
    storage
        .objects("public/" + newsroom + "/", ofReleases.asMatchPredicate())
        .forEach((name, object) -> objects.put(anonymous(name), anonymous(object)));
    for (ReleaseFile file : files(lamp)) {
      storage
          .objects("public/" + file.path())
          .forEach((name, object) -> objects.put(anonymous(name), object));
    }
    return new Traces(rows, objects);
  }

  /** Returns what a repair finds to be wrong on the site. */
  List<String> wrongsOfSite() throws InterruptedException {
    return List.copyOf(healthy.repairSite().repair(new NewsroomName(newsroom)).differed());
  }

  /** Returns the files of a release, whether it is there or not. */
  List<ReleaseFile> files(String release) {
    return storage
        .releases()
        .find(new ReleaseId(release))
        .map(found -> found.state().files())
        .orElse(List.of());
  }

  /** Uploads a file for the lamp, as somebody with a permit does. */
  void upload(ReleaseFile file, byte[] bytes) {
    storage
        .s3()
        .putObject(
            put ->
                put.bucket(storage.bucket())
                    .key("private/upload/%s/%s/%s".formatted(newsroom, lamp, file.id())),
            RequestBody.fromBytes(bytes));
  }

  /** Tells whether the logs say anything; nothing is in them before the projector is. */
  boolean hasLogged() {
    return !storage.changeLog().head(new NewsroomName(newsroom)).equals(ChangeLog.Head.NONE);
  }

  /** Returns what is wrong with the logs, if the projector has been at them. */
  List<String> wrongsOfLogs() {
    if (!hasLogged()) {
      return List.of();
    }
    List<String> wrongs = new ArrayList<>();
    NewsroomName name = new NewsroomName(newsroom);
    List<NumberedChange> all = storage.changeLog().read(new Log.All(name), 1, 1_000);
    List<NumberedChange> ofPublic = storage.changeLog().read(new Log.OfPublic(name), 1, 1_000);
    for (List<NumberedChange> log : List.of(all, ofPublic)) {
      for (int i = 0; i < log.size(); i++) {
        if (log.get(i).sequence() != i + 1) {
          wrongs.add("the log is not numbered by ones: " + log);
        }
      }
    }
    for (String release : releases(listed())) {
      ReleaseId id = new ReleaseId(release);
      List<HistoryEntry> steps = storage.releases().history(id, 1_000, 1_000).reversed();
      List<HistoryEntry> publicSteps =
          steps.stream().filter(step -> step.action().concernsReaders()).toList();
      if (!stepsOf(id, all).equals(steps) || !stepsOf(id, ofPublic).equals(publicSteps)) {
        wrongs.add("the logs say %s and %s of %s".formatted(all, ofPublic, steps));
      }
    }
    return wrongs;
  }

  private static List<HistoryEntry> stepsOf(ReleaseId id, List<NumberedChange> log) {
    return log.stream()
        .filter(change -> change.release().equals(id))
        .map(NumberedChange::step)
        .toList();
  }

  /** Both releases of the scene and any that a creation has made. */
  private List<String> releases(List<Map<String, AttributeValue>> listed) {
    return Stream.concat(
            Stream.of(lamp, buoy),
            listed.stream().map(row -> row.get("sk").s().replaceFirst(".*#", "")))
        .distinct()
        .toList();
  }

  private List<Map<String, AttributeValue>> listed() {
    return STATUSES.stream()
        .flatMap(status -> partition("LIST#" + newsroom + "#" + status).stream())
        .toList();
  }

  private List<Map<String, AttributeValue>> partition(String pk) {
    return storage
        .dynamoDb()
        .queryPaginator(
            query ->
                query
                    .tableName(storage.table())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                    .consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  private String anonymous(String text) {
    return text.replace(lamp, "LAMP")
        .replace(buoy, "BUOY")
        .replace(newsroom, "NEWSROOM")
        .replaceAll("\"upload\":\\{.*", "PERMIT")
        .replaceAll("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", "FILE")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}", "NEW");
  }
}
