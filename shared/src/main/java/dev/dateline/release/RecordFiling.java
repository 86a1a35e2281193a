package dev.dateline.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Remembers that the copies of a distribution were filed. */
public final class RecordFiling {
  private final Steps steps;

  public RecordFiling(Releases releases, Clock clock) {
    this.steps = new Steps(releases, clock);
  }

  /**
   * When copies were filed, and under which reference.
   *
   * @param due which of the release's deadlines they were filed for; null where only one can be
   *     meant
   */
  public record Filed(Instant at, @Nullable String reference, @Nullable Instant due) {}

  /**
   * Returns the release with what was filed; what was remembered before of the same distribution is
   * replaced.
   *
   * @throws ReleaseFailure.NothingToFile if no copies of it are owed
   * @throws ReleaseFailure.NotPast if it is to be filed at an instant to come
   * @throws ReleaseFailure.UnfittingOrder if it does not say for which deadline, or is filed before
   *     there was anything to file
   * @throws ReleaseFailure.NotReady if several of these are so
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease record(Order order, Filed filed) {
    return steps.take(
        order,
        (release, now, again) -> {
          List<Filing> filings = new ArrayList<>(release.state().filings());
          if (filings.isEmpty()) {
            throw new ReleaseFailure.NothingToFile(release.id());
          }
          Obstacles obstacles = new Obstacles();
          if (filed.at().isAfter(now)) {
            obstacles.add(new ReleaseFailure.NotPast(filed.at(), now));
          }
          obstacles
              .resultOf(() -> meant(release, filed))
              .ifPresent(
                  which ->
                      filings.set(which, filings.get(which).filed(filed.at(), filed.reference())));
          obstacles.refuse();
          State.Builder state = release.state().next(now).filings(filings);
          return Flip.of(Change.of(release, release.as(state), Action.FILE, order));
        });
  }

  /** Returns which of the filings is meant, of which there was something to file by then. */
  private static int meant(PressRelease release, Filed filed) {
    List<Filing> filings = release.state().filings();
    int which = which(filings, filed.due());
    Filing filing = filings.get(which);
    requireThere(filed.at(), which == 0 ? madeAt(release, filing) : filing.distributed());
    return which;
  }

  /** One that is sent again must not be taken for another distribution's, so none is guessed. */
  private static int which(List<Filing> filings, @Nullable Instant due) {
    List<Filing> meant =
        filings.stream()
            .filter(filing -> due == null ? !filing.isFiled() : filing.due().equals(due))
            .sorted(Comparator.comparing(Filing::isFiled))
            .toList();
    if (meant.size() == 1 || (due != null && !meant.isEmpty())) {
      return filings.indexOf(meant.getFirst());
    }
    if (due == null && filings.size() == 1) {
      return 0;
    }
    String each =
        filings.stream().map(filing -> filing.due().toString()).collect(Collectors.joining(", "));
    throw unfitting(
        "#/due",
        (due == null
                ? "is missing; the release was distributed more than once, so say which deadline is met: "
                : "is no deadline of this release; it is one of ")
            + each);
  }

  /** An archive's releases were distributed before they came here. */
  private static Instant madeAt(PressRelease release, Filing filing) {
    Instant createdAt = release.state().createdAt();
    return createdAt.isBefore(filing.distributed()) ? createdAt : filing.distributed();
  }

  private static void requireThere(Instant filedAt, Instant earliest) {
    if (filedAt.isBefore(earliest)) {
      throw unfitting(
          "#/filedAt",
          "is earlier than %s, before which there was nothing to file".formatted(earliest));
    }
  }

  private static ReleaseFailure.UnfittingOrder unfitting(String place, String detail) {
    return new ReleaseFailure.UnfittingOrder(new Fault(place, detail));
  }
}
