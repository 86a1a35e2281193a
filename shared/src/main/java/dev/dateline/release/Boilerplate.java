package dev.dateline.release;

/** The standing paragraph about an organisation, under "About ...". */
public record Boilerplate(String about, String text) {
  public static final TextRule ABOUT = TextRule.line(300);
  public static final TextRule TEXT = TextRule.prose(20_000);

  public Boilerplate {
    ABOUT.check("about", about);
    TEXT.check("text", text);
  }
}
