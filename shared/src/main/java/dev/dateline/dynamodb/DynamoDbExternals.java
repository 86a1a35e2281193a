package dev.dateline.dynamodb;

import dev.dateline.webhook.External;
import dev.dateline.webhook.Externals;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What is known of the entries of sources, a row for each. */
public final class DynamoDbExternals implements Externals {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbExternals(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<External> find(External.Key key) {
    return Rows.get(dynamoDb, table, ExternalRows.pk(key), ExternalRows.sk(key))
        .map(row -> ExternalRows.read(row, key));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Where the SDK repeats it after a lost answer it was stored and is said not to be: whoever
   * claims reads again and finds its own claim.
   */
  @Override
  public boolean put(External external) {
    long before = external.version() - 1;
    try {
      dynamoDb.putItem(
          put -> {
            put.tableName(table).item(ExternalRows.row(external).item());
            if (before == 0) {
              put.conditionExpression("attribute_not_exists(pk)");
            } else {
              put.conditionExpression("version = :before")
                  .expressionAttributeValues(
                      Map.of(":before", AttributeValue.fromN(Long.toString(before))));
            }
          });
      return true;
    } catch (ConditionalCheckFailedException otherWasFirst) {
      return false;
    }
  }
}
