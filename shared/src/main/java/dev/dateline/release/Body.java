package dev.dateline.release;

/** The text of a release, from after its dateline to before its boilerplate. */
public record Body(Format format, String value) {
  public static final TextRule VALUE = TextRule.prose(1_000_000);

  /** How the body is written. */
  public enum Format {
    /** CommonMark, with tables. */
    MARKDOWN,
    /** HTML, of which only what is harmless is shown. */
    HTML
  }

  public Body {
    VALUE.check("value", value);
  }
}
