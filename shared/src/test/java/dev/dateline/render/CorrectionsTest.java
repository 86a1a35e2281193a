package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Correction;
import dev.dateline.release.Language;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Revision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
  private static final Correction FIRST = correction(Correction.Weight.CLARIFICATION, "First", 1);
  private static final Correction SECOND = correction(Correction.Weight.UPDATE, "Second", 2);
  private static final Correction THIRD = correction(Correction.Weight.CORRECTION, "Third", 3);
  private static final Revision REPLACED =
      Samples.replaced(Samples.full("The old headline of it").disclosure(Samples.LABEL));

  @Test
  void showsEachCorrectionNewestFirstAndThenWhatItChanged() {
    Document page = page(release(FIRST, SECOND, THIRD), REPLACED);

    assertThat(page.select(".text > *").eachText())
        .satisfiesExactly(
            when -> assertThat(when).startsWith("Published"),
            newest ->
                assertThat(newest)
                    .isEqualTo("Correction Third May 9, 2026, 12:05 p.m. (UTC−04:00)"),
            earlier ->
                assertThat(earlier)
                    .isEqualTo(
                        "Earlier notices"
                            + " Update Second May 8, 2026, 12:05 p.m. (UTC−04:00)"
                            + " Clarification First May 7, 2026, 12:05 p.m. (UTC−04:00)"),
            changes -> assertThat(changes).startsWith("What changed since the previous version"),
            body -> assertThat(body).startsWith("HARSTAD"));
  }

  @Test
  void showsNoEarlierNoticesAfterTheFirstCorrection() {
    Document page = page(release(FIRST), REPLACED);

    assertThat(page.select(".correction").text()).startsWith("Clarification First");
    assertThat(page.select(".earlier")).isEmpty();
  }

  @Test
  void showsNoDifferenceWithoutWhatWasReplacedAndNothingWithoutACorrection() {
    assertThat(page(release(FIRST), null).select(".changes, .unchanged")).isEmpty();
    assertThat(page(release(), REPLACED).select(".correction, .earlier, .changes, .unchanged"))
        .isEmpty();
  }

  @Test
  void showsTheDisclosureBeforeTheDifferenceThatHasTheHeadlineToo() {
    PressRelease release = release(FIRST);
    String page =
        new String(
            Samples.bytesOfPage(release, REPLACED, Samples.NEWSROOM, "1"), StandardCharsets.UTF_8);

    assertThat(page)
        .containsSubsequence("class=\"disclosure\"", "<h1>The new", "<details", "<del>");
  }

  @Test
  void marksItsOwnWordsInAForeignRelease() {
    ReleaseContent.Builder after = Samples.arabic();
    PressRelease release = Samples.corrected(after.tags(List.of("a")), FIRST, SECOND);

    Document page = page(release, Samples.replaced(Samples.arabic()));

    for (String place : List.of("summary", ".changes h2", ".unseen", ".earlier h2")) {
      assertThat(page.selectFirst(place + " span").attr("lang")).as(place).isEqualTo("en");
    }
    assertThat(page.select(".changes p").eachAttr("dir")).containsOnly("auto");
  }

  @Test
  void givesEqualBytesForEqualArguments() {
    byte[] page = Samples.bytesOfPage(release(FIRST), REPLACED, Samples.NEWSROOM, "1");

    assertThat(Samples.bytesOfPage(release(FIRST), REPLACED, Samples.NEWSROOM, "1"))
        .isEqualTo(page);
  }

  private static PressRelease release(Correction... corrections) {
    return Samples.corrected(
        Samples.full("The new headline of it")
            .language(new Language("en-US"))
            .disclosure(Samples.LABEL),
        corrections);
  }

  private static Document page(PressRelease release, Revision replaced) {
    return Samples.parsed(Samples.bytesOfPage(release, replaced, Samples.NEWSROOM, Samples.EPOCH));
  }

  private static Correction correction(Correction.Weight weight, String note, int day) {
    return new Correction(weight, note, Samples.NOON.plusSeconds(day * 86_400L), day);
  }
}
