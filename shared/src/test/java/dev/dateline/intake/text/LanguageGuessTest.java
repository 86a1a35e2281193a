package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; The ferry to the islands will sail again on Monday, and the owner has said that it is faster.",
        "fr; Le bac pour les îles reprendra la mer lundi, et le propriétaire a dit qu’il est plus rapide.",
        "de; Die Fähre zu den Inseln fährt am Montag wieder, und der Eigner sagt, sie ist schneller als zuvor.",
        "es; El barco de las islas vuelve a navegar el lunes y el dueño ha dicho que es más rápido."
      })
  void tellsTheLanguage(String tag, String text) {
    assertThat(LanguageGuess.of(text).orElseThrow()).hasToString(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Lorem ipsum dolor sit amet",
        "O barco das ilhas volta a navegar na segunda-feira com o dono",
        "Паром снова пойдёт"
      })
  void saysNothingWhereItIsNotSure(String text) {
    assertThat(LanguageGuess.of(text)).isEmpty();
  }

  @Test
  void tellsTheLanguageOfShortReleasesAndIsSilentForOthers() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (InputStream file = LanguageGuessTest.class.getResourceAsStream("languages.txt")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line -> {
                String[] parts = line.split("\\|", 2);
                String guess = LanguageGuess.of(parts[1]).map(Language::toString).orElse("-");
                if (!guess.equals(parts[0])) {
                  wrong.add("%s for %s".formatted(guess, line));
                }
              });
    }
    assertThat(wrong).isEmpty();
  }
}
