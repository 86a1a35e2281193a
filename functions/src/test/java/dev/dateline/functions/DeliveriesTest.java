package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.ReleaseId;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.DeliveryId;
import dev.dateline.webhook.SourceName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators see of deliveries, and replay. */
class DeliveriesTest {
  private static final String SOURCE = "/webhook-sources/github";
  private static final String LIST = SOURCE + "/deliveries";
  private static final String ALL = SOURCE + "/replay";

  private final Api api = new Api();
  private String secret = "";

  @BeforeEach
  void makeASource() {
    secret =
        api.send("POST", "/webhook-sources", Map.of(), HookSender.GITHUB.wish("github"))
            .text("secret");
  }

  @Test
  void listsTheNewestFirstPageByPage() {
    for (int i = 0; i < 5; i++) {
      accepted("number " + i);
      api.clock.advance(Duration.ofMillis(10));
    }
    List<String> whole = ids(api.send("GET", LIST));
    assertThat(whole).hasSize(5);

    List<String> walked = new ArrayList<>();
    String path = LIST + "?limit=2";
    while (path != null) {
      Api.Answer page = api.send("GET", path);
      walked.addAll(ids(page));
      path = page.text("next");
    }

    assertThat(walked).isEqualTo(whole);
    assertThat(whole.getLast()).isEqualTo(id("number 0"));
    String next = api.send("GET", LIST + "?limit=2").text("next");
    assertThat(Api.places(api.send("GET", next + "&status=parked"))).containsExactly("cursor");
    assertThat(Api.places(api.send("GET", LIST + "?status=done&limit=0&a=1")))
        .containsExactlyInAnyOrder("status", "limit", "a");
    assertThat(Api.places(api.send("GET", LIST + "?cursor=x"))).containsExactly("cursor");
  }

  @Test
  void showsWhatCameAndWhatBecameOfIt() {
    String id = accepted("Lamp");
    Api.Answer open = api.send("GET", LIST + "/" + id);
    assertThat(open.text("result")).isEqualTo("accepted");
    assertThat(open.text("receivedAt")).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(open.text("contentType")).isEqualTo("application/json");
    assertThat(open.json().get("headers")).isEqualTo(Map.of());
    assertThat(((Map<?, ?>) open.json().get("payload")).get("action")).isEqualTo("published");
    assertThat(open.body()).doesNotContain(secret).doesNotContain("sha256=");

    ReleaseId release = new ReleaseId(api.createdId("A lamp"));
    api.publish(release.value());
    became(
        id,
        new Delivery.Outcome(
            Delivery.Result.PUBLISHED, null, release, 1, Address.of("demo/2026/a-lamp")));

    Api.Answer done = api.send("GET", LIST + "/" + id);
    assertThat(done.text("result")).isEqualTo("published");
    assertThat(done.text("release")).isEqualTo(release.value());
    assertThat(done.json().get("revision")).isEqualTo(1);
    assertThat(done.text("url")).isEqualTo("https://news.example/demo/2026/a-lamp");
    assertThat(done.text("status")).isEqualTo("published");
    assertThat(open.json().containsKey("status")).isFalse();
    api.send(
        "POST",
        "/releases/" + release + "/withdraw",
        Map.of(),
        "{\"explanation\":\"It was early.\"}");
    assertThat(api.send("GET", LIST + "/" + id).text("status")).isEqualTo("withdrawn");
    assertThat(api.send("GET", LIST).body()).contains("\"result\":\"published\"");
  }

  @Test
  void showsWhatIsNoJsonAsText() {
    String id = posted("{\"action\":").text("delivery");

    Api.Answer shown = api.send("GET", LIST + "/" + id);

    assertThat(shown.text("payload")).isEqualTo("{\"action\":");
    assertThat(shown.text("result")).isEqualTo("parked");
    assertThat(shown.text("reason")).contains("is no JSON");
  }

  @Test
  void showsOfTheHeadersThoseOnlyThatTellWhatHappened() {
    String contentful =
        api.send("POST", "/webhook-sources", Map.of(), HookSender.CONTENTFUL.wish("contentful"))
            .text("secret");
    byte[] body = HookSender.CONTENTFUL.body.getBytes(StandardCharsets.UTF_8);
    api.send(
        "POST",
        "/webhooks/demo/contentful",
        HookSender.CONTENTFUL.sign(body, api.clock.instant(), contentful),
        body);
    String list = "/webhook-sources/contentful/deliveries";

    Api.Answer shown = api.send("GET", list + "/" + ids(api.send("GET", list)).getFirst());

    assertThat(((Map<?, ?>) shown.json().get("headers")).get("x-contentful-topic"))
        .isEqualTo("ContentManagement.Entry.publish");
    assertThat(((Map<?, ?>) shown.json().get("headers")).keySet())
        .allMatch(header -> ((String) header).startsWith("x-contentful-"));
  }

  @Test
  void replaysWhatIsParkedAndWhatIsDone() {
    String id = accepted("Lamp");
    assertThat(replay(id).problem()).isEqualTo("not-replayable");
    for (Delivery.Result result :
        List.of(Delivery.Result.PARKED, Delivery.Result.STALE, Delivery.Result.CREATED)) {
      became(id, new Delivery.Outcome(result, "It has no headline.", null, 0, null));
      int attempt = found(id).attempt();

      Api.Answer replayed = replay(id);

      assertThat(replayed.status()).isEqualTo(202);
      assertThat(replayed.text("result")).isEqualTo("accepted");
      assertThat(replayed.json().get("attempt")).isEqualTo(attempt + 1);
      assertThat(found(id).isOpen()).isTrue();
      assertThat(replay(id).problem()).isEqualTo("not-replayable");
    }
  }

