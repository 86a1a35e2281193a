package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Newsroom;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the front page and the feeds of a newsroom show. */
class ConvergeListingsTest {
  private final Desk desk = new Desk();

  @Test
  void areNotThereBeforeThereIsAnythingToRead() {
    desk.project(desk.create(content("A draft")));
    desk.project(desk.schedule(desk.create(content("Later")), Examples.NOON.plusSeconds(9_999)));

    assertThat(desk.site.find(Listing.FRONT_PAGE.path(HARBOUR))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void showWhatIsPublishedNewestFirstAndNothingElse(Listing listing) {
    published("One");
    published("Two");
    desk.project(desk.create(content("A draft")));
    PressRelease wrong = published("Wrong");
    PressRelease early = published("Early");
    desk.project(desk.withdrawRelease.withdraw(desk.order(early), "It was early."));
    desk.project(desk.killRelease.kill(desk.order(wrong), "It was wrong."));
    desk.project(desk.correct(desk.find(published("Three")), content("Three, corrected")));

    assertThat(shown(listing))
        .startsWith("%s of [Three, corrected, Two, One] without [Wrong] ".formatted(listing));
    assertThat(desk.site.find(listing.path(HARBOUR)).orElseThrow().object().mediaType())
        .isEqualTo(listing.contentType());
  }

  @Test
  void tellWhatWasKilledLastHoweverLongAgoItWasPublished() {
    PressRelease oldest = published("Oldest");
    IntStream.rangeClosed(1, Newest.MOST).forEach(i -> kill(published("No. " + i)));

    kill(oldest);

    assertThat(desk.find(oldest).status()).isEqualTo(Status.KILLED);
    assertThat(shown(Listing.ATOM))
        .startsWith("ATOM of [] without [Oldest, No. 50, No. 49, ")
        .contains("No. 2]")
        .doesNotContain("No. 1]");
  }

  @Test
  void areWrittenOnceForABatchAndNotAgainForTheSame() {
    PressRelease one = desk.publish(desk.create(content("One")));
    PressRelease two = desk.publish(desk.create(content("Two")));
    int before = desk.site.writes();

    // The year has its index, its page and its sitemap, and is on the list of years.
    int once = before + Listing.values().length + 4;
    project(one, two);
    assertThat(desk.site.writes()).isEqualTo(once);

    project(one, two);
    assertThat(desk.site.writes()).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource
  void areBroughtBackByARepair(Listing listing) throws InterruptedException {
    published("One");
    desk.site.remove(listing.path(HARBOUR));
    assertThat(desk.repairSite.repair(HARBOUR).differed())
        .containsExactly(listing.path(HARBOUR).value());

    assertThat(shown(listing)).contains("[One]");
    assertThat(desk.repairSite.repair(HARBOUR).differed()).isEmpty();
  }

  @Test
  void showNewSettingsOnceTheyAreRepaired() throws InterruptedException {
    published("One");
    Newsroom now = desk.newsrooms.required(HARBOUR);
    desk.newsrooms.replace(now, new Newsroom(HARBOUR, now.version() + 1, "The Mole", now.zone()));

    desk.listings.converge(HARBOUR);

    assertThat(shown(Listing.FRONT_PAGE)).contains("The Mole");
  }

  @Test
  void areLeftAsTheyAreByWhoeverHasReadOlderFacts() {
    published("One");
    SlowSite slow = new SlowSite(desk.site);
    slow.afterNextFind.add(() -> published("Two"));
    ConvergeListings late =
        new ConvergeListings(
            desk.releases, desk.newsrooms, desk.log, desk.shelves, desk.renderer, slow, desk.clock);

    assertThat(late.converge(HARBOUR)).isEmpty();

    assertThat(shown(Listing.FRONT_PAGE)).contains("[Two, One]");
  }

  @Test
  void holdUpNoPageOfARelease() {
    PressRelease one = desk.publish(desk.create(content("One")));
    desk.site.remove(one.requiredAddress());
    desk.renderer.breaksListings = true;

    assertThatThrownBy(() -> desk.project(one)).isInstanceOf(Unrenderable.class);

    assertThat(desk.site.find(one.requiredAddress())).isPresent();
    assertThat(desk.releases.parked()).isEmpty();
  }

  private PressRelease published(String headline) {
    PressRelease published = desk.publish(desk.create(content(headline)));
    desk.project(published);
    desk.clock.advance(Duration.ofSeconds(1));
    return published;
  }

  private void kill(PressRelease release) {
    desk.project(desk.killRelease.kill(desk.order(release), "It was wrong."));
    desk.clock.advance(Duration.ofSeconds(1));
  }

  private void project(PressRelease... releases) {
    desk.projectSite.project(List.of(releases).stream().map(PressRelease::id).toList());
  }

  private String shown(Listing listing) {
    return desk.site.find(listing.path(HARBOUR)).orElseThrow().object().text();
  }
}
