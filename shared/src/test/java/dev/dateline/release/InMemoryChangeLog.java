package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The logs of newsrooms in memory. */
public final class InMemoryChangeLog implements ChangeLog {
  private record Logged(NewsroomName newsroom, ReleaseId release) {}

  private final Map<NewsroomName, Head> heads = new HashMap<>();
  private final Map<Logged, Long> versions = new HashMap<>();
  private final Map<Log, List<NumberedChange>> logs = new HashMap<>();

  @Override
  public synchronized Head head(NewsroomName newsroom) {
    return heads.getOrDefault(newsroom, Head.NONE);
  }

  @Override
  public synchronized long loggedVersion(NewsroomName newsroom, ReleaseId release) {
    return versions.getOrDefault(new Logged(newsroom, release), 0L);
  }

  @Override
  public synchronized boolean append(Numbering numbering) {
    NewsroomName newsroom = numbering.newsroom();
    if (!head(newsroom).equals(numbering.head())
        || loggedVersion(newsroom, numbering.release()) != numbering.versionBefore()) {
      return false;
    }
    heads.put(newsroom, numbering.headAfter());
    versions.put(new Logged(newsroom, numbering.release()), numbering.versionAfter());
    for (NumberedChange change : numbering.all()) {
      add(new Log.All(newsroom), change);
      add(new Log.OfActor(newsroom, change.step().actor()), change);
    }
    numbering.ofPublic().forEach(change -> add(new Log.OfPublic(newsroom), change));
    return true;
  }

  private void add(Log log, NumberedChange change) {
    logs.computeIfAbsent(log, each -> new ArrayList<>()).add(change);
  }

  @Override
  public synchronized List<NumberedChange> read(Log log, long first, int limit) {
    return logs.getOrDefault(log, List.of()).stream()
        .filter(change -> change.sequence() >= first)
        .limit(limit)
        .toList();
  }

  /** Forgets everything, as a table does that a newsroom is restored into. */
  public synchronized void forget() {
    heads.clear();
    versions.clear();
    logs.clear();
  }
}
