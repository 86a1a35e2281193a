package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.NewsroomName;

/** One press release: its newest revision, and where it stands. */
public record PressRelease(ReleaseId id, NewsroomName newsroom, Revision revision, State state) {

  /** Returns what the release says. */
  public ReleaseContent content() {
    return revision.content();
  }

  /** Returns where the release is in its life. */
  public Status status() {
    return state.status();
  }

  /** Tells whether a key may know that this release exists. */
  boolean isVisibleTo(ApiKey caller) {
    return newsroom.equals(caller.newsroom())
        && (status() == Status.PUBLISHED || caller.seesUnpublished());
  }
}
