package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.Instant;
import java.util.List;

/** Makes revisions of what comes in: labelled as its newsroom must, and looked through. */
final class Acceptance {
  private final Newsrooms newsrooms;
  private final Linter linter;

  Acceptance(Newsrooms newsrooms, Linter linter) {
    this.newsrooms = newsrooms;
    this.linter = linter;
  }

  /** Returns what is kept of a submission; what is found in it stops nobody here. */
  Revision revision(
      CreateRelease.Submission submission, NewsroomName name, int number, Instant now) {
    Newsroom newsroom = newsrooms.required(name);
    ReleaseContent content = Disclosures.labelled(submission.content(), newsroom.disclosure());
    Instant at = Readiness.earliest(content, newsroom, now);
    List<Finding> findings =
        linter.together(submission.findings(), linter.findings(content, newsroom, at), newsroom);
    return new Revision(
        number, content, findings, submission.understanding(), submission.source().original(), now);
  }
}
