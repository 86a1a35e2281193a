package dev.dateline.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.local.template.FunctionResource.ScheduleEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchedulesTest {

  @ParameterizedTest
  @CsvSource({
    "rate(1 minute), PT1M",
    "rate(5 minutes), PT5M",
    "rate(1 hour), PT1H",
    "rate(2 hours), PT2H",
    "rate(1 day), PT24H",
    "rate(30 days), PT720H",
    "rate(99999 minutes), PT99999M"
  })
  void readsRates(String rate, Duration period) {
    assertThat(schedules("Schedule: " + rate))
        .containsExactly(new ScheduleEvent("EveryNowAndThen", period, null));
  }

  @Test
  void readsTheInputAndPassesOverHowEventBridgeRetries() {
    assertThat(
            schedules(
                """
                Schedule: rate(1 day), Enabled: true, Input: '{"all": true}',
                RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 }"""))
        .containsExactly(
            new ScheduleEvent("EveryNowAndThen", Duration.ofDays(1), "{\"all\": true}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enabled: false", "Enabled: 'false'", "State: DISABLED"})
  void leavesOutWhatIsSwitchedOff(String off) {
    assertThat(schedules("Schedule: rate(1 minute), " + off)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Schedule: cron(0 12 * * ? *) | runs rates only",
        "Schedule: rate(1 minutes) | rate(1 minute), rate(5 minutes)",
        "Schedule: rate(5 minute) | rate(5 minutes)",
        "Schedule: rate(0 minutes) | not rate(0 minutes)",
        "Schedule: rate(100000 days) | not rate(100000 days)",
        "Schedule: rate(20 seconds) | not rate(20 seconds)",
        "Description: Nothing more | EveryNowAndThen has no Schedule",
        "'Schedule: rate(1 day), Input: all of it' | Input of EveryNowAndThen is no JSON"
      })
  void saysInOneLineWhatIsWrong(String properties, String said) {
    assertThatThrownBy(() -> schedules(properties))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageContaining("template.yaml, Sweep: ")
        .hasMessageContaining("EveryNowAndThen")
        .hasMessageContaining(said)
        .message()
        .doesNotContain("\n");
  }

  private static List<ScheduleEvent> schedules(String properties) {
    return Template.parse(
            """
            Resources:
              Sweep:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: x.Y::handleRequest
                  Events:
                    EveryNowAndThen:
                      Type: Schedule
                      Properties: { %s }
            """
                .formatted(properties.replace("\n", " ")),
            Map.of(),
            new Addresses("127.0.0.1:8080", "127.0.0.1:8081"))
        .functions()
        .getFirst()
        .scheduleEvents();
  }
}
