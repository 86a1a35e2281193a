package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.NewsroomName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists what happened in a newsroom since a cursor, in the order of its log, without gaps.
 *
 * <p>A key that sees what is not public walks through all changes, any other through those that
 * readers may know of. There is always a cursor to go on with, and it does not end.
 */
public final class ListChanges {
  private final Releases releases;
  private final ChangeLog log;

  public ListChanges(Releases releases, ChangeLog log) {
    this.releases = releases;
    this.log = log;
  }

  /**
   * What is asked for.
   *
   * @param release whose changes alone are wanted, those that are not numbered yet among them
   * @param actor what this one did
   * @param cursor behind what the caller has; null for the beginning
   */
  public record Question(
      @Nullable ReleaseId release,
      @Nullable Actor actor,
      PageSize limit,
      @Nullable String cursor) {}

  /** What may be known of the changes on a page. */
  public enum Kind {
    OF_NEWSROOM,
    /** They are numbered by versions, and may not have their number in the newsroom yet. */
    OF_RELEASE,
    /** Nothing but what readers may know. */
    OF_READERS
  }

  /**
   * One page, oldest first.
   *
   * @param next the cursor of the page that follows, now or as soon as something has happened
   * @param more whether something follows already
   */
  public record Page(Kind kind, List<NumberedChange> changes, String next, boolean more) {}

  /** Numbered changes from a number on. */
  @FunctionalInterface
  private interface Numbered {
    List<NumberedChange> from(long first, int limit);
  }

  /**
   * Returns one page of the caller's newsroom.
   *
   * @param question names neither release nor actor where the caller sees only what is public
   * @throws ReleaseFailure.InvalidQuestion if the cursor is not one of this log
   * @throws ReleaseFailure.NotFound if the newsroom never had the release
   */
  public Page list(ApiKey caller, Question question) {
    NewsroomName newsroom = caller.newsroom();
    if (!caller.seesUnpublished()) {
      return page(Kind.OF_READERS, new Log.OfPublic(newsroom), question);
    }
    if (question.release() != null) {
      return ofRelease(newsroom, question.release(), question);
    }
    Log asked =
        question.actor() == null
            ? new Log.All(newsroom)
            : new Log.OfActor(newsroom, question.actor());
    return page(Kind.OF_NEWSROOM, asked, question);
  }

  /** What was discarded has a history all the same. */
  private Page ofRelease(NewsroomName newsroom, ReleaseId id, Question question) {
    if (releases.find(id).filter(release -> release.newsroom().equals(newsroom)).isEmpty()) {
      throw new ReleaseFailure.NotFound(id);
    }
    return page(
        Kind.OF_RELEASE,
        "release " + id,
        (first, limit) ->
            releases.history(id, first + limit, limit).reversed().stream()
                .filter(step -> step.version() >= first)
                .map(step -> new NumberedChange(step.version(), id, step))
                .toList(),
        question);
  }

  private Page page(Kind kind, Log asked, Question question) {
    return page(kind, asked.name(), (first, limit) -> log.read(asked, first, limit), question);
  }

  private static Page page(Kind kind, String name, Numbered numbered, Question question) {
    LogCursor cursor =
        question.cursor() == null ? LogCursor.START : LogCursor.read(question.cursor(), name);
    int limit = question.limit().value();
    List<NumberedChange> behind;
    if (cursor.equals(LogCursor.START)) {
      behind = numbered.from(1, limit + 1);
    } else {
      // What the cursor stands behind is read again, to know that this is the log it is of.
      List<NumberedChange> read = numbered.from(cursor.sequence(), limit + 2);
      if (read.isEmpty() || !LogCursor.behind(read.getFirst()).equals(cursor)) {
        throw LogCursor.ofAnotherLog();
      }
      behind = read.subList(1, read.size());
    }
    List<NumberedChange> page = behind.subList(0, Math.min(limit, behind.size()));
    LogCursor next = page.isEmpty() ? cursor : LogCursor.behind(page.getLast());
    return new Page(kind, List.copyOf(page), next.write(name), behind.size() > limit);
  }
}
