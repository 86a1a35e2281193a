package dev.dateline.json;

import dev.dateline.outgoing.WebhookEndpoint;
import dev.dateline.release.ReleaseFailure;
import java.time.Duration;

/** Reads what administrators say of endpoints of webhooks, with all faults at once. */
public final class EndpointReader {
  private EndpointReader() {}

  /**
   * Reads {@code {"url": ..., "types": [...]}} with {@code "tags"}, {@code "languages"} and {@code
   * "enabled"} beside them.
   *
   * @param loopback whether this machine may listen too
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong
   */
  public static WebhookEndpoint.Settings settings(Json.Text text, boolean loopback) {
    return OrderReader.read(
        text,
        fields -> {
          fields.ignore(EndpointTree.OF_THE_SERVER);
          fields.requireAll("url", "types");
          fields.requireElement("types");
          return EndpointTree.settings(fields, loopback);
        });
  }

  /**
   * Reads {@code {"overlapSeconds": ...}} or nothing, which means a day.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong
   */
  public static Duration overlap(Json.Text text) {
    return OrderReader.read(
        text,
        fields -> {
          Duration overlap = SecretsTree.overlap(fields);
          return fields.build(() -> overlap);
        });
  }
}
