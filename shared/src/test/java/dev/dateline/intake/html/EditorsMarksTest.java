package dev.dateline.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.release.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors deleted, struck or said to each other is in a loss, and in nothing public. */
class EditorsMarksTest {
  private static final String RELEASE =
      """
      <h1>Otter Bay opens its new harbour wall</h1>
      <p>OTTER BAY, May 4, 2026 – The wall is open to all who walk, says the harbour office.</p>
      %s
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>It is new <del>and quite secret</del> and long.</p>",
        "<p>It is new <DEL CITE='mailto:a@b.example' datetime=2026-05-01>and quite secret</DEL>.</p>",
        "<del><p>It is quite secret.</p></del>",
        "<p>It is new <s>and quite secret</s>.</p>",
        "<p>It is new <strike>and quite secret</strike>.</p>",
        "<p>It is new <span class=msoDel>and quite secret</span>.</p>",
        "<p>It is new <span style='text-decoration: line-through'>and quite secret</span>.</p>",
        "<style>.c5{text-decoration:line-through}</style><p>It <span class=c5>is quite secret</span>",
        "<p>It is new<span class=MsoCommentReference>quite secret</span>.</p>",
        "<p class=MsoCommentText>It is quite secret.</p>",
        "<div style='mso-element:comment'><p>It is quite secret.</p></div>",
        "<div class=msocomtxt><p>It is quite secret.</p></div>",
        "<div><p><a href='#cmnt_ref1' id=cmnt1>[a]</a><span>It is quite secret.</span></p></div>",
        "<div><p><a href='#cmnt_ref1'>[a]</a>Look:</p><p>It is quite secret.</p></div>",
        "<p><b><a href='#_msoanchor_1'>[JD1]</a></b> It is quite secret.</p>",
        "<div id=Signature><p>Ida Moe</p><p>It is quite secret, ida@otter.example.</p></div>",
        "<div id=divRplyFwdMsg><b>From:</b> Ida<br><b>Subject:</b> quite secret</div>",
        "<ul><li><a href='#cmnt_ref12'>[m]</a> It is quite secret.</li></ul>"
      })
  void keepsBackWhatIsNotMeantForThePublic(String part) {
    Reading reading = new HtmlReader().read(RELEASE.formatted(part));

    assertThat(reading.content().toString()).doesNotContain("quite secret");
    assertThat(reading.understanding().losses())
        .anyMatch(
            loss -> loss.what().contains("quite secret") && Integer.valueOf(3).equals(loss.line()));
  }

  @Test
  void saysWhyWithTheWordsAndTheirLine() {
    Reading reading =
        new HtmlReader()
            .read(
                RELEASE.formatted(
                    "<p>It is <del>not</del> long<sup><a href='#cmnt1'>[a]</a></sup>"
                        + " and <s>deep</s>.</p>"));

    assertThat(reading.content().body().value()).endsWith("<p>It is long and .</p>");
    assertThat(reading.understanding().losses())
        .contains(
            new Loss("<del> 'not'", "deleted by its editors, so it must not become public", 3),
            new Loss(
                "<a href=\"#cmnt1\"> '[a]'",
                "a comment of the editors, so it must not become public",
                3),
            new Loss(
                "<s> 'deep'",
                "struck through, which plain text such as a headline, a quote or a feed could not show",
                3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>It is <ins cite='mailto:a@b.example' datetime=2026-05-01>quite open</ins>.</p>",
        "<p>It is <span class=msoIns><ins>quite open</ins></span>.</p>",
        "<p>It is <a style='mso-comment-reference:JD_1'>quite open</a>.</p>",
        "<p><a href='#ftnt_ref1'>[1]</a> It is quite open.</p>",
        "<div><p><a href='#cmnt_ref1'>[a]</a>No.</p><p><a href='#cmnt_ref2'>[b]</a>Yes.</p></div>"
            + "<p>It is quite open.</p>"
      })
  void keepsWhatWasInsertedAndWhatACommentIsAbout(String part) {
    Reading reading = new HtmlReader().read(RELEASE.formatted(part));

    assertThat(reading.content().body().value()).contains("quite open");
  }

  @Test
  void takesNoDeletedOrHiddenWordsIntoAHeadlineFromOutsideTheArticle() {
    String page =
        """
        <body><h1 hidden>The secret name of this page</h1>
        <h1>Otter Bay <del>soon</del> opens its wall</h1>
        <article><p>OTTER BAY, May 4, 2026 – The wall is open to all who walk on it.</p></article>
        """;

    Reading reading = new HtmlReader().read(page);

    assertThat(reading.content().headline()).isEqualTo("Otter Bay opens its wall");
  }
}
