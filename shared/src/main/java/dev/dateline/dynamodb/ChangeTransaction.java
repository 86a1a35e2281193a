package dev.dateline.dynamodb;

import dev.dateline.release.Address;
import dev.dateline.release.Attempt;
import dev.dateline.release.Change;
import dev.dateline.release.Claim;
import dev.dateline.release.Names;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** All rows that one change writes, each with its condition. */
final class ChangeTransaction {
  private static final String NEW = "attribute_not_exists(pk)";
  private static final String THERE = "attribute_exists(pk)";

  /** What it means that the condition of a row failed, the weightiest first. */
  private enum Guard {
    RECEIPT(Releases.Outcome.REPEATED),
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

  ChangeTransaction(String table, Change change) {
    this.table = table;
    PressRelease before = change.before();
    PressRelease after = change.after();
    writeState(before, after);
    put(Guard.VERSION, ReleaseRows.change(change), NEW, Map.of());
    if (before == null || before.revision().number() != after.revision().number()) {
      put(Guard.VERSION, ReleaseRows.revision(after), NEW, Map.of());
    }
    writeList(before, after);
    writeAddress(before, after);
    if (change.attempt() != null) {
      writeReceipt(change.attempt(), after);
    }
  }

  List<TransactWriteItem> writes() {
    return writes;
  }

  /** Returns which condition failed; rethrows if none did. */
  Releases.Outcome outcome(TransactionCanceledException canceled) {
    for (Guard guard : Guard.values()) {
      for (int i = 0; i < guards.size(); i++) {
        boolean failed =
            "ConditionalCheckFailed".equals(canceled.cancellationReasons().get(i).code());
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

  private void writeList(@Nullable PressRelease before, PressRelease after) {
    Row now = ReleaseRows.listed(after);
    Row then = before == null ? null : ReleaseRows.listed(before);
    boolean stays = then != null && then.pk().equals(now.pk()) && then.sk().equals(now.sk());
    if (then != null && !stays) {
      add(
          Guard.VERSION,
          TransactWriteItem.builder()
              .delete(
                  delete ->
                      delete
                          .tableName(table)
                          .key(Row.key(then.pk(), then.sk()))
                          .conditionExpression(THERE))
              .build());
    }
    put(Guard.VERSION, now, stays ? THERE : NEW, Map.of());
  }

  private void writeAddress(@Nullable PressRelease before, PressRelease after) {
    Address address = after.state().address();
    if (address == null) {
      return;
    }
    if (before == null || !address.equals(before.state().address())) {
      Claim claim = new Claim(address, after.id(), Claim.Role.LIVE, 1);
      put(Guard.ADDRESS, ReleaseRows.claim(claim), NEW, Map.of());
      return;
    }
    add(
        Guard.VERSION,
        TransactWriteItem.builder()
            .update(
                update ->
                    update
                        .tableName(table)
                        .key(Row.key(ReleaseRows.slugPk(address), Row.META))
                        .updateExpression("SET epoch = epoch + :one, #role = :live")
                        .conditionExpression("#owner = :owner")
                        .expressionAttributeNames(Map.of("#owner", "owner", "#role", "role"))
                        .expressionAttributeValues(
                            Map.of(
                                ":one", number(1),
                                ":live", AttributeValue.fromS(Names.of(Claim.Role.LIVE)),
                                ":owner", AttributeValue.fromS(after.id().value()))))
            .build());
  }

  private void writeReceipt(Attempt attempt, PressRelease after) {
    Row receipt = ReceiptRows.done(attempt, after);
    add(Guard.RECEIPT, ReceiptRows.put(table, receipt, attempt));
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

  private void add(Guard guard, TransactWriteItem write) {
    guards.add(guard);
    writes.add(write);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
