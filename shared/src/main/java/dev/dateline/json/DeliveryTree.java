package dev.dateline.json;

import dev.dateline.release.Address;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseId;
import dev.dateline.webhook.Delivery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What came of a delivery, as a tree. */
public final class DeliveryTree {
  private static final int MOST_REVISIONS = 999_999;

  private DeliveryTree() {}

  public static Map<String, Object> of(Delivery.Outcome outcome) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("result", Names.of(outcome.result()));
    ContentTree.put(tree, "reason", outcome.reason());
    ContentTree.put(tree, "release", outcome.release());
    if (outcome.revision() > 0) {
      tree.put("revision", outcome.revision());
    }
    if (outcome.address() != null) {
      tree.put("path", outcome.address().path());
    }
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static Delivery.Outcome read(Map<String, Object> tree) {
    return Fields.stored(
        tree,
        fields -> {
          Delivery.Result result = fields.constant("result", Delivery.Result.class);
          String reason = fields.value("reason", text -> text);
          ReleaseId release = fields.value("release", ReleaseId::new);
          long revision = fields.has("revision") ? fields.count("revision", MOST_REVISIONS) : 0;
          Address address = fields.value("path", Address::of);
          return fields.build(
              () ->
                  new Delivery.Outcome(
                      Objects.requireNonNull(result),
                      reason,
                      release,
                      Math.toIntExact(revision),
                      address));
        });
  }
}
