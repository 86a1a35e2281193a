package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.release.Address;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Rendition;
import dev.dateline.release.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A process may end between any two calls; each of these points is tried. */
class EndedProcessTest {
  private static final String RELEASE =
      "{\"headline\":\"A lamp\",\"language\":\"en\",\"body\":{\"format\":\"html\",\"value\":\"Lit\"},"
          + "\"contacts\":[{\"name\":\"Ada Lindqvist\",\"emails\":[\"press@harbour.example\"]}]}";
  private static final Address LAMP = Address.of("demo/2026/a-lamp");

  /** Stores, the id of a draft in them, and the point at which the process ends. */
  private record Point(Api api, String id, int call, EndingStores.Moment moment) {}

  @TestFactory
  List<DynamicTest> repeatingAPublicationBringsItOut() {
    return publicationsEnding(
        point -> {
          Api.Answer again = point.api().publish(point.id());

          assertThat(again.status()).isIn(200, 409);
          assertThat(again.text("url")).isEqualTo("https://news.example/demo/2026/a-lamp");
          assertPublishedOnce(point);
        });
  }

  @TestFactory
  List<DynamicTest> repeatingAPublicationWithItsKeyAnswersAsIfNothingHadHappened() {
    return publicationsEnding(
        point -> {
          Api.Answer again = publish(point.api(), point.id());

          assertThat(again.status()).isEqualTo(200);
          assertThat(again.text("status")).isEqualTo("published");
          assertPublishedOnce(point);
        });
  }

  @TestFactory
  List<DynamicTest> theProjectorBringsOutWhatWasCommittedAndNothingElse() {
    return publicationsEnding(
        point -> {
          boolean committed = status(point) == Status.PUBLISHED;
          assertThat(committed || point.api().stores.site.find(LAMP).isEmpty())
              .as("nothing is public before its commit")
              .isTrue();

          point.api().project(point.id());

          assertThat(point.api().stores.site.find(LAMP).isPresent()).isEqualTo(committed);
        });
  }

  @TestFactory
  List<DynamicTest> repeatingACreationWithItsKeyMakesOneRelease() {
    List<DynamicTest> tests = new ArrayList<>();
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      for (int call = 1; call <= callsOf(this::create); call++) {
        int endsAt = call;
        tests.add(
            DynamicTest.dynamicTest(
                moment + " call " + call,
                () -> {
                  Api api = new Api();
                  Api ending = api.over(new EndingStores(api.stores, endsAt, moment));
                  assertThatThrownBy(() -> create(ending)).isInstanceOf(EndingStores.Ended.class);

                  Api.Answer again = create(api);

                  assertThat(again.status()).isEqualTo(201);
                  assertThat((List<?>) api.send("GET", "/releases").json().get("releases"))
                      .hasSize(1);
                }));
      }
    }
    return tests;
  }

  @Test
  void publishesInNoMoreCallsThanItNeeds() {
    // Key, receipt, release; newsroom, flip; each rendition written, and each read back.
    assertThat(callsOfPublication()).isEqualTo(5 + 2 * Rendition.values().length);
  }

  private List<DynamicTest> publicationsEnding(Consumer<Point> then) {
    List<DynamicTest> tests = new ArrayList<>();
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      for (int call = 1; call <= callsOfPublication(); call++) {
        int endsAt = call;
        tests.add(
            DynamicTest.dynamicTest(
                moment + " call " + call,
                () -> {
                  Api api = new Api();
                  String id = api.createdId("A lamp");
                  Api ending = api.over(new EndingStores(api.stores, endsAt, moment));
                  assertThatThrownBy(() -> publish(ending, id))
                      .isInstanceOf(EndingStores.Ended.class);
                  then.accept(new Point(api, id, endsAt, moment));
                }));
      }
    }
    return tests;
  }

  private static int callsOfPublication() {
    return callsOf(api -> publish(api, api.createdId("A lamp")))
        - callsOf(api -> api.createdId("A lamp"));
  }

  private static int callsOf(Consumer<Api> operation) {
    Api api = new Api();
    EndingStores counting =
        new EndingStores(api.stores, Integer.MAX_VALUE, EndingStores.Moment.BEFORE);
    operation.accept(api.over(counting));
    return counting.calls();
  }

  private static void assertPublishedOnce(Point point) {
    assertThat(status(point)).isEqualTo(Status.PUBLISHED);
    assertThat(point.api().stores.site.find(LAMP)).isPresent();
    assertThat((List<?>) point.api().send("GET", "/releases").json().get("releases")).hasSize(1);
    assertThat(point.api().stores.site.writes()).isEqualTo(Rendition.values().length);
  }

  private static Status status(Point point) {
    return point.api().stores.releases.find(new ReleaseId(point.id())).orElseThrow().status();
  }

  private static Api.Answer publish(Api api, String id) {
    return api.send(
        "POST", "/releases/" + id + "/publish", Map.of("idempotency-key", "key-1"), new byte[0]);
  }

  private Api.Answer create(Api api) {
    return api.send(
        "POST",
        "/releases",
        Map.of("content-type", "application/json", "idempotency-key", "key-2"),
        RELEASE);
  }
}
