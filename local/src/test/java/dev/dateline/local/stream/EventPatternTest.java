package dev.dateline.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.local.json.Json;
import dev.dateline.local.template.TemplateProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventPatternTest {
  private static final String RECORD =
      """
      {"eventName": "INSERT",
       "dynamodb": {"Keys": {"pk": {"S": "RELEASE#1"}, "sk": {"S": "CHANGE#2"}},
                    "NewImage": {"n": {"N": "7"}, "live": {"BOOL": true}}, "SizeBytes": 3}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"eventName\": [\"INSERT\"]} | true",
        "{\"eventName\": [\"MODIFY\", \"INSERT\"]} | true",
        "{\"eventName\": [\"MODIFY\"]} | false",
        "{\"eventName\": [\"INSERT\"], \"eventSource\": [\"aws:s3\"]} | false",
        "{\"dynamodb\": {\"Keys\": {\"pk\": {\"S\": [{\"prefix\": \"RELEASE#\"}]}}}} | true",
        "{\"dynamodb\": {\"Keys\": {\"pk\": {\"S\": [{\"prefix\": \"LIST#\"}]}}}} | false",
        "{\"dynamodb\": {\"Keys\": {\"sk\": {\"S\": [{\"suffix\": \"#2\"}]}}}} | true",
        "{\"eventName\": [{\"anything-but\": [\"REMOVE\"]}]} | true",
        "{\"eventName\": [{\"anything-but\": \"INSERT\"}]} | false",
        "{\"dynamodb\": {\"Keys\": {\"sk\": {\"S\": [{\"anything-but\": {\"prefix\": \"CHANGE\"}}]}}}} | false",
        "{\"dynamodb\": {\"OldImage\": {\"pk\": {\"S\": [{\"exists\": false}]}}}} | true",
        "{\"dynamodb\": {\"NewImage\": {\"n\": {\"N\": [{\"exists\": true}]}}}} | true",
        "{\"dynamodb\": {\"NewImage\": {\"live\": {\"BOOL\": [true]}}}} | true",
        "{\"dynamodb\": {\"SizeBytes\": [3]}} | true",
        "{} | true"
      })
  void letsThroughWhatLambdaWould(String pattern, boolean matches) throws IOException {
    assertThat(
            EventPattern.parse(pattern, "F")
                .matches(Json.readObject(RECORD.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(matches);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> EventPattern.parse("{\"a\": [{\"cidr\": \"10.0.0.0/8\"}]}", "F"))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageContaining("F")
        .hasMessageContaining("cidr");
    assertThatThrownBy(() -> EventPattern.parse("{\"a\": \"b\"}", "F"))
        .isInstanceOf(TemplateProblem.class);
    assertThatThrownBy(() -> EventPattern.parse("{", "F")).isInstanceOf(TemplateProblem.class);
  }
}
