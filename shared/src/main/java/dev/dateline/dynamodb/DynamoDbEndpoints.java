package dev.dateline.dynamodb;

import dev.dateline.json.EndpointTree;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.outgoing.Endpoints;
import dev.dateline.outgoing.WebhookEndpoint;
import dev.dateline.release.Attempt;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Endpoints of webhooks in the table, those of a newsroom in one partition. */
public final class DynamoDbEndpoints implements Endpoints {
  /** Behind every id, which are of lower-case hex. */
  private static final String BEHIND_ALL = "g";

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The client must retry conflicting transactions: {@link Conflicts#retried}. */
  public DynamoDbEndpoints(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public boolean add(WebhookEndpoint endpoint, @Nullable Attempt attempt) {
    return store(Transactions.adding(table, row(endpoint)), endpoint, attempt);
  }

  @Override
  public Optional<WebhookEndpoint> find(NewsroomName newsroom, EndpointId id) {
    return Rows.get(dynamoDb, table, pk(newsroom), id.value()).map(row -> read(row, newsroom));
  }

  @Override
  public List<WebhookEndpoint> of(NewsroomName newsroom) {
    return Rows.between(dynamoDb, table, pk(newsroom), "0", BEHIND_ALL, null)
        .map(row -> read(row, newsroom))
        .toList();
  }

  @Override
  public boolean replace(WebhookEndpoint after, @Nullable Attempt attempt) {
    // In a transaction, by whose token the SDK's repetition after a lost answer is known.
    return store(
        Transactions.counting(table, row(after), "version", after.version() - 1), after, attempt);
  }

  @Override
  public boolean remove(NewsroomName newsroom, EndpointId id) {
    return Transactions.commit(
        dynamoDb, List.of(Transactions.removing(table, pk(newsroom), id.value())));
  }

  private boolean store(
      TransactWriteItem write, WebhookEndpoint endpoint, @Nullable Attempt attempt) {
    List<TransactWriteItem> writes = ReceiptRows.granting(table, attempt, endpoint.id().value());
    writes.add(write);
    return Transactions.commit(dynamoDb, writes);
  }

  private static String pk(NewsroomName newsroom) {
    return "WEBHOOKENDPOINTS#" + newsroom;
  }

  private static Row row(WebhookEndpoint endpoint) {
    return new Row(pk(endpoint.newsroom()), endpoint.id().value(), EndpointTree.stored(endpoint));
  }

  private static WebhookEndpoint read(Row row, NewsroomName newsroom) {
    return EndpointTree.read(row.tree(), newsroom);
  }
}
