package dev.dateline.dynamodb;

import dev.dateline.newsroom.Sha256;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseId;
import dev.dateline.webhook.Act;
import dev.dateline.webhook.DeliveryId;
import dev.dateline.webhook.External;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How entries of sources look as rows: under a hash of their id, which may be long. */
final class ExternalRows {
  private ExternalRows() {}

  static String pk(External.Key key) {
    return "EXTERNAL#%s#%s".formatted(key.newsroom(), key.source());
  }

  static String sk(External.Key key) {
    return Sha256.of(key.id());
  }

  static Row row(External external) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", external.key().id());
    tree.put("version", external.version());
    tree.put("release", external.release().value());
    tree.put("round", external.round());
    tree.put("newest", tree(external.newest()));
    if (external.newestPublic() != null) {
      tree.put("newestPublic", tree(external.newestPublic()));
    }
    if (external.takenBackAt() != null) {
      tree.put("takenBackAt", external.takenBackAt().toString());
    }
    return new Row(pk(external.key()), sk(external.key()), tree);
  }

  static External read(Row row, External.Key key) {
    return new External(
        key,
        row.number("version"),
        new ReleaseId(row.text("release")),
        Math.toIntExact(row.number("round")),
        mark(row.within("newest")),
        row.tree().containsKey("newestPublic") ? mark(row.within("newestPublic")) : null,
        row.tree().containsKey("takenBackAt") ? Instant.parse(row.text("takenBackAt")) : null);
  }

  private static Map<String, Object> tree(External.Mark mark) {
    return Map.of(
        "changedAt", mark.changedAt().toString(),
        "act", Names.of(mark.act()),
        "receivedAt", mark.receivedAt().toString(),
        "delivery", mark.delivery().value());
  }

  private static External.Mark mark(Row row) {
    return new External.Mark(
        Instant.parse(row.text("changedAt")),
        Act.valueOf(row.text("act").toUpperCase(Locale.ROOT)),
        Instant.parse(row.text("receivedAt")),
        new DeliveryId(row.text("delivery")));
  }
}
