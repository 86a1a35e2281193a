package dev.dateline.release;

import dev.dateline.json.ContentTree;
import dev.dateline.json.Json;
import dev.dateline.json.StateTree;
import dev.dateline.newsroom.NewsroomName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Releases and receipts in memory. */
public final class InMemoryReleases implements Releases, Receipts {
  private record Kept(Receipt receipt, Instant until) {}

  private final Map<ReleaseId, PressRelease> newest = new HashMap<>();
  private final Map<ReleaseId, Map<Integer, Revision>> revisions = new HashMap<>();
  private final Map<ReleaseId, List<HistoryEntry>> history = new HashMap<>();
  private final Map<Address, Claim> claims = new HashMap<>();
  private final Map<String, Kept> receipts = new HashMap<>();
  private final Map<List<String>, Long> entries = new HashMap<>();
  private final Map<ReleaseId, Parked> parked = new HashMap<>();
  private final Map<NewsroomName, List<Move>> moves = new HashMap<>();

  @Override
  public synchronized Optional<PressRelease> find(ReleaseId id) {
    return Optional.ofNullable(newest.get(id));
  }

  @Override
  public synchronized PressRelease asLeftBy(Receipt.Done change) {
    return new PressRelease(
        change.id(),
        newest.get(change.id()).newsroom(),
        revisions.get(change.id()).get(change.revision()),
        change.state());
  }

  @Override
  public void requireRoomFor(PressRelease release) {
    int size =
        Json.write(ContentTree.of(release.content())).getBytes(StandardCharsets.UTF_8).length;
    if (size > 380 * 1024) {
      throw new ReleaseFailure.TooLarge(size, 380 * 1024, "#/body/value");
    }
    int sizeOfState =
        Json.write(StateTree.of(release.state())).getBytes(StandardCharsets.UTF_8).length;
    if (sizeOfState > 340 * 1024) {
      throw new ReleaseFailure.TooLarge(sizeOfState, 340 * 1024);
    }
  }

  @Override
  public synchronized Optional<Revision> revision(ReleaseId id, int number) {
    return Optional.ofNullable(revisions.getOrDefault(id, Map.of()).get(number));
  }

  @Override
  public synchronized List<RevisionSummary> revisions(ReleaseId id, int before, int limit) {
    return revisions.getOrDefault(id, Map.of()).values().stream()
        .filter(revision -> revision.number() < before)
        .sorted(Comparator.comparing(Revision::number).reversed())
        .limit(limit)
        .map(RevisionSummary::of)
        .toList();
  }

