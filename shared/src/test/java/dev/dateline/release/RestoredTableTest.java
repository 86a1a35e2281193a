package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.address;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table as it was some time ago, beside a bucket that shows what became of it since. */
class RestoredTableTest {
  private static final NewsroomName MILL = new NewsroomName("mill");

  private final Desk desk = new Desk();
  private final Desk later = new Desk();
  private Map<SitePath, SiteObject> asTheTableSays = Map.of();

  @BeforeEach
  void restore() throws InterruptedException {
    begin(desk);
    asTheTableSays = objects();
    begin(later);
    goOn(later);
    desk.moveClockTo(later.clock.instant());
    desk.site.become(later.site);
  }

  @Test
  void isWhatTheSiteShowsAfterOneRepair() throws InterruptedException {
    desk.repairSite.repair();

    assertThat(objects()).containsAllEntriesOf(asTheTableSays);
    assertThat(desk.repairSite.repair())
        .isEqualTo(new RepairSite.Report(9, List.of(), 0, Map.of()));
  }

  @Test
  void isWhatTheSiteShowsWhereverARepairEndedBefore() throws InterruptedException {
    int calls = 0;
    boolean ended;
    do {
      desk.site.become(later.site);
      desk.site.endAfter(calls++);
      ended = !desk.repairSite.repair().failed().isEmpty();
      desk.site.endAfter(Integer.MAX_VALUE);
      desk.repairSite.repair();

      assertThat(objects()).as("ended after %d", calls).containsAllEntriesOf(asTheTableSays);
    } while (ended);
    assertThat(calls).isGreaterThan(50);
  }

  @Test
  void getsWhatIsNewOntoTheSite() throws InterruptedException {
    desk.repairSite.repair();

    PressRelease four = published(desk, "Four", "Islands");

    assertThat(shown(four.requiredAddress().path(Rendition.PAGE))).startsWith("page of Four ");
    assertThat(shown(Listing.FRONT_PAGE.path(HARBOUR))).contains("[Four, Three, Two, One]");
    assertThat(shown(new SitePath("harbour/tags/islands/1/index.html"))).contains("[Four, Two]");
    assertThat(desk.repairSite.repair().differed()).isEmpty();
  }

  @Test
  void needsNoRepairForWhatIsDoneWithARelease() {
    PressRelease one = desk.releases.find(begun("One")).orElseThrow();
    PressRelease two = desk.releases.find(begun("Two")).orElseThrow();

    desk.killRelease.kill(desk.order(one), "It was wrong.");
    desk.correct(two, content("Two, corrected here"));
    PressRelease lost = desk.publish(desk.create(content("Lost")));
    desk.projectSite.project(List.of(one.id(), two.id(), lost.id()));

    assertThat(desk.site.find(address("one")).orElseThrow().object().answer())
        .isEqualTo(new SiteObject.Gone());
    assertThat(shown(address("two").path(Rendition.PAGE)))
        .startsWith("page of Two, corrected here ");
    assertThat(shown(address("lost").path(Rendition.PAGE))).contains(lost.state().version() + ".");
    assertThat(shown(Listing.FRONT_PAGE.path(HARBOUR)))
        .contains("[Lost, Three, Two, corrected here] without [One]");
  }

  /** Does the same with each desk. */
  private static void begin(Desk desk) throws InterruptedException {
    published(desk, "One", "Ferries");
    published(desk, "Two", "Ferries", "Islands");
    desk.project(desk.correct(published(desk, "Three"), tagged("Three", "Ferries")));
    desk.repairSite.repair();
  }

  private static void goOn(Desk desk) throws InterruptedException {
    List<Summary> all =
        desk.releases.list(HARBOUR, Status.PUBLISHED, new Span(null, null, null), 3);
    for (Summary summary : all) {
      PressRelease release = desk.releases.find(summary.id()).orElseThrow();
      switch (release.content().headline()) {
        case "One" -> desk.correct(desk.correct(release, content("1")), content("One, corrected"));
        case "Two" -> desk.killRelease.kill(desk.order(release), "It was wrong.");
        default -> desk.withdrawRelease.withdraw(desk.order(release), "It was early.");
      }
      desk.project(release);
    }
    Newsroom settings = desk.newsrooms.required(HARBOUR);
    desk.newsrooms.replace(
        settings,
        new Newsroom(HARBOUR, settings.version() + 1, "The Mole Press Office", settings.zone()));
    published(desk, "Lost", "Ferries", "Harbours");
    desk.newsrooms.add(new Newsroom(MILL, 1, "The Mill", settings.zone()));
    desk.project(
        desk.publishRelease.publish(
            new Order(
                Examples.key(MILL, Scope.values()),
                desk.createRelease
                    .create(
                        Examples.key(MILL, Scope.values()),
                        Desk.submission(content("The wheel")),
                        null)
                    .id(),
                OptionalLong.empty(),
                null),
            new Timing.Now(),
            List.of()));
    desk.repairSite.repair();
  }

  private static PressRelease published(Desk desk, String headline, String... tags) {
    PressRelease published = desk.publish(desk.create(tagged(headline, tags)));
    desk.project(published);
    desk.clock.advance(Duration.ofSeconds(1));
    return published;
  }

  private static ReleaseContent tagged(String headline, String... tags) {
    return content(headline).change().tags(List.of(tags)).build();
  }

  private ReleaseId begun(String headline) {
    return desk.releases.list(HARBOUR, Status.PUBLISHED, new Span(null, null, null), 9).stream()
        .filter(summary -> summary.headline().equals(headline))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String shown(SitePath path) {
    return desk.site.find(path).orElseThrow().object().text();
  }

  private Map<SitePath, SiteObject> objects() {
    return desk.site.paths().stream()
        .collect(
            Collectors.toMap(path -> path, path -> desk.site.find(path).orElseThrow().object()));
  }
}
