package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A simple model of the lives of releases: of all that was stored, in order, what is possible,
 * whose the addresses are and what readers should see there. It knows nothing of claims and epochs.
 */
final class Ledger {
  /** One step that was stored. */
  record Entry(PressRelease after, Action action, Actor actor) {}

  private record Owner(ReleaseId id, Claim.Role role) {}

  private final Map<ReleaseId, List<Entry>> lives = new LinkedHashMap<>();
  private final Map<Address, Owner> owners = new LinkedHashMap<>();

  /** The addresses that were a release's and are no longer, or only ever led to one. */
  private final Set<Address> left = new HashSet<>();

  /** Returns the statuses that an action is possible from. */
  static Set<Status> from(Action action) {
    return switch (action) {
      case CREATE -> Set.of();
      case ATTACH, DETACH -> Set.of(Status.DRAFT, Status.SCHEDULED, Status.PUBLISHED);
      case IMPORT -> Set.of(Status.DRAFT);
      case REVISE, DISCARD, SCHEDULE, PUBLISH -> Set.of(Status.DRAFT, Status.SCHEDULED);
      case UNSCHEDULE, POSTPONE -> Set.of(Status.SCHEDULED);
      case CORRECT, WITHDRAW, RECEIVE -> Set.of(Status.PUBLISHED);
      case KILL, REDIRECT -> Set.of(Status.PUBLISHED, Status.WITHDRAWN);
      case FILE -> Set.of(Status.PUBLISHED, Status.WITHDRAWN, Status.KILLED);
    };
  }

  private static Status to(Action action, Status before) {
    return switch (action) {
      case CREATE, UNSCHEDULE -> Status.DRAFT;
      case REVISE, ATTACH, DETACH, POSTPONE, CORRECT, RECEIVE, FILE -> before;
      case DISCARD -> Status.DISCARDED;
      case SCHEDULE -> Status.SCHEDULED;
      case PUBLISH, IMPORT -> Status.PUBLISHED;
      case WITHDRAW, REDIRECT -> Status.WITHDRAWN;
      case KILL -> Status.KILLED;
    };
  }

  /** Takes down what was stored, and fails if it should not have been. */
  void record(List<Change> changes) {
    for (Change change : changes) {
      PressRelease after = change.after();
      List<Entry> life = lives.computeIfAbsent(after.id(), id -> new ArrayList<>());
      PressRelease before = life.isEmpty() ? null : life.getLast().after();
      assertThat(change.before()).as("what %s was made from", change.action()).isEqualTo(before);
      requireLegal(change, before);
      recordHome(before == null ? null : before.state().address(), before, after);
      if (change.action() == Action.IMPORT) {
        after.state().aliases().forEach(alias -> take(alias, after, Claim.Role.ALIAS));
        left.addAll(after.state().aliases());
      }
      life.add(new Entry(after, change.action(), change.actor()));
    }
  }

  private static void requireLegal(Change change, @Nullable PressRelease before) {
    PressRelease after = change.after();
    Action action = change.action();
    if (before == null) {
      assertThat(action).isEqualTo(Action.CREATE);
      assertThat(after.status()).isEqualTo(Status.DRAFT);
      assertThat(after.state().version()).isEqualTo(1);
      return;
    }
    assertThat(from(action)).as("%s is possible", action).contains(before.status());
    assertThat(after.status()).isEqualTo(to(action, before.status()));
    assertThat(after.state().version()).isEqualTo(before.state().version() + 1);
    boolean rewrites =
        action == Action.REVISE
            || action == Action.CORRECT
            || action == Action.ATTACH && !after.content().equals(before.content());
    assertThat(after.revision().number())
        .isEqualTo(before.revision().number() + (rewrites ? 1 : 0));
    Schedule schedule = before.state().schedule();
    if (action == Action.PUBLISH && change.actor().equals(Actor.SCHEDULE) && schedule != null) {
      assertThat(after.state().publishedAt()).as("not early").isAfterOrEqualTo(schedule.at());
    }
  }

  private void recordHome(
      @Nullable Address home, @Nullable PressRelease before, PressRelease after) {
    Address next = after.state().address();
    if (next != null && !next.equals(home)) {
      take(next, after, Claim.Role.HOME);
    }
    if (home == null || before == null || home.equals(next)) {
      return;
    }
    if (isPublic(before.status())) {
      owners.put(home, new Owner(before.id(), Claim.Role.ALIAS));
      left.add(home);
    } else {
      owners.remove(home);
    }
  }

