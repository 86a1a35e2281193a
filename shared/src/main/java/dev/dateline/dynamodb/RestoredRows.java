package dev.dateline.dynamodb;

import dev.dateline.release.ArchivedRelease;
import dev.dateline.release.HistoryEntry;
import dev.dateline.release.PressRelease;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a release out of an archive: those of its past, which nobody sees as long as it has
 * no state, and those that make it be there.
 */
final class RestoredRows {
  private final ArchivedRelease archived;

  RestoredRows(ArchivedRelease archived) {
    this.archived = archived;
  }

  /** Returns every revision, and every step but the last. */
  List<Row> past() {
    PressRelease newest = archived.newest();
    List<Row> rows = new ArrayList<>();
    archived.revisions().forEach(revision -> rows.add(ReleaseRows.revision(newest, revision)));
    List<HistoryEntry> steps = archived.steps();
    steps.subList(0, steps.size() - 1).forEach(step -> rows.add(ReleaseRows.change(newest, step)));
    return rows;
  }

  /** Returns its last step, by which the stream hears of it, its state and its places in lists. */
  List<Row> present() {
    PressRelease newest = archived.newest();
    List<Row> rows = new ArrayList<>();
    rows.add(ReleaseRows.state(newest));
    rows.add(ReleaseRows.change(newest, archived.steps().getLast()));
    ReleaseRows.listed(newest).ifPresent(rows::add);
    ReleaseRows.due(newest).ifPresent(rows::add);
    ReleaseRows.unfiled(newest).ifPresent(rows::add);
    ReleaseRows.killed(newest).ifPresent(rows::add);
    return rows;
  }

  List<Row> claims() {
    return archived.claims().stream().map(ReleaseRows::claim).toList();
  }
}
