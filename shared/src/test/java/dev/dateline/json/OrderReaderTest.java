package dev.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.Timing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is to be done with a release, said in JSON. */
class OrderReaderTest {
  private static final NewsroomName HARBOUR = new NewsroomName("harbour");

  @Test
  void takesTheFirstAndTheLastInstantThatHasFourDigitsOnEveryClock() {
    assertThat(instantOf("{\"at\":\"1001-01-01T00:00:00Z\"}")).isEqualTo("1001-01-01T00:00:00Z");
    assertThat(instantOf("{\"at\":\"1000-12-31T22:00:00-02:00\"}"))
        .isEqualTo("1001-01-01T00:00:00Z");
    assertThat(instantOf("{\"at\":\"9998-12-31T23:59:59.999Z\"}"))
        .isEqualTo("9998-12-31T23:59:59.999Z");
    assertThat(instantOf("{\"local\":\"9999-01-01T00:59\",\"zone\":\"+01:00\"}"))
        .isEqualTo("9998-12-31T23:59:00Z");
  }

  @Test
  void refusesInstantsBeforeAndAfter() {
    for (String at :
        List.of(
            "1000-12-31T23:59:59.999Z",
            "1001-01-01T00:00:00+00:01",
            "9999-01-01T00:00:00Z",
            "9998-12-31T23:59:59.9991Z",
            "9998-12-31T23:59:00-00:01",
            "9999-12-31T23:59:59-12:00",
            "0500-01-01T00:00:00Z",
            "-0500-01-01T00:00:00Z",
            "+20000-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59-18:00",
            "-999999999-01-01T00:00:00+18:00")) {
      assertThat(places("{\"at\":\"%s\"}".formatted(at))).as(at).containsExactly("#/at");
    }
    for (String local :
        List.of(
            "1001-01-01T00:59",
            "9999-01-01T01:00",
            "0500-01-01T00:00",
            "+20000-01-01T00:00",
            "+999999999-12-31T23:59")) {
      assertThat(places("{\"local\":\"%s\",\"zone\":\"+01:00\"}".formatted(local)))
          .as(local)
          .containsExactly("#/local");
    }
  }

  @Test
  void takesOnlyWhatIsNotSaidForNow() {
    assertThat(timing("{}")).isEqualTo(new Timing.Now());
    for (String member : List.of("at", "local", "zone", "overlap", "import", "aliases")) {
      assertThat(places("{\"%s\":null}".formatted(member)))
          .as(member)
          .containsExactly("#/" + member);
    }
    assertThat(places("{\"at\":\"2026-12-01T09:00:00Z\",\"local\":null}"))
        .containsExactly("#/local");
  }

  @Test
  void saysOfAnOverrideWithoutACodeOnlyThatItIsMissing() {
    List<Fault> faults =
        faults(
            "{\"overrides\":[{\"reason\":\"TK is a town.\"}]}",
            code -> {
              throw new IllegalArgumentException("is no code");
            });
    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place()).isEqualTo("#/overrides/0/code");
              assertThat(fault.detail()).contains("missing");
            });
  }

  private static Instant instantOf(String json) {
    return ((Timing.At) timing(json)).moment().at();
  }

  private static Timing timing(String json) {
    return timing(json, code -> {});
  }

  private static Timing timing(String json, Consumer<String> requireCode) {
    return OrderReader.publication(
            Json.read(json.getBytes(StandardCharsets.UTF_8)), HARBOUR, requireCode)
        .timing();
  }

  private static List<String> places(String json) {
    return faults(json, code -> {}).stream().map(Fault::place).toList();
  }

  private static List<Fault> faults(String json, Consumer<String> requireCode) {
    return assertThatExceptionOfType(ReleaseFailure.InvalidOrder.class)
        .as(json)
        .isThrownBy(() -> timing(json, requireCode))
        .actual()
        .faults();
  }
}
