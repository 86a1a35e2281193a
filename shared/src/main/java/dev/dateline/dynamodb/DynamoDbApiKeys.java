package dev.dateline.dynamodb;

import dev.dateline.json.KeyTree;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.KeyId;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attempt;
import dev.dateline.release.KeyRing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * API keys in the table, each under its hash, and beside them the list of those of a newsroom. Both
 * are written in one transaction.
 */
public final class DynamoDbApiKeys implements ApiKeys, KeyRing {
  /** Behind every id, which are of lower-case hex. */
  private static final String BEHIND_ALL = "g";

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The client must retry conflicting transactions: {@link Conflicts#retried}. */
  public DynamoDbApiKeys(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<IssuedKey> find(KeyHash hash) {
    return Rows.get(dynamoDb, table, pk(hash), Row.META).map(row -> read(row, hash));
  }

  @Override
  public void add(IssuedKey key) {
    if (!issue(key, null)) {
      throw new IllegalStateException("the key is there");
    }
  }

  @Override
  public void markUsed(KeyHash hash, Instant hour) {
    try {
      dynamoDb.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(Row.key(pk(hash), Row.META))
                  .updateExpression("SET lastUsedAt = :hour")
                  .conditionExpression(
                      "attribute_exists(pk) AND (attribute_not_exists(lastUsedAt) OR lastUsedAt <"
                          + " :hour)")
                  .expressionAttributeValues(
                      Map.of(":hour", AttributeValue.fromS(hour.toString()))));
    } catch (ConditionalCheckFailedException known) {
      // Others were as fast, or whoever removed it does not ask any more.
      return;
    }
  }

  @Override
  public boolean issue(IssuedKey key, @Nullable Attempt attempt) {
    List<TransactWriteItem> writes = ReceiptRows.granting(table, attempt, key.id().value());
    writes.add(Transactions.adding(table, row(key)));
    writes.add(Transactions.adding(table, listed(key)));
    return Transactions.commit(dynamoDb, writes);
  }

  @Override
  public List<IssuedKey> of(NewsroomName newsroom) {
    return Rows.between(dynamoDb, table, list(newsroom), "0", BEHIND_ALL, null)
        .map(row -> read(row, new KeyHash(row.text("hash"))))
        .toList();
  }

  @Override
  public boolean replace(IssuedKey before, IssuedKey after) {
    return Transactions.commit(
        dynamoDb,
        List.of(
            Transactions.removing(table, pk(before.key().hash()), Row.META),
            Transactions.adding(table, row(after)),
            Transactions.replacing(table, listed(after))));
  }

  @Override
  public boolean remove(IssuedKey key) {
    return Transactions.commit(
        dynamoDb,
        List.of(
            Transactions.removing(table, pk(key.key().hash()), Row.META),
            Transactions.removing(table, list(key.key().newsroom()), key.id().value())));
  }

  private static String pk(KeyHash hash) {
    return "KEY#" + hash.hex();
  }

  private static String list(NewsroomName newsroom) {
    return "KEYS#" + newsroom;
  }

  private static Row row(IssuedKey key) {
    return new Row(pk(key.key().hash()), Row.META, tree(key));
  }

  private static Row listed(IssuedKey key) {
    Map<String, Object> tree = tree(key);
    tree.put("hash", key.key().hash().hex());
    return new Row(list(key.key().newsroom()), key.id().value(), tree);
  }

  private static Map<String, Object> tree(IssuedKey key) {
    Map<String, Object> tree = new LinkedHashMap<>(KeyTree.of(key));
    tree.put("newsroom", key.key().newsroom().value());
    if (key.key().expiresAt() != null) {
      tree.put("ttl", Row.ttl(key.key().expiresAt()));
    }
    return tree;
  }

  private static IssuedKey read(Row row, KeyHash hash) {
    Map<String, Object> tree = new LinkedHashMap<>(row.tree());
    tree.keySet().removeAll(Set.of("newsroom", "hash", "ttl"));
    // Rows of before keys could be listed lack these, and are in no list.
    tree.putIfAbsent("id", KeyId.of(hash).value());
    tree.putIfAbsent("createdAt", Instant.EPOCH.toString());
    tree.putIfAbsent("createdBy", "an earlier version");
    return KeyTree.read(tree, new NewsroomName(row.text("newsroom")), hash);
  }
}
