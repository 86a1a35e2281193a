package dev.dateline.functions;

import dev.dateline.functions.http.DeliveryAnswer;
import dev.dateline.json.PayloadTree;
import dev.dateline.webhook.CreateSource;
import dev.dateline.webhook.ReceiveWebhook;
import dev.dateline.webhook.RemoveSource;
import dev.dateline.webhook.ReplayDelivery;
import dev.dateline.webhook.RotateSourceSecret;
import dev.dateline.webhook.ShowDeliveries;
import dev.dateline.webhook.ShowSources;
import dev.dateline.webhook.UpdateSource;
import dev.dateline.webhook.acting.ActOnDelivery;
import dev.dateline.webhook.acting.ActOnMissed;
import dev.dateline.webhook.acting.TryHook;
import dev.dateline.webhook.acting.UseCases;
import java.net.URI;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Puts together what takes hooks of sources and acts on them. */
final class HookWiring {
  private final Wiring wiring;
  private final Stores stores;
  private final URI siteUrl;
  private final Clock clock;
  private final RandomGenerator random;

  HookWiring(Wiring wiring, Stores stores, URI siteUrl, Clock clock, RandomGenerator random) {
    this.wiring = wiring;
    this.stores = stores;
    this.siteUrl = siteUrl;
    this.clock = clock;
    this.random = random;
  }

  CreateSource createSource() {
    return new CreateSource(stores.sources(), random, clock);
  }

  RotateSourceSecret rotateSourceSecret() {
    return new RotateSourceSecret(stores.sources(), random, clock);
  }

  ShowSources showSources() {
    return new ShowSources(stores.sources());
  }

  UpdateSource updateSource() {
    return new UpdateSource(stores.sources());
  }

  RemoveSource removeSource() {
    return new RemoveSource(stores.sources());
  }

  ReceiveWebhook receiveWebhook() {
    return new ReceiveWebhook(
        stores.sources(),
        stores.deliveries(),
        PayloadTree::read,
        reason ->
            System.err.println("A hook that was refused was not counted: " + Trace.of(reason)),
        clock);
  }

  ShowDeliveries showDeliveries() {
    return new ShowDeliveries(stores.sources(), stores.deliveries(), stores.releases());
  }

  ReplayDelivery replayDelivery() {
    return new ReplayDelivery(stores.sources(), stores.deliveries(), clock);
  }

  DeliveryAnswer deliveryAnswer() {
    return new DeliveryAnswer(siteUrl);
  }

  TryHook tryHook() {
    return new TryHook(
        stores.sources(),
        stores.externals(),
        stores.releases(),
        stores.newsrooms(),
        wiring.lintRelease(),
        wiring.ids(),
        clock);
  }

  ActOnMissed actOnMissed() {
    return new ActOnMissed(
        stores.newsrooms(), stores.sources(), stores.deliveries(), actOnDelivery(), clock);
  }

  ActOnDelivery actOnDelivery() {
    return new ActOnDelivery(
        new ActOnDelivery.Stores(
            stores.sources(),
            stores.deliveries(),
            stores.externals(),
            stores.releases(),
            stores.receipts(),
            stores.newsrooms()),
        new UseCases(
            wiring.createRelease(),
            wiring.reviseRelease(),
            wiring.publishRelease(),
            wiring.unscheduleRelease(),
            wiring.correctRelease(),
            wiring.withdrawRelease(),
            wiring.lintRelease()),
        wiring.ids(),
        // An alarm of template.yaml rings at these words.
        (key, failure) ->
            System.err.println("Parked delivery " + key.id() + ": " + Trace.of(failure)),
        clock);
  }
}
