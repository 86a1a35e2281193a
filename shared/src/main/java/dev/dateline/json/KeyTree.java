package dev.dateline.json;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.KeyId;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A key as a tree, without its newsroom and without anything that opens. */
public final class KeyTree {
  private KeyTree() {}

  /** Writes all but the newsroom and the hash, which stand elsewhere in its row. */
  public static Map<String, Object> of(IssuedKey issued) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", issued.id().value());
    tree.put("label", issued.key().label());
    tree.put("scopes", issued.key().scopes().stream().sorted().map(Scope::text).toList());
    tree.put("createdAt", issued.createdAt().toString());
    tree.put("createdBy", issued.createdBy());
    ContentTree.put(tree, "expiresAt", issued.key().expiresAt());
    ContentTree.put(tree, "lastUsedAt", issued.lastUsedAt());
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static IssuedKey read(Map<String, Object> tree, NewsroomName newsroom, KeyHash hash) {
    return Fields.stored(
        tree,
        fields -> {
          KeyId id = fields.value("id", KeyId::new);
          String label = fields.value("label", text -> text);
          List<Scope> scopes = fields.values("scopes", Scope.values().length, Scope::of);
          Instant createdAt = fields.value("createdAt", Instant::parse);
          String createdBy = fields.value("createdBy", text -> text);
          Instant expiresAt = fields.value("expiresAt", Instant::parse);
          Instant lastUsedAt = fields.value("lastUsedAt", Instant::parse);
          return fields.build(
              () ->
                  new IssuedKey(
                      Objects.requireNonNull(id),
                      new ApiKey(
                          hash,
                          newsroom,
                          Set.copyOf(scopes),
                          Objects.requireNonNull(label),
                          expiresAt),
                      Objects.requireNonNull(createdAt),
                      Objects.requireNonNull(createdBy),
                      lastUsedAt));
        });
  }
}
