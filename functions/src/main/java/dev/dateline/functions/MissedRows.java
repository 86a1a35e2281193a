package dev.dateline.functions;

import dev.dateline.outgoing.AnnounceMissed;
import dev.dateline.webhook.acting.ActOnMissed;
import java.util.function.Consumer;

/** Takes what the stream gave up, which brings a row a few times only. */
final class MissedRows {
  private final ActOnMissed actOnMissed;
  private final AnnounceMissed announceMissed;

  MissedRows(ActOnMissed actOnMissed, AnnounceMissed announceMissed) {
    this.actOnMissed = actOnMissed;
    this.announceMissed = announceMissed;
  }

  /** Tells a line of each, at once: what is ended meanwhile has told what it did. */
  void take(Consumer<String> told) throws InterruptedException {
    try {
      actOnMissed.run(key -> told.accept("Acted on late: " + key));
    } finally {
      announceMissed.run(key -> told.accept("Announced late: " + key));
    }
  }
}
