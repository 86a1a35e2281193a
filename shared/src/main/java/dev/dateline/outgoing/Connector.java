package dev.dateline.outgoing;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reaches whoever listens at an address that a stranger has named. */
public interface Connector {
  /** What came back. */
  sealed interface Answer {
    /** Returns it in words, as the end of a sentence. */
    String text();
  }

  /**
   * A status of HTTP.
   *
   * @param retryAfter the header of this name
   */
  record Answered(int status, @Nullable String retryAfter) implements Answer {
    @Override
    public String text() {
      String said = "it answered " + status;
      return status / 100 == 3 ? said + ", and redirects are not followed" : said;
    }
  }

  /** Nothing that is one, and why. */
  record Unreached(String text) implements Answer {}

  /** Tells whether this machine may listen too. */
  default boolean reachesThisMachine() {
    return false;
  }

  /** Sends a body and returns within {@code limit}; redirects are not followed. */
  Answer post(EndpointUrl url, Map<String, String> headers, byte[] body, Duration limit);
}
