package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request about one release as its sender has it: what was asked, and what came of it. */
final class Errand {
  private static final Set<Action> SEEN_BY_READERS =
      EnumSet.of(
          Action.SCHEDULE,
          Action.PUBLISH,
          Action.IMPORT,
          Action.CORRECT,
          Action.WITHDRAW,
          Action.KILL,
          Action.REDIRECT);

  private final BusyDesk desk;
  private final String sender;
  private final Action action;
  private final ReleaseId id;
  private final Asked asked;
  private final @Nullable Attempt attempt;
  private OptionalLong expected;
  private boolean reads;
  private @Nullable PressRelease answered;
  private @Nullable ReleaseFailure refused;
  private @Nullable PressRelease found;

  /** What the use case is asked for. */
  @FunctionalInterface
  interface Asked {
    PressRelease carryOut(Order order);
  }

  Errand(
      BusyDesk desk,
      String sender,
      Action action,
      ReleaseId id,
      @Nullable Attempt attempt,
      Asked asked) {
    this.desk = desk;
    this.sender = sender;
    this.action = action;
    this.id = id;
    this.attempt = attempt;
    this.asked = asked;
    this.expected = OptionalLong.empty();
  }

  /** Names the version that its sender has seen. */
  Errand seen(long version) {
    expected = OptionalLong.of(version);
    return this;
  }

  /** Its sender reads the release first, and names that version. */
  Errand reading() {
    reads = true;
    return this;
  }

  /** Returns the same request, sent at the same time from elsewhere. */
  Errand twin(String other) {
    Errand twin = new Errand(desk, other, action, id, attempt, asked);
    twin.expected = expected;
    return twin;
  }

  /** Whether the same request may come twice: then it has a key, and names no other version. */
  boolean mayBeRepeated() {
    return attempt != null && !reads;
  }

  /** Sends the request, once more if it was sent before. */
  void send() {
    if (found == null) {
      found = desk.ledger.newest(id);
    }
    PressRelease before = desk.ledger.newest(id);
    ApiKey caller =
        new ApiKey(
            Examples.everything().hash(), Examples.HARBOUR, Set.of(Scope.values()), sender, null);
    try {
      if (reads) {
        expected = OptionalLong.of(desk.getRelease.get(caller, id).state().version());
        reads = false;
      }
      PressRelease after = once(new Order(caller, id, expected, attempt));
      answered = after;
      refused = null;
      if (SEEN_BY_READERS.contains(action)) {
        desk.promise(after);
      }
    } catch (ReleaseFailure failure) {
      refused = failure;
      boolean madeSure =
          failure instanceof ReleaseFailure.AlreadyPublished
              || failure instanceof ReleaseFailure.WrongStatus;
      if (madeSure && SEEN_BY_READERS.contains(action)) {
        desk.promise(before);
      }
    }
  }

  /** As the handlers do: of two attempts of one key one is carried out. */
  private PressRelease once(Order order) {
    if (attempt == null) {
      return asked.carryOut(order);
    }
    Optional<PressRelease> earlier = replayed();
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try {
      return asked.carryOut(order);
    } catch (Repeated repeated) {
      return replayed().orElseThrow(() -> repeated);
    } catch (ReleaseFailure failure) {
      return replayed().orElseThrow(() -> failure);
    }
  }

  private Optional<PressRelease> replayed() {
    return desk.receipts
        .find(attempt)
        .map(
            receipt -> {
              PressRelease left = desk.asLeftBy((Receipt.Done) receipt.outcome());
              desk.converge.converge(left);
              return left;
            });
  }

  boolean isAnswered() {
    return answered != null || refused != null;
  }

  /**
   * Fails unless what its sender was told is what was stored.
   *
   * @param all that were sent, twins among them
   */
  void requireHonest(List<Errand> all) {
    List<Ledger.Entry> done =
        all.stream()
            .filter(each -> each == this || (attempt != null && attempt.equals(each.attempt)))
            .flatMap(each -> desk.ledger.doneBy(each.sender).stream())
            .toList();
    assertThat(done).as("%s is done once", this).hasSizeLessThanOrEqualTo(1);
    if (answered != null) {
      assertThat(done).as("%s was answered", this).hasSize(1);
      assertThat(done.getFirst().after()).isEqualTo(answered);
      boolean came = action == Action.SCHEDULE && answered.status() == Status.PUBLISHED;
      assertThat(done.getFirst().action()).isEqualTo(came ? Action.PUBLISH : action);
      if (expected.isPresent()) {
        assertThat(answered.state().version()).isEqualTo(expected.getAsLong() + 1);
      }
    } else if (refused != null) {
      assertThat(desk.ledger.doneBy(sender)).as("%s was refused", this).isEmpty();
      requireReason(refused);
    }
  }

  private void requireReason(ReleaseFailure failure) {
    List<PressRelease> met =
        desk.ledger.life(id).stream()
            .map(Ledger.Entry::after)
            .filter(release -> release.state().version() >= found.state().version())
            .toList();
    Set<Status> statuses = met.stream().map(PressRelease::status).collect(Collectors.toSet());
    switch (failure) {
      case ReleaseFailure.WrongStatus wrong -> {
        assertThat(statuses).contains(wrong.status());
        assertThat(Ledger.from(action)).doesNotContain(wrong.status());
      }
      case ReleaseFailure.AlreadyPublished already ->
          assertThat(statuses).contains(Status.PUBLISHED);
      case ReleaseFailure.NotFound gone -> assertThat(statuses).contains(Status.DISCARDED);
      case ReleaseFailure.OtherVersion other -> {
        assertThat(met).extracting(release -> release.state().version()).contains(other.current());
        assertThat(expected).isPresent().isNotEqualTo(OptionalLong.of(other.current()));
      }
      case ReleaseFailure.SlugTaken taken -> {}
      case ReleaseFailure.AliasTaken taken -> {}
      case ReleaseFailure.NowhereToLead nowhere -> {}
      case ReleaseFailure.InstantPast past -> {}
      // Of a file that another has taken out of it meanwhile.
      case ReleaseFailure.UnfittingOrder unfitting -> {}
      case ReleaseFailure.NotReady several -> several.obstacles().forEach(this::requireReason);
      default -> throw new AssertionError("%s is refused without reason".formatted(this), failure);
    }
  }

  ReleaseId id() {
    return id;
  }

  /** Returns why it was refused; null where it was not. */
  @Nullable ReleaseFailure refused() {
    return refused;
  }

  @Override
  public String toString() {
    return "%s %s %s%s"
        .formatted(
            sender,
            action,
            id.value().substring(32),
            expected.isPresent() ? " of v" + expected.getAsLong() : "");
  }
}
