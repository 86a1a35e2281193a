package dev.dateline.dynamodb;

import dev.dateline.json.NewsroomTree;
import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Newsrooms in the table. */
public final class DynamoDbNewsrooms implements Newsrooms {
  private static final String ALL = "NEWSROOMS";

  /**
   * A version alone does not tell settings apart: a restoration puts those of an archive in their
   * place, whose version may be the same.
   */
  private static final List<String> MEMBERS =
      List.of(
          "version",
          "title",
          "zone",
          "description",
          "url",
          "logo",
          "accent",
          "language",
          "contact",
          "boilerplate",
          "disclosure",
          "rules");

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
            row -> {
              Map<String, Object> tree = new LinkedHashMap<>(row.tree());
              tree.put("name", name.value());
              return NewsroomTree.read(tree);
            });
  }

  @Override
  public boolean add(Newsroom newsroom) {
    Row settings = settings(newsroom);
    Row listed = new Row(ALL, newsroom.name().value(), Map.of());
    return Transactions.commit(
        dynamoDb,
        List.of(Transactions.adding(table, settings), Transactions.adding(table, listed)));
  }

  @Override
  public boolean replace(Newsroom before, Newsroom after) {
    Map<String, AttributeValue> stored = settings(before).item();
    List<String> asRead = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    for (String member : MEMBERS) {
      names.put("#" + member, member);
      if (stored.containsKey(member)) {
        values.put(":" + member, stored.get(member));
        asRead.add("#%s = :%s".formatted(member, member));
      } else {
        asRead.add("attribute_not_exists(#%s)".formatted(member));
      }
    }
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(settings(after).item())
                  .conditionExpression(String.join(" AND ", asRead))
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values));
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

  /** Leaves out what a newsroom begins with, as rows do that were written before there was more. */
  private static Row settings(Newsroom newsroom) {
    Map<String, Object> tree = NewsroomTree.of(newsroom);
    tree.remove("name");
    if (newsroom.disclosure() instanceof DisclosurePolicy.None) {
      tree.remove("disclosure");
    }
    if (newsroom.rules().isEmpty()) {
      tree.remove("rules");
    }
    return new Row(pk(newsroom.name()), Row.META, tree);
  }

  private static String pk(NewsroomName name) {
    return "NEWSROOM#" + name;
  }
}
