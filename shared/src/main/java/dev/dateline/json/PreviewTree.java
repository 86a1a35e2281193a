package dev.dateline.json;

import dev.dateline.release.Actor;
import dev.dateline.release.Preview;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.PreviewId;
import dev.dateline.release.ReleaseId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A preview as a tree, without what its link holds. */
public final class PreviewTree {
  private PreviewTree() {}

  /** Writes all but the release and the hash, which stand in the key of its row. */
  public static Map<String, Object> of(Preview preview) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", preview.id().value());
    tree.put("label", preview.label());
    tree.put("createdAt", preview.createdAt().toString());
    tree.put("createdBy", HistoryTree.actor(preview.createdBy()));
    tree.put("expiresAt", preview.expiresAt().toString());
    tree.put("uses", preview.uses());
    ContentTree.put(tree, "lastUsedAt", preview.lastUsedAt());
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static Preview read(Map<String, Object> tree, ReleaseId release, String tokenHash) {
    return Fields.stored(
        tree,
        fields -> {
          PreviewId id = fields.value("id", PreviewId::new);
          String label = fields.requiredText("label", PreviewBanner.LABEL);
          Instant createdAt = fields.value("createdAt", Instant::parse);
          Actor createdBy = fields.object("createdBy", HistoryTree::actor);
          Instant expiresAt = fields.value("expiresAt", Instant::parse);
          long uses = fields.number("uses");
          Instant lastUsedAt = fields.value("lastUsedAt", Instant::parse);
          return fields.build(
              () ->
                  new Preview(
                      release,
                      Objects.requireNonNull(id),
                      tokenHash,
                      label,
                      Objects.requireNonNull(createdBy),
                      Objects.requireNonNull(createdAt),
                      Objects.requireNonNull(expiresAt),
                      uses,
                      lastUsedAt));
        });
  }
}
