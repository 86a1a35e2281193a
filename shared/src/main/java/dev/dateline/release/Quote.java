package dev.dateline.release;

import org.jspecify.annotations.Nullable;

/** Words of somebody that stand in the body, without their quotation marks. */
public record Quote(String text, String speaker, @Nullable String title) {
  public static final TextRule TEXT = TextRule.prose(10_000);
  public static final TextRule SPEAKER = TextRule.line(200);
  public static final TextRule TITLE = TextRule.line(300);

  public Quote {
    TEXT.check("text", text);
    SPEAKER.check("speaker", speaker);
    TITLE.checkIfPresent("title", title);
  }
}
