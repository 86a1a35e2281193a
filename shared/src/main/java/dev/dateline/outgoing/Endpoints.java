package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attempt;
import dev.dateline.release.ReleaseFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All endpoints of webhooks; every read sees every write that ended before it. */
public interface Endpoints {
  /**
   * Stores a new endpoint and the receipt of its attempt in one transaction.
   *
   * @return whether it was stored; if not, the attempt has its receipt already
   */
  boolean add(WebhookEndpoint endpoint, @Nullable Attempt attempt);

  Optional<WebhookEndpoint> find(NewsroomName newsroom, EndpointId id);

  /**
   * Returns an endpoint that must be there.
   *
   * @throws ReleaseFailure.NoSuchEndpoint if it is not
   */
  default WebhookEndpoint required(NewsroomName newsroom, EndpointId id) {
    return find(newsroom, id).orElseThrow(() -> new ReleaseFailure.NoSuchEndpoint(id.value()));
  }

  /** Returns the endpoints of a newsroom, by their ids. */
  List<WebhookEndpoint> of(NewsroomName newsroom);

  /** Returns those of a newsroom to which anything is sent. */
  default List<WebhookEndpoint> enabled(NewsroomName newsroom) {
    return of(newsroom).stream().filter(WebhookEndpoint::isEnabled).toList();
  }

  /**
   * Replaces the endpoint that has the version before this one's, and stores the receipt of the
   * attempt with it.
   *
   * @return whether it did; if not, it has another version by now or is gone, or the attempt has
   *     its receipt already
   */
  boolean replace(WebhookEndpoint after, @Nullable Attempt attempt);

  /** Replaces as an attempt that nobody repeats. */
  default boolean replace(WebhookEndpoint after) {
    return replace(after, null);
  }

  /** Removes an endpoint, and tells whether it was there. */
  boolean remove(NewsroomName newsroom, EndpointId id);
}
