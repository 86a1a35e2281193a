package dev.dateline.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Reads rows as last written. */
final class Rows {
  private Rows() {}

  /** Reads one row as last written. */
  static Optional<Row> get(DynamoDbClient dynamoDb, String table, String pk, String sk) {
    GetItemResponse found =
        dynamoDb.getItem(get -> get.tableName(table).key(Row.key(pk, sk)).consistentRead(true));
    return found.hasItem() ? Optional.of(Row.read(found.item())) : Optional.empty();
  }

  /**
   * Reads the rows of a partition from one key to another, both among them, in their order.
   *
   * @param atOnce how many at most a call asks for; null for as many as it may give
   */
  static Stream<Row> between(
      DynamoDbClient dynamoDb,
      String table,
      String pk,
      String first,
      String last,
      @Nullable Integer atOnce) {
    Map<String, AttributeValue> values =
        Map.of(
            ":pk", AttributeValue.fromS(pk),
            ":first", AttributeValue.fromS(first),
            ":last", AttributeValue.fromS(last));
    return dynamoDb
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                    .expressionAttributeValues(values)
                    .consistentRead(true)
                    .limit(atOnce))
        .items()
        .stream()
        .map(Row::read);
  }
}
