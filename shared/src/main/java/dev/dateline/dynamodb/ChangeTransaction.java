package dev.dateline.dynamodb;

import dev.dateline.release.Attempt;
import dev.dateline.release.Change;
import dev.dateline.release.Claim;
import dev.dateline.release.ClaimChange;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Receipt;
import dev.dateline.release.Releases;
import dev.dateline.webhook.External;
import dev.dateline.webhook.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** All rows that changes write together, each with its condition. */
final class ChangeTransaction {
  private static final String NEW = "attribute_not_exists(pk)";
  private static final String THERE = "attribute_exists(pk)";

  /** What it means that the condition of a row failed, the weightiest first. */
  private enum Guard {
    RECEIPT(Releases.Outcome.REPEATED),
    ENTRY(Releases.Outcome.OVERTAKEN),
    VERSION(Releases.Outcome.CHANGED_MEANWHILE),
    ADDRESS(Releases.Outcome.ADDRESS_TAKEN);

    private final Releases.Outcome outcome;

    Guard(Releases.Outcome outcome) {
      this.outcome = outcome;
    }
  }

  private final String table;
  private final List<TransactWriteItem> writes = new ArrayList<>();
  private final List<Guard> guards = new ArrayList<>();

  ChangeTransaction(String table, List<Change> changes) {
    this.table = table;
    changes.forEach(this::write);
  }

  ChangeTransaction(String table, RestoredRows restored) {
    this.table = table;
    restored.present().forEach(row -> put(Guard.VERSION, row, NEW, Map.of()));
    restored.claims().forEach(row -> put(Guard.ADDRESS, row, NEW, Map.of()));
  }

  private void write(Change change) {
    PressRelease before = change.before();
    PressRelease after = change.after();
    writeState(before, after);
    put(Guard.VERSION, ReleaseRows.change(change), NEW, Map.of());
    if (before == null || before.revision().number() != after.revision().number()) {
      put(Guard.VERSION, ReleaseRows.revision(after), NEW, Map.of());
    }
    writePlace(ReleaseRows.listed(before), ReleaseRows.listed(after));
    writePlace(ReleaseRows.due(before), ReleaseRows.due(after));
    writePlace(ReleaseRows.unfiled(before), ReleaseRows.unfiled(after));
    if (ReleaseRows.killed(before).isEmpty()) {
      // It says of the release that it was killed, which is so for ever.
      ReleaseRows.killed(after).ifPresent(row -> put(Guard.VERSION, row, NEW, Map.of()));
    }
    ReleaseRows.moved(change).ifPresent(row -> put(Guard.VERSION, row, NEW, Map.of()));
    change.claims().forEach(this::writeClaim);
    if (change.attempt() != null) {
      writeReceipt(change.attempt(), after);
      checkEntry(change.attempt());
    }
  }

  List<TransactWriteItem> writes() {
    return writes;
  }

  /** Returns which condition failed; rethrows if none did. */
  Releases.Outcome outcome(TransactionCanceledException canceled) {
    for (Guard guard : Guard.values()) {
      for (int i = 0; i < guards.size(); i++) {
        boolean failed = Conditions.failed(canceled.cancellationReasons().get(i));
        if (failed && guards.get(i) == guard) {
          return guard.outcome;
        }
      }
    }
    throw canceled;
  }

  private void writeState(@Nullable PressRelease before, PressRelease after) {
    if (before == null) {
      put(Guard.VERSION, ReleaseRows.state(after), NEW, Map.of());
    } else {
      put(
          Guard.VERSION,
          ReleaseRows.state(after),
          "version = :before",
          Map.of(":before", number(before.state().version())));
    }
  }

  /** Moves a row of a list, whose place depends on what it says. */
  private void writePlace(Optional<Row> then, Optional<Row> now) {
    boolean stays =
        then.isPresent()
            && now.isPresent()
            && then.get().pk().equals(now.get().pk())
            && then.get().sk().equals(now.get().sk());
    if (then.isPresent() && !stays) {
      delete(Guard.VERSION, then.get(), THERE, Map.of());
    }
    now.ifPresent(row -> put(Guard.VERSION, row, stays ? THERE : NEW, Map.of()));
  }

  private void writeClaim(ClaimChange change) {
    Claim before = change.before();
    Claim after = change.after();
    String condition = before == null ? NEW : "epoch = :epoch";
    Map<String, AttributeValue> values =
        before == null ? Map.of() : Map.of(":epoch", number(before.epoch()));
    if (after != null) {
      put(Guard.ADDRESS, ReleaseRows.claim(after), condition, values);
    } else if (before != null) {
      delete(Guard.ADDRESS, ReleaseRows.claim(before), condition, values);
    }
  }

  private void writeReceipt(Attempt attempt, PressRelease after) {
    add(Guard.RECEIPT, ReceiptRows.put(table, attempt, Receipt.Done.of(after)));
  }

  private void checkEntry(Attempt attempt) {
    Attempt.Entry entry = attempt.entry();
    if (entry == null) {
      return;
    }
    External.Key key =
        new External.Key(attempt.newsroom(), new SourceName(entry.source()), entry.id());
    add(
        Guard.ENTRY,
        TransactWriteItem.builder()
            .conditionCheck(
                check ->
                    check
                        .tableName(table)
                        .key(Row.key(ExternalRows.pk(key), ExternalRows.sk(key)))
                        .conditionExpression("version = :claimed")
                        .expressionAttributeValues(Map.of(":claimed", number(entry.version()))))
            .build());
  }

  private void put(Guard guard, Row row, String condition, Map<String, AttributeValue> values) {
    add(
        guard,
        TransactWriteItem.builder()
            .put(
                put ->
                    put.tableName(table)
                        .item(row.item())
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values))
            .build());
  }

  private void delete(Guard guard, Row row, String condition, Map<String, AttributeValue> values) {
    add(
        guard,
        TransactWriteItem.builder()
            .delete(
                delete ->
                    delete
                        .tableName(table)
                        .key(Row.key(row.pk(), row.sk()))
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values))
            .build());
  }

  private void add(Guard guard, TransactWriteItem write) {
    guards.add(guard);
    writes.add(write);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
