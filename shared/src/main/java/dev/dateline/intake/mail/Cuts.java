package dev.dateline.intake.mail;

import dev.dateline.intake.text.DisclosureStatement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** The lines of a text that are not in the release, each with why. */
final class Cuts {
  private final ShownText shown;
  private final List<String> lines;
  private final BitSet cut = new BitSet();
  private final List<CutLines> named = new ArrayList<>();

  /**
   * @param lines those of {@code shown} without their quotation marks
   */
  Cuts(ShownText shown, List<String> lines) {
    this.shown = shown;
    this.lines = lines;
  }

  /** Lines of the source that were cut, from {@code from} to before {@code to}. */
  record CutLines(int from, int to, String what, String reason) {}

  boolean has(int line) {
    return cut.get(line);
  }

  List<CutLines> named() {
    return Collections.unmodifiableList(named);
  }

  /** The part without these lines. */
  String textWithout(int depth) {
    return shown.without(cut, depth);
  }

  /** Cuts lines whatever they hold. */
  void add(int from, int to, String what, String reason) {
    int begin = from;
    int end = to;
    while (begin < end && (cut.get(begin) || lines.get(begin).isEmpty())) {
      begin++;
    }
    while (end > begin && (cut.get(end - 1) || lines.get(end - 1).isEmpty())) {
      end--;
    }
    if (begin < end) {
      cut.set(begin, end);
      named.add(new CutLines(shown.number(begin), shown.number(end - 1) + 1, what, reason));
    }
  }

  /** Cuts paragraph by paragraph, except the label of an agent, which must never get lost. */
  void addUnlabelled(int from, int to, String what, String reason) {
    int i = from;
    int begin = from;
    while (i < to) {
      int end = i + 1;
      while (end < to && !lines.get(end - 1).isEmpty() && !lines.get(end).isEmpty()) {
        end++;
      }
      List<String> paragraph = lines.subList(i, end);
      if (DisclosureStatement.mayBe(String.join(" ", paragraph))
          || paragraph.stream().anyMatch(DisclosureStatement::mayBe)) {
        add(begin, i, what, reason);
        begin = end;
      }
      i = end;
    }
    add(begin, to, what, reason);
  }
}
