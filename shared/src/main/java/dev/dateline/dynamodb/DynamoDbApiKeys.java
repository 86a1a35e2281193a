package dev.dateline.dynamodb;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** API keys in the table, under the hash of each. */
public final class DynamoDbApiKeys implements ApiKeys {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbApiKeys(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<ApiKey> find(KeyHash hash) {
    return Rows.get(dynamoDb, table, "KEY#" + hash.hex(), Row.META).map(row -> read(hash, row));
  }

  @Override
  public void add(ApiKey key) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("newsroom", key.newsroom().value());
    tree.put("scopes", key.scopes().stream().sorted().map(Scope::text).toList());
    tree.put("label", key.label());
    if (key.expiresAt() != null) {
      tree.put("expiresAt", key.expiresAt().toString());
    }
    Row row = new Row("KEY#" + key.hash().hex(), Row.META, tree);
    dynamoDb.putItem(
        put ->
            put.tableName(table).item(row.item()).conditionExpression("attribute_not_exists(pk)"));
  }

  private static ApiKey read(KeyHash hash, Row row) {
    Set<Scope> scopes =
        ((List<?>) row.tree().getOrDefault("scopes", List.of()))
            .stream().map(scope -> Scope.of((String) scope)).collect(Collectors.toSet());
    return new ApiKey(
        hash,
        new NewsroomName(row.text("newsroom")),
        scopes,
        row.text("label"),
        row.tree().containsKey("expiresAt") ? Instant.parse(row.text("expiresAt")) : null);
  }
}
