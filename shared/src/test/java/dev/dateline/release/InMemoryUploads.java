package dev.dateline.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Uploaded files in memory. */
public final class InMemoryUploads implements Uploads {
  private final Map<UploadKey, Uploaded> uploaded = new HashMap<>();
  private final Map<String, byte[]> kept = new HashMap<>();
  private int writes;

  /** Uploads a file, as somebody with a permit does. */
  public synchronized void upload(UploadKey key, byte[] bytes) {
    uploaded.put(key, new Uploaded(bytes, "tag-" + ++writes));
  }

  @Override
  public synchronized Optional<Uploaded> find(UploadKey key) {
    return Optional.ofNullable(uploaded.get(key));
  }

  @Override
  public synchronized boolean keep(UploadKey key, String tag, String sha256) {
    Uploaded there = uploaded.get(key);
    if (there == null || !there.tag().equals(tag)) {
      return false;
    }
    kept.put(sha256, there.bytes());
    return true;
  }

  @Override
  public synchronized void keep(Source source) {
    kept.put(source.original().sha256(), source.bytes());
  }

  @Override
  public synchronized Optional<byte[]> kept(String sha256) {
    return Optional.ofNullable(kept.get(sha256));
  }
}
