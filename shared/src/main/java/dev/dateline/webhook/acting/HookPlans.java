package dev.dateline.webhook.acting;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Actor;
import dev.dateline.release.Correction;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.LintRelease;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Releases;
import dev.dateline.release.Revision;
import dev.dateline.release.Slug;
import dev.dateline.release.Status;
import dev.dateline.webhook.Act;
import dev.dateline.webhook.Delivery.Result;
import dev.dateline.webhook.External;
import dev.dateline.webhook.NotUnderstood;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out what an errand comes to, and does nothing of it. */
final class HookPlans {
  private static final String STOPPED =
      "The release is a draft again, so that what it said before does not come out by itself. What the source sent cannot be read: ";

  private final Releases releases;
  private final LintRelease lint;
  private final Clock clock;

  HookPlans(Releases releases, LintRelease lint, Clock clock) {
    this.releases = releases;
    this.lint = lint;
    this.clock = clock;
  }

  /**
   * What an entry says.
   *
   * @param asked the instant to come before which the entry wants nothing public; null for none
   * @param at the same, or a later one that was set here
   */
  record Said(
      CreateRelease.Submission submission,
      @Nullable String correctionNote,
      @Nullable Instant asked,
      @Nullable Instant at) {
    /** Returns why it waits longer than the entry asks for; null if it does not. */
    @Nullable String why() {
      return at == null || at.equals(asked)
          ? null
          : "It comes out at %s: the release has an embargo or a time that the entry does not say. Change that here."
              .formatted(at);
    }
  }

  /**
   * What is to be done, and with what.
   *
   * @param said null where the hook sends nothing of account
   */
  record Course(Plan plan, @Nullable Said said) {}

  /**
   * Works out what to do with a release.
   *
   * @param found null if there is none
   * @throws NotUnderstood if what the errand sends cannot be read, and nothing is to be stopped
   */
  Course of(Errand errand, External claim, @Nullable PressRelease found) {
    Said said;
    try {
      said = said(errand, claim, found);
    } catch (NotUnderstood unreadable) {
      if (!replacesScheduled(errand, found)) {
        throw unreadable;
      }
      String reason = STOPPED + unreadable.getMessage();
      return new Course(new Plan(List.of(Plan.Step.UNSCHEDULE), Result.PARKED, reason), null);
    }
    Plan plan =
        Plan.of(
            new Plan.Wish(
                errand.event().act(),
                errand.source().settings().autoPublish(),
                said != null,
                said != null && (found == null || differs(errand, said.submission(), found)),
                said == null ? null : said.at(),
                said == null ? null : said.why()),
            found);
    return new Course(plan, said);
  }

  /**
   * Tells whether the source wants other words or another time for what would come out by itself.
   */
  private static boolean replacesScheduled(Errand errand, @Nullable PressRelease found) {
    return found != null
        && found.status() == Status.SCHEDULED
        && errand.source().settings().autoPublish()
        && (errand.event().act() == Act.SCHEDULE || errand.event().act() == Act.PUBLISH);
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
      ReleaseContent entry = read.submission().content();
      ReleaseContent content = inRound(claim.round(), entry);
      if (found != null) {
        content = new KeptMembers(found, errand, clock.instant()).over(content);
      }
      return new Said(
          withContent(read.submission(), content),
          correctionNote(read.correctionNote(), found),
          earliest(errand.event().due(), entry, errand.newsroom()),
          earliest(due(errand, found), content, errand.newsroom()));
    } catch (NotUnderstood unreadable) {
      if (act == Act.WITHDRAW) {
        // What is to be taken back need not be readable for that.
        return null;
      }
      throw unreadable;
    }
  }

  /** A note that the entry still has was told with the correction for which it was written. */
  private static @Nullable String correctionNote(
      @Nullable String said, @Nullable PressRelease found) {
    boolean isTold =
        found != null
            && found.state().corrections().stream().anyMatch(each -> each.note().equals(said));
    return isTold ? null : said;
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
    Revision next = lint.lint(errand.caller(), submission);
    ReleaseContent content =
        next.content().change().attachments(release.content().attachments()).build();
    return !content.equals(release.content())
        || !next.ofSource().equals(release.revision().ofSource());
  }

  /** Returns when the entry wants to be published; else as it was scheduled by others here. */
  private @Nullable Instant due(Errand errand, @Nullable PressRelease found) {
    Instant due = errand.event().due();
    return due == null
            && found != null
            && found.status() == Status.SCHEDULED
            && releases.history(found.id(), found.state().version() + 1, 1).stream()
                .noneMatch(entry -> entry.actor().kind() == Actor.Kind.WEBHOOK)
        ? found.state().scheduledAt()
        : due;
  }

  private @Nullable Instant earliest(
      @Nullable Instant due, ReleaseContent content, Newsroom newsroom) {
    ReleaseLine line = content.releaseLine();
    Instant embargo = line == null ? null : line.embargoedUntil(newsroom.zone()).orElse(null);
    Instant last = due == null || (embargo != null && embargo.isAfter(due)) ? embargo : due;
    return last == null || !last.isAfter(clock.instant()) ? null : last;
  }
}
