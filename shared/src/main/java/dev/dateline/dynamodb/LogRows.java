package dev.dateline.dynamodb;

import dev.dateline.json.HistoryTree;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Sha256;
import dev.dateline.release.Actor;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Log;
import dev.dateline.release.Names;
import dev.dateline.release.NumberedChange;
import dev.dateline.release.ReleaseId;
import java.util.Map;

/**
 * How the logs of a newsroom look as rows: {@code CHANGES#<newsroom>} and what begins so.
 *
 * <p>How far a release is logged stands here too and not beside the release, so that the function
 * that numbers changes may write no row of a release.
 */
final class LogRows {
  static final String HEAD = "HEAD";

  private LogRows() {}

  static String pk(Log log) {
    return switch (log) {
      case Log.All all -> pk(all.newsroom());
      case Log.OfPublic ofPublic -> pk(ofPublic.newsroom()) + "#public";
      // Labels have any length, and keys have not.
      case Log.OfActor(NewsroomName newsroom, Actor actor) ->
          "%s#actor#%s#%s".formatted(pk(newsroom), Names.of(actor.kind()), Sha256.of(actor.name()));
    };
  }

  static String pk(NewsroomName newsroom) {
    return "CHANGES#" + newsroom;
  }

  static String loggedPk(NewsroomName newsroom) {
    return pk(newsroom) + "#logged";
  }

  static String sk(long sequence) {
    return "%020d".formatted(sequence);
  }

  static Row head(NewsroomName newsroom, ChangeLog.Head head) {
    return new Row(
        pk(newsroom), HEAD, Map.of("lastOfAll", head.all(), "lastOfPublic", head.ofPublic()));
  }

  static ChangeLog.Head readHead(Row row) {
    return new ChangeLog.Head(row.number("lastOfAll"), row.number("lastOfPublic"));
  }

  static Row logged(NewsroomName newsroom, ReleaseId release, long version) {
    return new Row(loggedPk(newsroom), release.value(), Map.of("version", version));
  }

  static Row change(Log log, NumberedChange change) {
    return new Row(
        pk(log),
        sk(change.sequence()),
        Map.of("release", change.release().value(), "step", HistoryTree.of(change.step())));
  }

  static NumberedChange readChange(Row row) {
    return new NumberedChange(
        Long.parseLong(row.sk()),
        new ReleaseId(row.text("release")),
        HistoryTree.read(row.map("step")));
  }
}
