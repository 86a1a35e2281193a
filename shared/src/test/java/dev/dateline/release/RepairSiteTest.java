package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static dev.dateline.release.Examples.address;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.NewsroomName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepairSiteTest {
  private final Desk desk = new Desk();
  private final RepairSite repairSite = desk.repairSite;

  @Test
  void findsNothingWhereAllIsAsItShouldBe() throws InterruptedException {
    desk.project(desk.publish(desk.create(content("The lamp"))));
    int writes = desk.site.writes();

    assertThat(repairSite.repair(HARBOUR))
        .isEqualTo(new RepairSite.Report(7, List.of(), 0, Map.of()));
    assertThat(desk.site.writes()).isEqualTo(writes);
  }

  @Test
  void mendsEveryAddressThatDiffersAndNamesIt() throws InterruptedException {
    PressRelease lamp = desk.publish(desk.create(content("The lamp")));
    desk.correct(lamp, content("The lamp").change().slug(new Slug("the-light")).build());
    PressRelease notice = desk.publish(desk.create(content("The bell")));
    desk.withdrawRelease.withdraw(desk.order(notice), "It was early.");
    PressRelease gone = desk.publish(desk.create(content("The buoy")));
    desk.killRelease.kill(desk.order(gone), "It named a person.");
    desk.create(content("A draft"));
    for (String slug : new String[] {"the-lamp", "the-light", "the-bell", "the-buoy"}) {
      desk.site.remove(address(slug));
    }

    RepairSite.Report report = repairSite.repair(HARBOUR);

    assertThat(report.addresses()).isEqualTo(10);
    assertThat(addresses(report))
        .containsExactly(
            "harbour/2026/the-bell",
            "harbour/2026/the-buoy",
            "harbour/2026/the-lamp",
            "harbour/2026/the-light");
    assertThat(desk.site.find(address("the-buoy")).orElseThrow().object().answer())
        .isEqualTo(new SiteObject.Gone());
    assertThat(repairSite.repair(HARBOUR).differed()).isEmpty();
  }

  @Test
  void walksThroughMoreReleasesThanOnePageOfAListHas() throws InterruptedException {
    for (int i = 0; i < 101; i++) {
      desk.publish(desk.create(content("Number " + i)));
    }
    desk.site.remove(address("number-0"));

    RepairSite.Report report = repairSite.repair(HARBOUR);

    assertThat(report.addresses()).isEqualTo(107);
    assertThat(addresses(report)).containsExactly("harbour/2026/number-0");
  }

  @Test
  void repairsTheOthersWhereOneFails() throws InterruptedException {
    PressRelease lamp = desk.publish(desk.create(content("The lamp")));
    desk.publish(desk.create(content("The bell")));
    desk.site.fail(lamp.requiredAddress());
    desk.site.remove(address("the-bell"));

    RepairSite.Report report = repairSite.repair(HARBOUR);

    assertThat(addresses(report)).containsExactly("harbour/2026/the-bell");
    assertThat(report.failed())
        .containsExactly(Map.entry(lamp.id().value(), "IllegalStateException: no answer"));
  }

  @Test
  void takesBackInWhatWasSetAsideAndIsRightAgain() throws InterruptedException {
    PressRelease lamp = desk.publish(desk.create(content("The lamp")));
    PressRelease bell = desk.publish(desk.create(content("The bell")));
    desk.releases.park(new Parked(lamp.id(), "a fault", NOON));
    desk.releases.park(new Parked(bell.id(), "a fault", NOON));
    desk.site.fail(bell.requiredAddress());

    repairSite.repair(HARBOUR);

    assertThat(desk.releases.parked()).extracting(Parked::id).containsExactly(bell.id());
  }

  @Test
  void repairsEveryNewsroomThatIsListed() throws InterruptedException {
    desk.publish(desk.create(content("The lamp")));
    desk.site.remove(address("the-lamp"));

    assertThat(addresses(repairSite.repair())).containsExactly("harbour/2026/the-lamp");
  }

  @Test
  void numbersWhatTheLogsLackAndDoesSoOnce() throws InterruptedException {
    PressRelease lamp = desk.publish(desk.create(content("The lamp")));
    desk.project(lamp);
    desk.killRelease.kill(desk.order(lamp), "It named a person.");
    desk.create(content("A draft"));
    desk.schedule(desk.create(content("A bell")), desk.clock.instant().plusSeconds(9_999));

    assertThat(repairSite.repair(HARBOUR).numbered()).isEqualTo(4);

    assertThat(repairSite.repair(HARBOUR).numbered()).isZero();
    assertThat(desk.log.head(HARBOUR)).isEqualTo(new ChangeLog.Head(6, 2));
  }

  @Test
  void numbersAReleaseThatFailedOnceItsPageIsThere() throws InterruptedException {
    PressRelease lamp = desk.publish(desk.create(content("The lamp")));
    desk.site.fail(lamp.requiredAddress());
    desk.project(lamp);
    assertThat(repairSite.repair(HARBOUR).numbered()).isZero();
    assertThat(desk.log.head(HARBOUR)).isEqualTo(ChangeLog.Head.NONE);

    desk.site.heal(lamp.requiredAddress());

    assertThat(repairSite.repair(HARBOUR).numbered()).isEqualTo(2);
    assertThat(desk.releases.parked()).isEmpty();
  }

  @Test
  void numbersADiscardedReleaseThatWasSetAside() throws InterruptedException {
    PressRelease draft = desk.create(content("A draft"));
    desk.discardRelease.discard(desk.orderSeen(draft));
    desk.releases.park(new Parked(draft.id(), "a fault", NOON));

    assertThat(repairSite.repair(HARBOUR).numbered()).isEqualTo(2);

    assertThat(desk.releases.parked()).isEmpty();
  }

  @Test
  void numbersManyDiscardedReleasesThatWereSetAside() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      PressRelease draft = desk.create(content("A draft " + i));
      desk.discardRelease.discard(desk.orderSeen(draft));
      desk.releases.park(new Parked(draft.id(), "a fault", NOON));
    }

    assertThat(repairSite.repair(HARBOUR).numbered()).isEqualTo(6);

    assertThat(desk.releases.parked()).isEmpty();
  }

  @Test
  void repairsTheOtherShelvesWhereOneFails() throws InterruptedException {
    desk.project(desk.publish(desk.create(tagged("The lamp", "Ferries", "Islands"))));
    SitePath islands = new SitePath("harbour/tags/islands/index.html");
    desk.site.fail(new SitePath("harbour/tags/ferries/index.html"));
    desk.site.remove(islands);

    RepairSite.Report report = repairSite.repair(HARBOUR);

    assertThat(report.differed()).containsExactly(islands.value());
    assertThat(report.failed()).containsOnlyKeys("harbour/tags/ferries");
  }

  @Test
  void repairsAllWithinADayOfHoursAndNothingTwice() throws InterruptedException {
    publishMany();
    desk.clock.advance(Duration.ofMinutes(30));
    desk.site.paths().forEach(desk.site::remove);

    List<List<String>> hours = repairForADay(Set.of());

    assertThat(hours.stream().flatMap(List::stream).filter(RepairSiteTest::isNoListing))
        .doesNotHaveDuplicates();
    assertThat(hours).allMatch(hour -> hour.size() < 100);
    assertThat(repairSite.repair().differed()).noneMatch(RepairSiteTest::isNoListing);
  }

  @Test
  void repairsAllWithinADayThoughEachRunIsALittleEarlyOrLate() throws InterruptedException {
    publishMany();
    desk.site.paths().forEach(desk.site::remove);

    Instant midnight = Examples.NOON.plus(Duration.ofHours(36));
    for (int run = 0; run < 24; run++) {
      desk.moveClockTo(midnight.plus(Duration.ofHours(run)).plusSeconds(run % 2 == 0 ? -2 : 2));
      repairSite.repairHourly();
    }

    assertThat(repairSite.repair().differed()).noneMatch(RepairSiteTest::isNoListing);
  }

  @Test
  void showsWhereverItBelongsWhatAnHourMakesUpFor() throws InterruptedException {
    desk.publish(desk.create(tagged("The lamp", "Ferries")));
    int numbered = 0;
    for (int hour = 0; numbered == 0; hour++) {
      assertThat(hour).isLessThan(24);
      desk.clock.advance(Duration.ofHours(1));
      numbered = repairSite.repairHourly().numbered();
    }

    for (String path :
        List.of("index.html", "archive/2026/1/index.html", "tags/ferries/feed.atom")) {
      assertThat(desk.site.find(new SitePath("harbour/" + path)).orElseThrow().object().text())
          .as(path)
          .contains("[The lamp]");
    }
    assertThat(desk.site.find(new SitePath("harbour/tags/index.html"))).isPresent();
  }

  @Test
  void losesNoMoreThanItsOwnPartWhereAnHourIsEnded() throws InterruptedException {
    publishMany();
    desk.clock.advance(Duration.ofMinutes(30));
    desk.site.paths().forEach(desk.site::remove);
    List<List<String>> first = repairForADay(Set.of(2, 9, 17));

    List<List<String>> second = repairForADay(Set.of());

    assertThat(first.get(3)).anyMatch(RepairSiteTest::isNoListing);
    assertThat(second.get(3)).noneMatch(RepairSiteTest::isNoListing);
    assertThat(second.get(2)).anyMatch(RepairSiteTest::isNoListing);
    assertThat(repairSite.repair().differed()).noneMatch(RepairSiteTest::isNoListing);
  }

  private void publishMany() {
    for (int i = 0; i < 120; i++) {
      desk.project(desk.publish(desk.create(tagged("Number " + i, "Tag " + i % 40))));
    }
  }

  /** Returns what differed in each hour; in some the site does not answer for long. */
  private List<List<String>> repairForADay(Set<Integer> ended) throws InterruptedException {
    List<List<String>> hours = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      desk.site.endAfter(ended.contains(hour) ? 5 : Integer.MAX_VALUE);
      hours.add(repairSite.repairHourly().differed());
      desk.clock.advance(Duration.ofHours(1));
    }
    desk.site.endAfter(Integer.MAX_VALUE);
    return hours;
  }

  /** Sitemaps and rules for robots are written by the hour. */
  private static boolean isNoListing(String path) {
    return !path.endsWith("sitemap.xml") && !path.endsWith("sitemap-news.xml");
  }

  private static ReleaseContent tagged(String headline, String... tags) {
    return content(headline).change().tags(List.of(tags)).build();
  }

  @Test
  void refusesANewsroomThatIsNotThere() {
    assertThatThrownBy(() -> repairSite.repair(new NewsroomName("nowhere")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no newsroom 'nowhere'");
  }

  /** Nothing was projected before, and so the listings differ, too. */
  private static List<String> addresses(RepairSite.Report report) {
    return report.differed().stream().filter(path -> path.startsWith("harbour/2026/")).toList();
  }
}
