package dev.dateline.dynamodb;

import dev.dateline.json.PlacementTree;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Placement;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Shelf;
import dev.dateline.release.Shelves;
import dev.dateline.release.Shelving;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The shelves of newsrooms in the table, each in a partition of its own. */
public final class DynamoDbShelves implements Shelves {
  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The client must retry conflicting transactions: {@link Conflicts#retried}. */
  public DynamoDbShelves(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Head head(NewsroomName newsroom, Shelf shelf) {
    return Rows.get(dynamoDb, table, ShelfRows.pk(newsroom), shelf.path())
        .map(row -> ShelfRows.readHead(row, shelf.kind()))
        .orElse(Head.opening(shelf));
  }

  @Override
  public List<Head> heads(NewsroomName newsroom, Shelf.Kind kind) {
    return Rows.between(
            dynamoDb, table, ShelfRows.pk(newsroom), kind.path() + "/", kind.path() + "0", null)
        .map(row -> ShelfRows.readHead(row, kind))
        .toList();
  }

  @Override
  public List<Entry> entries(NewsroomName newsroom, Shelf shelf, int first, int last) {
    return Rows.between(
            dynamoDb,
            table,
            ShelfRows.pk(newsroom, shelf),
            ShelfRows.sk(first),
            ShelfRows.sk(last),
            null)
        .map(ShelfRows::readEntry)
        .toList();
  }

  @Override
  public Placement placement(NewsroomName newsroom, ReleaseId release) {
    return Rows.get(dynamoDb, table, ShelfRows.placementPk(newsroom), release.value())
        .map(row -> PlacementTree.read(row.tree()))
        .orElse(Placement.NOWHERE);
  }

  @Override
  public boolean put(Shelving shelving) {
    NewsroomName newsroom = shelving.newsroom();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        Transactions.counting(
            table,
            ShelfRows.placement(newsroom, shelving.release(), shelving.after()),
            "writes",
            shelving.before().writes()));
    for (Shelving.Writing writing : shelving.writings()) {
      Row entry = ShelfRows.entry(newsroom, writing.before().shelf(), writing.entry());
      writes.add(
          Transactions.counting(
              table, ShelfRows.head(newsroom, writing.after()), "stamp", writing.before().stamp()));
      writes.add(
          writing.isNew()
              ? Transactions.adding(table, entry)
              : Transactions.replacing(table, entry));
    }
    return Transactions.commit(dynamoDb, writes);
  }
}
