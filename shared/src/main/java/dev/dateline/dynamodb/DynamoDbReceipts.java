package dev.dateline.dynamodb;

import dev.dateline.release.Attempt;
import dev.dateline.release.Receipt;
import dev.dateline.release.Receipts;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Receipts in the table; those of changes are written with the change. */
public final class DynamoDbReceipts implements Receipts {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbReceipts(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<Receipt> find(Attempt attempt) {
    return Rows.get(dynamoDb, table, ReceiptRows.pk(attempt), Row.META)
        .filter(row -> ReceiptRows.isCurrent(row, attempt))
        .map(ReceiptRows::read);
  }

  @Override
  public void keep(Attempt attempt, Receipt.Outcome outcome) {
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(ReceiptRows.of(attempt, outcome).item())
                  .conditionExpression(ReceiptRows.FREE)
                  .expressionAttributeNames(ReceiptRows.NAMES)
                  .expressionAttributeValues(ReceiptRows.now(attempt)));
    } catch (ConditionalCheckFailedException otherWasFirst) {
      // Its receipt counts.
      return;
    }
  }
}
