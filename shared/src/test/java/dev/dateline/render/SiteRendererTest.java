package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.release.Epoch;
import dev.dateline.release.Examples;
import dev.dateline.release.Rendition;
import dev.dateline.release.Unrenderable;
import dev.dateline.release.Withdrawal;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SiteRendererTest {
  private final SiteRenderer renderer = new SiteRenderer(URI.create("https://news.example"));

  @Test
  void saysOfEveryBugThatThePageCannotBeRendered() {
    assertThatThrownBy(
            () -> renderer.published(Rendition.PAGE, null, null, Examples.NEWSROOM, Epoch.TRIAL))
        .isInstanceOf(Unrenderable.class)
        .hasMessageStartingWith("It cannot be rendered: ")
        .hasCauseInstanceOf(NullPointerException.class);
  }

  @Test
  void givesAReasonThatHistoryCanKeep() {
    for (String message : new String[] {null, "", "\u0000\ud800", "x\n".repeat(9_000)}) {
      String reason = new Unrenderable(new IllegalStateException(message)).getMessage();
      assertThat(Withdrawal.EXPLANATION.faultOf(reason)).as(reason).isEmpty();
      assertThat(reason).doesNotContain("\n");
    }
  }
}
