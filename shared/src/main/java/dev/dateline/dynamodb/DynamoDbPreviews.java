package dev.dateline.dynamodb;

import dev.dateline.release.Attempt;
import dev.dateline.release.Preview;
import dev.dateline.release.Previews;
import dev.dateline.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Previews in the table, each under the hash of its token; DynamoDB deletes those that ended. */
public final class DynamoDbPreviews implements Previews {
  private static final String THERE = "attribute_exists(pk)";

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The client must retry conflicting transactions: {@link Conflicts#retried}. */
  public DynamoDbPreviews(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public boolean add(Preview preview, @Nullable Attempt attempt) {
    List<TransactWriteItem> writes = ReceiptRows.granting(table, attempt, preview.id().value());
    writes.add(put(preview));
    return Transactions.commit(dynamoDb, writes);
  }

  @Override
  public Optional<Preview> find(ReleaseId release, String tokenHash) {
    return Rows.get(dynamoDb, table, ReleaseRows.pk(release), PreviewRows.sk(tokenHash))
        .map(row -> PreviewRows.read(row, release));
  }

  @Override
  public List<Preview> of(ReleaseId release) {
    Map<String, AttributeValue> values =
        Map.of(
            ":pk", AttributeValue.fromS(ReleaseRows.pk(release)),
            ":prefix", AttributeValue.fromS(PreviewRows.PREFIX));
    return dynamoDb
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                    .expressionAttributeValues(values)
                    .consistentRead(true))
        .items()
        .stream()
        .map(item -> PreviewRows.read(Row.read(item), release))
        .toList();
  }

  @Override
  public boolean replace(Preview before, Preview after) {
    Map<String, AttributeValue> uses =
        Map.of(":uses", AttributeValue.fromN(Long.toString(before.uses())));
    TransactWriteItem removal =
        Transactions.removing(table, pk(before), sk(before), "uses = :uses", uses);
    return Transactions.commit(dynamoDb, List.of(removal, put(after)));
  }

  @Override
  public boolean remove(Preview preview) {
    // Alone in a transaction, by whose token the SDK's repetition after a lost answer is known:
    // a deletion would find nothing then, and the caller would learn that nothing was removed.
    return Transactions.commit(
        dynamoDb, List.of(Transactions.removing(table, pk(preview), sk(preview))));
  }

  @Override
  public void countUse(Preview preview, Instant at) {
    try {
      dynamoDb.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(Row.key(pk(preview), sk(preview)))
                  .updateExpression("ADD uses :one SET lastUsedAt = :at")
                  .conditionExpression(THERE)
                  .expressionAttributeValues(
                      Map.of(
                          ":one", AttributeValue.fromN("1"),
                          ":at", AttributeValue.fromS(at.toString()))));
    } catch (ConditionalCheckFailedException gone) {
      // Whoever removed it does not ask any more how often it was used.
      return;
    }
  }

  private TransactWriteItem put(Preview preview) {
    return Transactions.adding(table, PreviewRows.row(preview));
  }

  private static String pk(Preview preview) {
    return ReleaseRows.pk(preview.release());
  }

  private static String sk(Preview preview) {
    return PreviewRows.sk(preview.tokenHash());
  }
}
