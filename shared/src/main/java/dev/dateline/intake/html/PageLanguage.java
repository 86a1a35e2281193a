package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import dev.dateline.release.Finding;
import dev.dateline.release.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses between the language that a page names, often that of its template, and the words. */
final class PageLanguage {
  private PageLanguage() {}

  static @Nullable Language of(
      Optional<Page.Said> named,
      @Nullable Language guessed,
      List<Finding> findings,
      Losses losses) {
    Language language = named.map(Page.Said::text).flatMap(PageLanguage::language).orElse(null);
    if (language == null) {
      named.ifPresent(
          said ->
              losses.add(
                  "lang of <%s> '%s'".formatted(said.by(), said.text()),
                  "no tag of a language, such as en or pt-BR",
                  said.line()));
      return guessed;
    }
    if (guessed == null) {
      findings.removeIf(finding -> finding.code().equals("LANGUAGE"));
      return language;
    }
    if (language.primary().equals(guessed.primary())) {
      return language;
    }
    findings.add(
        new Finding(
            "LANGUAGE",
            Finding.Level.WARNING,
            "The page says that its language is %s, its words are %s; the words are believed. Set 'language' if they should not be."
                .formatted(language, guessed),
            "#/language"));
    return guessed;
  }

  private static Optional<Language> language(String tag) {
    try {
      return Optional.of(new Language(tag.replace('_', '-')));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
