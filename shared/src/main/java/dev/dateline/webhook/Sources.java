package dev.dateline.webhook;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The webhook sources of all newsrooms. */
public interface Sources {
  Optional<WebhookSource> find(NewsroomName newsroom, SourceName name);

  /** Returns the sources of a newsroom, by their names. */
  List<WebhookSource> of(NewsroomName newsroom);

  /**
   * Stores a new source and the receipt of its attempt in one transaction.
   *
   * @return whether it was stored; if not, its name is taken or the attempt has its receipt already
   */
  boolean add(WebhookSource source, @Nullable Attempt attempt);

  /**
   * Stores a source in place of one of another version, and the receipt of the attempt with it.
   *
   * @return whether it was stored; if not, it was changed meanwhile or the attempt has its receipt
   *     already
   */
  boolean replace(WebhookSource before, WebhookSource after, @Nullable Attempt attempt);

  /** Removes a source, and tells whether it was there in this version. */
  boolean remove(WebhookSource source);

  /** Counts a hook that was not authentic. */
  void countRefused(WebhookSource source, Instant at);

  /** Returns how many hooks of a source were not authentic; so long as none is, for 30 days. */
  Refusals refusalsOf(WebhookSource source);
}
