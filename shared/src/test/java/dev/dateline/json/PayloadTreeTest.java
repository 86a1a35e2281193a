package dev.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.webhook.NotUnderstood;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTreeTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void readsJsonWhateverItIsCalled() {
    for (String type : new String[] {"", "application/json", "text/plain; charset=utf-8"}) {
      assertThat((Object) PayloadTree.read("{\"a\":1}", type)).isEqualTo(Map.of("a", 1));
    }
    assertThat(
            (Object)
                PayloadTree.read(
                    "{\"a\":1}", "application/vnd.contentful.management.v1+json; charset=utf-8"))
        .isEqualTo(Map.of("a", 1));
  }

  @Test
  void readsTheFieldPayloadOfAForm() {
    assertThat((Object) PayloadTree.read("x=1&payload=%7B%22a%22%3A%22b+c%22%7D", FORM))
        .isEqualTo(Map.of("a", "b c"));
    assertThat((Object) PayloadTree.read("payload={}", FORM + "; charset=utf-8"))
        .isEqualTo(Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "{, application/json, is no JSON",
    "[], application/json, no object",
    "null, application/json, no object",
    "webhook_id=7, application/x-www-form-urlencoded, without the field 'payload'",
    "payload=%2, application/x-www-form-urlencoded, percent-encoded",
    "payload=%7B, application/x-www-form-urlencoded, is no JSON"
  })
  void saysWhatIsWrongWithOthers(String payload, String type, String reason) {
    assertThatThrownBy(() -> PayloadTree.read(payload, type))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining(reason);
  }
}
