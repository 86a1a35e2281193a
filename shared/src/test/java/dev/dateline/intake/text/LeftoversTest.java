package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.ReleaseContent;
import org.junit.jupiter.api.Test;

class LeftoversTest {
  @Test
  void namesTheWordsThatNothingHolds() {
    Findings findings = new Findings();
    ReleaseContent content = ReleaseContent.withHeadline("Ferry Sails").endMark("ENDS").build();
    Leftovers.report(Sheets.of("Headline: Ferry Sails", "ENDS ENDS"), content, findings);
    assertThat(findings.list())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("line 1 'Headline'", "line 2 'ENDS'"));
  }

  @Test
  void isSilentWhereNothingIsLost() {
    Findings findings = new Findings();
    Leftovers.report(
        Sheets.of("Ferry Sails"), ReleaseContent.withHeadline("Ferry Sails").build(), findings);
    assertThat(findings.list()).isEmpty();
  }
}
