package dev.dateline.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Public pages in memory. */
public final class InMemorySite implements Site {
  private final Map<SitePath, Stored> pages = new HashMap<>();
  private final Map<SitePath, String> files = new HashMap<>();
  private final Set<SitePath> failing = new HashSet<>();
  private final List<SitePath> written = new ArrayList<>();
  private int callsLeft = Integer.MAX_VALUE;

  @Override
  public synchronized Optional<Stored> find(SitePath path) {
    count();
    if (failing.contains(path)) {
      throw new IllegalStateException("no answer");
    }
    return Optional.ofNullable(pages.get(path));
  }

  /** Finds the page that people read. */
  public Optional<Stored> find(Address address) {
    return find(address.path(Rendition.PAGE));
  }

  @Override
  public synchronized boolean put(SitePath path, SiteObject object, @Nullable String replaced) {
    count();
    Stored there = pages.get(path);
    if (replaced == null ? there != null : there == null || !there.tag().equals(replaced)) {
      return false;
    }
    written.add(path);
    pages.put(path, new Stored(object, "tag-" + written.size()));
    return true;
  }

  @Override
  public synchronized boolean show(ReleaseFile file) {
    count();
    return files.putIfAbsent(file.path(), file.sha256()) == null;
  }

  @Override
  public synchronized boolean hide(ReleaseFile file) {
    count();
    return !"gone".equals(files.put(file.path(), "gone"));
  }

  /** Returns the hash of the file that readers find at each path, or {@code gone}. */
  public synchronized Map<SitePath, String> files() {
    return Map.copyOf(files);
  }

  /** Takes a file away, as nobody should. */
  synchronized void removeFile(SitePath path) {
    files.remove(path);
  }

  /** Takes a page away, as nobody should. */
  public void remove(Address address) {
    remove(address.path(Rendition.PAGE));
  }

  synchronized void remove(SitePath path) {
    pages.remove(path);
  }

  /** Answers so many calls more, and no other until this is called again. */
  synchronized void endAfter(int calls) {
    callsLeft = calls;
  }

  private void count() {
    if (callsLeft-- <= 0) {
      throw new IllegalStateException("ended");
    }
  }

  /** Has from now on what another site has. */
  void become(InMemorySite other) {
    pages.clear();
    pages.putAll(other.pages);
    files.clear();
    files.putAll(other.files);
  }

  /** Answers no question about this address from now on. */
  public void fail(Address address) {
    fail(address.path(Rendition.PAGE));
  }

  synchronized void fail(SitePath path) {
    failing.add(path);
  }

  /** Answers questions about this address again. */
  public synchronized void heal(Address address) {
    failing.remove(address.path(Rendition.PAGE));
  }

  /** Returns where anything stands. */
  synchronized List<SitePath> paths() {
    return List.copyOf(pages.keySet());
  }

  public synchronized int writes() {
    return written.size();
  }

  /** Returns the paths of all writes but the first ones, in order. */
  public synchronized List<SitePath> writesAfter(int first) {
    return List.copyOf(written.subList(first, written.size()));
  }
}
