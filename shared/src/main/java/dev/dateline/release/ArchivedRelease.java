package dev.dateline.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * All that is kept of a release.
 *
 * @param revisions from the first to the newest
 * @param steps from the first to the one that made it what it is
 * @param claims the addresses that are its own; one that it had may be another's by now
 */
public record ArchivedRelease(
    PressRelease newest, List<Revision> revisions, List<HistoryEntry> steps, List<Claim> claims) {
  public ArchivedRelease {
    revisions = List.copyOf(revisions);
    steps = List.copyOf(steps);
    claims = List.copyOf(claims);
    State state = newest.state();
    require(state.status() != Status.DISCARDED, "what was discarded is in no archive");
    require(
        !revisions.isEmpty()
            && revisions.stream()
                .map(Revision::number)
                .toList()
                .equals(IntStream.rangeClosed(1, revisions.size()).boxed().toList())
            && revisions.getLast().equals(newest.revision()),
        "its revisions are not numbered from 1 to the newest without a gap");
    require(
        isWhole(steps, state.version()),
        "its changes are not numbered from 1 to its version %d without a gap"
            .formatted(state.version()));
    HistoryEntry last = steps.getLast();
    require(
        last.status() == state.status() && last.revision() == revisions.size(),
        "its last change has another status or revision than its state");
    Set<Address> own = addressesOf(state);
    Set<Address> claimed = new HashSet<>();
    for (Claim claim : claims) {
      boolean home = claim.address().equals(state.address());
      require(
          claim.owner().equals(newest.id())
              && own.contains(claim.address())
              && home == (claim.role() == Claim.Role.HOME)
              && claimed.add(claim.address())
              && claim.address().newsroom().equals(newest.newsroom()),
          "its state does not explain its claim on " + claim.address().path());
    }
    Address home = state.address();
    require(home == null || claimed.contains(home), "its address is not claimed");
  }

  /** Returns its address and those that it had, whoever has them now. */
  Set<Address> addresses() {
    return addressesOf(newest.state());
  }

  private static Set<Address> addressesOf(State state) {
    Set<Address> addresses = new HashSet<>(state.aliases());
    Address home = state.address();
    if (home != null) {
      addresses.add(home);
    }
    return addresses;
  }

  private static boolean isWhole(List<HistoryEntry> steps, long version) {
    return steps.stream()
        .map(HistoryEntry::version)
        .toList()
        .equals(LongStream.rangeClosed(1, version).boxed().toList());
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
