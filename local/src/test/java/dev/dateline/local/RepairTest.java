package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.release.Examples;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Rendition;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepairTest {
  private final TestStorage storage = Embedded.storage();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Clock clock = Clock.fixed(Examples.NOON, ZoneOffset.UTC);

  @Test
  void printsWhatDifferedOnceAndHowMuchItLookedAt() throws Exception {
    storage.newsrooms().add(Examples.NEWSROOM);
    PressRelease draft = Examples.draft(1, Examples.content("Repaired"), Examples.NOON);
    storage.releases().commit(Examples.creation(draft));
    storage.releases().commit(Examples.publication(draft, "repaired-by-hand", Examples.NOON));

    assertThat(repair(Map.of("newsroom", "harbour"))).isTrue();
    assertThat(repair(Map.of())).isTrue();
    assertThat(repair(Map.of())).isTrue();

    // The bucket is all tests': the front page may be newer already.
    List<String> lines = printed.toString().lines().toList();
    assertThat(lines).contains("differed: harbour/2026/repaired-by-hand");
    assertThat(lines.getLast())
        .isEqualTo("7 addresses, of which 0 differed and are right now; 0 failed");
    assertThat(storage.site().find(Examples.address("repaired-by-hand").path(Rendition.PAGE)))
        .isPresent();
  }

  @Test
  void saysThatThereIsNoSuchNewsroom() {
    assertThatThrownBy(() -> repair(Map.of("newsroom", "nowhere")))
        .hasMessage("there is no newsroom 'nowhere'");
  }

  private boolean repair(Map<String, String> options) throws InterruptedException {
    return Repair.repair(
        storage.production().wiring(clock), options, new PrintStream(printed, true));
  }
}
