package dev.dateline.json;

import dev.dateline.webhook.Secret;
import dev.dateline.webhook.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The secrets of a source or an endpoint as a tree, and how long those of before are to count. */
final class SecretsTree {
  private SecretsTree() {}

  /** Writes what may be told of secrets: when each of them ends. */
  static List<Map<String, Object>> ends(Secrets secrets) {
    return secrets.all().stream().map(SecretsTree::end).toList();
  }

  /** Writes them as a row alone has them. */
  static List<Map<String, Object>> stored(Secrets secrets) {
    return secrets.all().stream()
        .map(
            secret -> {
              Map<String, Object> tree = end(secret);
              tree.put("value", secret.value());
              ContentTree.put(tree, "attempt", secret.attempt());
              return tree;
            })
        .toList();
  }

  /** Reads what {@link #stored} wrote, from the member {@code secrets}. */
  static List<Secret> read(Fields fields) {
    return fields.objects("secrets", Secrets.MOST, SecretsTree::secret);
  }

  /** Reads the member {@code overlapSeconds}, which means a day where it is not there. */
  static Duration overlap(Fields fields) {
    boolean said = fields.has("overlapSeconds");
    long seconds = fields.number("overlapSeconds");
    long most = Secrets.LONGEST_OVERLAP.toSeconds();
    if (seconds < 0 || seconds > most) {
      fields.fault("overlapSeconds", String.format(Locale.ROOT, "must be 0 to %,d", most));
    }
    return said ? Duration.ofSeconds(seconds) : Secrets.OVERLAP;
  }

  private static Map<String, Object> end(Secret secret) {
    Map<String, Object> tree = new LinkedHashMap<>();
    ContentTree.put(tree, "until", secret.until());
    return tree;
  }

  private static @Nullable Secret secret(Fields fields) {
    String value = fields.value("value", text -> text);
    Instant until = fields.value("until", Instant::parse);
    String attempt = fields.value("attempt", text -> text);
    return fields.build(() -> new Secret(Objects.requireNonNull(value), until, attempt));
  }
}
