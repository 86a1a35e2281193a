package dev.dateline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A function that a stream triggers in two lanes, while one of them is held up. */
@Timeout(120)
final class EmbeddedStreamsTest {
  private static final Path TEMPLATE = Path.of("src/test/resources/template.yaml");

  @TempDir Path data;

  @Test
  void bringsWhatTheStopInterruptsAtTheNextStartAndSaysNothingOfIt() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (EmbeddedStack stack = EmbeddedStack.start(Settings.of(TEMPLATE, data))) {
      put(stack, "HOLD#2", "before");
      assertThat(HoldHandler.ROWS.take()).isEqualTo("HOLD#2 before");
      put(stack, "HOLD#1", "held");
      assertThat(HoldHandler.ROWS.take()).isEqualTo("HOLD#1 held");
      put(stack, "HOLD#2", "behind");
      assertThat(HoldHandler.ROWS.take()).isEqualTo("HOLD#2 behind");

      closeInto(said, stack);
    }
    assertThat(said.toString(UTF_8)).isEmpty();
    assertThat(HoldHandler.ROWS).isEmpty();

    HoldHandler.LET_GO.countDown();
    try (EmbeddedStack stack = EmbeddedStack.start(Settings.of(TEMPLATE, data))) {
      assertThat(HoldHandler.ROWS.take()).isIn("HOLD#1 held", "HOLD#2 behind");
      assertThat(HoldHandler.ROWS.take()).isIn("HOLD#1 held", "HOLD#2 behind");
      put(stack, "HOLD#2", "after");
      assertThat(HoldHandler.ROWS.take()).isEqualTo("HOLD#2 after");
    }
  }

  private static void closeInto(ByteArrayOutputStream said, EmbeddedStack stack) {
    PrintStream before = System.err;
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      stack.close();
    } finally {
      System.setErr(before);
    }
  }

  private static void put(EmbeddedStack stack, String partition, String sort) {
    stack
        .dynamoDb()
        .putItem(
            p ->
                p.tableName("dateline-Table")
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS(partition),
                            "sk", AttributeValue.fromS(sort))));
  }
}
