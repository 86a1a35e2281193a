package dev.dateline.release;

/** What can be asked for a release that exists. */
public enum Verb {
  REVISE,
  PREVIEW,
  DISCARD,
  UNSCHEDULE,
  PUBLISH,
  CORRECT,
  WITHDRAW,
  KILL,
  REDIRECT,
  ATTACH
}