  private void take(Address address, PressRelease taker, Claim.Role role) {
    Owner owner = owners.get(address);
    boolean free =
        owner == null
            || (role == Claim.Role.HOME
                && owner.role() == Claim.Role.ALIAS
                && isPublic(taker.status()));
    assertThat(free).as("%s is free, and not of %s", address.path(), owner).isTrue();
    owners.put(address, new Owner(taker.id(), role));
  }

  static boolean isPublic(Status status) {
    return status == Status.PUBLISHED || status == Status.WITHDRAWN || status == Status.KILLED;
  }

  PressRelease newest(ReleaseId id) {
    return life(id).getLast().after();
  }

  /** Returns the steps of a release, oldest first. */
  List<Entry> life(ReleaseId id) {
    return lives.get(id);
  }

  Set<ReleaseId> ids() {
    return lives.keySet();
  }

  /** Returns what a caller did to the releases that it named. */
  List<Entry> doneBy(String label) {
    return lives.values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.actor().name().equals(label) && entry.action() != Action.RECEIVE)
        .toList();
  }

  /** Fails if this was never stored as what it shows. */
  void requireCommitted(Seen seen) {
    if (seen.kind() == Seen.Kind.MOVED) {
      assertThat(lives.values().stream().flatMap(List::stream))
          .as("a home of a public release: %s", seen)
          .anyMatch(
              entry ->
                  isPublic(entry.after().status())
                      && entry.after().requiredAddress().path().equals(seen.of()));
      return;
    }
    PressRelease shown =
        life(new ReleaseId(seen.of())).get(Math.toIntExact(seen.version() - 1)).after();
    assertThat(seen.asRead()).isEqualTo(shown(shown, "").asRead());
  }

  /** Returns what readers should see at an address now; empty where nothing may be. */
  Optional<Seen> rightAt(Address address, String title) {
    Owner owner = owners.get(address);
    if (owner == null || !isPublic(newest(owner.id()).status())) {
      return Optional.empty();
    }
    PressRelease end = newest(owner.id());
    while (end.status() == Status.WITHDRAWN && end.state().withdrawal().redirectTo() != null) {
      end = newest(end.state().withdrawal().redirectTo());
    }
    Address home = end.requiredAddress();
    boolean stays = home.equals(address) || end.status() == Status.KILLED || left.contains(home);
    return Optional.of(stays ? shown(end, title) : Seen.moved(home, title));
  }

  private Seen shown(PressRelease release, String title) {
    return switch (release.status()) {
      case PUBLISHED -> {
        Correction correction = release.state().correction();
        Revision replaced =
            correction == null ? null : revision(release.id(), correction.replaced());
        yield Seen.page(release, replaced, title);
      }
      case WITHDRAWN -> Seen.notice(release, title);
      case KILLED -> Seen.gone(release, title);
      case DRAFT, SCHEDULED, DISCARDED ->
          throw new AssertionError("%s is shown, and is no public one".formatted(release.id()));
    };
  }

  private Revision revision(ReleaseId id, int number) {
    return life(id).stream()
        .map(entry -> entry.after().revision())
        .filter(revision -> revision.number() == number)
        .findFirst()
        .orElseThrow();
  }

  Set<Address> addresses() {
    return owners.keySet();
  }

  /** Fails if the table holds anything else. */
  void requireTable(Releases releases) {
    lives.forEach(
        (id, life) -> {
          assertThat(releases.find(id)).contains(newest(id));
          assertThat(releases.history(id, Long.MAX_VALUE, Integer.MAX_VALUE).reversed())
              .extracting(HistoryEntry::version, HistoryEntry::action, HistoryEntry::actor)
              .containsExactlyElementsOf(
                  life.stream()
                      .map(
                          entry ->
                              org.assertj.core.groups.Tuple.tuple(
                                  entry.after().state().version(), entry.action(), entry.actor()))
                      .toList());
        });
    owners.forEach(
        (address, owner) ->
            assertThat(releases.claimOn(address))
                .map(claim -> new Owner(claim.owner(), claim.role()))
                .contains(owner));
  }
}
