package dev.dateline.dynamodb;

import dev.dateline.json.DeliveryTree;
import dev.dateline.release.Names;
import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.DeliveryId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How deliveries look as rows: each by itself, with its payload, and its line in one or two lists.
 *
 * <p>What is to be acted on has the {@code status} {@code accepted}, for which the stream is
 * filtered; all other has its result there.
 */
final class DeliveryRows {
  static final String ACCEPTED = "accepted";

  private DeliveryRows() {}

  static String pk(Delivery.Key key) {
    return "DELIVERY#%s#%s#%s".formatted(key.newsroom(), key.source(), key.id());
  }

  /** Returns the key of the row that counts how often acting on it failed, anew at each replay. */
  static String failuresSk(Delivery delivery) {
    return "FAILURES#" + delivery.attempt();
  }

  static long ttl(Delivery delivery) {
    return Row.ttl(delivery.receivedAt().plus(Deliveries.KEPT));
  }

  static Row row(Delivery delivery) {
    Map<String, Object> tree = line(delivery);
    tree.put("receivedAt", delivery.receivedAt().toString());
    tree.put("payload", delivery.payload());
    tree.put("contentType", delivery.contentType());
    tree.put("headers", delivery.headers());
    Delivery.Outcome outcome = delivery.outcome();
    tree.put("status", outcome == null ? ACCEPTED : Names.of(outcome.result()));
    return new Row(pk(delivery.key()), Row.META, tree);
  }

  static Delivery read(Row row, Delivery.Key key) {
    return new Delivery(
        key,
        Instant.parse(row.text("receivedAt")),
        row.text("payload"),
        row.text("contentType"),
        row.texts("headers"),
        Math.toIntExact(row.number("attempt")),
        outcome(row));
  }

  static Row listed(Delivery delivery, boolean parked) {
    return new Row(
        listPk(
            new Deliveries.Selection(delivery.key().newsroom(), delivery.key().source(), parked)),
        sk(Deliveries.Line.of(delivery).position()),
        line(delivery));
  }

  static Deliveries.Line readLine(Row row) {
    String[] parts = row.sk().split("#", -1);
    return new Deliveries.Line(
        new Deliveries.Position(Instant.parse(parts[0]), new DeliveryId(parts[1])),
        Math.toIntExact(row.number("attempt")),
        outcome(row));
  }

  static String listPk(Deliveries.Selection selection) {
    return "DELIVERIES#%s#%s%s"
        .formatted(selection.newsroom(), selection.source(), selection.parked() ? "#parked" : "");
  }

  static String sk(Deliveries.Position position) {
    return ReleaseRows.sortable(position.receivedAt()) + "#" + position.id();
  }

  private static Map<String, Object> line(Delivery delivery) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("attempt", delivery.attempt());
    if (delivery.outcome() != null) {
      tree.put("outcome", DeliveryTree.of(delivery.outcome()));
    }
    tree.put("ttl", ttl(delivery));
    return tree;
  }

  private static Delivery.@Nullable Outcome outcome(Row row) {
    return row.tree().containsKey("outcome") ? DeliveryTree.read(row.map("outcome")) : null;
  }
}
