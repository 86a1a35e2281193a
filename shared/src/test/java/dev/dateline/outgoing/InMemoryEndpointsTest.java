package dev.dateline.outgoing;

import dev.dateline.release.InMemoryReleases;
import dev.dateline.release.Receipts;

class InMemoryEndpointsTest extends EndpointsContract {
  private final InMemoryReleases receipts = new InMemoryReleases();
  private final InMemoryEndpoints endpoints = new InMemoryEndpoints(receipts);

  @Override
  protected Endpoints endpoints() {
    return endpoints;
  }

  @Override
  protected Receipts receipts() {
    return receipts;
  }
}
