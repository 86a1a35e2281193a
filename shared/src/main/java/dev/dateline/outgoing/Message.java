package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.NumberedChange;
import dev.dateline.release.PressRelease;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an endpoint is told. */
public sealed interface Message {
  /** Returns what names it, the same however often it is told. */
  String id();

  /** Returns when that came about of which it tells. */
  Instant at();

  /**
   * A change of a release.
   *
   * @param shown the release as readers see it, with what it said then; null where they see nothing
   *     of it now, or the change is none of their business: then only that there was one is told
   */
  record OfChange(
      NewsroomName newsroom, EventType type, NumberedChange change, @Nullable PressRelease shown)
      implements Message {
    @Override
    public String id() {
      return newsroom + "-" + change.sequence();
    }

    @Override
    public Instant at() {
      return change.step().at();
    }
  }

  /** Nothing but that messages arrive. */
  record Test(String id, WebhookEndpoint endpoint, Instant at) implements Message {}
}
