package dev.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void writesWhatItHasReadWithNothingsInArraysAtTheirPlaces() {
    String json = "{\"a\":[null,1,[null],{\"b\":true}]}";
    assertThat(
            Json.write(
                Objects.requireNonNull(Json.read(json.getBytes(StandardCharsets.UTF_8)).tree())))
        .isEqualTo(json);
  }
}
