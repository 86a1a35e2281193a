package dev.dateline.functions;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.outgoing.AnnounceChange;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.outgoing.Outbox;
import dev.dateline.outgoing.SendDelivery;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the rows by which others are told: numbered changes, and what an outbox has of them. */
final class OutgoingRows {
  static final String CHANGES = "CHANGES#";
  static final String OUTBOX = "OUTBOX#";

  private static final Pattern SEQUENCE = Pattern.compile("[0-9]{20}");
  private static final Pattern TO_ENDPOINT = Pattern.compile("OUTBOX#([^#]+)#([^#]+)");

  private final AnnounceChange announceChange;
  private final SendDelivery sendDelivery;

  OutgoingRows(AnnounceChange announceChange, SendDelivery sendDelivery) {
    this.announceChange = announceChange;
    this.sendDelivery = sendDelivery;
  }

  /** Announces a change of the log of all; the other logs repeat what stands there. */
  void takeChange(String pk, String sk) {
    String newsroom = pk.substring(CHANGES.length());
    if (!newsroom.contains("#") && SEQUENCE.matcher(sk).matches()) {
      announceChange.announce(new NewsroomName(newsroom), Long.parseLong(sk));
    }
  }

  /** Makes the first attempt. */
  void takeDelivery(String pk, String sk) {
    Matcher key = TO_ENDPOINT.matcher(pk);
    if (key.matches()) {
      sendDelivery.first(
          new Outbox.Key(
              new NewsroomName(key.group(1)), new EndpointId(key.group(2)), Long.parseLong(sk)));
    }
  }
}
