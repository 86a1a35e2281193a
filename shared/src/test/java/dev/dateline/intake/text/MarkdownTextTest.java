package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a **bold word** and *this*",
        "see [the letter](https://x.example/a_b?c=1&d=2) now",
        "see [it](#)",
        "said **Ines (HH)**.",
        "plain – text, “quoted”: 4 %"
      })
  void keepsEmphasisAndLinks(String text) {
    assertThat(MarkdownText.escaped(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "# not a heading; \\# not a heading",
        "1. not a list; 1\\. not a list",
        "1) no; 1\\) no",
        "+ no; \\+ no",
        "- no; \\- no",
        "=====; \\=====",
        "a * b * c; a \\* b \\* c",
        "***Two cameras; \\*\\*\\*Two cameras",
        "snake_case_name; snake\\_case\\_name",
        "[insert]; \\[insert\\]",
        "<b> | ~; \\<b\\> \\| \\~",
        "back\\slash; back\\\\slash",
        "[x](javascript:alert); \\[x\\](javascript:alert)",
        "2026 is no list; 2026 is no list"
      })
  void escapesWhatMarkdownWouldRead(String text, String markdown) {
    assertThat(MarkdownText.escaped(text)).isEqualTo(markdown.replace("\\;", ";"));
  }

  @Test
  void writesItemsAsAList() {
    assertThat(
            MarkdownText.of(
                List.of(
                    new Paragraph("Two:", false),
                    new Paragraph("a", true),
                    new Paragraph("# b", true),
                    new Paragraph("End", false))))
        .isEqualTo("Two:\n\n- a\n- \\# b\n\nEnd");
  }
}
