package dev.dateline.webhook.acting;

import dev.dateline.release.Attempt;
import dev.dateline.release.CorrectRelease;
import dev.dateline.release.Correction;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.Moment;
import dev.dateline.release.Order;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Revision;
import dev.dateline.release.Slug;
import dev.dateline.release.Timing;
import dev.dateline.release.Translation;
import dev.dateline.webhook.Act;
import dev.dateline.webhook.External;
import dev.dateline.webhook.NotUnderstood;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a plan, each from the version that the one before left. */
final class HookSteps {
  private final UseCases cases;
  private final Clock clock;

  HookSteps(UseCases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /** What has come of an errand so far. */
  record Done(Plan plan, @Nullable PressRelease release) {}

  /**
   * What an entry says.
   *
   * @param at the instant to come before which it must not be public; null for none
   */
  private record Said(
      CreateRelease.Submission submission, @Nullable String correctionNote, @Nullable Instant at) {}

  /**
   * Does what an errand asks for with a release.
   *
   * @param claim of the entry, which says under which id one is made where there is none
   * @param found null if there is none
   * @throws NotUnderstood if what it sends cannot be read
   * @throws dev.dateline.release.ReleaseFailure if a step is refused; those before it are done
   * @throws dev.dateline.release.Repeated if this delivery has taken a step before, and somebody
   *     has changed the release since
   */
  Done take(Errand errand, External claim, @Nullable PressRelease found) {
    Said said = said(errand, claim, found);
    Plan plan =
        Plan.of(
            new Plan.Wish(
                errand.event().act(),
                errand.source().settings().autoPublish(),
                said != null,
                said != null && (found == null || differs(errand, said.submission(), found)),
                said == null ? null : said.at()),
            found);
    PressRelease release = found;
    for (Plan.Step step : plan.steps()) {
      release = taken(step, errand, claim.release(), release, said);
    }
    return new Done(plan, release);
  }

  /** Reads the entry; null where the hook sends none, or what it sends is of no account. */
  private @Nullable Said said(Errand errand, External claim, @Nullable PressRelease found) {
    Act act = errand.event().act();
    if (errand.event().entry().isEmpty() || act == Act.DELETE) {
      return null;
    }
    try {
      EntryReader.Read read =
          new EntryReader(errand.source(), errand.newsroom()).read(errand.event(), errand.json());
      if (read.correctionNote() != null) {
        Correction.NOTE
            .faultOf(read.correctionNote())
            .ifPresent(
                fault -> {
                  throw new NotUnderstood("The 'correctionNote' of the entry " + fault + ".");
                });
      }
      return new Said(
          withContent(
              read.submission(), inRound(claim.round(), kept(read.submission().content(), found))),
          read.correctionNote(),
          earliest(errand, read.submission().content()));
    } catch (NotUnderstood unreadable) {
      if (act == Act.WITHDRAW) {
        // What is to be taken back need not be readable for that.
        return null;
      }
      throw unreadable;
    }
  }

  /** Keeps what no entry says, and somebody has said of the release here. */
  private static ReleaseContent kept(ReleaseContent content, @Nullable PressRelease release) {
    if (release == null) {
      return content;
    }
    ReleaseContent before = release.content();
    List<Translation> others =
        before.translations().stream()
            .filter(each -> !each.language().equals(content.language()))
            .toList();
    return content
        .change()
        .translationOf(before.translationOf())
        .translations(others)
        .disclosure(content.disclosure() == null ? before.disclosure() : content.disclosure())
        .build();
  }

  /** The address of what was withdrawn stays its own, so what follows it gets a number. */
  private static ReleaseContent inRound(int round, ReleaseContent content) {
    Slug wish = content.slug();
    return round == 1 || wish == null
        ? content
        : content.change().slug(wish.numbered(round)).build();
  }

  private static CreateRelease.Submission withContent(
      CreateRelease.Submission read, ReleaseContent content) {
    return new CreateRelease.Submission(
        content, read.findings(), read.understanding(), read.source());
  }

  private boolean differs(
      Errand errand, CreateRelease.Submission submission, PressRelease release) {
    Revision next = cases.lint().lint(errand.caller(), submission);
    ReleaseContent content =
        next.content().change().attachments(release.content().attachments()).build();
    return !content.equals(release.content())
        || !next.ofSource().equals(release.revision().ofSource());
  }

  private @Nullable Instant earliest(Errand errand, ReleaseContent content) {
    Instant due = errand.event().due();
    ReleaseLine line = content.releaseLine();
    Instant embargo =
        line == null ? null : line.embargoedUntil(errand.newsroom().zone()).orElse(null);
    Instant last = due == null || (embargo != null && embargo.isAfter(due)) ? embargo : due;
    return last == null || !last.isAfter(clock.instant()) ? null : last;
  }

  private PressRelease taken(
      Plan.Step step,
      Errand errand,
      ReleaseId id,
      @Nullable PressRelease release,
      @Nullable Said said) {
    Attempt attempt = errand.attempt(step, clock.instant());
    if (step == Plan.Step.CREATE) {
      return cases.create().create(errand.caller(), id, submission(said), attempt);
    }
    PressRelease seen = Objects.requireNonNull(release, "only a creation begins with nothing");
    Order order = new Order(errand.caller(), id, OptionalLong.of(seen.state().version()), attempt);
    return switch (step) {
      case UNSCHEDULE -> cases.unschedule().unschedule(order);
      case REVISE -> cases.revise().revise(order, submission(said));
      case PUBLISH -> cases.publish().publish(order, timing(errand, said), List.of());
      case CORRECT -> cases.correct().correct(order, amendment(Objects.requireNonNull(said)));
      case WITHDRAW ->
          cases.withdraw().withdraw(order, Notice.WITHDRAWN.in(seen.content().language()));
      case CREATE -> throw new IllegalStateException("it is there already");
    };
  }

  private static CreateRelease.Submission submission(@Nullable Said said) {
    return Objects.requireNonNull(said, "a plan that needs content has some").submission();
  }

  private static Timing timing(Errand errand, @Nullable Said said) {
    Instant at = said == null ? null : said.at();
    return at == null
        ? new Timing.Now()
        : new Timing.At(Moment.of(at.atZone(errand.newsroom().zone()).toOffsetDateTime()));
  }

  private static CorrectRelease.Amendment amendment(Said said) {
    String note = said.correctionNote();
    return note == null
        ? new CorrectRelease.Amendment(
            Correction.Weight.UPDATE,
            Notice.CORRECTED.in(said.submission().content().language()),
            said.submission(),
            List.of())
        : new CorrectRelease.Amendment(
            Correction.Weight.CORRECTION, note, said.submission(), List.of());
  }
}
