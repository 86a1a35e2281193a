package dev.dateline.json;

import dev.dateline.release.Address;
import dev.dateline.release.Filing;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Schedule;
import dev.dateline.release.Slug;
import dev.dateline.release.Status;
import dev.dateline.release.Summary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A release as a list shows it, as a tree. */
public final class SummaryTree {
  private SummaryTree() {}

  /** Writes a summary; {@code address} is the path on the site. */
  public static Map<String, Object> of(Summary summary) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", summary.id().value());
    tree.put("version", summary.version());
    tree.put("revision", summary.revision());
    tree.put("status", Names.of(summary.status()));
    tree.put("kind", Names.of(summary.kind()));
    tree.put("headline", summary.headline());
    ContentTree.put(tree, "language", summary.language());
    tree.put("tags", summary.tags());
    ContentTree.put(tree, "slug", summary.slug());
    ContentTree.put(tree, "address", summary.address() == null ? null : summary.address().path());
    tree.put("createdAt", summary.createdAt().toString());
    ContentTree.put(tree, "scheduledAt", summary.scheduledAt());
    ContentTree.put(tree, "publishedAt", summary.publishedAt());
    ContentTree.put(tree, "failure", summary.failure(), StateTree::failure);
    ContentTree.put(tree, "filing", summary.filing(), StateTree::filing);
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static Summary read(Map<String, Object> tree) {
    return Fields.stored(
        tree,
        fields -> {
          ReleaseId id = fields.value("id", ReleaseId::new);
          long version = fields.number("version");
          long revision = fields.number("revision");
          Status status = fields.constant("status", Status.class);
          Kind kind = fields.constant("kind", Kind.class);
          String headline = fields.requiredText("headline", ReleaseContent.HEADLINE);
          Language language = fields.value("language", Language::new);
          List<String> tags = fields.texts("tags", ReleaseContent.MOST_TAGS, ReleaseContent.TAG);
          Slug slug = fields.value("slug", Slug::new);
          Address address = fields.value("address", Address::of);
          Instant createdAt = fields.value("createdAt", Instant::parse);
          Instant scheduledAt = fields.value("scheduledAt", Instant::parse);
          Instant publishedAt = fields.value("publishedAt", Instant::parse);
          Schedule.Failure failure = fields.object("failure", StateTree::failure);
          Filing filing = fields.object("filing", StateTree::filing);
          return fields.build(
              () ->
                  new Summary(
                      Objects.requireNonNull(id),
                      version,
                      Math.toIntExact(revision),
                      Objects.requireNonNull(status),
                      Objects.requireNonNull(kind),
                      headline,
                      language,
                      tags,
                      slug,
                      address,
                      Objects.requireNonNull(createdAt),
                      scheduledAt,
                      publishedAt,
                      failure,
                      filing));
        });
  }
}
