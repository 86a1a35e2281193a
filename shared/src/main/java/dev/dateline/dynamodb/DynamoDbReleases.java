package dev.dateline.dynamodb;

import dev.dateline.json.ContentTree;
import dev.dateline.json.SummaryTree;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.ArchivedRelease;
import dev.dateline.release.Change;
import dev.dateline.release.Claim;
import dev.dateline.release.Due;
import dev.dateline.release.HistoryEntry;
import dev.dateline.release.Move;
import dev.dateline.release.Parked;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Receipt;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Releases;
import dev.dateline.release.Revision;
import dev.dateline.release.RevisionSummary;
import dev.dateline.release.Span;
import dev.dateline.release.Status;
import dev.dateline.release.Summary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Releases in the table: the newest revision and the state of one lie beside each other. */
public final class DynamoDbReleases implements Releases {
  private static final String PARKED = "PARKED";

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The client must retry conflicting transactions: {@link Conflicts#retried}. */
  public DynamoDbReleases(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<PressRelease> find(ReleaseId id) {
    List<Map<String, AttributeValue>> newest =
        dynamoDb
            .query(
                consistentQuery("pk = :pk", Map.of(":pk", AttributeValue.fromS(ReleaseRows.pk(id))))
                    .limit(2)
                    .build())
            .items();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    Row state = Row.read(newest.getFirst());
    // A release out of an archive has a past before it is there.
    return state.sk().equals(ReleaseRows.STATE)
        ? Optional.of(ReleaseRows.release(state, Row.read(newest.getLast())))
        : Optional.empty();
  }

  @Override
  public PressRelease asLeftBy(Receipt.Done change) {
    Row revision =
        get(ReleaseRows.pk(change.id()), ReleaseRows.revisionKey(change.revision()))
            .orElseThrow(() -> new IllegalStateException("no such revision of " + change.id()));
    return new PressRelease(
        change.id(),
        new NewsroomName(revision.text("newsroom")),
        ReleaseRows.readRevision(revision),
        change.state());
  }

  @Override
  public Optional<Revision> revision(ReleaseId id, int number) {
    return get(ReleaseRows.pk(id), ReleaseRows.revisionKey(number)).map(ReleaseRows::readRevision);
  }

  @Override
  public List<RevisionSummary> revisions(ReleaseId id, int before, int limit) {
    return below(id, ReleaseRows.revisionKey(1), ReleaseRows.revisionKey(before), limit)
        .map(row -> RevisionSummary.of(ReleaseRows.readRevision(row)))
        .filter(revision -> revision.number() < before)
        .limit(limit)
        .toList();
  }

  @Override
  public List<HistoryEntry> history(ReleaseId id, long before, int limit) {
    return below(id, ReleaseRows.changeKey(1), ReleaseRows.changeKey(before), limit)
        .map(ReleaseRows::readChange)
        .filter(entry -> entry.version() < before)
        .limit(limit)
        .toList();
  }

  @Override
  public void requireRoomFor(PressRelease release) {
    Map<String, AttributeValue> item = ReleaseRows.revision(release).item();
    int size = ItemSize.of(item);
    if (size > ItemSize.MOST) {
      throw new ReleaseFailure.TooLarge(
          size,
          ItemSize.MOST,
          ItemSize.largestPart(Attributes.of(ContentTree.of(release.content()))));
    }
    int sizeOfState = ItemSize.of(ReleaseRows.state(release).item());
    if (sizeOfState > ItemSize.MOST_OF_STATE) {
      throw new ReleaseFailure.TooLarge(sizeOfState, ItemSize.MOST_OF_STATE);
    }
  }

  @Override
  public Outcome commit(List<Change> changes) {
    return write(new ChangeTransaction(table, changes));
  }

  @Override
  public Outcome restore(ArchivedRelease archived) {
    RestoredRows rows = new RestoredRows(archived);
    for (Row row : rows.past()) {
      if (!keep(row)) {
        return Outcome.CHANGED_MEANWHILE;
      }
    }
    return write(new ChangeTransaction(table, rows));
  }

  /** Puts a row that is never changed; tells whether it is there then. */
  private boolean keep(Row row) {
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(row.item())
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException isThere) {
      return get(row.pk(), row.sk()).filter(found -> found.item().equals(row.item())).isPresent();
    }
  }

  private Outcome write(ChangeTransaction transaction) {
    try {
      dynamoDb.transactWriteItems(write -> write.transactItems(transaction.writes()));
      return Outcome.STORED;
    } catch (TransactionCanceledException e) {
      return transaction.outcome(e);
    }
  }

  @Override
  public List<Summary> list(NewsroomName newsroom, Status status, Span span, int limit) {
    return listed(ReleaseRows.listPk(newsroom, status), span, limit)
        .filter(summary -> span.contains(summary.position()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Summary> unfiled(NewsroomName newsroom, Span span, int limit) {
    return listed(ReleaseRows.unfiledPk(newsroom), span, limit)
        .filter(summary -> summary.positionToFile().filter(span::contains).isPresent())
        .limit(limit)
        .toList();
  }

  /** Summaries of one list, newest first; those at the very ends may lie outside of the span. */
  private Stream<Summary> listed(String list, Span span, int limit) {
    // Both ends of BETWEEN count; '#' sorts before every id's first character.
    String first = span.from() == null ? "0" : ReleaseRows.sortable(span.from());
    String last = span.to() == null ? "9999~" : ReleaseRows.sortable(span.to()) + "!";
    if (span.before() != null && ReleaseRows.listSk(span.before()).compareTo(last) < 0) {
      last = ReleaseRows.listSk(span.before());
    }
    if (first.compareTo(last) > 0) {
      return Stream.empty();
    }
    Map<String, AttributeValue> values =
        Map.of(
            ":pk", AttributeValue.fromS(list),
            ":first", AttributeValue.fromS(first),
            ":last", AttributeValue.fromS(last));
    return dynamoDb
        .queryPaginator(
            consistentQuery("pk = :pk AND sk BETWEEN :first AND :last", values)
                .limit(limit + 1)
                .build())
        .items()
        .stream()
        .map(item -> SummaryTree.read(Row.read(item).tree()));
  }

  @Override
  public List<ReleaseId> killed(NewsroomName newsroom, int limit) {
    Map<String, AttributeValue> values =
        Map.of(":pk", AttributeValue.fromS(ReleaseRows.killedPk(newsroom)));
    return dynamoDb
        .queryPaginator(consistentQuery("pk = :pk", values).limit(limit).build())
        .items()
        .stream()
        .limit(limit)
        .map(item -> ReleaseRows.readKilled(Row.read(item)))
        .toList();
  }

  @Override
  public List<Move> moves(NewsroomName newsroom, Instant since, int limit) {
    Map<String, AttributeValue> values =
        Map.of(
            ":pk", AttributeValue.fromS(ReleaseRows.movesPk(newsroom)),
            ":first", AttributeValue.fromS(ReleaseRows.sortable(since)));
    return dynamoDb
        .queryPaginator(
            consistentQuery("pk = :pk AND sk >= :first", values)
                .scanIndexForward(true)
                .limit(limit)
                .build())
        .items()
        .stream()
        .limit(limit)
        .map(item -> ReleaseRows.readMove(Row.read(item)))
        .toList();
  }

  @Override
  public Optional<Claim> claimOn(Address address) {
    return get(ReleaseRows.slugPk(address), Row.META)
        .map(row -> ReleaseRows.readClaim(address, row));
  }

  @Override
  public List<Due> due(Instant until, int limit) {
    Map<String, AttributeValue> values =
        Map.of(
            ":pk", AttributeValue.fromS(ReleaseRows.DUE),
            ":last", AttributeValue.fromS(ReleaseRows.sortable(until) + "~"));
    return dynamoDb
        .queryPaginator(
            consistentQuery("pk = :pk AND sk <= :last", values)
                .scanIndexForward(true)
                .limit(limit)
                .build())
        .items()
        .stream()
        .limit(limit)
        .map(item -> ReleaseRows.readDue(Row.read(item)))
        .toList();
  }

  @Override
  public void park(Parked aside) {
    Row parked =
        new Row(
            PARKED,
            aside.id().value(),
            Map.of("reason", aside.reason(), "at", aside.at().toString()));
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(parked.item())
                  .conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException alreadyParked) {
      // The first reason stays until the release is repaired.
      return;
    }
  }

  @Override
  public List<Parked> parked() {
    return dynamoDb
        .queryPaginator(
            consistentQuery("pk = :pk", Map.of(":pk", AttributeValue.fromS(PARKED))).build())
        .items()
        .stream()
        .map(Row::read)
        .map(
            row ->
                new Parked(
                    new ReleaseId(row.sk()), row.text("reason"), Instant.parse(row.text("at"))))
        .toList();
  }

  @Override
  public void unpark(Parked repaired) {
    try {
      dynamoDb.deleteItem(
          delete ->
              delete
                  .tableName(table)
                  .key(Row.key(PARKED, repaired.id().value()))
                  .conditionExpression("#at = :at")
                  .expressionAttributeNames(Map.of("#at", "at"))
                  .expressionAttributeValues(
                      Map.of(":at", AttributeValue.fromS(repaired.at().toString()))));
    } catch (ConditionalCheckFailedException parkedAnew) {
      // Or somebody else's repair was faster.
      return;
    }
  }

  /** Rows of a release from the last of these keys down; both ends count. */
  private Stream<Row> below(ReleaseId id, String first, String last, int limit) {
    Map<String, AttributeValue> values =
        Map.of(
            ":pk", AttributeValue.fromS(ReleaseRows.pk(id)),
            ":first", AttributeValue.fromS(first),
            ":last", AttributeValue.fromS(last));
    return dynamoDb
        .queryPaginator(
            consistentQuery("pk = :pk AND sk BETWEEN :first AND :last", values)
                .limit(limit + 1)
                .build())
        .items()
        .stream()
        .map(Row::read);
  }

  private Optional<Row> get(String pk, String sk) {
    return Rows.get(dynamoDb, table, pk, sk);
  }

  private QueryRequest.Builder consistentQuery(
      String condition, Map<String, AttributeValue> values) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression(condition)
        .expressionAttributeValues(values)
        .scanIndexForward(false)
        .consistentRead(true);
  }
}