  @Override
  public synchronized List<HistoryEntry> history(ReleaseId id, long before, int limit) {
    return history.getOrDefault(id, List.of()).stream()
        .filter(entry -> entry.version() < before)
        .sorted(Comparator.comparing(HistoryEntry::version).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Outcome commit(List<Change> changes) {
    if (changes.stream().map(Change::attempt).anyMatch(this::isKept)) {
      return Outcome.REPEATED;
    }
    if (changes.stream().map(Change::attempt).anyMatch(this::isOvertaken)) {
      return Outcome.OVERTAKEN;
    }
    if (!changes.stream().allMatch(this::isOfWhatIsStored)) {
      return Outcome.CHANGED_MEANWHILE;
    }
    if (!changes.stream().allMatch(change -> change.claims().stream().allMatch(this::isAsRead))) {
      return Outcome.ADDRESS_TAKEN;
    }
    changes.forEach(this::store);
    return Outcome.STORED;
  }

  private boolean isKept(@Nullable Attempt attempt) {
    return attempt != null && find(attempt).isPresent();
  }

  private boolean isOvertaken(@Nullable Attempt attempt) {
    Attempt.Entry entry = attempt == null ? null : attempt.entry();
    return entry != null
        && entries.getOrDefault(entry(attempt.newsroom(), entry.source(), entry.id()), 0L)
            != entry.version();
  }

  /** Remembers how an entry is claimed from now on. */
  public synchronized void claimed(NewsroomName newsroom, String source, String id, long version) {
    entries.put(entry(newsroom, source, id), version);
  }

  private static List<String> entry(NewsroomName newsroom, String source, String id) {
    return List.of(newsroom.value(), source, id);
  }

  private boolean isOfWhatIsStored(Change change) {
    PressRelease stored = newest.get(change.after().id());
    return change.before() == null
        ? stored == null
        : stored != null && stored.state().version() == change.before().state().version();
  }

  private boolean isAsRead(ClaimChange change) {
    Claim stored = claims.get(change.address());
    return change.before() == null
        ? stored == null
        : stored != null && stored.epoch() == change.before().epoch();
  }

  private void store(Change change) {
    PressRelease before = change.before();
    PressRelease after = change.after();
    newest.put(after.id(), after);
    Move.of(change)
        .ifPresent(
            move -> moves.computeIfAbsent(after.newsroom(), name -> new ArrayList<>()).add(move));
    revisions
        .computeIfAbsent(after.id(), id -> new HashMap<>())
        .put(after.revision().number(), after.revision());
    List<String> changed =
        before == null ? List.of() : ContentTree.difference(before.content(), after.content());
    history
        .computeIfAbsent(after.id(), id -> new ArrayList<>())
        .add(HistoryEntry.of(change, changed));
    for (ClaimChange claim : change.claims()) {
      if (claim.after() == null) {
        claims.remove(claim.address());
      } else {
        claims.put(claim.address(), claim.after());
      }
    }
    if (change.attempt() != null) {
      keepReceipt(
          change.attempt(), new Receipt.Done(after.id(), after.revision().number(), after.state()));
    }
  }

  @Override
  public synchronized Outcome restore(ArchivedRelease archived) {
    ReleaseId id = archived.newest().id();
    if (newest.containsKey(id)) {
      return Outcome.CHANGED_MEANWHILE;
    }
    if (archived.claims().stream().anyMatch(claim -> claims.containsKey(claim.address()))) {
      return Outcome.ADDRESS_TAKEN;
    }
    newest.put(id, archived.newest());
    Map<Integer, Revision> numbered = new HashMap<>();
    archived.revisions().forEach(revision -> numbered.put(revision.number(), revision));
    revisions.put(id, numbered);
    history.put(id, new ArrayList<>(archived.steps()));
    archived.claims().forEach(claim -> claims.put(claim.address(), claim));
    return Outcome.STORED;
  }

  @Override
  public synchronized List<Summary> list(
      NewsroomName newsroom, Status status, Span span, int limit) {
    return newest.values().stream()
        .filter(release -> release.newsroom().equals(newsroom) && release.status() == status)
        .map(Summary::of)
        .filter(summary -> span.contains(summary.position()))
        .sorted(Comparator.comparing(Summary::position).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Summary> unfiled(NewsroomName newsroom, Span span, int limit) {
    return newest.values().stream()
        .filter(release -> release.newsroom().equals(newsroom))
        .map(Summary::of)
        .filter(summary -> summary.positionToFile().filter(span::contains).isPresent())
        .sorted(
            Comparator.comparing((Summary summary) -> summary.positionToFile().orElseThrow())
                .reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<ReleaseId> killed(NewsroomName newsroom, int limit) {
    return newest.values().stream()
        .filter(release -> release.newsroom().equals(newsroom) && release.status() == Status.KILLED)
        .map(release -> new Position(Tombstone.of(release).at(), release.id()))
        .sorted(Comparator.reverseOrder())
        .limit(limit)
        .map(Position::id)
        .toList();
  }

  @Override
  public synchronized List<Move> moves(NewsroomName newsroom, Instant since, int limit) {
    return moves.getOrDefault(newsroom, List.of()).stream()
        .filter(move -> !move.at().isBefore(since))
        .sorted(Comparator.comparing(Move::at))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Claim> claimOn(Address address) {
    return Optional.ofNullable(claims.get(address));
  }

  @Override
  public synchronized List<Due> due(Instant until, int limit) {
    return newest.values().stream()
        .filter(release -> release.status() == Status.SCHEDULED)
        .map(release -> new Due(release.state().schedule().due(), release.id()))
        .filter(due -> !due.at().isAfter(until))
        .sorted(Comparator.comparing(Due::at).thenComparing(due -> due.id().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void park(Parked aside) {
    parked.putIfAbsent(aside.id(), aside);
  }

  @Override
  public synchronized List<Parked> parked() {
    return List.copyOf(parked.values());
  }

  @Override
  public synchronized void unpark(Parked repaired) {
    parked.remove(repaired.id(), repaired);
  }

  @Override
  public synchronized Optional<Receipt> find(Attempt attempt) {
    return Optional.ofNullable(receipts.get(pk(attempt)))
        .filter(kept -> kept.until().isAfter(attempt.at()))
        .map(Kept::receipt);
  }

  @Override
  public synchronized void keep(Attempt attempt, Receipt.Outcome outcome) {
    keepFirst(attempt, outcome);
  }

  /** Keeps how an attempt ended unless that is known, and tells whether it was not. */
  public synchronized boolean keepFirst(Attempt attempt, Receipt.Outcome outcome) {
    if (find(attempt).isPresent()) {
      return false;
    }
    keepReceipt(attempt, outcome);
    return true;
  }

  private void keepReceipt(Attempt attempt, Receipt.Outcome outcome) {
    Instant until = attempt.at().plus(Duration.ofHours(24));
    receipts.put(pk(attempt), new Kept(new Receipt(attempt.fingerprint(), outcome), until));
  }

  private static String pk(Attempt attempt) {
    return attempt.newsroom() + " " + attempt.key();
  }
}
