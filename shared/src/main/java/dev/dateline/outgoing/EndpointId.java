package dev.dateline.outgoing;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names an endpoint of webhooks: 16 digits of lower-case hex. */
public record EndpointId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

  public EndpointId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id of an endpoint has 16 digits of lower-case hex, such as 0f1e2d3c4b5a6978");
    }
  }

  static EndpointId next(RandomGenerator random) {
    return new EndpointId(HexFormat.of().toHexDigits(random.nextLong()));
  }

  @Override
  public String toString() {
    return value;
  }
}
