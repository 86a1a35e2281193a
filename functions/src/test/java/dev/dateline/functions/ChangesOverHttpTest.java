package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesOverHttpTest {
  private final Api api = new Api();

  @BeforeEach
  void addKeys() {
    api.addKey("reader", "demo", Scope.READ);
    api.addKey("writer", "demo", Scope.WRITE);
    api.addKey("admin", "demo", Scope.ADMIN);
    api.addKey("stranger", "elsewhere", Scope.values());
  }

  @Test
  void tellsWhoDidWhatInTheOrderOfItsNumbers() {
    String id = published("A lamp");

    Api.Answer answer = get("/changes", "writer");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(changes(answer))
        .extracting(change -> change.get("sequence"), change -> change.get("action"))
        .containsExactly(tuple(1, "create"), tuple(2, "publish"));
    Map<String, Object> publication = changes(answer).getLast();
    assertThat(publication.get("release")).isEqualTo(id);
    assertThat(publication.get("version")).isEqualTo(2);
    assertThat(publication.get("revision")).isEqualTo(1);
    assertThat(publication.get("status")).isEqualTo("published");
    assertThat(publication.get("at")).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(publication.get("url")).isEqualTo("https://news.example/demo/2026/a-lamp");
    assertThat(publication.get("actor")).isEqualTo(Map.of("kind", "key", "name", "test key"));
    assertThat(answer.json().get("more")).isEqualTo(false);
    assertThat(answer.headers().containsKey("link")).isFalse();
  }

  @Test
  void tellsAReaderWhatIsPublicAndNotWhoDidItOrWhy() {
    api.createdId("A draft");
    api.project(api.createdId("Another draft"));
    String id =
        api.create(
                """
                {"headline":"Is XXX the Name of the Ship","language":"en",
                 "body":{"format":"markdown","value":"It is lit."},
                 "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}""")
            .text("id");
    api.order(
        id,
        "publish",
        "{\"overrides\":[{\"code\":\"PLACEHOLDER\",\"reason\":\"A secret name.\"}]}");
    api.order(id, "kill", "{\"explanation\":\"It named a person.\"}");
    api.project(id);

    Api.Answer toReader = get("/changes", "reader");

    assertThat(changes(toReader))
        .extracting(change -> change.get("action"))
        .containsExactly("publish", "kill");
    assertThat(changes(toReader).getLast())
        .isEqualTo(
            Map.of(
                "sequence",
                2,
                "release",
                id,
                "version",
                3,
                "action",
                "kill",
                "at",
                "2026-03-02T12:00:00Z",
                "revision",
                1,
                "status",
                "killed",
                "changed",
                List.of(),
                "note",
                "It named a person.",
                "url",
                "https://news.example/demo/2026/is-xxx-the-name-of-the-ship"));
    assertThat(toReader.body()).doesNotContain("actor", "test key", "secret", "Is XXX");
    assertThat(get("/changes", "admin").problem()).isEqualTo("missing-scope");
    assertThat(get("/changes", "writer").body()).contains("A secret name.");
  }

  @Test
  void leadsFromPageToPageAndThenToWhatIsYetToCome() {
    published("A lamp");
    published("A bell");
    List<Object> met = new ArrayList<>();

    Api.Answer page = get("/changes?limit=3", "writer");
    assertThat(page.json().get("more")).isEqualTo(true);
    assertThat(page.header("link")).isEqualTo("<%s>; rel=\"next\"".formatted(page.text("next")));
    changes(page).forEach(change -> met.add(change.get("sequence")));
    page = get(page.text("next"), "writer");
    changes(page).forEach(change -> met.add(change.get("sequence")));
    assertThat(page.json().get("more")).isEqualTo(false);
    assertThat(changes(get(page.text("next"), "writer"))).isEmpty();
    published("A buoy");
    page = get(page.text("next"), "writer");
    changes(page).forEach(change -> met.add(change.get("sequence")));

    assertThat(met).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(page.text("next")).startsWith("/changes?limit=3&cursor=");
  }

  @Test
  void showsOneReleaseAsItsOwnHistoryDoesAndOldestFirst() {
    String id = api.createdId("A lamp");
    published("A bell");
    api.publish(id);

    Api.Answer page = get("/changes?release=" + id + "&limit=1", "writer");
    Api.Answer second = get(page.text("next"), "writer");

    List<Map<String, Object>> history = changes(get("/releases/" + id + "/changes", "writer"));
    assertThat(changes(page)).singleElement().isEqualTo(with(history.getLast(), "release", id));
    assertThat(changes(second)).singleElement().isEqualTo(with(history.getFirst(), "release", id));
    assertThat(second.json().get("more")).isEqualTo(false);
  }

  @Test
  void showsWhatAnActorDid() {
    published("A lamp");
    String id = api.createdId("A bell");
    api.order(id, "publish", "{\"at\":\"2026-03-02T12:30:00Z\"}");
    api.clock.advance(Duration.ofMinutes(31));
    api.publishDue();
    api.project(id);

    assertThat(changes(get("/changes?actor=schedule", "writer")))
        .singleElement()
        .satisfies(change -> assertThat(change.get("sequence")).isEqualTo(5));
    Api.Answer byKey = get("/changes?actor=key:test%20key&limit=2", "writer");
    assertThat(byKey.text("next")).startsWith("/changes?actor=key%3Atest+key&limit=2&cursor=");
    assertThat(changes(byKey)).hasSize(2);
    assertThat(changes(get(byKey.text("next"), "writer"))).hasSize(2);
    assertThat(changes(get("/changes?actor=key:nobody", "writer"))).isEmpty();
  }

  @Test
  void asksForMoreThanReadWhereWhoDidItIsAsked() {
    String id = published("A lamp");

    assertThat(get("/changes?release=" + id, "reader").problem()).isEqualTo("missing-scope");
    assertThat(get("/changes?actor=schedule", "reader").problem()).isEqualTo("missing-scope");
  }

  @Test
  void tellsNothingOfAnotherNewsroom() {
    String id = published("A lamp");
    String next = get("/changes", "writer").text("next");

    assertThat(changes(get("/changes", "stranger"))).isEmpty();
    assertThat(changes(get("/changes?actor=key:test%20key", "stranger"))).isEmpty();
    Api.Answer ofRelease = get("/changes?release=" + id, "stranger");
    String unknown = "0197b5e4-6c00-7000-8000-00000000dead";
    assertThat(ofRelease.problem()).isEqualTo("release-not-found");
    assertThat(ofRelease.body().replace(id, unknown))
        .isEqualTo(get("/changes?release=" + unknown, "stranger").body());
    assertThat(get(next, "stranger").problem()).isEqualTo("invalid-query");
  }

  @Test
  void refusesACursorOfAKeyThatSeesMoreOrLess() {
    published("A lamp");

    Api.Answer answer = get(get("/changes", "writer").text("next"), "reader");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-query");
    assertThat(Api.places(answer)).containsExactly("cursor");
    assertThat(answer.body()).contains("use a key that sees as much");
    assertThat(get(get("/changes", "reader").text("next"), "writer").status()).isEqualTo(400);
  }

  @Test
  void namesEveryParameterThatIsWrong() {
    assertThat(Api.places(get("/changes?release=x&actor=me&limit=0", "writer")))
        .containsExactly("release", "actor", "limit", "actor");
    assertThat(get("/changes?actor=key:", "writer").body()).contains("the label of a key");
    String id = api.createdId("A lamp");
    assertThat(get("/changes?actor=schedule&release=" + id, "writer").body())
        .contains("ask for one of them");
    assertThat(get("/changes?since=1", "writer").status()).isEqualTo(400);
    assertThat(get("/changes?limit=101", "writer").status()).isEqualTo(400);
    assertThat(get("/changes?limit=100", "writer").status()).isEqualTo(200);
  }

  @Test
  void saysNothingOfWhatReadersCannotReadYet() {
    String id = api.createdId("A lamp");
    api.publish(id);
    assertThat(changes(get("/changes", "reader"))).isEmpty();

    api.project(id);

    assertThat(changes(get("/changes", "reader"))).hasSize(1);
  }

  private String published(String headline) {
    String id = api.createdId(headline);
    api.publish(id);
    api.project(id);
    return id;
  }

  private Api.Answer get(String path, String key) {
    return api.send("GET", path, Map.of("authorization", "Bearer " + key), "");
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  @SuppressWarnings("unchecked") // a list of objects
  private static List<Map<String, Object>> changes(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return (List<Map<String, Object>>) answer.json().get("changes");
  }
}
