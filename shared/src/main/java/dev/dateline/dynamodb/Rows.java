package dev.dateline.dynamodb;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Reads single rows. */
final class Rows {
  private Rows() {}

  /** Reads one row as last written. */
  static Optional<Row> get(DynamoDbClient dynamoDb, String table, String pk, String sk) {
    GetItemResponse found =
        dynamoDb.getItem(get -> get.tableName(table).key(Row.key(pk, sk)).consistentRead(true));
    return found.hasItem() ? Optional.of(Row.read(found.item())) : Optional.empty();
  }
}
