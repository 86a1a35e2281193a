package dev.dateline.dynamodb;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Newsrooms in the table. */
public final class DynamoDbNewsrooms implements Newsrooms {
  private static final String ALL = "NEWSROOMS";

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbNewsrooms(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<Newsroom> find(NewsroomName name) {
    return Rows.get(dynamoDb, table, pk(name), Row.META)
        .map(
            row ->
                new Newsroom(
                    name, row.number("version"), row.text("title"), ZoneId.of(row.text("zone"))));
  }

  @Override
  public boolean add(Newsroom newsroom) {
    Row settings = settings(newsroom);
    Row listed = new Row(ALL, newsroom.name().value(), Map.of());
    try {
      dynamoDb.transactWriteItems(
          write ->
              write.transactItems(
                  put(settings, "attribute_not_exists(pk)"),
                  put(listed, "attribute_not_exists(pk)")));
      return true;
    } catch (TransactionCanceledException e) {
      if (Conditions.anyFailed(e)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean replace(Newsroom before, Newsroom after) {
    Map<String, AttributeValue> stored = settings(before).item();
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(settings(after).item())
                  .conditionExpression("#version = :version AND title = :title AND #zone = :zone")
                  .expressionAttributeNames(Map.of("#version", "version", "#zone", "zone"))
                  .expressionAttributeValues(
                      Map.of(
                          ":version", stored.get("version"),
                          ":title", stored.get("title"),
                          ":zone", stored.get("zone"))));
      return true;
    } catch (ConditionalCheckFailedException changedMeanwhile) {
      return false;
    }
  }

  @Override
  public List<NewsroomName> all() {
    return dynamoDb
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(ALL)))
                    .consistentRead(true))
        .items()
        .stream()
        .map(item -> new NewsroomName(Row.read(item).sk()))
        .toList();
  }

  private TransactWriteItem put(Row row, String condition) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(row.item()).conditionExpression(condition))
        .build();
  }

  private static Row settings(Newsroom newsroom) {
    return new Row(
        pk(newsroom.name()),
        Row.META,
        Map.of(
            "version", newsroom.version(),
            "title", newsroom.title(),
            "zone", newsroom.zone().getId()));
  }

  private static String pk(NewsroomName name) {
    return "NEWSROOM#" + name;
  }
}
