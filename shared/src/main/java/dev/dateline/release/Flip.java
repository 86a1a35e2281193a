package dev.dateline.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one step in the life of a release comes to, before it is stored.
 *
 * @param changes the release's own first
 * @param pages what will then stand at its address, in every rendition, if that is known and
 *     nothing stands there yet; else empty
 */
record Flip(List<Change> changes, Map<Rendition, SiteObject> pages) {
  Flip {
    changes = List.copyOf(changes);
    pages = Map.copyOf(pages);
  }

  static Flip of(Change... changes) {
    return new Flip(List.of(changes), Map.of());
  }

  /** Returns it as done in spite of these errors. */
  Flip inSpiteOf(List<Overriding> errors) {
    return new Flip(changes.stream().map(change -> change.inSpiteOf(errors)).toList(), pages);
  }

  /** Returns it as a step from what is stored, where it was worked out from more than that. */
  Flip from(PressRelease stored) {
    List<Change> all = new ArrayList<>(changes);
    all.set(0, changes.getFirst().from(stored));
    return new Flip(all, pages);
  }

  /** Returns it as it would be if it were worked out at this instant; the pages are the same. */
  Flip at(Instant now) {
    return new Flip(changes.stream().map(change -> change.at(now)).toList(), pages);
  }

  PressRelease after() {
    return changes.getFirst().after();
  }

  /** Returns the releases that change with it. */
  List<PressRelease> others() {
    return changes.stream().skip(1).map(Change::after).toList();
  }
}
