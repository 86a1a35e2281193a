package dev.dateline.webhook;

/** What a source wants of us; of two at the same instant the later one here counts. */
public enum Act {
  /** Nothing: it tries whether anybody is there, or tells of what is none of our business. */
  NOTHING,
  /** Take what it sends as a draft. */
  DRAFT,
  /** Publish it at an instant. */
  SCHEDULE,
  /** Publish it, or correct what is public. */
  PUBLISH,
  /** Take it back; what it sends with it is a draft again. */
  WITHDRAW,
  /** Take it back; it is nowhere any more. */
  DELETE
}
