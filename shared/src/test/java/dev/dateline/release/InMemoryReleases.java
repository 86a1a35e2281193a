package dev.dateline.release;

import dev.dateline.json.ContentTree;
import dev.dateline.json.Json;
import dev.dateline.newsroom.NewsroomName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases and receipts in memory. */
public final class InMemoryReleases implements Releases, Receipts {
  private record Kept(Receipt receipt, Instant until) {}

  private final Map<ReleaseId, PressRelease> newest = new HashMap<>();
  private final Map<ReleaseId, Map<Integer, Revision>> revisions = new HashMap<>();
  private final Map<Address, Claim> claims = new HashMap<>();
  private final Map<String, Kept> receipts = new HashMap<>();
  private final Map<ReleaseId, String> parked = new HashMap<>();

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
  }

  @Override
  public synchronized Outcome commit(Change change) {
    PressRelease after = change.after();
    Attempt attempt = change.attempt();
    if (attempt != null && find(attempt).isPresent()) {
      return Outcome.REPEATED;
    }
    PressRelease stored = newest.get(after.id());
    boolean asExpected =
        change.before() == null
            ? stored == null
            : stored != null && stored.state().version() == change.before().state().version();
    if (!asExpected) {
      return Outcome.CHANGED_MEANWHILE;
    }
    Address address = after.state().address();
    if (address != null) {
      Claim claim = claims.get(address);
      if (claim != null && !claim.owner().equals(after.id())) {
        return Outcome.ADDRESS_TAKEN;
      }
      long epoch = claim == null ? 1 : claim.epoch() + 1;
      claims.put(address, new Claim(address, after.id(), Claim.Role.LIVE, epoch));
    }
    newest.put(after.id(), after);
    revisions
        .computeIfAbsent(after.id(), id -> new HashMap<>())
        .put(after.revision().number(), after.revision());
    if (attempt != null) {
      Receipt.Done done = new Receipt.Done(after.id(), after.revision().number(), after.state());
      keepReceipt(attempt, done);
    }
    return Outcome.STORED;
  }

  @Override
  public synchronized List<Summary> list(
      NewsroomName newsroom, Status status, Span span, int limit) {
    return newest.values().stream()
        .filter(release -> release.newsroom().equals(newsroom))
        .map(Summary::of)
        .filter(summary -> summary.status() == status && span.contains(summary.position()))
        .sorted(Comparator.comparing(Summary::position).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Claim> claimOn(Address address) {
    return Optional.ofNullable(claims.get(address));
  }

  @Override
  public synchronized void park(ReleaseId id, String reason, Instant at) {
    parked.putIfAbsent(id, reason);
  }

  public synchronized Map<ReleaseId, String> parked() {
    return Map.copyOf(parked);
  }

  @Override
  public synchronized Optional<Receipt> find(Attempt attempt) {
    return Optional.ofNullable(receipts.get(pk(attempt)))
        .filter(kept -> kept.until().isAfter(attempt.at()))
        .map(Kept::receipt);
  }

  @Override
  public synchronized void keep(Attempt attempt, Receipt.Refused refusal) {
    if (find(attempt).isEmpty()) {
      keepReceipt(attempt, refusal);
    }
  }

  private void keepReceipt(Attempt attempt, Receipt.Outcome outcome) {
    Instant until = attempt.at().plus(Duration.ofHours(24));
    receipts.put(pk(attempt), new Kept(new Receipt(attempt.fingerprint(), outcome), until));
  }

  private static String pk(Attempt attempt) {
    return attempt.newsroom() + " " + attempt.key();
  }
}
