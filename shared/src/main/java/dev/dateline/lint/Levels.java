package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Finding;
import org.jspecify.annotations.Nullable;

/** What a newsroom's level makes of a finding. */
final class Levels {
  private Levels() {}

  /** Returns null for a rule that is silent. */
  static Finding.@Nullable Level of(RuleLevel level) {
    return switch (level) {
      case ERROR -> Finding.Level.ERROR;
      case WARNING -> Finding.Level.WARNING;
      case INFO -> Finding.Level.INFO;
      case OFF -> null;
    };
  }
}
