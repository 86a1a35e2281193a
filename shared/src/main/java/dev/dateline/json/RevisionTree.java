package dev.dateline.json;

import dev.dateline.release.Finding;
import dev.dateline.release.Original;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Revision;
import dev.dateline.release.Understanding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All of a revision but its number, as a tree. */
public final class RevisionTree {
  private static final int MOST_FINDINGS = 100_000;

  private RevisionTree() {}

  public static Map<String, Object> of(Revision revision) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", revision.at().toString());
    tree.put("content", ContentTree.of(revision.content()));
    tree.put("findings", StateTree.findings(revision.findings()));
    if (revision.isLevelled()) {
      tree.put("ofSource", StateTree.findings(revision.ofSource()));
    }
    tree.putAll(UnderstandingTree.of(revision.understanding()));
    ContentTree.put(tree, "original", revision.original(), StateTree::original);
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static Revision read(int number, Map<String, Object> tree) {
    return Fields.stored(
        tree,
        fields -> {
          fields.requireAll("at", "content");
          Instant at = fields.value("at", Instant::parse);
          ReleaseContent content = fields.object("content", ContentReader::content);
          List<Finding> findings =
              fields.objects("findings", MOST_FINDINGS, StateTree::readFinding);
          boolean levelled = fields.has("ofSource");
          List<Finding> ofSource =
              fields.objects("ofSource", MOST_FINDINGS, StateTree::readFinding);
          Understanding understanding = UnderstandingTree.read(fields);
          Original original = fields.object("original", StateTree::original);
          return fields.build(
              () ->
                  new Revision(
                      number,
                      Objects.requireNonNull(content),
                      findings,
                      levelled ? ofSource : findings.stream().filter(Finding::ofSource).toList(),
                      understanding,
                      original,
                      Objects.requireNonNull(at)));
        });
  }
}
