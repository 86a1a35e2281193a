package dev.dateline.dynamodb;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Log;
import dev.dateline.release.NumberedChange;
import dev.dateline.release.Numbering;
import dev.dateline.release.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The logs of newsrooms in the table, each in a partition of its own. */
public final class DynamoDbChangeLog implements ChangeLog {
  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The client must retry conflicting transactions: {@link Conflicts#retried}. */
  public DynamoDbChangeLog(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Head head(NewsroomName newsroom) {
    return Rows.get(dynamoDb, table, LogRows.pk(newsroom), LogRows.HEAD)
        .map(LogRows::readHead)
        .orElse(Head.NONE);
  }

  @Override
  public long loggedVersion(NewsroomName newsroom, ReleaseId release) {
    return Rows.get(dynamoDb, table, LogRows.loggedPk(newsroom), release.value())
        .map(row -> row.number("version"))
        .orElse(0L);
  }

  @Override
  public boolean append(Numbering numbering) {
    NewsroomName newsroom = numbering.newsroom();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        Transactions.counting(
            table,
            LogRows.head(newsroom, numbering.headAfter()),
            "lastOfAll",
            numbering.head().all()));
    writes.add(
        Transactions.counting(
            table,
            LogRows.logged(newsroom, numbering.release(), numbering.versionAfter()),
            "version",
            numbering.versionBefore()));
    for (NumberedChange change : numbering.all()) {
      writes.add(Transactions.adding(table, LogRows.change(new Log.All(newsroom), change)));
      writes.add(
          Transactions.adding(
              table, LogRows.change(new Log.OfActor(newsroom, change.step().actor()), change)));
    }
    for (NumberedChange change : numbering.ofPublic()) {
      writes.add(Transactions.adding(table, LogRows.change(new Log.OfPublic(newsroom), change)));
    }
    return Transactions.commit(dynamoDb, writes);
  }

  @Override
  public List<NumberedChange> read(Log log, long first, int limit) {
    // The row of the head sorts behind all digits.
    return Rows.between(dynamoDb, table, LogRows.pk(log), LogRows.sk(first), ":", limit)
        .limit(limit)
        .map(LogRows::readChange)
        .toList();
  }
}
