package dev.dateline.newsroom;

import java.util.List;
import java.util.Optional;

/** All newsrooms. */
public interface Newsrooms {
  /** Reads the settings as last written, never an older copy. */
  Optional<Newsroom> find(NewsroomName name);

  /** Returns the settings of a newsroom that must be there. */
  default Newsroom required(NewsroomName name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no newsroom " + name));
  }

  /** Stores a newsroom unless one of its name exists; returns whether it was stored. */
  boolean add(Newsroom newsroom);

  /** Replaces settings if they are as they were read; returns whether they were. */
  boolean replace(Newsroom before, Newsroom after);

  /** Returns the names of all newsrooms, in the order of the alphabet. */
  List<NewsroomName> all();
}
