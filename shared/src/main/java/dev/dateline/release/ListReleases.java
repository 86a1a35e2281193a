package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.NewsroomName;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists releases, newest first, page by page.
 *
 * <p>A release that is in the filter during the whole walk appears exactly once, any other at most
 * once. What is published during a walk moves to the top of its list, behind the walk; where the
 * walk has not met it before, it is shown where it stood. That counts for instants of one clock: of
 * processes whose clocks differ, what is published within that difference may be left out.
 */
public final class ListReleases {
  private static final int MOST_MOVED = 1_000;

  private final Releases releases;
  private final Clock clock;

  public ListReleases(Releases releases, Clock clock) {
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param statuses which are wanted; empty for all that the caller may see
   * @param cursor of the page before; null for the first
   */
  public record Question(
      Set<Status> statuses,
      @Nullable Instant from,
      @Nullable Instant to,
      PageSize limit,
      @Nullable String cursor) {}

  /**
   * One page.
   *
   * @param next the cursor of the page that follows, if one does
   */
  public record Page(List<Summary> releases, Optional<String> next) {}

  /** A summary, and where the walk meets it. */
  private record Met(Position position, Summary summary) {}

  /**
   * Returns one page of the caller's newsroom.
   *
   * @throws ReleaseFailure.InvalidQuestion if the cursor is not one of this question's
   */
  public Page list(ApiKey caller, Question question) {
    Set<Status> statuses = visible(caller, question.statuses());
    Filter filter = new Filter(caller.newsroom(), statuses, question.from(), question.to());
    @Nullable Cursor cursor =
        question.cursor() == null ? null : Cursor.read(question.cursor(), filter);
    Instant bound = cursor == null ? Instants.now(clock) : cursor.bound();
    int limit = question.limit().value();
    Span span = new Span(question.from(), question.to(), cursor == null ? null : cursor.last());
    List<Met> met = new ArrayList<>();
    for (Status status : EnumSet.copyOf(statuses)) {
      for (Summary summary : releases.list(caller.newsroom(), status, span, limit + 1)) {
        met.add(new Met(summary.position(), summary));
      }
      if (cursor != null && statuses.size() > 1 && status == Status.PUBLISHED) {
        met.addAll(publishedSince(bound, caller.newsroom(), span, statuses));
      }
    }
    // What is published between two of these queries is met twice; the later meeting counts.
    Map<ReleaseId, Met> once = new HashMap<>();
    met.forEach(meeting -> once.put(meeting.summary().id(), meeting));
    met = new ArrayList<>(once.values());
    met.sort(Comparator.comparing(Met::position).reversed());
    List<Met> page = met.subList(0, Math.min(limit, met.size()));
    Optional<String> next =
        met.size() <= limit
            ? Optional.empty()
            : Optional.of(new Cursor(bound, page.getLast().position()).write(filter));
    return new Page(page.stream().map(Met::summary).toList(), next);
  }

  private List<Met> publishedSince(
      Instant bound, NewsroomName newsroom, Span span, Set<Status> statuses) {
    Span since = new Span(bound.plusMillis(1), null, null);
    return releases.list(newsroom, Status.PUBLISHED, since, MOST_MOVED).stream()
        .filter(summary -> statuses.contains(statusBefore(summary)))
        .map(summary -> new Met(summary.positionBeforePublication(), summary))
        .filter(moved -> span.contains(moved.position()))
        .toList();
  }

  private static Status statusBefore(Summary published) {
    return published.scheduledAt() == null ? Status.DRAFT : Status.SCHEDULED;
  }

  private static Set<Status> visible(ApiKey caller, Set<Status> asked) {
    Set<Status> seen = caller.seesUnpublished() ? Status.listed() : EnumSet.of(Status.PUBLISHED);
    return asked.isEmpty() ? seen : Filter.intersection(asked, seen);
  }
}
