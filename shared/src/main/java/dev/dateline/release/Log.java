package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;

/** One of the logs of a newsroom. */
public sealed interface Log {
  NewsroomName newsroom();

  /** Returns a name for each log, to which cursors are bound: it never changes. */
  default String name() {
    return switch (this) {
      case All all -> newsroom() + " all";
      case OfPublic ofPublic -> newsroom() + " public";
      case OfActor(NewsroomName name, Actor actor) ->
          "%s actor %s %s".formatted(name, Names.of(actor.kind()), actor.name());
    };
  }

  /** All that happened, numbered without gaps. */
  record All(NewsroomName newsroom) implements Log {}

  /**
   * What readers may know of, with numbers of its own: those of all would tell how many drafts
   * there are.
   */
  record OfPublic(NewsroomName newsroom) implements Log {}

  /** What one actor did, with the numbers that it has among all. */
  record OfActor(NewsroomName newsroom, Actor actor) implements Log {}
}
