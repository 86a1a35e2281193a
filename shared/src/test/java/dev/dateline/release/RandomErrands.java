package dev.dateline.release;

import dev.dateline.release.Interleaving.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes up what comes to a desk: requests about its releases, and what runs by itself. */
final class RandomErrands {
  private static final List<String> SLUGS = List.of("a", "b", "c");
  private static final List<Action> ASKED =
      List.of(
          Action.REVISE,
          Action.DISCARD,
          Action.SCHEDULE,
          Action.UNSCHEDULE,
          Action.PUBLISH,
          Action.IMPORT,
          Action.CORRECT,
          Action.CORRECT,
          Action.CORRECT,
          Action.WITHDRAW,
          Action.KILL,
          Action.REDIRECT);

  private final BusyDesk desk;
  private final RandomGenerator random;
  private final List<ReleaseId> ids = new ArrayList<>();
  private int senders;

  RandomErrands(BusyDesk desk, RandomGenerator random) {
    this.desk = desk;
    this.random = random;
    for (int i = 0; i < 3; i++) {
      PressRelease draft = desk.draft(random.nextBoolean() ? null : slug());
      ids.add((random.nextBoolean() ? desk.withPicture(draft) : draft).id());
    }
  }

  /** Brings the releases to some point of their lives, one request after the other. */
  void happenedBefore() throws Exception {
    int steps = random.nextInt(9);
    for (int i = 0; i < steps; i++) {
      desk.clock.advance(Duration.ofSeconds(1));
      if (random.nextInt(10) == 0) {
        desk.sweep();
      } else {
        Errand errand = next();
        errand.send();
        errand.requireHonest(List.of(errand));
      }
    }
  }

  /** Returns what runs by itself: the sweep, the projector, an administrator. */
  Operation unasked() {
    ReleaseId id = any(ids);
    return switch (random.nextInt(4)) {
      case 0 -> () -> desk.project(id);
      case 1 -> desk::rename;
      default -> desk::sweep;
    };
  }

  /** Returns a request that is most often possible. */
  Errand next() {
    return sensible(any(ids));
  }

  private Errand sensible(ReleaseId id) {
    List<Action> possible =
        ASKED.stream()
            .filter(action -> Ledger.from(action).contains(desk.ledger.newest(id).status()))
            .toList();
    boolean sensible = !possible.isEmpty() && random.nextInt(5) > 0;
    return errand(id, any(sensible ? possible : ASKED));
  }

  /** Returns a request that is likely to meet these. */
  Errand beside(List<Errand> others) {
    if (others.isEmpty() || random.nextInt(3) == 0) {
      return next();
    }
    Errand other = any(others);
    return other.mayBeRepeated() && random.nextInt(4) == 0
        ? other.twin("sender " + ++senders)
        : sensible(other.id());
  }

  private Errand errand(ReleaseId id, Action action) {
    String sender = "sender " + ++senders;
    Attempt attempt =
        random.nextBoolean()
            ? null
            : new Attempt(Examples.HARBOUR, sender, sender, desk.clock.instant());
    Errand errand = new Errand(desk, sender, action, id, attempt, asked(action));
    boolean needed = Set.of(Action.REVISE, Action.DISCARD, Action.CORRECT).contains(action);
    if (!needed && random.nextInt(3) > 0) {
      return errand;
    }
    return random.nextBoolean()
        ? errand.reading()
        : errand.seen(desk.ledger.newest(id).state().version());
  }

  private Errand.Asked asked(Action action) {
    Instant now = desk.clock.instant();
    CreateRelease.Submission submission = desk.submission(random.nextInt(3) == 0 ? null : slug());
    ReleaseId other = any(ids);
    String explanation = "Of " + senders;
    boolean keeps = random.nextInt(3) > 0;
    return switch (action) {
      case REVISE -> order -> desk.reviseRelease.revise(order, sent(submission, keeps, order));
      case DISCARD -> desk.discardRelease::discard;
      case SCHEDULE -> {
        Moment at = Examples.moment(now.plus(instantToCome()));
        yield order -> desk.publishRelease.publish(order, new Timing.At(at), List.of());
      }
      case UNSCHEDULE -> desk.unscheduleRelease::unschedule;
      case PUBLISH -> order -> desk.publishRelease.publish(order, new Timing.Now(), List.of());
      case IMPORT -> {
        List<Address> aliases = List.of(Examples.address(slug()), Examples.address(slug()));
        Moment then = Examples.moment(now.minus(Duration.ofDays(1)));
        yield order ->
            desk.publishRelease.publish(order, new Timing.Then(then, aliases), List.of());
      }
      case CORRECT -> {
        yield order ->
            desk.correctRelease.correct(
                order,
                new CorrectRelease.Amendment(
                    Correction.Weight.UPDATE,
                    explanation,
                    sent(submission, keeps, order),
                    List.of()));
      }
      case WITHDRAW -> order -> desk.withdrawRelease.withdraw(order, explanation);
      case KILL -> order -> desk.killRelease.kill(order, explanation);
      case REDIRECT -> order -> desk.redirectRelease.redirect(order, other, null);
      case CREATE, ATTACH, DETACH, POSTPONE, RECEIVE, FILE ->
          throw new IllegalArgumentException("nobody asks for it");
    };
  }

  private CreateRelease.Submission sent(
      CreateRelease.Submission submission, boolean keepsFiles, Order order) {
    return keepsFiles ? desk.keepingFiles(submission, order.id()) : submission;
  }

  /** Mostly so soon that a sweep sees it; else so late that the address has another year. */
  private Duration instantToCome() {
    return random.nextInt(6) == 0
        ? Duration.ofDays(365)
        : Duration.ofSeconds(30L * random.nextInt(1, 4));
  }

  private String slug() {
    return any(SLUGS);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
