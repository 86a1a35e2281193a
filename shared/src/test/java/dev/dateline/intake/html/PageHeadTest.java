package dev.dateline.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.release.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says about itself is in the release, or named as a loss. */
class PageHeadTest {
  private static final String PAGE =
      """
      <html%s><head>
      %s
      </head><body><h1>Otter Bay opens its new harbour wall</h1>
      <p>OTTER BAY, May 4, 2026 – The wall is open to all who walk, says the harbour office.</p>
      <p>Media contact: Ada Lindqvist, press@harbour.example</p></body></html>
      """;

  private static Reading read(String htmlAttributes, String head) {
    return new HtmlReader().read(PAGE.formatted(htmlAttributes, head));
  }

  @Test
  void namesADescriptionThatIsTooLongForASummary() {
    String words = "A description of far too many words. ".repeat(120);

    Reading reading = read("", "<meta name=\"description\" content=\"" + words + "\">");

    assertThat(reading.content().summary()).isNull();
    assertThat(reading.understanding().losses())
        .anyMatch(
            loss ->
                loss.what().startsWith("<meta> description 'A description of far too many words.")
                    && loss.reason().contains("4000 characters")
                    && Integer.valueOf(2).equals(loss.line()));
  }

  @Test
  void takesTheDescriptionThatFitsWhereTheOtherOneDoesNot() {
    Reading reading =
        read(
            "",
            "<meta property='og:description' content='%s'><meta name=description content='Short.'>"
                .formatted("Long words. ".repeat(400)));

    assertThat(reading.content().summary()).isEqualTo("Short.");
    assertThat(reading.understanding().losses())
        .anyMatch(loss -> loss.what().contains("Long words"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <title>Draft 7 of the wall text</title>                              | Draft 7 of the wall text
          <meta property="og:title" content="A wall for otters">               | A wall for otters
          <meta name=author content="Berta Quist">                             | Berta Quist
          <meta name=keywords content="otters, walls">                         | otters, walls
          <meta property=article:tag content=Harbours>                         | Harbours
          <meta property=article:published_time content="2026-05-01T09:00Z">   | 2026-05-01T09:00Z
          <meta name=date content="the fourth of May">                         | the fourth of May
          <meta http-equiv=content-language content="fr">                      | fr
          <meta name=twitter:description content="Walls are for all.">         | Walls are for all.
          <link rel=canonical href="/news/wall">                               | /news/wall
          <base href="news/">                                                  | news/
          <meta property=og:url content="ftp://harbour.example/wall">          | ftp://harbour.example/wall
          <meta http-equiv=refresh content="0;url=https://harbour.example/">   | 0;url=https://harbour.example/
          """)
  void namesWhatNoMemberSays(String head, String words) {
    assertThat(read("", head).understanding().losses())
        .filteredOn(loss -> loss.what().contains(words))
        .singleElement()
        .satisfies(loss -> assertThat(loss.line()).isEqualTo(2));
  }

  @Test
  void namesALanguageThatIsNone() {
    assertThat(read(" lang='English!'", "").understanding().losses())
        .contains(
            new Loss("lang of <html> 'English!'", "no tag of a language, such as en or pt-BR", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Otter Bay opens its new harbour wall</title>",
        "<meta property=og:title content='Otter Bay Opens Its New Harbour Wall'>",
        "<meta name=author content='Ada Lindqvist'>",
        "<meta name=viewport content='width=device-width'>",
        "<meta name=date content='2026-05-04'>",
        "<link rel=canonical href='https://harbour.example/wall'>",
        "<meta name=description content='The wall is open.'>"
      })
  void countsOnlyWhatTheReleaseSays(String head) {
    assertThat(read("", head).understanding().losses())
        .singleElement()
        .satisfies(
            loss ->
                assertThat(loss.reason())
                    .isEqualTo("describes the page; what a release says of it was read"));
  }

  @Test
  void namesTheSameWordsOnce() {
    String head =
        "<meta name=keywords content='otters, walls'><meta name=news_keywords content='Otters, Walls'>";

    assertThat(read("", head).understanding().losses())
        .filteredOn(loss -> loss.what().contains("tters"))
        .hasSize(1);
  }
}
