package dev.dateline.functions;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Newsrooms as they were at most a minute ago, for what does not depend on the newest settings. */
final class RecentNewsrooms implements Newsrooms {
  private static final Duration RECENT = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 1_000;

  private final Newsrooms newsrooms;
  private final Clock clock;
  private final Map<NewsroomName, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(Newsroom newsroom, Instant until) {}

  RecentNewsrooms(Newsrooms newsrooms, Clock clock) {
    this.newsrooms = newsrooms;
    this.clock = clock;
  }

  @Override
  public Optional<Newsroom> find(NewsroomName name) {
    Instant now = clock.instant();
    Remembered known = remembered.get(name);
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.newsroom());
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    Optional<Newsroom> found = newsrooms.find(name);
    found.ifPresent(newsroom -> remembered.put(name, new Remembered(newsroom, now.plus(RECENT))));
    return found;
  }

  @Override
  public boolean add(Newsroom newsroom) {
    return newsrooms.add(newsroom);
  }
}
