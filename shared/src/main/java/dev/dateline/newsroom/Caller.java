package dev.dateline.newsroom;

/** For whom something is done, in one newsroom. */
public sealed interface Caller permits ApiKey, WebhookCaller {
  NewsroomName newsroom();

  /** Returns who it is, for the history. */
  String label();

  /** Tells whether it sees what is not public yet. */
  boolean seesUnpublished();
}
