package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Kind;
import dev.dateline.render.BodyText.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds I, we and you outside quotation marks. */
final class ThirdPerson implements Rule {
  @Override
  public String code() {
    return "PERSON";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  /** Whoever makes a statement says I. */
  @Override
  public void look(Checked release, Found found) {
    if (release.content().kind() != Kind.STATEMENT) {
      release.vocabulary().ifPresent(words -> look(release, words, found));
    }
  }

  private static void look(Checked release, Vocabulary words, Found found) {
    Map<String, TreeSet<String>> persons = new LinkedHashMap<>();
    for (Passage passage : release.prose()) {
      if (passage.look() == Look.QUOTATION) {
        continue;
      }
      List<QuotedSpan> quotations = QuotedSpan.in(passage.text(), words.marks());
      int next = 0;
      for (int i = 0; i < passage.words().size(); i++) {
        Token token = passage.words().get(i);
        while (next < quotations.size() && quotations.get(next).end() <= token.start()) {
          next++;
        }
        boolean quoted = next < quotations.size() && quotations.get(next).holds(token);
        if (!quoted && words.isPerson(passage, i)) {
          persons.computeIfAbsent(passage.pointer(), pointer -> new TreeSet<>()).add(token.text());
        }
      }
    }
    persons.forEach(
        (pointer, said) ->
            found.add(
                pointer,
                "%s outside quotation marks; name who is meant, or quote who says it."
                    .formatted(
                        String.join(", ", said.stream().map(Found::quoted).limit(10).toList()))));
  }
}
