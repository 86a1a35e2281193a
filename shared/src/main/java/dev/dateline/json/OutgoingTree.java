package dev.dateline.json;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.outgoing.EventType;
import dev.dateline.outgoing.OutgoingDelivery;
import dev.dateline.outgoing.TestEndpoint;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an endpoint was sent, as a tree. */
public final class OutgoingTree {
  private OutgoingTree() {}

  /** Writes a delivery as people see it. */
  public static Map<String, Object> of(OutgoingDelivery delivery) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("sequence", delivery.sequence());
    tree.put("type", delivery.type().text());
    tree.put("release", delivery.release().value());
    tree.put("createdAt", delivery.createdAt().toString());
    tree.put("attempts", delivery.attempts());
    tree.put("result", Names.of(delivery.result()));
    ContentTree.put(tree, "dueAt", delivery.dueAt());
    ContentTree.put(tree, "last", delivery.last(), OutgoingTree::last);
    return tree;
  }

  /** Reads what {@link #of} wrote, beside which {@code version} stands. */
  public static OutgoingDelivery read(
      Map<String, Object> tree, NewsroomName newsroom, EndpointId endpoint) {
    return Fields.stored(
        tree,
        fields -> {
          long sequence = fields.number("sequence");
          long version = fields.number("version");
          EventType type = fields.value("type", EventType::of);
          ReleaseId release = fields.value("release", ReleaseId::new);
          Instant createdAt = fields.value("createdAt", Instant::parse);
          long attempts = fields.number("attempts");
          OutgoingDelivery.Result result = fields.constant("result", OutgoingDelivery.Result.class);
          Instant dueAt = fields.value("dueAt", Instant::parse);
          OutgoingDelivery.Last last = fields.object("last", OutgoingTree::last);
          return fields.build(
              () ->
                  new OutgoingDelivery(
                      newsroom,
                      endpoint,
                      sequence,
                      version,
                      Objects.requireNonNull(type),
                      Objects.requireNonNull(release),
                      Objects.requireNonNull(createdAt),
                      Math.toIntExact(attempts),
                      Objects.requireNonNull(result),
                      dueAt,
                      last));
        });
  }

  /** Writes what came of a test. */
  public static Map<String, Object> of(TestEndpoint.Outcome outcome) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("message", outcome.message());
    tree.put("delivered", outcome.delivered());
    tree.put("answer", outcome.answer());
    return tree;
  }

  private static Map<String, Object> last(OutgoingDelivery.Last last) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", last.at().toString());
    tree.put("answer", last.answer());
    return tree;
  }

  private static OutgoingDelivery.@Nullable Last last(Fields fields) {
    Instant at = fields.value("at", Instant::parse);
    String answer = fields.value("answer", text -> text);
    return fields.build(
        () ->
            new OutgoingDelivery.Last(Objects.requireNonNull(at), Objects.requireNonNull(answer)));
  }
}
