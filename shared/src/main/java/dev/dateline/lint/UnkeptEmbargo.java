package dev.dateline.lint;

import dev.dateline.intake.html.BodyWords;
import dev.dateline.intake.text.LineInItsWords;
import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds words that ask to wait that its release line does not keep. */
final class UnkeptEmbargo implements Rule {
  /** What a release is about, and not what it asks for. */
  private static final Pattern TOPIC = Pattern.compile("(?i)embargo(?:e?s)?");

  /** Of no line that asks to wait is the day cut off, lest two be taken for one. */
  private static final int LONGEST_QUOTED = 400;

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
    release
        .all()
        .filter(passage -> asks(passage, line, release.newsroom().zone()))
        .forEach(passage -> add(passage, isEmbargo(content), found));
    lookAtTags(content, found);
    if (content.body() != null && found.list().isEmpty()) {
      BodyWords.besideText(content.body()).stream()
          .filter(words -> UnreadEmbargo.asks(words, line))
          .findFirst()
          .ifPresent(words -> add(Passage.of(Checked.BODY, words), isEmbargo(content), found));
    }
  }

  /** The text of the release line is compared with its own members. */
  private static boolean asks(Passage passage, @Nullable ReleaseLine line, ZoneId zone) {
    return UnreadEmbargo.asks(passage.text(), line)
        || (line != null
            && passage.pointer().equals("#/releaseLine/text")
            && LineInItsWords.asksForMore(line, zone));
  }

  private static void lookAtTags(ReleaseContent content, Found found) {
    for (int i = 0; i < content.tags().size(); i++) {
      String tag = content.tags().get(i).replace('-', ' ').replace('_', ' ');
      if (!TOPIC.matcher(tag).matches() && UnreadEmbargo.asks(tag, content.releaseLine())) {
        add(Passage.of("#/tags/" + i, tag), isEmbargo(content), found);
      }
    }
  }

  private static boolean isEmbargo(ReleaseContent content) {
    return content.releaseLine() != null && content.releaseLine().embargo();
  }

  private static void add(Passage passage, boolean embargo, Found found) {
    String how =
        embargo
            ? "%s asks to wait, and the release line says of another embargo, or does not say until when that is; correct 'releaseLine', or take the words out."
            : "%s asks to wait, and the release says of no embargo; say it in 'releaseLine' with \"embargo\": true and its date, or take the words out.";
    found.add(passage.pointer(), how.formatted(Finding.quoted(passage.text(), LONGEST_QUOTED)));
  }
}
