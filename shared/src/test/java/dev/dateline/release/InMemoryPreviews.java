package dev.dateline.release;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Previews in memory, whose receipts lie with those of releases. */
public final class InMemoryPreviews implements Previews {
  private record Key(ReleaseId release, String tokenHash) {
    static Key of(Preview preview) {
      return new Key(preview.release(), preview.tokenHash());
    }
  }

  private final InMemoryReleases receipts;
  private final Map<Key, Preview> previews = new HashMap<>();

  public InMemoryPreviews(InMemoryReleases receipts) {
    this.receipts = receipts;
  }

  @Override
  public synchronized boolean add(Preview preview, @Nullable Attempt attempt) {
    if (attempt != null
        && !receipts.keepFirst(attempt, new Receipt.Granted(preview.id().value()))) {
      return false;
    }
    return previews.putIfAbsent(Key.of(preview), preview) == null;
  }

  @Override
  public synchronized Optional<Preview> find(ReleaseId release, String tokenHash) {
    return Optional.ofNullable(previews.get(new Key(release, tokenHash)));
  }

  @Override
  public synchronized List<Preview> of(ReleaseId release) {
    return previews.values().stream().filter(preview -> preview.release().equals(release)).toList();
  }

  @Override
  public synchronized boolean replace(Preview before, Preview after) {
    Preview stored = previews.get(Key.of(before));
    if (stored == null || stored.uses() != before.uses()) {
      return false;
    }
    previews.remove(Key.of(before));
    previews.put(Key.of(after), after);
    return true;
  }

  @Override
  public synchronized boolean remove(Preview preview) {
    return previews.remove(Key.of(preview)) != null;
  }

  @Override
  public synchronized void countUse(Preview preview, Instant at) {
    previews.computeIfPresent(
        Key.of(preview),
        (key, stored) ->
            new Preview(
                stored.release(),
                stored.id(),
                stored.tokenHash(),
                stored.label(),
                stored.createdBy(),
                stored.createdAt(),
                stored.expiresAt(),
                stored.uses() + 1,
                at));
  }
}
