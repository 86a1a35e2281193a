package dev.dateline.dynamodb;

import dev.dateline.json.StateTree;
import dev.dateline.release.Attempt;
import dev.dateline.release.Receipt;
import dev.dateline.release.ReleaseId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How receipts look as rows, which DynamoDB deletes some time after they end. */
final class ReceiptRows {
  /** Rows that are past their end may be there for days; nobody reads them any more. */
  static final String FREE = "attribute_not_exists(pk) OR #ttl <= :now";

  static final Map<String, String> NAMES = Map.of("#ttl", "ttl");
  private static final Duration KEPT = Duration.ofHours(24);

  private ReceiptRows() {}

  static String pk(Attempt attempt) {
    return "IDEMPOTENCY#" + attempt.newsroom() + "#" + attempt.key();
  }

  static Row of(Attempt attempt, Receipt.Outcome outcome) {
    return new Row(
        pk(attempt),
        Row.META,
        Map.of(
            "fingerprint", attempt.fingerprint(),
            "ttl", attempt.at().plus(KEPT).getEpochSecond(),
            "outcome", tree(outcome)));
  }

  private static Map<String, Object> tree(Receipt.Outcome outcome) {
    return switch (outcome) {
      case Receipt.Done done ->
          Map.of(
              "id", done.id().value(),
              "revision", done.revision(),
              "state", StateTree.of(done.state()));
      case Receipt.Granted granted -> Map.of("granted", granted.id());
      case Receipt.Refused refusal ->
          Map.of(
              "status", refusal.status(),
              "headers", refusal.headers(),
              "problem", refusal.problem());
    };
  }

  /** Returns the write of a receipt where there is none that is current. */
  static TransactWriteItem put(String table, Attempt attempt, Receipt.Outcome outcome) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(of(attempt, outcome).item())
                    .conditionExpression(FREE)
                    .expressionAttributeNames(NAMES)
                    .expressionAttributeValues(now(attempt)))
        .build();
  }

  /**
   * Begins a transaction by the receipt of what it gives a secret to, if an attempt asks for it.
   */
  static List<TransactWriteItem> granting(String table, @Nullable Attempt attempt, String id) {
    List<TransactWriteItem> writes = new ArrayList<>();
    if (attempt != null) {
      writes.add(put(table, attempt, new Receipt.Granted(id)));
    }
    return writes;
  }

  static Map<String, AttributeValue> now(Attempt attempt) {
    return Map.of(":now", AttributeValue.fromN(Long.toString(attempt.at().getEpochSecond())));
  }

  static boolean isCurrent(Row row, Attempt attempt) {
    return row.number("ttl") > attempt.at().getEpochSecond();
  }

  static Receipt read(Row row) {
    Row outcome = row.within("outcome");
    String fingerprint = row.text("fingerprint");
    if (outcome.tree().containsKey("problem")) {
      int status = Math.toIntExact(outcome.number("status"));
      return new Receipt(
          fingerprint,
          new Receipt.Refused(status, outcome.texts("headers"), outcome.text("problem")));
    }
    if (outcome.tree().containsKey("granted")) {
      return new Receipt(fingerprint, new Receipt.Granted(outcome.text("granted")));
    }
    return new Receipt(
        fingerprint,
        new Receipt.Done(
            new ReleaseId(outcome.text("id")),
            Math.toIntExact(outcome.number("revision")),
            StateTree.read(outcome.map("state"))));
  }
}
