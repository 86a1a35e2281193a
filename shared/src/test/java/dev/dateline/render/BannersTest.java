package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.Rendition;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BannersTest {
  private static final Instant EMBARGO = Instant.parse("2026-12-01T14:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-05-08T16:00:00Z");
  private static final PressRelease DRAFT =
      Samples.draft(Samples.full("A headline").summary("A summary").disclosure(Samples.LABEL));

  @Test
  void saysForWhomAPreviewIsUntilWhenItIsUnderEmbargoAndWhenItsLinkExpires() {
    Document page = preview(DRAFT, EMBARGO);

    assertThat(page.select(".banner p").eachText())
        .containsExactly(
            "Confidential preview",
            "For Tove Lind",
            "Under embargo until December 1, 2026, 9:00 a.m. (UTC−05:00)",
            "Please do not publish it or pass it on."
                + " This link expires May 8, 2026, 12:00 p.m. (UTC−04:00).");
    assertThat(page.select(".body").text()).contains("joined forty harbour cities");
  }

  @Test
  void saysThatNoDateIsSetUnlessTheReleaseIsPublished() {
    assertThat(preview(DRAFT, null).select(".banner").text())
        .contains("Not published yet; no date is set.")
        .doesNotContain("embargo");
    assertThat(preview(Samples.published(Samples.full("A")), null).select(".banner").text())
        .doesNotContain("Not published", "embargo");
  }

  @Test
  void saysWhichRevisionOfWhatAPageShows() {
    Document page = revision(Samples.published(Samples.full("A headline")));

    assertThat(page.select(".banner p").eachText())
        .containsExactly(
            "Revision 1",
            "Release 0197b5e4-6c00-7000-8000-000000000001",
            "As of May 6, 2026, 12:05 p.m. (UTC−04:00)",
            "Status: published");
    assertThat(page.select("h1").text()).isEqualTo("A headline");
    assertThat(revision(DRAFT).select(".banner").text()).endsWith("Status: draft");
  }

  @Test
  void standsBeforeAllButTheDisclosure() {
    for (Document page : List.of(preview(DRAFT, EMBARGO), revision(DRAFT))) {
      assertThat(page.select("article > *").eachAttr("class").subList(0, 3))
          .containsExactly("disclosure", "banner", "head");
    }
  }

  @Test
  void leavesNoTraceForSearchEngines() {
    PressRelease published = Samples.published(Samples.full("A headline").summary("A summary"));
    for (Document page :
        List.of(preview(DRAFT, EMBARGO), preview(published, null), revision(published))) {
      assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
      assertThat(
              page.select(
                  "link:not([rel=icon]), meta[name=description], meta[name=dateline-epoch]"))
          .isEmpty();
    }
  }

  @Test
  void refusesALabelOfManyLines() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PreviewBanner("Tove\nLind", null, EXPIRES))
        .withMessage("label must be one line");
  }

  private static Document preview(PressRelease release, Instant embargo) {
    return Samples.parsed(
        Samples.PAGES.preview(
            release, Samples.NEWSROOM, new PreviewBanner("Tove Lind", embargo, EXPIRES)));
  }

  private static Document revision(PressRelease release) {
    return Samples.parsed(
        Samples.PAGES.revision(Rendition.PAGE, release, Samples.NEWSROOM, Samples.EPOCH));
  }
}
