package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of years and tags show, with their feeds and sitemaps. */
class ShelvesOfANewsroomTest {
  private final Desk desk = new Desk();

  @Test
  void showAReleaseUnderItsYearAndEachOfItsTags() {
    published("One", "Ferries");
    published("Two", "Ferries", "Open letters");

    assertThat(shown("archive/2026/index.html")).startsWith("2026: [Two, One] on 1 pages ");
    assertThat(shown("archive/2026/1/index.html")).startsWith("2026 1: [Two, One] ");
    assertThat(shown("sitemap-2026-1.xml")).startsWith("sitemap of 2026 1: [Two, One] ");
    assertThat(shown("tags/ferries/index.html")).startsWith("Ferries: [Two, One] on 1 pages ");
    assertThat(shown("tags/ferries/feed.atom"))
        .startsWith("feed of Ferries: [Two, One] without [] ");
    assertThat(shown("tags/open-letters/1/index.html")).startsWith("Open letters 1: [Two] ");
    assertThat(shown("archive/index.html")).startsWith("YEAR: [2026] ");
    assertThat(shown("tags/index.html")).startsWith("TAG: [Ferries, Open letters] ");
  }

  @Test
  void areNotThereForWhatIsNotPublic() {
    desk.project(desk.create(tagged("A draft", "Ferries")));

    assertThat(desk.site.writes()).isZero();
    assertThat(desk.shelves.heads(HARBOUR, Shelf.Kind.TAG)).isEmpty();
  }

  @Test
  void areOneForTagsThatAreSpeltAlike() {
    published("One", "Open letters", "open-letters");
    published("Two", "OPEN LETTERS");

    assertThat(shown("tags/open-letters/1/index.html")).startsWith("Open letters 1: [Two, One] ");
    assertThat(shown("tags/index.html")).startsWith("TAG: [Open letters] ");
  }

  @Test
  void showACorrectionAndForgetTheTagThatItTookAway() {
    PressRelease one = published("One", "Ferries", "Islands");
    published("Two", "Islands");

    PressRelease corrected = project(desk.correct(one, tagged("One, corrected", "Islands")));

    assertThat(shown("tags/islands/1/index.html")).startsWith("Islands 1: [Two, One, corrected] ");
    assertThat(answers("tags/ferries/")).containsOnly(new SiteObject.Gone());
    assertThat(shown("tags/index.html")).startsWith("TAG: [Islands] ");
    project(desk.correct(corrected, tagged("One", "Islands", "Ferries")));
    assertThat(shown("tags/ferries/1/index.html")).startsWith("Ferries 1: [One] ");
    assertThat(answers("tags/ferries/")).containsOnly(new SiteObject.Page());
    assertThat(shown("tags/index.html")).startsWith("TAG: [Ferries, Islands] ");
    assertThat(desk.shelves.head(HARBOUR, Shelf.of("Ferries")).last()).isEqualTo(1);
  }

  @Test
  void loseWhatWasWithdrawnAndTellWhatWasKilled() {
    PressRelease killed = published("Killed", "Ferries");
    PressRelease withdrawn = published("Withdrawn", "Ferries");
    published("Left", "Ferries");

    project(desk.killRelease.kill(desk.order(killed), "It was wrong."));
    project(desk.withdrawRelease.withdraw(desk.order(withdrawn), "It was early."));

    assertThat(shown("tags/ferries/index.html")).startsWith("Ferries: [Left] on 1 pages ");
    assertThat(shown("tags/ferries/feed.atom"))
        .startsWith("feed of Ferries: [Left] without [Killed] ");
    assertThat(shown("sitemap-2026-1.xml")).startsWith("sitemap of 2026 1: [Left] ");
    assertThat(desk.shelves.entries(HARBOUR, Shelf.of("Ferries"), 1, 50))
        .extracting(Shelves.Entry::listed)
        .as("nothing of it stays in the rows")
        .containsOnly(null, Listed.of(published()));
  }

  @Test
  void tellOfTheKillOfWhatStoodThereOnceAndDidNoMore() {
    PressRelease corrected = published("Corrected", "Ferries");
    PressRelease withdrawn = published("Withdrawn", "Ferries");
    published("Left", "Ferries");
    corrected = project(desk.correct(corrected, tagged("Corrected", "Islands")));
    withdrawn = project(desk.withdrawRelease.withdraw(desk.order(withdrawn), "It was early."));
    SiteObject before =
        desk.site.find(new SitePath("harbour/tags/ferries/feed.atom")).orElseThrow().object();

    project(desk.killRelease.kill(desk.order(withdrawn), "It was wrong."));
    project(desk.killRelease.kill(desk.order(corrected), "It was wrong."));

    assertThat(shown("tags/ferries/feed.atom"))
        .startsWith("feed of Ferries: [Left] without [Withdrawn, Corrected] ");
    assertThat(
            desk.site
                .find(new SitePath("harbour/tags/ferries/feed.atom"))
                .orElseThrow()
                .object()
                .epoch()
                .covers(before.epoch()))
        .isTrue();
    assertThat(before.epoch().covers(Epoch.TRIAL)).isTrue();
  }

