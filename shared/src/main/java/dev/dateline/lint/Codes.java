package dev.dateline.lint;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.TreeSet;

/** The codes of findings: those of the rules, and those of the readers of sources. */
public final class Codes {
  /** What only a source shows, or what it did not say. */
  static final Set<String> OF_READERS =
      Set.of(
          "CONTROL_CHARACTERS",
          "DATELINE_DATE",
          "DISCLOSURE_UNREAD",
          "DRAFT",
          "EMBARGO_MIDNIGHT",
          "EMBARGO_UNREAD",
          "ENCODING",
          "FROM_NEWSROOM",
          "FRONT_MATTER",
          "LANGUAGE",
          "LEFT_OUT",
          "MAIL_DATE",
          "NO_BODY",
          "QUOTE",
          "RELEASE_LINE_DATE",
          "WORDS_LEFT_OUT");

  /** A release that may have to wait is never let out unseen: only an override does that, once. */
  private static final Set<String> HOLDING_BACK = Set.of("DRAFT", "EMBARGO_UNREAD", "RELEASE_LINE");

  private Codes() {}

  /**
   * Makes sure that a newsroom may give this code a level.
   *
   * @throws IllegalArgumentException if there is no such code, or its level is not the newsroom's
   */
  public static void requireSettable(String code) {
    requireKnown(code);
    if (isFixed(code)) {
      throw new IllegalArgumentException(
          "keeps its level, which no newsroom changes; take it out of 'rules'");
    }
  }

  /**
   * Makes sure that findings have this code.
   *
   * @throws IllegalArgumentException if none has
   */
  public static void requireKnown(String code) {
    if (!ofRules().contains(code) && !OF_READERS.contains(code)) {
      Set<String> all = new TreeSet<>(ofRules());
      all.addAll(OF_READERS);
      throw new IllegalArgumentException(
          "is no code of a finding; they are " + String.join(", ", all));
    }
  }

  /** Tells whether its level is the same in every newsroom. */
  static boolean isFixed(String code) {
    return HOLDING_BACK.contains(code)
        || Lint.RULES.stream().anyMatch(rule -> rule.isLaw() && rule.code().equals(code));
  }

  static Set<String> ofRules() {
    return Lint.RULES.stream().map(Rule::code).collect(toUnmodifiableSet());
  }
}
