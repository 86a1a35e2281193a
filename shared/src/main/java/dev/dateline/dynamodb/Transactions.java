package dev.dateline.dynamodb;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions whose conditions all say the same: somebody else was faster. */
final class Transactions {
  private static final String NEW = "attribute_not_exists(pk)";
  private static final String THERE = "attribute_exists(pk)";

  private Transactions() {}

  /** Tells whether all was stored; if not, a condition failed and nothing was. */
  static boolean commit(DynamoDbClient dynamoDb, List<TransactWriteItem> writes) {
    try {
      dynamoDb.transactWriteItems(write -> write.transactItems(writes));
      return true;
    } catch (TransactionCanceledException e) {
      if (Conditions.anyFailed(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Returns the write of a row that must not be there yet. */
  static TransactWriteItem adding(String table, Row row) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(row.item()).conditionExpression(NEW))
        .build();
  }

  /** Returns the write of a row that must be there, whatever it says. */
  static TransactWriteItem replacing(String table, Row row) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(row.item()).conditionExpression(THERE))
        .build();
  }

  /** Returns the deletion of a row that must be there, whatever it says. */
  static TransactWriteItem removing(String table, String pk, String sk) {
    return removing(table, pk, sk, THERE, null);
  }

  /**
   * Returns the deletion of a row on a condition.
   *
   * @param values of the condition; null if it has none
   */
  static TransactWriteItem removing(
      String table,
      String pk,
      String sk,
      String condition,
      @Nullable Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .delete(
            delete ->
                delete
                    .tableName(table)
                    .key(Row.key(pk, sk))
                    .conditionExpression(condition)
                    .expressionAttributeValues(values))
        .build();
  }

  /** Returns the write of a row that counts and must say what it said; 0 is one not yet there. */
  static TransactWriteItem counting(String table, Row row, String counter, long before) {
    return before == 0
        ? adding(table, row)
        : TransactWriteItem.builder()
            .put(
                put ->
                    put.tableName(table)
                        .item(row.item())
                        .conditionExpression("#counter = :before")
                        .expressionAttributeNames(Map.of("#counter", counter))
                        .expressionAttributeValues(
                            Map.of(":before", AttributeValue.fromN(Long.toString(before)))))
            .build();
  }
}
