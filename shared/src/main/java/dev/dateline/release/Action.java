package dev.dateline.release;

/** What was done to a release. */
public enum Action {
  CREATE,
  REVISE,
  /** A file was announced for it, or looked at and taken in. */
  ATTACH,
  /** A file that it does not name was taken from it. */
  DETACH,
  DISCARD,
  SCHEDULE,
  UNSCHEDULE,
  /** Its time came and it could not be published; it is tried again. */
  POSTPONE,
  PUBLISH,
  /** Published with a date of the past, as part of an archive. */
  IMPORT,
  CORRECT,
  WITHDRAW,
  KILL,
  REDIRECT,
  /** Copies were filed with the Department of Justice. */
  FILE,
  /** Another release's readers are led here from now on. */
  RECEIVE;

  /** Tells whether readers may know that it was done: it is about what is or was public. */
  public boolean concernsReaders() {
    return switch (this) {
      case PUBLISH, IMPORT, CORRECT, WITHDRAW, KILL, REDIRECT, RECEIVE -> true;
      case CREATE, REVISE, ATTACH, DETACH, DISCARD, SCHEDULE, UNSCHEDULE, POSTPONE, FILE -> false;
    };
  }
}
