package dev.dateline.release;

import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever repeats what was stored by a process that ended then is refused, and brings it out. */
class StepsTest {
  private final Desk desk = new Desk();
  private PressRelease published;

  @BeforeEach
  void publish() {
    published = desk.publish(desk.create(content("A lamp is lit")));
  }

  @Test
  void bringsOutACorrectionBeforeRefusingWhoeverHasSeenTheReleaseBeforeIt() {
    Correction correction =
        new Correction(Correction.Weight.CORRECTION, "It is a candle.", Examples.NOON, 1);
    Revision second =
        new Revision(
            2, content("A candle is lit"), List.of(), Understanding.PLAIN, null, Examples.NOON);
    commit(
        published.as(
            second, published.state().next(Examples.NOON).corrections(List.of(correction))),
        Action.CORRECT);

    assertThatExceptionOfType(ReleaseFailure.OtherVersion.class)
        .isThrownBy(() -> desk.correct(published, content("A candle is lit")));
    assertThat(shown().text()).startsWith("page of A candle is lit instead of A lamp is lit");
  }

  @Test
  void bringsOutARedirectionBeforeRefusingIt() {
    PressRelease other = desk.publish(desk.create(content("A candle is lit")));
    commit(
        published.as(
            published
                .state()
                .next(Examples.NOON)
                .status(Status.WITHDRAWN)
                .withdrawal(new Withdrawal(null, other.id(), Examples.NOON))),
        Action.REDIRECT);

    assertThatExceptionOfType(ReleaseFailure.NowhereToLead.class)
        .isThrownBy(() -> desk.redirectRelease.redirect(desk.order(published), other.id(), null));
    assertThat(shown().answer())
        .isEqualTo(new SiteObject.Moved(other.requiredAddress().path(Rendition.PAGE)));
  }

  /** As a process does that ends then. */
  private void commit(PressRelease after, Action action) {
    assertThat(desk.releases.commit(Examples.step(published, after, action)))
        .isEqualTo(Releases.Outcome.STORED);
  }

  private SiteObject shown() {
    return desk.site.find(published.requiredAddress()).orElseThrow().object();
  }
}
