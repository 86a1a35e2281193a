package dev.dateline.dynamodb;

import dev.dateline.json.OutgoingTree;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.outgoing.Outbox;
import dev.dateline.outgoing.OutgoingDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What is sent, in the table: the deliveries to an endpoint in one partition, and when each of
 * those of all is due in another. Both rows of one are written in one transaction.
 */
public final class DynamoDbOutbox implements Outbox {
  private static final String DUE = "DUE#webhook";
  private static final Duration KEPT = Duration.ofDays(30);

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The client must retry conflicting transactions: {@link Conflicts#retried}. */
  public DynamoDbOutbox(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public boolean add(OutgoingDelivery delivery) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(Transactions.adding(table, row(delivery)));
    addDue(writes, null, delivery);
    return Transactions.commit(dynamoDb, writes);
  }

  @Override
  public Optional<OutgoingDelivery> find(Key key) {
    return Rows.get(dynamoDb, table, pk(key.newsroom(), key.endpoint()), sk(key.sequence()))
        .map(row -> read(row, key.newsroom(), key.endpoint()));
  }

  @Override
  public boolean replace(OutgoingDelivery before, OutgoingDelivery after) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(Transactions.counting(table, row(after), "version", before.version()));
    addDue(writes, before, after);
    return Transactions.commit(dynamoDb, writes);
  }

  @Override
  public List<OutgoingDelivery> of(
      NewsroomName newsroom, EndpointId endpoint, long before, int limit) {
    Map<String, AttributeValue> values =
        Map.of(
            ":pk", AttributeValue.fromS(pk(newsroom, endpoint)),
            ":before", AttributeValue.fromS(sk(before)));
    return dynamoDb
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND sk < :before")
                    .expressionAttributeValues(values)
                    .scanIndexForward(false)
                    .consistentRead(true)
                    .limit(limit))
        .items()
        .stream()
        .limit(limit)
        .map(item -> read(Row.read(item), newsroom, endpoint))
        .toList();
  }

  @Override
  public List<Key> due(Instant until) {
    return Rows.between(dynamoDb, table, DUE, "0", ReleaseRows.sortable(until) + "$", null)
        .map(
            row ->
                new Key(
                    new NewsroomName(row.text("newsroom")),
                    new EndpointId(row.text("endpoint")),
                    row.number("sequence")))
        .toList();
  }

  /** Moves the row of when it is due; where that stays the same, so does the row. */
  private void addDue(
      List<TransactWriteItem> writes, @Nullable OutgoingDelivery before, OutgoingDelivery after) {
    String old = before == null ? null : dueSk(before);
    String next = dueSk(after);
    if (next != null && !next.equals(old)) {
      Map<String, Object> key = new HashMap<>();
      key.put("newsroom", after.newsroom().value());
      key.put("endpoint", after.endpoint().value());
      key.put("sequence", after.sequence());
      key.put("ttl", ttl(after));
      writes.add(Transactions.adding(table, new Row(DUE, next, key)));
    }
    if (old != null && !old.equals(next)) {
      writes.add(Transactions.removing(table, DUE, old));
    }
  }

  private static @Nullable String dueSk(OutgoingDelivery delivery) {
    Instant dueAt = delivery.dueAt();
    return dueAt == null
        ? null
        : "%s#%s#%s#%s"
            .formatted(
                ReleaseRows.sortable(dueAt),
                delivery.newsroom(),
                delivery.endpoint(),
                sk(delivery.sequence()));
  }

  private static String pk(NewsroomName newsroom, EndpointId endpoint) {
    return "OUTBOX#%s#%s".formatted(newsroom, endpoint);
  }

  private static String sk(long sequence) {
    return "%020d".formatted(sequence);
  }

  private static Row row(OutgoingDelivery delivery) {
    Map<String, Object> tree = new LinkedHashMap<>(OutgoingTree.of(delivery));
    tree.put("version", delivery.version());
    tree.put("ttl", ttl(delivery));
    return new Row(pk(delivery.newsroom(), delivery.endpoint()), sk(delivery.sequence()), tree);
  }

  private static long ttl(OutgoingDelivery delivery) {
    return Row.ttl(delivery.createdAt().plus(KEPT));
  }

  private static OutgoingDelivery read(Row row, NewsroomName newsroom, EndpointId endpoint) {
    Map<String, Object> tree = new LinkedHashMap<>(row.tree());
    tree.remove("ttl");
    return OutgoingTree.read(tree, newsroom, endpoint);
  }
}
