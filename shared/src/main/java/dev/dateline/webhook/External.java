package dev.dateline.webhook;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.ReleaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one entry of a source: its release, and which of its hooks was the last one by
 * the source's own order. Whoever acts on a hook claims the entry here first.
 *
 * @param version counts the claims, from 1
 * @param release the id that its release has or will get
 * @param round counts the releases of it that readers were told of, from 1: what was withdrawn
 *     stays so, and what its source publishes after that is another release
 * @param newest the last of all its hooks
 * @param newestPublic the last of those that concern what is public; null if there was none
 * @param takenBackAt when the last hook came by which its source took it back; null if none did
 */
public record External(
    Key key,
    long version,
    ReleaseId release,
    int round,
    Mark newest,
    @Nullable Mark newestPublic,
    @Nullable Instant takenBackAt) {

  /** Which entry, by its source's own id. */
  public record Key(NewsroomName newsroom, SourceName source, String id) {}

  /**
   * Where a hook stands among those of its entry: by when the source changed it, then by what it
   * wants, then by when it came.
   */
  public record Mark(Instant changedAt, Act act, Instant receivedAt, DeliveryId delivery)
      implements Comparable<Mark> {
    private static final Comparator<Mark> ORDER =
        Comparator.comparing(Mark::changedAt)
            .thenComparing(Mark::act)
            .thenComparing(Mark::receivedAt)
            .thenComparing(mark -> mark.delivery().value());

    @Override
    public int compareTo(Mark other) {
      return ORDER.compare(this, other);
    }

    /** Tells whether it concerns what is public, or is to be. */
    boolean isOfPublic() {
      return act.compareTo(Act.DRAFT) > 0;
    }
  }

  /** Returns the first claim on an entry. */
  public static External first(Key key, Mark mark, ReleaseId release) {
    return new External(
        key, 1, release, 1, mark, mark.isOfPublic() ? mark : null, takenBackAt(mark, null));
  }

  /** Returns the same with another release, to be claimed. */
  public External with(ReleaseId next, int itsRound) {
    return new External(key, version, next, itsRound, newest, newestPublic, takenBackAt);
  }

  /** Tells whether a hook has claimed the entry already. */
  public boolean isClaimedBy(Mark mark) {
    return mark.equals(mark.isOfPublic() ? newestPublic : newest);
  }

  /**
   * Returns the claim of a hook; empty if it comes too late.
   *
   * <p>A draft is late behind anything newer. What concerns the public is late only behind the
   * like: that somebody goes on writing takes no publication back.
   */
  public Optional<External> claimedBy(Mark mark) {
    Mark rival = mark.isOfPublic() ? newestPublic : newest;
    if (rival != null && rival.compareTo(mark) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new External(
            key,
            version + 1,
            release,
            round,
            newest.compareTo(mark) > 0 ? newest : mark,
            mark.isOfPublic() ? mark : newestPublic,
            takenBackAt(mark, takenBackAt)));
  }

  private static @Nullable Instant takenBackAt(Mark mark, @Nullable Instant before) {
    return mark.act() == Act.WITHDRAW || mark.act() == Act.DELETE ? mark.receivedAt() : before;
  }
}
