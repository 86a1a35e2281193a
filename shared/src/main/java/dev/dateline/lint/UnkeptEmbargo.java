package dev.dateline.lint;

import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;

/** Finds words that ask to wait in a release whose release line asks nobody to. */
final class UnkeptEmbargo implements Rule {
  @Override
  public String code() {
    return UnreadEmbargo.CODE;
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.ERROR;
  }

  @Override
  public void look(Checked release, Found found) {
    ReleaseContent content = release.content();
    ReleaseLine line = content.releaseLine();
    if (line != null && line.embargo()) {
      return;
    }
    if (line != null && UnreadEmbargo.asks(line.text())) {
      add("#/releaseLine/text", line.text(), found);
    }
    release
        .all()
        .filter(passage -> UnreadEmbargo.asks(passage.text()))
        .forEach(passage -> add(passage.pointer(), passage.text(), found));
  }

  private static void add(String pointer, String text, Found found) {
    found.add(
        pointer,
        "%s asks to wait, and the release says of no embargo; say it in 'releaseLine' with \"embargo\": true and its date, or take the words out."
            .formatted(Found.quoted(text)));
  }
}
