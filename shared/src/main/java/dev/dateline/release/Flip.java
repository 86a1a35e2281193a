package dev.dateline.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step in the life of a release comes to, before it is stored.
 *
 * @param changes the release's own first
 * @param page what will then stand at its address, if that is known and nothing stands there yet
 */
record Flip(List<Change> changes, @Nullable SiteObject page) {
  Flip {
    changes = List.copyOf(changes);
  }

  static Flip of(Change... changes) {
    return new Flip(List.of(changes), null);
  }

  /** Returns it as done in spite of these errors. */
  Flip inSpiteOf(List<Overriding> errors) {
    return new Flip(changes.stream().map(change -> change.inSpiteOf(errors)).toList(), page);
  }

  /** Returns it as it would be if it were worked out at this instant; the page is the same. */
  Flip at(Instant now) {
    return new Flip(changes.stream().map(change -> change.at(now)).toList(), page);
  }

  PressRelease after() {
    return changes.getFirst().after();
  }

  /** Returns the releases that change with it. */
  List<PressRelease> others() {
    return changes.stream().skip(1).map(Change::after).toList();
  }
}
