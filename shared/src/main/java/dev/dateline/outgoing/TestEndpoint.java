package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Sends an endpoint a message that says nothing, and waits for what comes back. */
public final class TestEndpoint {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final Endpoints endpoints;
  private final Sender sender;
  private final RandomGenerator random;
  private final Clock clock;

  public TestEndpoint(Endpoints endpoints, Sender sender, RandomGenerator random, Clock clock) {
    this.endpoints = endpoints;
    this.sender = sender;
    this.random = random;
    this.clock = clock;
  }

  /** What came of it; {@code delivered} if it was taken. */
  public record Outcome(String message, boolean delivered, String answer) {}

  /**
   * Tries an endpoint, one that is disabled too, and leaves all as it is.
   *
   * @throws ReleaseFailure.NoSuchEndpoint if the caller's newsroom has no such endpoint
   */
  public Outcome test(ApiKey caller, EndpointId id) {
    WebhookEndpoint endpoint = endpoints.required(caller.newsroom(), id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Message message =
        new Message.Test("test-" + HexFormat.of().toHexDigits(random.nextLong()), endpoint, now);
    Instant began = clock.instant();
    Connector.Answer answer = sender.send(endpoint, message, LIMIT);
    Duration took = Duration.between(began, clock.instant());
    return new Outcome(
        message.id(), Sender.isTaken(answer), answer.text() + (isSlow(took) ? slowly(took) : ""));
  }

  private static boolean isSlow(Duration took) {
    return took.compareTo(SendDelivery.SOON) > 0;
  }

  private static String slowly(Duration took) {
    return " after %d.%d seconds; whoever takes over a second is told with the next minute"
        .formatted(took.toSeconds(), took.toMillisPart() / 100);
  }
}
