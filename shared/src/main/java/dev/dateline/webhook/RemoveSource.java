package dev.dateline.webhook;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;

/** Takes no hooks of a source any more. What they made stays, and what is known of them too. */
public final class RemoveSource {
  private static final int ATTEMPTS = 10;

  private final Sources sources;

  public RemoveSource(Sources sources) {
    this.sources = sources;
  }

  /**
   * Removes a source with its secrets.
   *
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   * @throws ReleaseFailure.Contended if it was changed each time
   */
  public void remove(ApiKey caller, SourceName name) {
    for (int i = 0; i < ATTEMPTS; i++) {
      if (sources.remove(ShowSources.required(sources, caller, name))) {
        return;
      }
    }
    throw ReleaseFailure.Contended.ofSource(name.value());
  }
}
