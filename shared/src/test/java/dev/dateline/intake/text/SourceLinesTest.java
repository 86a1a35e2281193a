package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
  private final Findings findings = new Findings();

  private List<String> read(String text) {
    return SourceLines.of(text, findings).stream().map(Line::text).toList();
  }

  @Test
  void endsLinesAsEverySystemDoes() {
    assertThat(read("a\nb\r\nc\rd\fe\u000Bf\u2028g"))
        .containsExactly("a", "b", "c", "d", "e", "f", "g");
    assertThat(findings.list()).isEmpty();
  }

  @Test
  void takesOffTheByteOrderMark() {
    assertThat(read("\uFEFFTitle")).containsExactly("Title");
  }

  @Test
  void keepsNoBreakSpacesOnlyWhereTypographyAsksForThem() {
    assertThat(read("on\u00A04\u00A0May")).containsExactly("on 4 May");
    assertThat(read("«\u00A0oui\u00A0», 10\u202F000\u00A0: "))
        .containsExactly("«\u00A0oui\u00A0», 10\u202F000\u00A0:");
  }

  @Test
  void saysWhichLinesCouldNotBeDecoded() {
    assertThat(read("fine\nb\uFFFDd\nhalf \uD83D pair")).contains("b\uFFFDd", "half \uFFFD pair");
    assertThat(findings.list()).extracting(Finding::code).containsExactly("ENCODING");
    assertThat(findings.list().getFirst().message()).contains("lines 2, 3");
  }

  @Test
  void readsWhatWindows1252LeftBehind() {
    assertThat(read("the mayor\u0092s \u0093bridge\u0094")).containsExactly("the mayor’s “bridge”");
    assertThat(findings.list()).extracting(Finding::code).containsExactly("ENCODING");
  }

  @Test
  void takesOutControlCharactersAndSaysSo() {
    assertThat(read("a\u0007b\u001Bc\u0081")).containsExactly("abc");
    assertThat(findings.list()).extracting(Finding::code).containsExactly("CONTROL_CHARACTERS");
  }

  @Test
  void refusesTextInUtf16() {
    assertThatThrownBy(() -> read("ok\nT\u0000i"))
        .isInstanceOfSatisfying(
            InvalidRelease.class,
            e -> {
              assertThat(e.faults().getFirst().place()).isEqualTo("#");
              assertThat(e.faults().getFirst().detail()).contains("Line 2, column 2", "UTF-16");
            });
  }

  @Test
  void takesOffTheMarksOfQuotedMail() {
    assertThat(read("> one\n> > two\n>\n> three")).containsExactly("one", "two", "", "three");
    assertThat(read("a\nb\n> quoted\nc\nd")).contains("> quoted");
  }
}
