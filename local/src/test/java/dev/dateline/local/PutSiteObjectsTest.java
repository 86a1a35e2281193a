package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Examples;
import dev.dateline.release.SitePath;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PutSiteObjectsTest {
  private final TestStorage storage = Embedded.another();
  private final Clock clock = Clock.fixed(Examples.NOON, ZoneOffset.UTC);

  @Test
  void leavesNothingOfANewSiteToTheFirstRepair() throws Exception {
    PutSiteObjects.put(storage.production(), Path.of("nowhere"));

    assertThat(storage.site().find(new SitePath("robots.txt"))).isPresent();
    assertThat(storage.production().wiring(clock).repairSite().repairHourly().differed()).isEmpty();
  }
}
