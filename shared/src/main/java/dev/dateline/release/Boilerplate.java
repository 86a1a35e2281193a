package dev.dateline.release;

import dev.dateline.newsroom.Profile;

/** The standing paragraph about an organisation, under "About ...". */
public record Boilerplate(String about, String text) {
  public static final TextRule ABOUT = TextRule.line(300);
  public static final TextRule TEXT = TextRule.prose(20_000);

  public Boilerplate {
    ABOUT.check("about", about);
    TEXT.check("text", text);
  }

  /** Returns a newsroom's own as one of a release. */
  public static Boilerplate of(Profile.Boilerplate boilerplate) {
    return new Boilerplate(boilerplate.about(), boilerplate.text());
  }
}