  @Test
  void replaysWhatTheStreamHasGivenUp() {
    String id = accepted("Lamp");
    api.clock.advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(replay(id).problem()).isEqualTo("not-replayable");

    api.clock.advance(Duration.ofMillis(1));

    assertThat(replay(id).json().get("attempt")).isEqualTo(2);
    assertThat(found(id).isOpen()).isTrue();
  }

  @Test
  void replaysAllThatAreParkedAndNoOther() {
    String last = "";
    for (int i = 0; i < 203; i++) {
      last = accepted("number " + i);
      became(last, Delivery.Outcome.parked("It has no headline."));
      api.clock.advance(Duration.ofMillis(10));
    }
    String done = accepted("done");
    became(done, new Delivery.Outcome(Delivery.Result.UNCHANGED, null, null, 0, null));

    Api.Answer first = api.send("POST", ALL);
    assertThat(first.status()).isEqualTo(202);
    assertThat(first.json().get("replayed")).isEqualTo(200);
    // Some are parked anew meanwhile, and the rest is reached all the same.
    became(last, Delivery.Outcome.parked("It has no headline."));
    assertThat(api.send("POST", first.text("next")).json()).isEqualTo(Map.of("replayed", 3));
    assertThat(api.send("POST", ALL).json()).isEqualTo(Map.of("replayed", 1));
    assertThat(api.send("POST", ALL).json()).isEqualTo(Map.of("replayed", 0));
    assertThat(api.send("POST", ALL + "?cursor=lamp").problem()).isEqualTo("invalid-query");

    assertThat(found(done).isOpen()).isFalse();
    assertThat(ids(api.send("GET", LIST + "?status=parked"))).isEmpty();
  }

  @Test
  void keepsWhatAPausedSourceSendsAndReplaysItWhenThePauseIsOff() {
    pause(1, true);
    Api.Answer parked = posted(HookSender.GITHUB.body);
    assertThat(parked.text("result")).isEqualTo("parked");
    assertThat(parked.text("reason")).isEqualTo("The source is paused.");
    assertThat(posted(HookSender.GITHUB.body).text("result")).isEqualTo("duplicate");

    Api.Answer refused = replay(parked.text("delivery"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("detail")).contains("is paused");
    assertThat(api.send("POST", ALL).problem()).isEqualTo("not-replayable");

    pause(2, false);
    assertThat(api.send("POST", ALL).json()).isEqualTo(Map.of("replayed", 1));
    assertThat(found(parked.text("delivery")).isOpen()).isTrue();
  }

  @Test
  void replaysOnceWhereverTheProcessEnds() {
    String id = accepted("Lamp");
    became(id, Delivery.Outcome.parked("It has no headline."));
    EndingStores counting =
        new EndingStores(api.stores, Integer.MAX_VALUE, EndingStores.Moment.BEFORE);
    api.over(counting).send("POST", ALL);
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      for (int call = 1; call <= counting.calls(); call++) {
        became(id, Delivery.Outcome.parked("It has no headline."));
        int attempt = found(id).attempt();
        Api ending = api.over(new EndingStores(api.stores, call, moment));
        assertThatThrownBy(() -> ending.send("POST", ALL)).isInstanceOf(EndingStores.Ended.class);

        api.send("POST", ALL);

        assertThat(found(id).isOpen()).isTrue();
        assertThat(found(id).attempt()).isEqualTo(attempt + 1);
      }
    }
  }

  @Test
  void knowsNoDeliveryThatIsNotThere() {
    String none = "a".repeat(32);
    assertThat(api.send("GET", LIST + "/" + none).problem()).isEqualTo("no-such-delivery");
    assertThat(replay(none).problem()).isEqualTo("no-such-delivery");
    assertThat(api.send("GET", LIST + "/x").problem()).isEqualTo("bad-request");
    assertThat(api.send("GET", "/webhook-sources/none/deliveries").problem())
        .isEqualTo("no-such-source");
    assertThat(api.send("POST", ALL, Map.of(), "{\"all\":true}").problem())
        .isEqualTo("invalid-order");
  }

  private void pause(int version, boolean paused) {
    Api.Answer put =
        api.send(
            "PUT",
            SOURCE,
            Map.of("if-match", "\"v%d-json\"".formatted(version)),
            "{\"provider\":\"github\",\"paused\":%s}".formatted(paused));
    assertThat(put.status()).isEqualTo(200);
  }

  private Api.Answer replay(String id) {
    return api.send("POST", LIST + "/" + id + "/replay");
  }

  private String accepted(String title) {
    Api.Answer answer = posted(HookSender.GITHUB.body.replace("Café — news", title));
    assertThat(answer.text("result")).isEqualTo("accepted");
    return answer.text("delivery");
  }

  private String id(String title) {
    return posted(HookSender.GITHUB.body.replace("Café — news", title)).text("delivery");
  }

  private Api.Answer posted(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return api.send(
        "POST",
        "/webhooks/demo/github",
        HookSender.GITHUB.sign(bytes, api.clock.instant(), secret),
        bytes);
  }

  private Delivery found(String id) {
    return api.stores
        .deliveries
        .find(
            new Delivery.Key(
                new NewsroomName("demo"), new SourceName("github"), new DeliveryId(id)))
        .orElseThrow();
  }

  private void became(String id, Delivery.Outcome outcome) {
    Delivery before = found(id);
    assertThat(api.stores.deliveries.replace(before, before.with(outcome))).isTrue();
  }

  private static List<String> ids(Api.Answer list) {
    List<String> ids = new ArrayList<>();
    for (Object delivery : (List<?>) list.json().get("deliveries")) {
      ids.add((String) ((Map<?, ?>) delivery).get("delivery"));
    }
    return ids;
  }
}
