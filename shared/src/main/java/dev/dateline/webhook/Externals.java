package dev.dateline.webhook;

import java.util.Optional;

/** What is known of the entries of all sources; every read sees every write that ended before. */
public interface Externals {
  Optional<External> find(External.Key key);

  /**
   * Stores what is known of an entry from now on.
   *
   * @return whether it had the version before this one's, or was not there for the first; if not,
   *     nothing is stored
   */
  boolean put(External external);
}
