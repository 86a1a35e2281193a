package dev.dateline.webhook.acting;

import dev.dateline.release.Correction;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.LintRelease;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Revision;
import dev.dateline.release.Slug;
import dev.dateline.release.Translation;
import dev.dateline.webhook.Act;
import dev.dateline.webhook.External;
import dev.dateline.webhook.NotUnderstood;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out what an errand comes to, and does nothing of it. */
final class HookPlans {
  private final LintRelease lint;
  private final Clock clock;

  HookPlans(LintRelease lint, Clock clock) {
    this.lint = lint;
    this.clock = clock;
  }

  /**
   * What an entry says.
   *
   * @param at the instant to come before which it must not be public; null for none
   */
  record Said(
      CreateRelease.Submission submission, @Nullable String correctionNote, @Nullable Instant at) {}

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
   * @throws NotUnderstood if what the errand sends cannot be read
   */
  Course of(Errand errand, External claim, @Nullable PressRelease found) {
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
    return new Course(plan, said);
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
    Revision next = lint.lint(errand.caller(), submission);
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
}
