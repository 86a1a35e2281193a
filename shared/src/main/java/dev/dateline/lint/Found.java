package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one rule finds, at the newsroom's level if it has one for it. */
final class Found {
  /** What is wrong a hundred times need not be said as often. */
  static final int MOST = 50;

  private static final int LONGEST_QUOTE = 100;
  private final Rule rule;
  private final @Nullable RuleLevel ofNewsroom;
  private final List<Finding> findings = new ArrayList<>();

  Found(Rule rule, @Nullable RuleLevel ofNewsroom) {
    this.rule = rule;
    this.ofNewsroom = ofNewsroom;
  }

  /** Adds a finding at the rule's usual level. */
  void add(String pointer, String message) {
    add(rule.usual(), pointer, message);
  }

  /** Adds a finding of a rule that has more than one level. */
  void add(RuleLevel usual, String pointer, String message) {
    Finding.Level level = Levels.of(ofNewsroom == null ? usual : ofNewsroom);
    if (level != null && findings.size() < MOST) {
      findings.add(new Finding(rule.code(), level, message, pointer));
    }
  }

  List<Finding> list() {
    return List.copyOf(findings);
  }

  /** Shortens what is quoted in a message. */
  static String quoted(String text) {
    return Finding.quoted(text, LONGEST_QUOTE);
  }
}
