package dev.dateline.functions;

import dev.dateline.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was written, as the table's stream tells of it.
 *
 * <p>Of a record only the keys count: what to do is read from the table, so doubled, late and old
 * records do no harm.
 *
 * @param sequenceNumber names the record to Lambda
 */
record ChangedRow(String pk, String sk, String sequenceNumber) {

  /** Reads the records of an event, in their order. */
  static List<ChangedRow> allIn(Json.Text event) {
    List<ChangedRow> rows = new ArrayList<>();
    if (event.tree() instanceof Map<?, ?> batch
        && batch.get("Records") instanceof List<?> records) {
      for (Object item : records) {
        if (item instanceof Map<?, ?> stream
            && stream.get("dynamodb") instanceof Map<?, ?> change
            && change.get("Keys") instanceof Map<?, ?> keys) {
          rows.add(
              new ChangedRow(
                  text(keys.get("pk")),
                  text(keys.get("sk")),
                  String.valueOf(change.get("SequenceNumber"))));
        }
      }
    }
    return rows;
  }

  private static String text(@Nullable Object attribute) {
    return attribute instanceof Map<?, ?> typed && typed.get("S") instanceof String text
        ? text
        : "";
  }
}
