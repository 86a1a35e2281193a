package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;

/** Removes an endpoint; what still waits for it is given up when it is due. */
public final class RemoveEndpoint {
  private final Endpoints endpoints;

  public RemoveEndpoint(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * Returns once it is not there any more.
   *
   * @throws ReleaseFailure.NoSuchEndpoint if the caller's newsroom has no such endpoint
   */
  public void remove(ApiKey caller, EndpointId id) {
    if (!endpoints.remove(caller.newsroom(), id)) {
      throw new ReleaseFailure.NoSuchEndpoint(id.value());
    }
  }
}
