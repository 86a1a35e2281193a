package dev.dateline.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.http.ScriptedHttpClient;
import dev.dateline.json.Json;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Actor;
import dev.dateline.release.Examples;
import dev.dateline.release.Preview;
import dev.dateline.release.PreviewId;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a table answers that no emulator does. */
class ConflictsTest {
  private static final Newsroom BEFORE =
      new Newsroom(new NewsroomName("harbour"), 1, "Harbour", ZoneOffset.UTC);
  private static final Newsroom AFTER =
      new Newsroom(new NewsroomName("harbour"), 2, "Harbour Lights", ZoneOffset.UTC);

  private final ScriptedHttpClient http = new ScriptedHttpClient();
  private final DynamoDbClient dynamoDb =
      DynamoDbClient.builder()
          .httpClient(http)
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
          .overrideConfiguration(client -> client.retryStrategy(Conflicts.retried()))
          .build();

  @Test
  void repeatsAWriteOfOneRowThatATransactionHeld() {
    refuse("TransactionConflictException");
    refuse("TransactionConflictException");
    http.answering(200, "{}");

    assertThat(new DynamoDbNewsrooms(dynamoDb, "table").replace(BEFORE, AFTER)).isTrue();
    assertThat(http.sent()).hasSize(3);
  }

  @Test
  void doesNotRepeatAWriteWhoseConditionFailed() {
    refuse("ConditionalCheckFailedException");

    assertThat(new DynamoDbNewsrooms(dynamoDb, "table").replace(BEFORE, AFTER)).isFalse();
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void repeatsATransactionThatAnotherOneHeldUp() {
    cancel("TransactionConflict", "None");
    http.answering(200, "{}");

    assertThat(new DynamoDbNewsrooms(dynamoDb, "table").add(BEFORE)).isTrue();
    assertThat(http.sent()).hasSize(2);
  }

  @Test
  void doesNotRepeatATransactionOfWhichAConditionFailed() {
    cancel("TransactionConflict", "ConditionalCheckFailed");

    assertThat(new DynamoDbNewsrooms(dynamoDb, "table").add(BEFORE)).isFalse();
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void removesAPreviewOnceEvenIfTheAnswerIsLost() {
    http.losing().answering(200, "{}");

    assertThat(new DynamoDbPreviews(dynamoDb, "table").remove(preview())).isTrue();
    assertThat(http.sent().stream().map(ConflictsTest::token).distinct())
        .singleElement()
        .isNotNull();
  }

  private void refuse(String type) {
    http.answering(400, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\"}".formatted(type));
  }

  private void cancel(String first, String second) {
    http.answering(
        400,
        """
        {"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
         "CancellationReasons":[{"Code":"%s"},{"Code":"%s"}]}"""
            .formatted(first, second));
  }

  private static Object token(String request) {
    return ((Map<?, ?>) Json.read(request.getBytes(StandardCharsets.UTF_8)).tree())
        .get("ClientRequestToken");
  }

  private static Preview preview() {
    return new Preview(
        Examples.id(1),
        new PreviewId("0123456789abcdef"),
        "hash",
        "The Quay Gazette",
        Actor.SCHEDULE,
        Examples.NOON,
        Examples.NOON.plusSeconds(60),
        0,
        null);
  }
}
