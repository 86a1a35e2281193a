package dev.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Body;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body holds beside its text is asked for an embargo as well. */
class UnseenWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTML | <p>Hello.</p><!-- embargoed until December 3, 2030 -->",
        "HTML | <p title='Embargoed until December 3, 2030'>Hello.</p>",
        "HTML | <p><a href='https://a.example' title='do not publish before Tuesday'>Hello.</a></p>",
        "HTML | <p>Hello.</p><img alt='Embargoed until December 3, 2030' src='https://a.example/a'>",
        "MARKDOWN | Hello. <!-- embargoed until December 3, 2030 -->",
        "MARKDOWN | Hello [x](https://a.example \"embargoed until 3 December 2030\").",
        "MARKDOWN | ![x](https://a.example/a.png \"embargoed until 3 December 2030\")",
        "MARKDOWN | [//]: # (EMBARGOED UNTIL DECEMBER 3, 2030)",
        "MARKDOWN | > Hello <i title='embargoed until 3 December 2030'>you</i>"
      })
  void asksWhatItsPageDoesNotShow(Body.Format format, String value) {
    assertThat(places(format, value)).containsExactly("#/body/value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTML | <p title='the embargo on herring'>Hello.</p><!-- more -->",
        "MARKDOWN | Hello [x](https://a.example \"the embargo on herring\"). <!-- more -->"
      })
  void hearsNothingInWordsThatAskNobody(Body.Format format, String value) {
    assertThat(places(format, value)).isEmpty();
  }

  private static List<String> places(Body.Format format, String value) {
    return Sound.places("EMBARGO_UNREAD", Sound.release().body(new Body(format, value)).build());
  }
}
