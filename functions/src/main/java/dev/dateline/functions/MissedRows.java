package dev.dateline.functions;

import dev.dateline.outgoing.AnnounceMissed;
import dev.dateline.webhook.acting.ActOnMissed;
import java.util.List;
import java.util.stream.Stream;

/** Takes what the stream gave up, which brings a row a few times only. */
final class MissedRows {
  private final ActOnMissed actOnMissed;
  private final AnnounceMissed announceMissed;

  MissedRows(ActOnMissed actOnMissed, AnnounceMissed announceMissed) {
    this.actOnMissed = actOnMissed;
    this.announceMissed = announceMissed;
  }

  /** Returns a line for each. */
  List<String> take() {
    // What is acted on now is announced by the stream.
    Stream<String> announced = announceMissed.run().stream().map("Announced late: %s"::formatted);
    Stream<String> acted = actOnMissed.run().stream().map("Acted on late: %s"::formatted);
    return Stream.concat(announced, acted).toList();
  }
}
