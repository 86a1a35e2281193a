package dev.dateline.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is certain of a hook besides its body.
 *
 * @param id under which its sender repeats it; null where the signature covers none
 * @param headers those that the signature covers, by their lower-case names
 */
public record Authentic(@Nullable String id, Map<String, String> headers) {
  /** Nothing but the body is certain. */
  static final Authentic BODY = new Authentic(null, Map.of());

  public Authentic {
    headers = Map.copyOf(headers);
  }
}
