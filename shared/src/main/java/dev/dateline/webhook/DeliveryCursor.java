package dev.dateline.webhook;

import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.SealedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Where a walk through the deliveries of a source goes on; opaque to clients. */
final class DeliveryCursor {
  private DeliveryCursor() {}

  static String write(Deliveries.Position last, Deliveries.Selection selection) {
    return SealedText.of(last.receivedAt().toEpochMilli() + "." + last.id(), selection.toString());
  }

  /**
   * Reads what {@link #write} wrote for the same list.
   *
   * @throws ReleaseFailure.InvalidQuestion for anything else
   */
  static Deliveries.Position read(String text, Deliveries.Selection selection) {
    try {
      String[] parts = SealedText.partsOf(text);
      Deliveries.Position position =
          new Deliveries.Position(
              Instant.ofEpochMilli(Long.parseLong(parts[0])), new DeliveryId(parts[1]));
      if (write(position, selection).equals(text)) {
        return position;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      ReleaseFailure.InvalidQuestion failure = invalid();
      failure.initCause(e);
      throw failure;
    }
    throw invalid();
  }

  private static ReleaseFailure.InvalidQuestion invalid() {
    return new ReleaseFailure.InvalidQuestion(
        List.of(
            new Fault(
                "cursor",
                "is not of this list; take it from 'next' unchanged and keep status as it was, or"
                    + " begin without one")));
  }
}
