package dev.dateline.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What a message that we send is signed with, by Standard Webhooks 1.0.0. */
public final class StandardHeaders {
  private StandardHeaders() {}

  /** Returns the three headers of a message, whose signature has an entry for each secret. */
  public static Map<String, String> of(String id, Instant now, byte[] body, List<Secret> secrets) {
    String seconds = Long.toString(now.getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", seconds);
    headers.put(
        "webhook-signature",
        StandardSignature.sign(id, seconds, body, secrets.stream().map(Secret::value).toList()));
    return headers;
  }

  /** Returns a secret that was never given before, unguessable if {@code random} is. */
  public static String nextSecret(RandomGenerator random) {
    return Provider.STANDARD.signature(Provider.TOLERANCE).newSecret(random);
  }
}
