package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;

/** One thing that an editor looks at. */
interface Rule {
  /** Returns the code of its findings, which names its page in {@code docs/findings}. */
  String code();

  /** Returns how much it matters where the newsroom says nothing else. */
  RuleLevel usual();

  /** Tells whether the law gives the level, so that no newsroom may change it. */
  default boolean isLaw() {
    return false;
  }

  /** Looks at a release in time that is in proportion to its length. */
  void look(Checked release, Found found);
}
