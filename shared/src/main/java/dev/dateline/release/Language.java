package dev.dateline.release;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language as BCP 47 writes it, such as {@code en} or {@code pt-BR}. */
public record Language(String tag) {
  public Language {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (locale.getLanguage().isEmpty()) {
        throw new IllegalArgumentException("names no language; write it as en or pt-BR");
      }
      tag = locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("is no language tag of BCP 47, such as en or pt-BR", e);
    }
  }

  /** Returns the language without its region: {@code pt} of {@code pt-BR}. */
  public String primary() {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  @Override
  public String toString() {
    return tag;
  }
}
