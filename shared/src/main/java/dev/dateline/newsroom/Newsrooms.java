package dev.dateline.newsroom;

import java.util.Optional;

/** All newsrooms. */
public interface Newsrooms {
  /** Reads the settings as last written, never an older copy. */
  Optional<Newsroom> find(NewsroomName name);

  /** Stores a newsroom unless one of its name exists; returns whether it was stored. */
  boolean add(Newsroom newsroom);
}
