package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a content needs before readers may see it. */
final class Readiness {
  private Readiness() {}

  /** Makes sure that readers may see it at {@code at}. */
  static void require(ReleaseContent content, Newsroom newsroom, Instant at) {
    lacking(content).or(() -> embargo(content, newsroom, at)).ifPresent(Readiness::fail);
  }

  private static void fail(ReleaseFailure failure) {
    throw failure;
  }

  /** Returns what it lacks that every public release has. */
  static Optional<ReleaseFailure> lacking(ReleaseContent content) {
    List<Fault> lacking = new ArrayList<>();
    if (content.body() == null) {
      lacking.add(new Fault("#/body", "is missing; a published release needs a body"));
    }
    if (content.language() == null) {
      lacking.add(new Fault("#/language", "is missing; say in what language it is, such as en"));
    }
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReleaseFailure.Incomplete(lacking));
  }

  /** Returns its own embargo, if that is not past at {@code at}. */
  static Optional<ReleaseFailure.EmbargoActive> embargo(
      ReleaseContent content, Newsroom newsroom, Instant at) {
    ReleaseLine line = content.releaseLine();
    if (line == null || !line.embargo()) {
      return Optional.empty();
    }
    Optional<Instant> until = line.embargoedUntil(newsroom.zone());
    if (until.isEmpty()) {
      return Optional.of(new ReleaseFailure.EmbargoActive());
    }
    return at.isBefore(until.get())
        ? Optional.of(new ReleaseFailure.EmbargoActive(until.get()))
        : Optional.empty();
  }
}
