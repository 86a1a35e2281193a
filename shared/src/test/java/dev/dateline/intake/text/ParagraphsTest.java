package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {
  private static List<String> read(String... lines) {
    Sheet sheet = Sheets.of(lines);
    PageFurniture.claim(sheet);
    int width = Wrapping.width(SourceLines.of(String.join("\n", lines), new Findings()));
    return Paragraphs.of(sheet, 0, sheet.size(), width).stream()
        .map(paragraph -> (paragraph.isItem() ? "- " : "") + paragraph.text())
        .toList();
  }

  @Test
  void joinsHardWrappedLines() {
    assertThat(
            read(
                "The ferry to the outer islands will sail again on Monday, after a",
                "year in dock. Its owner says that it is faster now, and quieter; the",
                "eels, he says, will not hear it.",
                "A ticket costs four crowns, as before, and children sail for nothing",
                "until they are twelve years old."))
        .hasSize(2);
  }

  @Test
  void takesLongLinesForParagraphs() {
    assertThat(read("One " + "word ".repeat(40) + "end.", "Two.", "Three")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "• first|• second",
        "•|first|•|second",
        "·|first|·|second",
        "- first|- second",
        "– first|– second",
        "\uF0B7 first|\uF0B7second",
        "* first|* second"
      })
  void readsEveryBullet(String lines) {
    assertThat(read(lines.split("\\|", -1))).containsExactly("- first", "- second");
  }

  @Test
  void joinsASentenceThatAPageBroke() {
    assertThat(read("The ferry to the", "- 2 -", "islands sails.", ""))
        .containsExactly("The ferry to the islands sails.");
  }

  @Test
  void keepsASubheadingApart() {
    assertThat(
            read(
                "Availability",
                "The ferry can be booked from Monday on, at the quay and by telephone, at no charge, for the whole of the winter and spring."))
        .hasSize(2);
  }
}
