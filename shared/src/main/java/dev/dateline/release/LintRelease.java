package dev.dateline.release;

import dev.dateline.newsroom.Caller;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;

/** Says what would become of a source, and stores nothing. */
public final class LintRelease {
  private final Newsrooms newsrooms;
  private final Acceptance acceptance;
  private final Clock clock;

  public LintRelease(Newsrooms newsrooms, Linter linter, Clock clock) {
    this.newsrooms = newsrooms;
    this.acceptance = new Acceptance(linter);
    this.clock = clock;
  }

  /** Returns the revision that a draft of it would begin with in the caller's newsroom. */
  public Revision lint(Caller caller, CreateRelease.Submission submission) {
    Newsroom newsroom = newsrooms.required(caller.newsroom());
    return acceptance.revision(submission, newsroom, 1, Instants.now(clock));
  }
}
