package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the rest of a batch of which a part fails. */
class ProjectSiteTest {
  private static final NewsroomName MILL = new NewsroomName("mill");

  private final Desk desk = new Desk();

  @BeforeEach
  void open() {
    desk.newsrooms.add(new Newsroom(MILL, 1, "The Mill", Examples.NEWSROOM.zone()));
  }

  @Test
  void convergesOneNewsroomInTheCallInWhichAnotherFails() {
    PressRelease lamp = published(HARBOUR, "The lamp");
    PressRelease wheel = published(MILL, "The wheel");
    desk.site.fail(Listing.FRONT_PAGE.path(HARBOUR));

    assertThatThrownBy(() -> project(lamp, wheel)).hasMessage("no answer");

    assertThat(shown(Listing.FRONT_PAGE.path(MILL))).contains("[The wheel]");
    assertThat(shown(new SitePath("mill/archive/2026/1/index.html"))).contains("[The wheel]");
  }

  @Test
  void convergesShelvesInTheCallInWhichListingsFail() {
    PressRelease lamp = published(HARBOUR, "The lamp");
    desk.site.fail(Listing.FRONT_PAGE.path(HARBOUR));

    assertThatThrownBy(() -> project(lamp)).hasMessage("no answer");

    assertThat(shown(new SitePath("harbour/archive/2026/1/index.html"))).contains("[The lamp]");
  }

  @Test
  void bringsOutReleasesInTheCallInWhichAStoreFailsForAnother() {
    PressRelease lamp = published(HARBOUR, "The lamp");
    PressRelease bell = published(HARBOUR, "The bell");
    PressRelease wheel = published(MILL, "The wheel");
    desk.renderer.breaks =
        (rendition, release) -> {
          if (release.id().equals(lamp.id())) {
            throw new UncheckedIOException(new IOException("no answer"));
          }
          return false;
        };

    assertThatThrownBy(() -> project(lamp, bell, wheel)).isInstanceOf(UncheckedIOException.class);

    assertThat(desk.releases.parked()).isEmpty();
    assertThat(desk.numberChanges.lacks(HARBOUR, bell.id(), bell.state().version())).isFalse();
    assertThat(shown(Listing.FRONT_PAGE.path(MILL))).contains("[The wheel]");
  }

  private PressRelease published(NewsroomName newsroom, String headline) {
    ApiKey caller = Examples.key(newsroom, Scope.values());
    PressRelease draft =
        desk.createRelease.create(caller, Desk.submission(content(headline)), null);
    return desk.publishRelease.publish(
        new Order(caller, draft.id(), OptionalLong.empty(), null), new Timing.Now(), List.of());
  }

  private void project(PressRelease... releases) {
    desk.projectSite.project(List.of(releases).stream().map(PressRelease::id).toList());
  }

  private String shown(SitePath path) {
    return desk.site.find(path).orElseThrow().object().text();
  }
}
