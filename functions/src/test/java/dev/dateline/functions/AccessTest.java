package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessTest {
  private final Api api = new Api();

  @Test
  void asksForAKeyThatIsKnownAndValid() {
    api.addKey("ending", "demo", Api.NOON.plusSeconds(30), Scope.READ);

    for (String header :
        List.of("", "Bearer ", "Bearer nobody", "nobody", "Bearer " + "x".repeat(999))) {
      Api.Answer answer = get("/releases", header);
      assertThat(answer.status()).as(header).isEqualTo(401);
      assertThat(answer.header("www-authenticate")).startsWith("Bearer");
      assertThat(answer.problem()).isEqualTo("unauthorized");
    }
    assertThat(get("/releases", "Bearer ending").status()).isEqualTo(200);
    assertThat(get("/releases", "bearer  ending").status()).isEqualTo(200);
    api.clock.advance(Duration.ofSeconds(30));
    assertThat(get("/releases", "Bearer ending").status()).isEqualTo(401);
  }

  @Test
  void refusesEachRouteWithoutItsScope() {
    api.addKey("reader", "demo", Scope.READ);
    api.addKey("writer", "demo", Scope.WRITE);
    String id = api.createdId("A lamp");

    assertThat(post("/releases", "reader").status()).isEqualTo(403);
    assertThat(post("/releases/" + id + "/publish", "writer").status()).isEqualTo(403);
    api.addKey("admin", "demo", Scope.ADMIN);
    Api.Answer answer = get("/releases/" + id, "Bearer admin");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(get("/releases/" + id, "Bearer writer").status()).isEqualTo(200);
    assertThat(answer.text("detail")).contains("'read'");
    assertThat(answer.header("www-authenticate")).contains("insufficient_scope", "scope=\"read\"");
  }

  @Test
  void answersAlikeWhatAReaderMayNotKnow() {
    api.addKey("reader", "demo", Scope.READ);
    api.addKey("stranger", "elsewhere", Scope.values());
    String draft = api.createdId("A lamp");
    String unknown = "0197b5e4-6c00-7000-8000-00000000dead";

    Api.Answer ofDraft = get("/releases/" + draft, "Bearer reader");
    Api.Answer ofStranger = get("/releases/" + draft, "Bearer stranger");
    Api.Answer ofUnknown = get("/releases/" + unknown, "Bearer reader");

    assertThat(ofDraft.status()).isEqualTo(404);
    assertThat(ofDraft.headers()).isEqualTo(ofUnknown.headers()).isEqualTo(ofStranger.headers());
    assertThat(ofDraft.body().replace(draft, unknown)).isEqualTo(ofUnknown.body());
    assertThat(ofStranger.body().replace(draft, unknown)).isEqualTo(ofUnknown.body());
    assertThat(post("/releases/" + draft + "/publish", "stranger").body().replace(draft, unknown))
        .isEqualTo(post("/releases/" + unknown + "/publish", "stranger").body());
  }

  @Test
  void showsAReaderWhatIsPublished() {
    api.addKey("reader", "demo", Scope.READ);
    String id = api.createdId("A lamp");
    api.publish(id);

    assertThat(get("/releases/" + id, "Bearer reader").status()).isEqualTo(200);
    assertThat((List<?>) get("/releases", "Bearer reader").json().get("releases")).hasSize(1);
    assertThat(get("/releases?status=draft", "Bearer reader").status()).isEqualTo(403);
  }

  @Test
  void believesAKeyForAMinuteOnly() {
    api.addKey("reader", "demo", Scope.READ);
    assertThat(get("/releases", "Bearer reader").status()).isEqualTo(200);
    api.stores.keys.remove(api.stores.keys.find(KeyHash.of("reader")).orElseThrow());

    api.clock.advance(Duration.ofSeconds(59));
    assertThat(get("/releases", "Bearer reader").status()).isEqualTo(200);
    api.clock.advance(Duration.ofSeconds(1));
    assertThat(get("/releases", "Bearer reader").status()).isEqualTo(401);
  }

  @Test
  void tellsNothingOfAFaultOfOurs() {
    api.stores.keys.fail(new IllegalStateException("secret inside"));

    Api.Answer answer = api.send("GET", "/releases");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text("detail")).contains("request-1");
    assertThat(answer.body()).doesNotContain("secret inside", "Exception", "dev.dateline");
    assertThat(api.context.logged).singleElement().asString().contains("secret inside");
  }

  private Api.Answer get(String path, String authorization) {
    return api.send("GET", path, Map.of("authorization", authorization), "");
  }

  private Api.Answer post(String path, String key) {
    return api.send("POST", path, Map.of("authorization", "Bearer " + key), "");
  }
}
