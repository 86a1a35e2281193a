package dev.dateline.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions whose conditions all say the same: somebody else was faster. */
final class Transactions {
  private static final String NEW = "attribute_not_exists(pk)";

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
        .put(
            put ->
                put.tableName(table).item(row.item()).conditionExpression("attribute_exists(pk)"))
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
