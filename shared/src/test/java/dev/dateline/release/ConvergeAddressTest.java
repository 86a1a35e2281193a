package dev.dateline.release;

import static dev.dateline.release.Examples.NOON;
import static dev.dateline.release.Examples.address;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Newsroom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvergeAddressTest {
  private static final Address LAMP = address("lamp");

  private final Desk desk = new Desk();

  @Test
  void writesNothingForAnAddressThatNobodyHas() {
    desk.convergeAddress.converge(LAMP);

    assertThat(desk.site.writes()).isZero();
  }

  @Test
  void writesOnceHoweverOftenItIsCalled() {
    flip(draft(), Status.PUBLISHED);

    desk.convergeAddress.converge(LAMP);
    desk.convergeAddress.converge(LAMP);

    assertThat(desk.site.writes()).isEqualTo(Rendition.values().length);
  }

  @Test
  void putsATombstoneInPlaceOfAKilledRelease() {
    PressRelease published = flip(draft(), Status.PUBLISHED);
    desk.convergeAddress.converge(LAMP);
    flip(published, Status.KILLED);

    desk.convergeAddress.converge(LAMP);

    SiteObject there = there();
    assertThat(there.answer()).isEqualTo(new SiteObject.Gone());
    assertThat(there.text()).doesNotContain("lamp");
  }

  @ParameterizedTest
  @EnumSource
  void bringsEachRenditionBack(Rendition rendition) {
    flip(draft(), Status.PUBLISHED);
    desk.convergeAddress.converge(LAMP);
    Site.Stored before = desk.site.find(LAMP.path(rendition)).orElseThrow();
    desk.site.remove(LAMP.path(rendition));

    assertThat(desk.convergeAddress.converge(LAMP)).isTrue();

    assertThat(desk.site.find(LAMP.path(rendition)).orElseThrow().object())
        .isEqualTo(before.object());
    assertThat(before.object().mediaType()).isEqualTo(rendition.contentType());
  }

  @Test
  void putsANoticeInPlaceOfAWithdrawnRelease() {
    flip(flip(draft(), Status.PUBLISHED), Status.WITHDRAWN);

    desk.convergeAddress.converge(LAMP);

    assertThat(there().answer()).isEqualTo(new SiteObject.Page());
    assertThat(there().text()).startsWith("notice");
  }

  @Test
  void writesAgainWhenTheNewsroomsSettingsChange() {
    flip(draft(), Status.PUBLISHED);
    desk.convergeAddress.converge(LAMP);
    desk.newsrooms.replace(
        new Newsroom(Examples.HARBOUR, 2, "New title", Examples.NEWSROOM.zone()));

    desk.convergeAddress.converge(LAMP);

    assertThat(there().text()).contains("New title");
  }

  @Test
  void doesNotBringBackAPageThatWasKilledWhileItWasWritten() {
    PressRelease published = flip(draft(), Status.PUBLISHED);
    SlowSite slow = new SlowSite(desk.site);
    ConvergeAddress late = new ConvergeAddress(desk.releases, desk.newsrooms, desk.renderer, slow);
    slow.beforeNextPut.add(
        () -> {
          flip(published, Status.KILLED);
          desk.convergeAddress.converge(LAMP);
        });

    late.converge(LAMP);

    assertThat(there().answer()).isEqualTo(new SiteObject.Gone());
  }

  @Test
  void startsAgainWhenOtherSettingsAndAnotherChangeCrossed() {
    flip(draft(), Status.PUBLISHED);
    // Somebody read the new settings before the address was raised again.
    SiteObject crossed =
        new SiteObject(
            new Epoch(1, List.of(1L), 2, 1),
            new SiteObject.Page(),
            "text/html; charset=utf-8",
            "crossed");
    desk.site.put(LAMP.path(Rendition.PAGE), crossed, null);
    SlowSite slow = new SlowSite(desk.site);
    ConvergeAddress here = new ConvergeAddress(desk.releases, desk.newsrooms, desk.renderer, slow);
    slow.afterNextFind.add(
        () ->
            desk.newsrooms.replace(
                new Newsroom(Examples.HARBOUR, 2, "New title", Examples.NEWSROOM.zone())));

    here.converge(LAMP);

    assertThat(there().epoch()).isEqualTo(new Epoch(1, List.of(2L), 2, 1));
    assertThat(there().text()).contains("New title");
  }

  @Test
  void leavesWhatANewerRendererWroteFromTheSameFacts() {
    flip(draft(), Status.PUBLISHED);
    SiteObject newer =
        new SiteObject(
            new Epoch(1, List.of(2L), 1, 2),
            new SiteObject.Page(),
            "text/html; charset=utf-8",
            "newer");
    desk.site.put(LAMP.path(Rendition.PAGE), newer, null);

    desk.convergeAddress.converge(LAMP);

    assertThat(there()).isEqualTo(newer);
  }

  @Test
  void replacesWhatANewerRendererWroteFromOlderFacts() {
    PressRelease published = flip(draft(), Status.PUBLISHED);
    desk.site.put(
        LAMP.path(Rendition.PAGE),
        new SiteObject(
            new Epoch(1, List.of(2L), 1, 2),
            new SiteObject.Page(),
            "text/html; charset=utf-8",
            "newer"),
        null);
    flip(published, Status.KILLED);

    desk.convergeAddress.converge(LAMP);

    assertThat(there().answer()).isEqualTo(new SiteObject.Gone());
  }

  @Test
  void doesNotAnswerWhileThePageDoesNotReadBack() {
    flip(draft(), Status.PUBLISHED);
    Site forgetful =
        new Site() {
          @Override
          public Optional<Stored> find(SitePath path) {
            return Optional.empty();
          }

          @Override
          public boolean put(SitePath path, SiteObject object, @Nullable String replaced) {
            return true;
          }

          @Override
          public boolean show(ReleaseFile file) {
            return false;
          }

          @Override
          public boolean hide(ReleaseFile file) {
            return false;
          }
        };

    assertThatThrownBy(
            () ->
                new ConvergeAddress(desk.releases, desk.newsrooms, desk.renderer, forgetful)
                    .converge(LAMP))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void projectsAReleaseWhosePageIsMissing() {
    PressRelease published = flip(draft(), Status.PUBLISHED);

    desk.project(published);

    assertThat(desk.site.find(LAMP)).isPresent();
  }

  @Test
  void setsAReleaseAsideThatCannotBeBroughtToTheSite() {
    PressRelease published = flip(draft(), Status.PUBLISHED);
    ConvergeAddress broken =
        new ConvergeAddress(
            desk.releases,
            desk.newsrooms,
            desk.renderer,
            new Site() {
              @Override
              public Optional<Stored> find(SitePath path) {
                throw new IllegalStateException("no answer");
              }

              @Override
              public boolean put(SitePath path, SiteObject object, @Nullable String replaced) {
                throw new IllegalStateException("no answer");
              }

              @Override
              public boolean show(ReleaseFile file) {
                return false;
              }

              @Override
              public boolean hide(ReleaseFile file) {
                return false;
              }
            });

    List<Parked> told = new ArrayList<>();
    new ProjectSite(
            desk.releases,
            new Projection(
                new ConvergeRelease(desk.releases, broken),
                new ShelveRelease(desk.shelves),
                desk.numberChanges,
                desk.convergeShelves,
                desk.listings),
            told::add,
            desk.clock)
        .project(List.of(published.id()));

    assertThat(told).containsExactly(new Parked(published.id(), "no answer", desk.clock.instant()));
    assertThat(desk.releases.parked()).isEqualTo(told);
    assertThat(desk.log.head(Examples.HARBOUR)).isEqualTo(ChangeLog.Head.NONE);
  }

  private SiteObject there() {
    return desk.site.find(LAMP).orElseThrow().object();
  }

  private PressRelease draft() {
    PressRelease draft = Examples.draft(1, content("The lamp"), NOON);
    desk.releases.commit(Examples.creation(draft));
    return draft;
  }

  private PressRelease flip(PressRelease before, Status status) {
    List<Change> changes =
        status == Status.PUBLISHED
            ? Examples.publication(before, "lamp", NOON)
            : Examples.step(before, Examples.withdrawn(before, status), Action.WITHDRAW);
    assertThat(desk.releases.commit(changes)).isEqualTo(Releases.Outcome.STORED);
    return changes.getFirst().after();
  }
}
