package dev.dateline.functions;

import dev.dateline.json.MessageBody;
import dev.dateline.outgoing.AnnounceChange;
import dev.dateline.outgoing.AnnounceMissed;
import dev.dateline.outgoing.Connector;
import dev.dateline.outgoing.CreateEndpoint;
import dev.dateline.outgoing.ListEndpointDeliveries;
import dev.dateline.outgoing.RemoveEndpoint;
import dev.dateline.outgoing.ReplayEndpointDelivery;
import dev.dateline.outgoing.RotateEndpointSecret;
import dev.dateline.outgoing.SendDelivery;
import dev.dateline.outgoing.SendDueDeliveries;
import dev.dateline.outgoing.Sender;
import dev.dateline.outgoing.ShowEndpoints;
import dev.dateline.outgoing.TestEndpoint;
import dev.dateline.outgoing.UpdateEndpoint;
import java.net.URI;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Puts together what tells endpoints of webhooks of changes. */
final class OutgoingWiring {
  private final Stores stores;
  private final URI siteUrl;
  private final Clock clock;
  private final RandomGenerator random;

  OutgoingWiring(Stores stores, URI siteUrl, Clock clock, RandomGenerator random) {
    this.stores = stores;
    this.siteUrl = siteUrl;
    this.clock = clock;
    this.random = random;
  }

  CreateEndpoint createEndpoint() {
    return new CreateEndpoint(stores.endpoints(), random, clock);
  }

  ShowEndpoints showEndpoints() {
    return new ShowEndpoints(stores.endpoints());
  }

  UpdateEndpoint updateEndpoint() {
    return new UpdateEndpoint(stores.endpoints(), clock);
  }

  RemoveEndpoint removeEndpoint() {
    return new RemoveEndpoint(stores.endpoints());
  }

  RotateEndpointSecret rotateEndpointSecret() {
    return new RotateEndpointSecret(stores.endpoints(), random, clock);
  }

  TestEndpoint testEndpoint() {
    return new TestEndpoint(stores.endpoints(), sender(), random, clock);
  }

  ListEndpointDeliveries listEndpointDeliveries() {
    return new ListEndpointDeliveries(stores.endpoints(), stores.outbox());
  }

  ReplayEndpointDelivery replayEndpointDelivery() {
    return new ReplayEndpointDelivery(stores.endpoints(), stores.outbox(), clock);
  }

  SendDueDeliveries sendDueDeliveries() {
    return new SendDueDeliveries(stores.outbox(), sendDelivery(), random, clock);
  }

  AnnounceMissed announceMissed() {
    return new AnnounceMissed(
        stores.newsrooms(),
        stores.endpoints(),
        stores.outbox(),
        stores.changeLog(),
        announceChange(),
        clock);
  }

  AnnounceChange announceChange() {
    return new AnnounceChange(
        stores.endpoints(), stores.outbox(), stores.changeLog(), stores.releases(), clock);
  }

  SendDelivery sendDelivery() {
    return new SendDelivery(
        stores.endpoints(),
        stores.outbox(),
        stores.changeLog(),
        stores.releases(),
        sender(),
        random,
        clock);
  }

  private Sender sender() {
    return new Sender(connector(), new MessageBody(siteUrl), clock);
  }

  Connector connector() {
    return stores.connector();
  }
}
