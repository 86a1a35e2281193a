package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the mark that stands for letters which were lost, above all in names. */
final class LostLetters implements Rule {
  private static final String MARK = "\uFFFD";

  /** Where a wrong letter is a wrong name in public. */
  private static final Pattern NAMING =
      Pattern.compile(
          "#/(?:headline|subheadline|dateline/place|contacts/\\d+/name|quotes/\\d+/speaker)");

  @Override
  public String code() {
    return "ENCODING";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    Set<String> seen = new TreeSet<>();
    release
        .all()
        .filter(passage -> passage.text().contains(MARK) && seen.add(passage.pointer()))
        .forEach(passage -> add(passage, found));
  }

  private static void add(Passage passage, Found found) {
    int at = passage.text().indexOf(MARK);
    int begin = passage.text().lastIndexOf(' ', at) + 1;
    int end = passage.text().indexOf(' ', at);
    String word = passage.text().substring(begin, end < 0 ? passage.text().length() : end);
    found.add(
        NAMING.matcher(passage.pointer()).matches() ? RuleLevel.ERROR : RuleLevel.WARNING,
        passage.pointer(),
        "A letter was lost in %s; write the word again.".formatted(Found.quoted(word)));
  }
}
