package dev.dateline.dynamodb;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Newsrooms in the table. */
public final class DynamoDbNewsrooms implements Newsrooms {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbNewsrooms(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<Newsroom> find(NewsroomName name) {
    return Rows.get(dynamoDb, table, "NEWSROOM#" + name, Row.META)
        .map(
            row ->
                new Newsroom(
                    name, row.number("version"), row.text("title"), ZoneId.of(row.text("zone"))));
  }

  @Override
  public boolean add(Newsroom newsroom) {
    Row row =
        new Row(
            "NEWSROOM#" + newsroom.name(),
            Row.META,
            Map.of(
                "version", newsroom.version(),
                "title", newsroom.title(),
                "zone", newsroom.zone().getId()));
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(row.item())
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException exists) {
      return false;
    }
  }
}
