package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.List;

/** Makes revisions of what comes in: labelled as its newsroom must, and looked through. */
final class Acceptance {
  private final Linter linter;

  Acceptance(Linter linter) {
    this.linter = linter;
  }

  /** Returns what is kept of a submission; what is found in it stops nobody here. */
  Revision revision(
      CreateRelease.Submission submission, Newsroom newsroom, int number, Instant now) {
    ReleaseContent content = Disclosures.labelled(submission.content(), newsroom.disclosure());
    Instant at = Readiness.earliest(content, newsroom, now);
    List<Finding> ofSource = submission.findings().stream().map(Finding::asOfSource).toList();
    List<Finding> findings = linter.findings(content, ofSource, newsroom, at);
    return new Revision(
        number, content, findings, submission.understanding(), submission.source().original(), now);
  }
}
