package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.render.BodyText.Link;
import java.util.Optional;

/** Finds letters of another script that look like those around them, and what cannot be seen. */
final class LookAlikes implements Rule {
  @Override
  public String code() {
    return "HOMOGLYPH";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    release.prose().stream()
        .filter(passage -> passage.pointer().endsWith("headline"))
        .forEach(passage -> look(passage.pointer(), passage.text(), found));
    release.names().forEach(passage -> look(passage.pointer(), passage.text(), found));
    for (Link link : release.body().links()) {
      look(Checked.BODY, link.text(), found);
      look(Checked.BODY, link.href(), found);
    }
    release.addresses().forEach((pointer, address) -> look(pointer, address, found));
  }

  private static void look(String pointer, String text, Found found) {
    Optional<Token> mixed = Token.in(text).stream().filter(Scripts::areMixed).findFirst();
    mixed.ifPresent(
        word ->
            found.add(
                pointer,
                "%s mixes letters of several scripts that look alike; type the word again in one script."
                    .formatted(Found.quoted(word.text()))));
    Invisible.firstIn(text)
        .ifPresent(
            character ->
                found.add(
                    pointer,
                    "The invisible character U+%04X stands in it, which can hide or turn around what is read; delete it."
                        .formatted(character)));
  }
}
