package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.ApiKeysContract;
import dev.dateline.release.Examples;
import dev.dateline.release.KeyRing;
import dev.dateline.release.Receipts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EmbeddedApiKeysTest extends ApiKeysContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected ApiKeys keys() {
    return storage.keys();
  }

  @Override
  protected KeyRing ring() {
    return storage.production().keyRing();
  }

  @Override
  protected Receipts receipts() {
    return storage.receipts();
  }

  @Test
  void listsAKeyWhoseTokenIsReplacedAtThisMoment() {
    ApiKey night =
        new ApiKey(KeyHash.of("night"), Examples.HARBOUR, Set.of(Scope.WRITE), "night desk", null);
    IssuedKey key = Examples.issued(night);
    ring().issue(key, null);
    // As the row stands between the list's two reads, when it has moved to another hash.
    Map<String, AttributeValue> row =
        Map.of(
            "pk", AttributeValue.fromS("KEY#" + night.hash().hex()),
            "sk", AttributeValue.fromS("META"));
    storage.dynamoDb().deleteItem(delete -> delete.tableName(storage.table()).key(row));

    assertThat(ring().of(Examples.HARBOUR)).containsExactly(key);
    assertThat(ring().remove(key)).isFalse();
  }

  @Test
  void takesAKeyOfBeforeKeysCouldBeListed() {
    KeyHash hash = KeyHash.of("of before");
    Map<String, AttributeValue> item =
        Map.of(
            "pk", AttributeValue.fromS("KEY#" + hash.hex()),
            "sk", AttributeValue.fromS("META"),
            "schema", AttributeValue.fromN("1"),
            "newsroom", AttributeValue.fromS("harbour"),
            "scopes", AttributeValue.fromL(List.of(AttributeValue.fromS("write"))),
            "label", AttributeValue.fromS("night desk"));
    storage.dynamoDb().putItem(put -> put.tableName(storage.table()).item(item));

    keys().markUsed(hash, Examples.NOON);

    IssuedKey key = keys().find(hash).orElseThrow();
    assertThat(key.key().scopes()).containsExactly(Scope.WRITE);
    assertThat(key.lastUsedAt()).isEqualTo(Examples.NOON);
    assertThat(ring().of(key.key().newsroom())).isEmpty();
  }
}
