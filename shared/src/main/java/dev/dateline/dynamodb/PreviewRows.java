package dev.dateline.dynamodb;

import dev.dateline.json.PreviewTree;
import dev.dateline.release.Preview;
import dev.dateline.release.ReleaseId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How previews look as rows: beside their release, before its revisions, so that its newest rows
 * stay the last ones.
 */
final class PreviewRows {
  static final String PREFIX = "PREVIEW#";

  private PreviewRows() {}

  static String sk(String tokenHash) {
    return PREFIX + tokenHash;
  }

  static Row row(Preview preview) {
    Map<String, Object> tree = new LinkedHashMap<>(PreviewTree.of(preview));
    tree.put("ttl", Row.ttl(preview.expiresAt()));
    return new Row(ReleaseRows.pk(preview.release()), sk(preview.tokenHash()), tree);
  }

  static Preview read(Row row, ReleaseId release) {
    Map<String, Object> tree = new LinkedHashMap<>(row.tree());
    tree.remove("ttl");
    return PreviewTree.read(tree, release, row.sk().substring(PREFIX.length()));
  }
}
