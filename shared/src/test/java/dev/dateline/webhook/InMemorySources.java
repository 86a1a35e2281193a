package dev.dateline.webhook;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attempt;
import dev.dateline.release.InMemoryReleases;
import dev.dateline.release.Receipt;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Webhook sources in memory, whose receipts lie with those of releases. */
public final class InMemorySources implements Sources {
  private final InMemoryReleases receipts;
  private final Map<Key, WebhookSource> sources = new HashMap<>();
  private final Map<Counted, Refusals> refusals = new HashMap<>();
  private @Nullable RuntimeException failureToCount;

  public InMemorySources(InMemoryReleases receipts) {
    this.receipts = receipts;
  }

  private record Key(NewsroomName newsroom, SourceName name) {
    static Key of(WebhookSource source) {
      return new Key(source.newsroom(), source.name());
    }
  }

  private record Counted(Key key, Instant createdAt) {
    static Counted of(WebhookSource source) {
      return new Counted(Key.of(source), source.createdAt());
    }
  }

  /** Fails to count from now on. */
  public synchronized void failToCount(RuntimeException failure) {
    this.failureToCount = failure;
  }

  @Override
  public synchronized Optional<WebhookSource> find(NewsroomName newsroom, SourceName name) {
    return Optional.ofNullable(sources.get(new Key(newsroom, name)));
  }

  @Override
  public synchronized List<WebhookSource> of(NewsroomName newsroom) {
    return sources.values().stream()
        .filter(source -> source.newsroom().equals(newsroom))
        .sorted(Comparator.comparing(source -> source.name().value()))
        .toList();
  }

  @Override
  public synchronized boolean add(WebhookSource source, @Nullable Attempt attempt) {
    return !sources.containsKey(Key.of(source)) && store(source, attempt);
  }

  @Override
  public synchronized boolean replace(
      WebhookSource before, WebhookSource after, @Nullable Attempt attempt) {
    return isThere(before) && store(after, attempt);
  }

  @Override
  public synchronized boolean remove(WebhookSource source) {
    return isThere(source) && sources.remove(Key.of(source)) != null;
  }

  @Override
  public synchronized void countRefused(WebhookSource source, Instant at) {
    if (failureToCount != null) {
      throw failureToCount;
    }
    refusals.merge(
        Counted.of(source),
        new Refusals(1, at),
        (before, one) -> new Refusals(before.count() + 1, at));
  }

  @Override
  public synchronized Refusals refusalsOf(WebhookSource source) {
    return refusals.getOrDefault(Counted.of(source), Refusals.NONE);
  }

  private boolean isThere(WebhookSource source) {
    WebhookSource now = sources.get(Key.of(source));
    return now != null && now.version() == source.version();
  }

  private boolean store(WebhookSource source, @Nullable Attempt attempt) {
    if (attempt != null
        && !receipts.keepFirst(attempt, new Receipt.Granted(source.name().value()))) {
      return false;
    }
    sources.put(Key.of(source), source);
    return true;
  }
}
