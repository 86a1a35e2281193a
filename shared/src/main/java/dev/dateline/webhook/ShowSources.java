package dev.dateline.webhook;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;
import java.util.List;

/** Says which sources a newsroom has, and how many hooks of each were refused. */
public final class ShowSources {
  private final Sources sources;

  public ShowSources(Sources sources) {
    this.sources = sources;
  }

  /** A source, and how many of its hooks were not authentic. */
  public record Shown(WebhookSource source, Refusals refusals) {}

  /** Returns the sources of the caller's newsroom, by their names. */
  public List<Shown> list(ApiKey caller) {
    return sources.of(caller.newsroom()).stream().map(this::shown).toList();
  }

  /**
   * Returns one source.
   *
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   */
  public Shown show(ApiKey caller, SourceName name) {
    return shown(required(sources, caller, name));
  }

  private Shown shown(WebhookSource source) {
    return new Shown(source, sources.refusalsOf(source));
  }

  /** Returns a source that the caller's newsroom must have. */
  static WebhookSource required(Sources sources, ApiKey caller, SourceName name) {
    return sources
        .find(caller.newsroom(), name)
        .orElseThrow(() -> new ReleaseFailure.NoSuchSource(name.value()));
  }
}
