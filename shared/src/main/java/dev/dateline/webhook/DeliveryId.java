package dev.dateline.webhook;

import java.util.regex.Pattern;

/** Names a delivery of a source, whenever it is repeated: 32 digits of lower-case hex. */
public record DeliveryId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public DeliveryId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("an id of a delivery has 32 digits of lower-case hex");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
