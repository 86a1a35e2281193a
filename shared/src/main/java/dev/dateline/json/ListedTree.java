package dev.dateline.json;

import dev.dateline.release.Address;
import dev.dateline.release.Correction;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.Listed;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseContent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A published release as a public list shows it, as a tree. */
public final class ListedTree {
  private ListedTree() {}

  /** Writes what a list shows; {@code address} is the path on the site. */
  public static Map<String, Object> of(Listed listed) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", Names.of(listed.kind()));
    tree.put("headline", listed.headline());
    ContentTree.put(tree, "language", listed.language());
    tree.put("address", listed.address().path());
    ContentTree.put(
        tree, "correction", listed.correction() == null ? null : Names.of(listed.correction()));
    tree.put("publishedAt", listed.publishedAt().toString());
    tree.put("updatedAt", listed.updatedAt().toString());
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static Listed read(Map<String, Object> tree) {
    return Fields.stored(tree, ListedTree::listed);
  }

  static @Nullable Listed listed(Fields fields) {
    Kind kind = fields.constant("kind", Kind.class);
    String headline = fields.requiredText("headline", ReleaseContent.HEADLINE);
    Language language = fields.value("language", Language::new);
    Address address = fields.value("address", Address::of);
    Correction.Weight correction = fields.constant("correction", Correction.Weight.class);
    Instant publishedAt = fields.value("publishedAt", Instant::parse);
    Instant updatedAt = fields.value("updatedAt", Instant::parse);
    return fields.build(
        () ->
            new Listed(
                Objects.requireNonNull(kind),
                headline,
                language,
                Objects.requireNonNull(address),
                correction,
                Objects.requireNonNull(publishedAt),
                Objects.requireNonNull(updatedAt)));
  }
}
