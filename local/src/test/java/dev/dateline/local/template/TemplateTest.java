package dev.dateline.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.local.lambda.LocalFunctions;
import dev.dateline.local.template.FunctionResource.HttpEvent;
import dev.dateline.local.template.FunctionResource.StreamEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {
  private static final Addresses ADDRESSES = new Addresses("127.0.0.1:8080", "127.0.0.1:8081");
  private static final Path FILE = Path.of("src/test/resources/template.yaml");

  @Test
  void givesEachFunctionItsVariablesRoutesAndTriggers() throws Exception {
    Template template = Template.read(FILE, Map.of(), ADDRESSES);

    FunctionResource echo = template.functions().getFirst();
    assertThat(echo.handlerClass()).isEqualTo("dev.dateline.local.EchoHandler");
    assertThat(echo.timeoutSeconds()).isEqualTo(5);
    assertThat(echo.environment())
        .isEqualTo(
            Map.of(
                "TABLE_NAME", "dateline-Table",
                "BUCKET_NAME", "dateline-bucket",
                "SITE_URL", "http://127.0.0.1:8081"));
    assertThat(echo.httpEvents()).contains(new HttpEvent("GET", "/echo/{id}"));
    StreamEvent trigger = template.functions().get(1).streamEvents().getFirst();
    assertThat(trigger.table()).isEqualTo("dateline-Table");
    assertThat(trigger.batchSize()).isEqualTo(10);
    assertThat(trigger.lanes()).isEqualTo(2);
    assertThat(trigger.batchingWindow()).isEqualTo(Duration.ofSeconds(1));
    assertThat(trigger.maximumRetries()).isEqualTo(3);
    assertThat(trigger.reportsItemFailures()).isTrue();
    assertThat(trigger.bisects()).isFalse();
    assertThat(trigger.patterns()).hasSize(1);
    assertThat(template.buckets()).hasSize(1);
    assertThat(template.cors().origins()).isEmpty();
  }

  @Test
  void takesGivenParameters() throws Exception {
    Template template =
        Template.read(
            FILE,
            Map.of("AllowedOrigins", "https://a.example, https://b.example", "SiteDomain", "x.org"),
            ADDRESSES);

    assertThat(template.cors().origins()).containsExactly("https://a.example", "https://b.example");
    assertThat(template.cors().exposed()).containsExactly("etag");
    assertThat(template.functions().getFirst().environment())
        .containsEntry("SITE_URL", "https://x.org");
    assertThat(template.buckets()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Sub 'a-${P}-${AWS::Region}-${!Literal}' | a-p-us-east-1-${Literal}",
        "!Sub ['${x}${P}', {x: !Ref P}] | pp",
        "!Join ['-', [a, !Ref P]] | a-p",
        "!Select [1, [a, b]] | b",
        "!Select ['1', !Split [',', 'a,c']] | c",
        "!FindInMap [M, row, column] | found",
        "!If [Yes, a, b] | a",
        "!If [No, a, b] | b",
        "!If [Either, a, b] | a",
        "!If [Both, a, b] | b",
        "!If [Named, a, b] | a",
        "{'Fn::Join': ['', [1, 2]]} | 12",
        "2012-10-17 | 2012-10-17",
        "!GetAtt Table.Arn | arn:aws:dynamodb:us-east-1:000000000000:table/dateline-Table",
        "!Ref Api.Stage | dateline-Api.Stage"
      })
  void resolvesFunctions(String yaml, String value) {
    assertThat(resolved(yaml).environment()).containsEntry("V", value);
  }

  @Test
  void leavesOutWhatHasNoValue() {
    assertThat(resolved("!If [No, a, !Ref AWS::NoValue]").environment()).doesNotContainKey("V");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Ref Missing | Missing",
        "!If [Unheard, a, b] | Unheard",
        "!ImportValue x | Fn::ImportValue",
        "!FindInMap [M, row, other] | Mappings"
      })
  void saysInOneLineWhatIsWrong(String yaml, String said) {
    assertThatThrownBy(() -> resolved(yaml))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageContaining(said)
        .message()
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "dev.dateline.functions.Missing, there is no class",
    "java.lang.String, is no RequestStreamHandler",
    "dev.dateline.local.template.TemplateTest$Unwired, has no public constructor"
  })
  void namesTheFunctionWhoseHandlerCannotRun(String handler, String said) {
    FunctionResource function =
        new FunctionResource(
            "CreateRelease", handler, 3, Map.of(), List.of(), List.of(), List.of());

    assertThatThrownBy(() -> LocalFunctions.check(List.of(function)))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageContaining("CreateRelease")
        .hasMessageContaining(said);
  }

  abstract static class Unwired
      implements com.amazonaws.services.lambda.runtime.RequestStreamHandler {}

  private static FunctionResource resolved(String value) {
    return Template.parse(
            """
            Parameters: { P: { Type: String, Default: p } }
            Mappings: { M: { row: { column: found } } }
            Conditions:
              Yes: !Equals [a, a]
              No: !Not [!Equals [a, a]]
              Either: !Or [!Condition No, !Condition Yes]
              Both: !And [!Condition No, !Condition Yes]
              Named: { Condition: Yes }
            Resources:
              Table: { Type: AWS::DynamoDB::Table }
              Api: { Type: AWS::Serverless::HttpApi }
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: x.Y::handleRequest
                  Environment: { Variables: { V: %s } }
            """
                .formatted(value),
            Map.of(),
            ADDRESSES)
        .functions()
        .getFirst();
  }
}
