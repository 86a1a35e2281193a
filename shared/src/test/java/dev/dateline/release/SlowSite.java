package dev.dateline.release;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site at which something else happens between two calls. */
final class SlowSite implements Site {
  final Deque<Runnable> beforeNextPut = new ArrayDeque<>();
  final Deque<Runnable> afterNextFind = new ArrayDeque<>();
  private final Site site;

  SlowSite(Site site) {
    this.site = site;
  }

  @Override
  public Optional<Stored> find(SitePath path) {
    Optional<Stored> found = site.find(path);
    Optional.ofNullable(afterNextFind.poll()).ifPresent(Runnable::run);
    return found;
  }

  @Override
  public boolean put(SitePath path, SiteObject object, @Nullable String replaced) {
    Optional.ofNullable(beforeNextPut.poll()).ifPresent(Runnable::run);
    return site.put(path, object, replaced);
  }

  @Override
  public boolean show(ReleaseFile file) {
    return site.show(file);
  }

  @Override
  public boolean hide(ReleaseFile file) {
    return site.hide(file);
  }
}
