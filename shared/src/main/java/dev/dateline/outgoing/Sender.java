package dev.dateline.outgoing;

import dev.dateline.webhook.StandardHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends messages signed by Standard Webhooks 1.0.0, with each secret that counts then. */
public final class Sender {
  private final Connector connector;
  private final MessageBodies bodies;
  private final Clock clock;

  public Sender(Connector connector, MessageBodies bodies, Clock clock) {
    this.connector = connector;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** Tells whether an answer says that the message was taken. */
  static boolean isTaken(Connector.Answer answer) {
    return answer instanceof Connector.Answered answered
        && answered.status() >= 200
        && answered.status() < 300;
  }

  Connector.Answer send(WebhookEndpoint endpoint, Message message, Duration limit) {
    Instant now = clock.instant();
    byte[] body = bodies.of(message);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "application/json");
    headers.putAll(StandardHeaders.of(message.id(), now, body, endpoint.secrets().at(now)));
    return connector.post(endpoint.settings().url(), headers, body, limit);
  }
}
