package dev.dateline.dynamodb;

import dev.dateline.json.DeliveryTree;
import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Deliveries in the table, which DynamoDB deletes some time after they end. */
public final class DynamoDbDeliveries implements Deliveries {
  /** Behind every instant. */
  private static final String BEHIND_ALL = "9999-12-31T23:59:59.999Z#g";

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The client must retry conflicting transactions: {@link Conflicts#retried}. */
  public DynamoDbDeliveries(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public boolean add(Delivery delivery) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(Transactions.adding(table, DeliveryRows.row(delivery)));
    writes.add(Transactions.adding(table, DeliveryRows.listed(delivery, false)));
    if (Line.of(delivery).isParked()) {
      writes.add(Transactions.adding(table, DeliveryRows.listed(delivery, true)));
    }
    return Transactions.commit(dynamoDb, writes);
  }

  @Override
  public Optional<Delivery> find(Delivery.Key key) {
    return Rows.get(dynamoDb, table, DeliveryRows.pk(key), Row.META)
        .map(row -> DeliveryRows.read(row, key));
  }

  @Override
  public boolean replace(Delivery before, Delivery after) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(replacing(before, after));
    writes.add(put(DeliveryRows.listed(after, false)));
    if (Line.of(after).isParked()) {
      writes.add(put(DeliveryRows.listed(after, true)));
    } else if (Line.of(before).isParked()) {
      writes.add(removing(DeliveryRows.listed(before, true)));
    }
    return Transactions.commit(dynamoDb, writes);
  }

  @Override
  public int countFailure(Delivery delivery) {
    Map<String, AttributeValue> values =
        Map.of(
            ":one", AttributeValue.fromN("1"),
            ":ttl", AttributeValue.fromN(Long.toString(DeliveryRows.ttl(delivery))));
    return dynamoDb
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(
                        Row.key(DeliveryRows.pk(delivery.key()), DeliveryRows.failuresSk(delivery)))
                    .updateExpression("ADD failures :one SET #ttl = :ttl")
                    .expressionAttributeNames(Map.of("#ttl", "ttl"))
                    .expressionAttributeValues(values)
                    .returnValues(ReturnValue.UPDATED_NEW))
        .attributes()
        .entrySet()
        .stream()
        .filter(updated -> updated.getKey().equals("failures"))
        .mapToInt(updated -> Integer.parseInt(updated.getValue().n()))
        .sum();
  }

  @Override
  public List<Line> list(Selection selection, @Nullable Position behind, int limit) {
    String last = behind == null ? BEHIND_ALL : DeliveryRows.sk(behind);
    return dynamoDb
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND sk < :last")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(DeliveryRows.listPk(selection)),
                            ":last", AttributeValue.fromS(last)))
                    .scanIndexForward(false)
                    .consistentRead(true)
                    .limit(limit))
        .items()
        .stream()
        .limit(limit)
        .map(item -> DeliveryRows.readLine(Row.read(item)))
        .toList();
  }

  /** Writes the delivery where it says what it said before; on this alone all the rows depend. */
  private TransactWriteItem replacing(Delivery before, Delivery after) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":attempt", AttributeValue.fromN(Integer.toString(before.attempt())));
    if (before.outcome() != null) {
      values.put(
          ":outcome", AttributeValue.fromM(Attributes.of(DeliveryTree.of(before.outcome()))));
    }
    String condition =
        before.outcome() == null
            ? "attempt = :attempt AND attribute_not_exists(outcome)"
            : "attempt = :attempt AND outcome = :outcome";
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(DeliveryRows.row(after).item())
                    .conditionExpression(condition)
                    .expressionAttributeValues(values))
        .build();
  }

  /** DynamoDB may have deleted this row of the list already, and not the delivery itself. */
  private TransactWriteItem put(Row row) {
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(row.item())).build();
  }

  private TransactWriteItem removing(Row row) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(table).key(Row.key(row.pk(), row.sk())))
        .build();
  }
}
