package dev.dateline.newsroom;

/** How much a newsroom lets a rule of the lint matter. */
public enum RuleLevel {
  /** Stops a publication. */
  ERROR,
  WARNING,
  INFO,
  /** The rule is silent. */
  OFF
}
