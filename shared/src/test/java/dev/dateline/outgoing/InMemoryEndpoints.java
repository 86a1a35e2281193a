package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attempt;
import dev.dateline.release.InMemoryReleases;
import dev.dateline.release.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Endpoints in memory, whose receipts lie with those of releases. */
public final class InMemoryEndpoints implements Endpoints {
  private final InMemoryReleases receipts;
  private final Map<String, WebhookEndpoint> endpoints = new TreeMap<>();

  public InMemoryEndpoints(InMemoryReleases receipts) {
    this.receipts = receipts;
  }

  @Override
  public synchronized boolean add(WebhookEndpoint endpoint, @Nullable Attempt attempt) {
    if (attempt != null
        && !receipts.keepFirst(attempt, new Receipt.Granted(endpoint.id().value()))) {
      return false;
    }
    return endpoints.putIfAbsent(key(endpoint.newsroom(), endpoint.id()), endpoint) == null;
  }

  @Override
  public synchronized Optional<WebhookEndpoint> find(NewsroomName newsroom, EndpointId id) {
    return Optional.ofNullable(endpoints.get(key(newsroom, id)));
  }

  @Override
  public synchronized List<WebhookEndpoint> of(NewsroomName newsroom) {
    return endpoints.values().stream().filter(each -> each.newsroom().equals(newsroom)).toList();
  }

  @Override
  public synchronized boolean replace(WebhookEndpoint after, @Nullable Attempt attempt) {
    String key = key(after.newsroom(), after.id());
    WebhookEndpoint stored = endpoints.get(key);
    if (stored == null || stored.version() != after.version() - 1) {
      return false;
    }
    if (attempt != null && !receipts.keepFirst(attempt, new Receipt.Granted(after.id().value()))) {
      return false;
    }
    endpoints.put(key, after);
    return true;
  }

  @Override
  public synchronized boolean remove(NewsroomName newsroom, EndpointId id) {
    return endpoints.remove(key(newsroom, id)) != null;
  }

  private static String key(NewsroomName newsroom, EndpointId id) {
    return newsroom + "#" + id;
  }
}
