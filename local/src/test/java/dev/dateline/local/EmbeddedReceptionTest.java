package dev.dateline.local;

import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.functions.Production;
import dev.dateline.functions.ReceiveWebhookHandler;
import dev.dateline.local.FaultyCalls.Fault;
import dev.dateline.local.json.Json;
import dev.dateline.webhook.Provider;
import dev.dateline.webhook.SourceExamples;
import dev.dateline.webhook.WebhookSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The receiver of hooks over a real table, whose every row is looked at. */
class EmbeddedReceptionTest {
  private static final String BODY =
      "{\"action\":\"published\",\"release\":{\"id\":7,\"name\":\"Night Line Opens\","
          + "\"published_at\":\"2026-03-02T12:00:00Z\"},\"repository\":{\"full_name\":\"ostervik/news\"}}";

  private final TestStorage storage = Embedded.storage();
  private final FaultyCalls calls = new FaultyCalls(Production.newHttpClient());
  private final Production production = new Production(storage.environment, calls);
  private final ReceiveWebhookHandler receiver =
      new ReceiveWebhookHandler(production.wiring(Clock.fixed(NOON, ZoneOffset.UTC)));

  @Test
  void storesNothingButACountOfWhatIsNotAuthentic() throws Exception {
    WebhookSource source = made("blog");
    String signed = signed(BODY);
    List<String> forgeries =
        List.of(
            "",
            signed + "," + signed,
            signed.toUpperCase(Locale.ROOT),
            signed.replaceFirst("sha256=.", "sha256=0").replaceFirst("0$", "1"),
            signed("{}"));

    for (String forgery : forgeries) {
      assertThat(post("blog", BODY, forgery)).as(forgery).isEqualTo(401);
    }

    assertThat(keys())
        .containsExactlyInAnyOrder(
            "WEBHOOKSOURCES#harbour blog", "REFUSED#harbour blog#2026-03-02T12:00:00Z");
    assertThat(production.sources().refusalsOf(source).count()).isEqualTo(forgeries.size());
  }

  @Test
  void storesOneOfFiftyThatComeAtOnce() throws Exception {
    made("blog");
    List<Callable<Integer>> hooks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      hooks.add(() -> post("blog", BODY, signed(BODY)));
    }
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (var each : threads.invokeAll(hooks)) {
        statuses.add(each.get());
      }
    }

    assertThat(statuses).containsOnlyOnce(202).allMatch(status -> status == 200 || status == 202);
    assertStoredOnce("blog");
  }

  @Test
  void losesAndDoublesNothingWhicheverCallComesToGrief() throws Exception {
    made("whole");
    calls.begin(null, Fault.REFUSED);
    assertThat(post("whole", BODY, signed(BODY))).isEqualTo(202);
    List<FaultyCalls.Call> made = calls.made();
    assertThat(made).hasSize(2);
    int points = 0;
    for (FaultyCalls.Call call : made) {
      for (Fault fault : call.kind().faults()) {
        String name = "source-" + ++points;
        calls.begin(null, Fault.REFUSED);
        made(name);

        calls.begin(call, fault);
        int first = post(name, BODY, signed(BODY));
        calls.begin(null, Fault.REFUSED);
        if (first >= 200 && first < 300) {
          assertStoredOnce(name);
        }
        int again = post(name, BODY, signed(BODY));

        assertThat(again).as("%s %s after %d", call, fault, first).isIn(200, 202);
        assertStoredOnce(name);
      }
    }
    System.out.println(points + " points were tried.");
  }

  private WebhookSource made(String name) {
    WebhookSource source = SourceExamples.source(name, Provider.GITHUB);
    assertThat(production.sources().add(source, null)).isTrue();
    return source;
  }

  private void assertStoredOnce(String source) {
    assertThat(keys())
        .filteredOn(key -> key.matches("DELIVER(Y|IES)#harbour#%s[# ].*".formatted(source)))
        .hasSize(2);
  }

  private List<String> keys() {
    return storage
        .dynamoDb()
        .scanPaginator(scan -> scan.tableName(storage.table()))
        .items()
        .stream()
        .map(item -> item.get("pk").s() + " " + item.get("sk").s())
        .toList();
  }

  /** Returns the status of the answer, and 0 where the process ended before it. */
  private int post(String source, String body, String signature) throws IOException {
    Map<String, Object> event =
        Map.of(
            "rawPath",
            "/webhooks/harbour/" + source,
            "rawQueryString",
            "",
            "headers",
            signature.isEmpty() ? Map.of() : Map.of("x-hub-signature-256", signature),
            "requestContext",
            Map.of("http", Map.of("method", "POST")),
            "pathParameters",
            Map.of("newsroom", "harbour", "source", source),
            "body",
            body,
            "isBase64Encoded",
            false);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      receiver.handleRequest(new ByteArrayInputStream(Json.write(event)), answer, CrashScene.QUIET);
    } catch (FaultyCalls.Ended ended) {
      return 0;
    }
    return (Integer) Json.readObject(answer.toByteArray()).get("statusCode");
  }

  private static String signed(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              "a-secret-of-some-length".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256="
          + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
