package dev.dateline.release;

import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys in memory, whose receipts lie with those of releases. */
public final class InMemoryApiKeys implements ApiKeys, KeyRing {
  private final InMemoryReleases receipts;
  private final Map<KeyHash, IssuedKey> keys = new HashMap<>();
  private @Nullable RuntimeException failure;
  private @Nullable RuntimeException failureToMark;
  private int writtenUses;

  public InMemoryApiKeys(InMemoryReleases receipts) {
    this.receipts = receipts;
  }

  /** Fails each search from now on. */
  public synchronized void fail(RuntimeException failure) {
    this.failure = failure;
  }

  /** Fails to remember each use from now on. */
  public synchronized void failToMark(RuntimeException failure) {
    this.failureToMark = failure;
  }

  /** Returns how often a use was to be remembered. */
  public synchronized int writtenUses() {
    return writtenUses;
  }

  @Override
  public synchronized Optional<IssuedKey> find(KeyHash hash) {
    if (failure != null) {
      throw failure;
    }
    return Optional.ofNullable(keys.get(hash));
  }

  @Override
  public synchronized void add(IssuedKey key) {
    if (!issue(key, null)) {
      throw new IllegalStateException("the key is there");
    }
  }

  @Override
  public synchronized void markUsed(KeyHash hash, Instant hour) {
    if (failureToMark != null) {
      throw failureToMark;
    }
    writtenUses++;
    keys.computeIfPresent(
        hash,
        (same, key) ->
            key.isUsedAnewAt(hour)
                ? new IssuedKey(key.id(), key.key(), key.createdAt(), key.createdBy(), hour)
                : key);
  }

  @Override
  public synchronized boolean issue(IssuedKey key, @Nullable Attempt attempt) {
    if (attempt != null && !receipts.keepFirst(attempt, new Receipt.Granted(key.id().value()))) {
      return false;
    }
    return keys.putIfAbsent(key.key().hash(), key) == null;
  }

  @Override
  public synchronized List<IssuedKey> of(NewsroomName newsroom) {
    return keys.values().stream()
        .filter(key -> key.key().newsroom().equals(newsroom))
        .map(key -> new IssuedKey(key.id(), key.key(), key.createdAt(), key.createdBy(), null))
        .toList();
  }

  @Override
  public synchronized boolean replace(IssuedKey before, IssuedKey after) {
    return keys.remove(before.key().hash()) != null
        && keys.putIfAbsent(after.key().hash(), after) == null;
  }

  @Override
  public synchronized boolean remove(IssuedKey key) {
    return keys.remove(key.key().hash()) != null;
  }
}
