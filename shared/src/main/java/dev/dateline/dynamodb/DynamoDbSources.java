package dev.dateline.dynamodb;

import dev.dateline.json.SourceTree;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attempt;
import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.Refusals;
import dev.dateline.webhook.SourceName;
import dev.dateline.webhook.Sources;
import dev.dateline.webhook.WebhookSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Webhook sources in the table, and apart from them how many of their hooks were refused. */
public final class DynamoDbSources implements Sources {
  /** Behind every name, which are of lower-case letters, digits and hyphens. */
  private static final String BEHIND_ALL = "{";

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The client must retry conflicting transactions: {@link Conflicts#retried}. */
  public DynamoDbSources(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<WebhookSource> find(NewsroomName newsroom, SourceName name) {
    return Rows.get(dynamoDb, table, pk(newsroom), name.value()).map(row -> read(row, newsroom));
  }

  @Override
  public List<WebhookSource> of(NewsroomName newsroom) {
    return Rows.between(dynamoDb, table, pk(newsroom), "-", BEHIND_ALL, null)
        .map(row -> read(row, newsroom))
        .toList();
  }

  @Override
  public boolean add(WebhookSource source, @Nullable Attempt attempt) {
    return store(Transactions.adding(table, row(source)), source, attempt);
  }

  @Override
  public boolean replace(WebhookSource before, WebhookSource after, @Nullable Attempt attempt) {
    return store(
        Transactions.counting(table, row(after), "version", before.version()), after, attempt);
  }

  @Override
  public boolean remove(WebhookSource source) {
    Map<String, AttributeValue> values =
        Map.of(":version", AttributeValue.fromN(Long.toString(source.version())));
    return Transactions.commit(
        dynamoDb,
        List.of(
            Transactions.removing(
                table,
                pk(source.newsroom()),
                source.name().value(),
                "version = :version",
                values)));
  }

  /** Adds to whatever was counted, or begins; so it needs no condition. */
  @Override
  public void countRefused(WebhookSource source, Instant at) {
    dynamoDb.updateItem(
        update ->
            update
                .tableName(table)
                .key(Row.key(refusedPk(source), refusedSk(source)))
                .updateExpression(
                    "ADD refused :one SET #last = :at, #ttl = :ttl, #schema = :schema")
                .expressionAttributeNames(
                    Map.of("#last", "last", "#ttl", "ttl", "#schema", "schema"))
                .expressionAttributeValues(
                    Map.of(
                        ":one", AttributeValue.fromN("1"),
                        ":at", AttributeValue.fromS(at.toString()),
                        ":ttl", number(Row.ttl(at.plus(Deliveries.KEPT))),
                        ":schema", number(Row.SCHEMA))));
  }

  @Override
  public Refusals refusalsOf(WebhookSource source) {
    return Rows.get(dynamoDb, table, refusedPk(source), refusedSk(source))
        .map(row -> new Refusals(row.number("refused"), Instant.parse(row.text("last"))))
        .orElse(Refusals.NONE);
  }

  private boolean store(TransactWriteItem write, WebhookSource source, @Nullable Attempt attempt) {
    List<TransactWriteItem> writes = ReceiptRows.granting(table, attempt, source.name().value());
    writes.add(write);
    return Transactions.commit(dynamoDb, writes);
  }

  private static Row row(WebhookSource source) {
    return new Row(pk(source.newsroom()), source.name().value(), SourceTree.stored(source));
  }

  private static WebhookSource read(Row row, NewsroomName newsroom) {
    return SourceTree.read(new LinkedHashMap<>(row.tree()), newsroom);
  }

  private static String pk(NewsroomName newsroom) {
    return "WEBHOOKSOURCES#" + newsroom;
  }

  private static String refusedPk(WebhookSource source) {
    return "REFUSED#" + source.newsroom();
  }

  /** One that is made anew under a name begins anew. */
  private static String refusedSk(WebhookSource source) {
    return source.name() + "#" + source.createdAt();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