  @Test
  void tellNothingOfAKillElsewhere() throws InterruptedException {
    published("Left", "Ferries");
    String before = shown("tags/ferries/feed.atom");

    project(desk.killRelease.kill(desk.order(published("Other", "Islands")), "It was wrong."));

    assertThat(shown("tags/ferries/feed.atom")).isEqualTo(before);
    assertThat(desk.repairSite.repair().differed()).noneMatch(path -> path.contains("tags/"));
  }

  private PressRelease published() {
    return desk.releases.list(HARBOUR, Status.PUBLISHED, new Span(null, null, null), 1).stream()
        .flatMap(summary -> desk.releases.find(summary.id()).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void areGoneWithTheLastReleaseAndSayNothingOfIt() throws InterruptedException {
    List<PressRelease> all =
        IntStream.rangeClosed(1, 51).mapToObj(i -> published("No. " + i, "Secret")).toList();

    all.forEach(each -> project(desk.killRelease.kill(desk.order(each), "It was wrong.")));

    assertThat(desk.site.paths())
        .filteredOn(path -> path.value().matches(".*/(tags|archive|sitemap).*"))
        .isNotEmpty()
        .noneMatch(path -> desk.site.find(path).orElseThrow().object().text().contains("Secret"));
    assertThat(answers("tags/secret/")).containsOnly(new SiteObject.Gone());
    assertThat(answers("archive/2026/")).containsOnly(new SiteObject.Gone());
    assertThat(answers("sitemap")).containsOnly(new SiteObject.Gone());
    assertThat(desk.repairSite.repair(HARBOUR).differed()).isEmpty();
    published("Anew");
    assertThat(answers("archive/2026/")).containsOnly(new SiteObject.Page());
    assertThat(shown("archive/index.html")).startsWith("YEAR: [2026] ");
    assertThat(desk.repairSite.repair(HARBOUR).differed()).isEmpty();
  }

  @Test
  void leaveAFullPageAsItIsAndBeginTheNext() {
    IntStream.rangeClosed(1, 49).forEach(i -> published("No. " + i));
    assertThat(at("archive/2026/2/index.html")).isEmpty();
    assertThat(shown("archive/2026/1/index.html")).startsWith("2026 1: [No. 49");

    published("No. 50");
    String full = shown("archive/2026/1/index.html");
    assertThat(full).startsWith("2026 1 of more: [No. 50");
    assertThat(shown("archive/2026/2/index.html")).startsWith("2026 2: [] ");

    published("No. 51");
    published("No. 52");
    assertThat(shown("archive/2026/1/index.html")).isEqualTo(full);
    assertThat(shown("archive/2026/2/index.html")).startsWith("2026 2: [No. 52, No. 51] ");
    assertThat(shown("archive/2026/index.html"))
        .startsWith("2026: [No. 52, No. 51, No. 50")
        .contains("No. 3] on 2 pages")
        .doesNotContain("No. 2,");
  }

  @Test
  void changeTheFullPageOfWhatIsKilledAndNoOther() {
    PressRelease first = published("No. 1");
    IntStream.rangeClosed(2, 101).forEach(i -> published("No. " + i));
    String middle = shown("archive/2026/2/index.html");

    project(desk.killRelease.kill(desk.order(first), "It was wrong."));

    assertThat(shown("archive/2026/1/index.html")).contains(", No. 2] ");
    assertThat(shown("archive/2026/2/index.html")).isEqualTo(middle);
  }

  @Test
  void takeAllTagsOfAReleaseForAllOthersAtOnce() {
    PressRelease one = published("One", tags("Old", ReleaseContent.MOST_TAGS));

    project(desk.correct(one, tagged("One", tags("New", ReleaseContent.MOST_TAGS))));

    assertThat(answers("tags/old-7/")).containsOnly(new SiteObject.Gone());
    assertThat(shown("tags/new-29/1/index.html")).startsWith("New 29 1: [One] ");
    assertThat(desk.shelves.placement(HARBOUR, one.id()).places())
        .hasSize(2 * ReleaseContent.MOST_TAGS + 1);
  }

  @Test
  void areLeftAloneByWhoeverKnowsAnOlderVersion() {
    PressRelease one = published("One", "Ferries");
    project(desk.killRelease.kill(desk.order(one), "It was wrong."));

    new ShelveRelease(desk.shelves).shelve(one);

    assertThat(desk.shelves.placement(HARBOUR, one.id()).listed()).isNull();
  }

  @Test
  void areNeverEnteredByWhatWasKilledBeforeItCameThere() {
    PressRelease one = desk.publish(desk.create(tagged("One", "Ferries")));
    project(desk.killRelease.kill(desk.order(one), "It was wrong."));

    new ShelveRelease(desk.shelves).shelve(one);

    assertThat(desk.shelves.heads(HARBOUR, Shelf.Kind.TAG)).isEmpty();
  }

  @Test
  void areFinishedByTheNextRecordWhereTheProcessEndedBeforeItsFiles() {
    PressRelease one = published("One", "Ferries");
    PressRelease corrected = desk.correct(one, tagged("One", "Islands"));
    new ShelveRelease(desk.shelves).shelve(corrected);
    desk.numberChanges.number(corrected);

    project(corrected);

    assertThat(answers("tags/ferries/")).containsOnly(new SiteObject.Gone());
    assertThat(shown("tags/islands/1/index.html")).startsWith("Islands 1: [One] ");
  }

  @Test
  void areReadAgainWhereTheyChangedMeanwhile() {
    PressRelease one = published("One");
    PressRelease corrected = desk.correct(one, content("One, corrected"));
    PressRelease two = desk.publish(desk.create(content("Two")));
    ShelveRelease shelve = new ShelveRelease(desk.shelves);
    Shelves torn =
        (Shelves)
            Proxy.newProxyInstance(
                Shelves.class.getClassLoader(),
                new Class<?>[] {Shelves.class},
                (proxy, method, arguments) -> {
                  Object read = method.invoke(desk.shelves, arguments);
                  if (!method.getName().equals("entries")
                      || desk.shelves.placement(HARBOUR, two.id()).version() > 0) {
                    return read;
                  }
                  shelve.shelve(corrected);
                  shelve.shelve(two);
                  return Stream.concat(
                          ((List<?>) read).stream(),
                          desk.shelves.entries(HARBOUR, Shelf.of(2026), 2, 2).stream())
                      .toList();
                });

    new ConvergeShelves(desk.releases, desk.newsrooms, torn, desk.renderer, desk.site)
        .converge(HARBOUR, desk.shelves.placement(HARBOUR, one.id()).places());

    assertThat(shown("archive/2026/1/index.html")).startsWith("2026 1: [Two, One, corrected] ");
  }

  @Test
  void areBroughtBackByARepair() throws InterruptedException {
    published("One", "Ferries");
    List<String> paths =
        List.of(
            "archive/2026/1/index.html",
            "archive/2026/index.html",
            "archive/index.html",
            "sitemap-2026-1.xml",
            "sitemap.xml",
            "tags/ferries/1/index.html",
            "tags/ferries/feed.atom",
            "tags/ferries/index.html",
            "tags/index.html");
    paths.forEach(path -> desk.site.remove(path(path)));

    assertThat(desk.repairSite.repair(HARBOUR).differed())
        .containsExactlyElementsOf(paths.stream().map("harbour/"::concat).toList());

    assertThat(desk.repairSite.repair(HARBOUR).differed()).isEmpty();
  }

  @Test
  void areFilledByARepairFromTheOldestOn() throws InterruptedException {
    IntStream.rangeClosed(1, 120)
        .forEach(i -> desk.publish(desk.create(tagged("No. " + i, "Ferries"))));

    desk.repairSite.repair(HARBOUR);

    assertThat(shown("tags/ferries/1/index.html"))
        .startsWith("Ferries 1 of more: [No. 50, ")
        .contains("No. 1] ");
    assertThat(shown("tags/ferries/3/index.html"))
        .startsWith("Ferries 3: [No. 120, ")
        .contains("No. 101] ");
    assertThat(desk.repairSite.repair(HARBOUR).differed()).isEmpty();
  }

  private PressRelease published(String headline, String... tags) {
    return project(desk.publish(desk.create(tagged(headline, tags))));
  }

  private PressRelease project(PressRelease release) {
    desk.project(release);
    return release;
  }

  private static ReleaseContent tagged(String headline, String... tags) {
    return content(headline).change().tags(List.of(tags)).build();
  }

  private static String[] tags(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + " " + i).toArray(String[]::new);
  }

  private List<SiteObject.Answer> answers(String beginning) {
    return desk.site.paths().stream()
        .filter(path -> path.value().startsWith(HARBOUR + "/" + beginning))
        .map(path -> desk.site.find(path).orElseThrow().object().answer())
        .toList();
  }

  private String shown(String path) {
    return at(path).orElseThrow().object().text();
  }

  private Optional<Site.Stored> at(String path) {
    return desk.site.find(path(path));
  }

  private static SitePath path(String path) {
    return new SitePath(HARBOUR + "/" + path);
  }
}
