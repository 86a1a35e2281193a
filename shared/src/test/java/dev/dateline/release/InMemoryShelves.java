package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shelves of newsrooms in memory. */
public final class InMemoryShelves implements Shelves {
  private record Key(NewsroomName newsroom, String what) {}

  private final Map<NewsroomName, TreeMap<String, Head>> heads = new HashMap<>();
  private final Map<Key, TreeMap<Integer, Entry>> entries = new HashMap<>();
  private final Map<Key, Placement> placements = new HashMap<>();

  @Override
  public synchronized Head head(NewsroomName newsroom, Shelf shelf) {
    return heads(newsroom).getOrDefault(shelf.path(), Head.opening(shelf));
  }

  private TreeMap<String, Head> heads(NewsroomName newsroom) {
    return heads.computeIfAbsent(newsroom, name -> new TreeMap<>());
  }

  @Override
  public synchronized List<Head> heads(NewsroomName newsroom, Shelf.Kind kind) {
    return heads(newsroom).values().stream().filter(head -> head.shelf().kind() == kind).toList();
  }

  @Override
  public synchronized List<Entry> entries(NewsroomName newsroom, Shelf shelf, int first, int last) {
    return first > last
        ? List.of()
        : List.copyOf(entries(newsroom, shelf).subMap(first, true, last, true).values());
  }

  private TreeMap<Integer, Entry> entries(NewsroomName newsroom, Shelf shelf) {
    return entries.computeIfAbsent(new Key(newsroom, shelf.path()), key -> new TreeMap<>());
  }

  @Override
  public synchronized Placement placement(NewsroomName newsroom, ReleaseId release) {
    return placements.getOrDefault(new Key(newsroom, release.value()), Placement.NOWHERE);
  }

  @Override
  public synchronized boolean put(Shelving shelving) {
    NewsroomName newsroom = shelving.newsroom();
    if (placement(newsroom, shelving.release()).writes() != shelving.before().writes()
        || !shelving.writings().stream()
            .map(Shelving.Writing::before)
            .allMatch(before -> head(newsroom, before.shelf()).stamp() == before.stamp())) {
      return false;
    }
    placements.put(new Key(newsroom, shelving.release().value()), shelving.after());
    for (Shelving.Writing writing : shelving.writings()) {
      Shelf shelf = writing.before().shelf();
      heads(newsroom).put(shelf.path(), writing.after());
      entries(newsroom, shelf).put(writing.entry().number(), writing.entry());
    }
    return true;
  }
}
