package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists releases, newest first, page by page.
 *
 * <p>A release that is in the filter during the whole walk appears exactly once, any other at most
 * once. What moves during a walk, since it is scheduled, published or made a draft again, is met
 * where it stood when the walk began. That counts for instants of one clock: of processes whose
 * clocks differ, what moves within that difference may be left out.
 */
public final class ListReleases {
  private static final int MOST_MOVES = 1_000;

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
   * @param unfiled whether only those are wanted whose copies are to be filed, by when that is due
   * @param cursor of the page before; null for the first
   */
  public record Question(
      Set<Status> statuses,
      boolean unfiled,
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
   * What a walk meets on one stretch.
   *
   * @param end where the next stretch begins; null if there is none
   */
  private record Stretch(List<Met> met, @Nullable Position end) {}

  /**
   * Returns one page of the caller's newsroom.
   *
   * @throws ReleaseFailure.InvalidQuestion if the cursor is not one of this question's
   */
  public Page list(ApiKey caller, Question question) {
    Set<Status> statuses = visible(caller, question.statuses());
    Filter filter =
        new Filter(caller.newsroom(), statuses, question.unfiled(), question.from(), question.to());
    @Nullable Cursor cursor =
        question.cursor() == null ? null : Cursor.read(question.cursor(), filter);
    if (filter.unfiled()) {
      return unfiled(filter, cursor, question.limit().value());
    }
    Instant bound = cursor == null ? Instants.now(clock) : cursor.bound();
    int limit = question.limit().value();
    Stretch stretch = stretch(filter, bound, cursor == null ? null : cursor.last(), limit);
    while (stretch.met().isEmpty() && stretch.end() != null) {
      stretch = stretch(filter, bound, stretch.end(), limit);
    }
    return new Page(
        stretch.met().stream().map(Met::summary).toList(),
        Optional.ofNullable(stretch.end()).map(end -> new Cursor(bound, end).write(filter)));
  }

  /** What is due later comes first; what is filed meanwhile leaves the list. */
  private Page unfiled(Filter filter, @Nullable Cursor cursor, int limit) {
    Span span = new Span(filter.from(), filter.to(), cursor == null ? null : cursor.last());
    List<Summary> some = releases.unfiled(filter.newsroom(), span, limit + 1);
    List<Summary> page = some.subList(0, Math.min(limit, some.size()));
    Optional<String> next =
        some.size() <= limit
            ? Optional.empty()
            : page.getLast()
                .positionToFile()
                .map(last -> new Cursor(Instants.now(clock), last).write(filter));
    return new Page(page, next);
  }

  private Stretch stretch(Filter filter, Instant bound, @Nullable Position last, int limit) {
    Span span = new Span(filter.from(), filter.to(), last);
    // What moves on between two of these queries is met twice; the later meeting counts.
    Map<ReleaseId, Summary> listed = new LinkedHashMap<>();
    Position horizon = null;
    for (Status status : filter.statuses().stream().sorted().toList()) {
      List<Summary> some = releases.list(filter.newsroom(), status, span, limit + 1);
      some.forEach(summary -> listed.put(summary.id(), summary));
      if (some.size() > limit) {
        Position end = some.getLast().position();
        horizon = horizon == null || horizon.compareTo(end) < 0 ? end : horizon;
      }
    }
    List<Met> met = filter.mayMove() ? metWhereTheyStood(filter, bound, listed) : met(listed);
    Position end = horizon;
    met.removeIf(
        each ->
            !span.contains(each.position()) || (end != null && each.position().compareTo(end) < 0));
    met.sort(Comparator.comparing(Met::position).reversed());
    return met.size() > limit || (met.size() == limit && end != null)
        ? new Stretch(met.subList(0, limit), met.get(limit - 1).position())
        : new Stretch(met, end);
  }

  private static List<Met> met(Map<ReleaseId, Summary> listed) {
    List<Met> met = new ArrayList<>();
    listed.values().forEach(summary -> met.add(new Met(summary.position(), summary)));
    return met;
  }

  /** Asks after the lists, so that whatever moved while these were read is known. */
  private List<Met> metWhereTheyStood(
      Filter filter, Instant bound, Map<ReleaseId, Summary> listed) {
    Map<ReleaseId, Position> places = new LinkedHashMap<>();
    releases.moves(filter.newsroom(), bound, MOST_MOVES).stream()
        .filter(move -> filter.statuses().contains(move.from()))
        .forEach(move -> places.putIfAbsent(move.place().id(), move.place()));
    List<Met> met = met(listed);
    met.removeIf(each -> places.containsKey(each.summary().id()));
    places.forEach(
        (id, place) ->
            Optional.ofNullable(listed.get(id))
                .or(() -> releases.find(id).map(Summary::of))
                .filter(summary -> filter.statuses().contains(summary.status()))
                .ifPresent(summary -> met.add(new Met(place, summary))));
    return met;
  }

  private static Set<Status> visible(ApiKey caller, Set<Status> asked) {
    Set<Status> seen = caller.seesUnpublished() ? Status.listed() : EnumSet.of(Status.PUBLISHED);
    return asked.isEmpty() ? seen : Filter.intersection(asked, seen);
  }
}
