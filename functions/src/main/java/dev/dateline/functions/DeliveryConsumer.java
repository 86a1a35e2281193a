package dev.dateline.functions;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.DeliveryId;
import dev.dateline.webhook.SourceName;
import dev.dateline.webhook.acting.ActOnDelivery;

/** Acts on deliveries of webhook sources: {@code DELIVERY#<newsroom>#<source>#<id>}. */
final class DeliveryConsumer implements RowConsumer {
  static final String PREFIX = "DELIVERY#";

  private final ActOnDelivery actOnDelivery;

  DeliveryConsumer(ActOnDelivery actOnDelivery) {
    this.actOnDelivery = actOnDelivery;
  }

  @Override
  public void take(String pk, String sk) {
    String[] parts = pk.split("#", -1);
    actOnDelivery.act(
        new Delivery.Key(
            new NewsroomName(parts[1]), new SourceName(parts[2]), new DeliveryId(parts[3])));
  }
}
