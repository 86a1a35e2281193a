package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes revisions of what comes in: labelled as its newsroom must, with what it gives to each, and
 * looked through.
 */
final class Acceptance {
  private final Linter linter;

  Acceptance(Linter linter) {
    this.linter = linter;
  }

  /** Returns what is kept of a submission; what is found in it stops nobody here. */
  Revision revision(
      CreateRelease.Submission submission, Newsroom newsroom, int number, Instant now) {
    return revision(submission, Stream.empty(), newsroom, number, now);
  }

  /**
   * Returns what follows a revision that is not public yet.
   *
   * <p>JSON has the members of a release and not the words that its source had around them: that
   * these ask to wait, or speak of others than the label, is not forgotten when somebody reads the
   * release and sends it again.
   */
  Revision following(
      Revision replaced, CreateRelease.Submission submission, Newsroom newsroom, Instant now) {
    Stream<Finding> kept =
        submission.isJson()
            ? replaced.ofSource().stream()
                .filter(finding -> stands(finding, replaced, submission.content(), newsroom))
            : Stream.empty();
    return revision(submission, kept, newsroom, replaced.number() + 1, now);
  }

  /** Returns what follows a revision whose content is changed here, and came from nowhere else. */
  Revision changed(Revision replaced, ReleaseContent content, Newsroom newsroom, Instant now) {
    Instant at = Readiness.earliest(content, newsroom, now);
    return new Revision(
        replaced.number() + 1,
        content,
        linter.findings(content, replaced.ofSource(), newsroom, at),
        replaced.ofSource(),
        replaced.understanding(),
        replaced.original(),
        now);
  }

  private static boolean stands(
      Finding finding, Revision replaced, ReleaseContent content, Newsroom newsroom) {
    ReleaseLine line = content.releaseLine();
    boolean answered =
        line != null && line.embargo() && !line.equals(replaced.content().releaseLine());
    return switch (finding.code()) {
      case "EMBARGO_UNREAD" -> !answered;
      case "DRAFT" -> true;
      default ->
          Disclosures.isAbout(finding)
              && Objects.equals(label(replaced.content(), newsroom), label(content, newsroom));
    };
  }

  private static @Nullable Disclosure label(ReleaseContent content, Newsroom newsroom) {
    return Disclosures.labelled(content, newsroom.disclosure()).disclosure();
  }

  private Revision revision(
      CreateRelease.Submission submission,
      Stream<Finding> kept,
      Newsroom newsroom,
      int number,
      Instant now) {
    ReleaseContent sent = submission.content();
    ReleaseContent content =
        OfNewsroom.added(Disclosures.labelled(sent, newsroom.disclosure()), newsroom.profile());
    Instant at = Readiness.earliest(content, newsroom, now);
    List<Finding> ofSource =
        Stream.of(
                submission.findings().stream().map(Finding::asOfSource),
                OfNewsroom.findings(sent, content),
                kept)
            .flatMap(found -> found)
            .toList();
    List<Finding> findings = linter.findings(content, ofSource, newsroom, at);
    return new Revision(
        number,
        content,
        findings,
        ofSource,
        submission.understanding(),
        submission.source().original(),
        now);
  }
}
