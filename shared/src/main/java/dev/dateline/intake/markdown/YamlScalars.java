package dev.dateline.intake.markdown;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The core schema of YAML 1.2 without its numbers, since no member of a release is one. */
final class YamlScalars {
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUES = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSES = Set.of("false", "False", "FALSE");

  private YamlScalars() {}

  /** Returns what a word without quotation marks means: null, a boolean, or the word. */
  static @Nullable Object meaning(String plain) {
    if (NULLS.contains(plain)) {
      return null;
    }
    if (TRUES.contains(plain)) {
      return true;
    }
    return FALSES.contains(plain) ? (Object) false : plain;
  }
}
