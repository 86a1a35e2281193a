package dev.dateline.newsroom;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Newsrooms in memory. */
public final class InMemoryNewsrooms implements Newsrooms {
  private final Map<NewsroomName, Newsroom> newsrooms = new HashMap<>();
  private @Nullable RuntimeException failure;

  @Override
  public Optional<Newsroom> find(NewsroomName name) {
    failIfAsked();
    return Optional.ofNullable(newsrooms.get(name));
  }

  @Override
  public boolean add(Newsroom newsroom) {
    return newsrooms.putIfAbsent(newsroom.name(), newsroom) == null;
  }

  @Override
  public boolean replace(Newsroom before, Newsroom after) {
    return newsrooms.replace(before.name(), before, after);
  }

  @Override
  public List<NewsroomName> all() {
    return newsrooms.keySet().stream().sorted(Comparator.comparing(NewsroomName::value)).toList();
  }

  /** Fails each search from now on. */
  public void fail(RuntimeException failure) {
    this.failure = failure;
  }

  /** Replaces the settings, as an administrator does. */
  public void replace(Newsroom newsroom) {
    newsrooms.put(newsroom.name(), newsroom);
  }

  private void failIfAsked() {
    if (failure != null) {
      throw failure;
    }
  }
}
