package dev.dateline.functions;

import dev.dateline.functions.http.Remembered;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Newsrooms as they were at most a minute ago, for what does not depend on the newest settings. */
final class RecentNewsrooms implements Newsrooms {
  private final Newsrooms newsrooms;
  private final Remembered<NewsroomName, Newsroom> recent;

  RecentNewsrooms(Newsrooms newsrooms, Clock clock) {
    this.newsrooms = newsrooms;
    this.recent = new Remembered<>(newsrooms::find, clock);
  }

  @Override
  public Optional<Newsroom> find(NewsroomName name) {
    return recent.find(name);
  }

  @Override
  public boolean add(Newsroom newsroom) {
    return newsrooms.add(newsroom);
  }

  @Override
  public boolean replace(Newsroom before, Newsroom after) {
    return newsrooms.replace(before, after);
  }

  @Override
  public List<NewsroomName> all() {
    return newsrooms.all();
  }
}
