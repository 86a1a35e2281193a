package dev.dateline.release;

import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishReleaseTest {
  private final Desk desk = new Desk();

  @Test
  void bringsThePageOutBeforeItAnswers() {
    PressRelease published = desk.publish(desk.create(content("A lamp is lit")));

    assertThat(published.status()).isEqualTo(Status.PUBLISHED);
    assertThat(published.state().publishedAt()).isEqualTo(desk.clock.instant());
    assertThat(published.requiredAddress().path()).isEqualTo("harbour/2026/a-lamp-is-lit");
    assertThat(desk.site.find(published.requiredAddress()).orElseThrow().object().text())
        .contains("page of A lamp is lit");
  }

  @Test
  void refusesToPublishTwiceAndSaysWhereItIs() {
    PressRelease published = desk.publish(desk.create(content("A lamp is lit")));
    int writes = desk.site.writes();

    assertThatExceptionOfType(ReleaseFailure.AlreadyPublished.class)
        .isThrownBy(() -> desk.publish(published))
        .satisfies(failure -> assertThat(failure.address()).isEqualTo(published.requiredAddress()));
    assertThat(desk.site.writes()).isEqualTo(writes);
  }

  @Test
  void bringsOutThePageOfAReleaseWhosePublicationEndedAfterTheFlip() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    List<Change> flip = Examples.publication(draft, "a-lamp-is-lit", desk.clock.instant());
    desk.releases.commit(flip);
    PressRelease flipped = flip.getFirst().after();

    assertThatThrownBy(() -> desk.publish(draft))
        .isInstanceOf(ReleaseFailure.AlreadyPublished.class);

    assertThat(desk.site.find(flipped.requiredAddress())).isPresent();
  }

  @Test
  void givesTwoReleasesOfOneHeadlineTwoSlugs() {
    assertThat(desk.slugOf("A lamp is lit")).isEqualTo("a-lamp-is-lit");
    assertThat(desk.slugOf("A lamp is lit")).isEqualTo("a-lamp-is-lit-2");
    for (int i = 3; i <= 9; i++) {
      assertThat(desk.slugOf("A lamp is lit")).isEqualTo("a-lamp-is-lit-" + i);
    }
    assertThat(desk.slugOf("A lamp is lit")).matches("a-lamp-is-lit-[0-9a-f]{12}");
  }

  @Test
  void givesManyReleasesThatArePublishedAtOnceTheirOwnSlugs() throws Exception {
    List<PressRelease> drafts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      drafts.add(desk.create(content("A lamp is lit")));
    }
    List<Callable<String>> publications = new ArrayList<>();
    for (PressRelease draft : drafts) {
      publications.add(
          () ->
              desk.publishRelease
                  .publish(desk.order(draft), new Timing.Now(), List.of())
                  .requiredAddress()
                  .path());
    }

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> paths = new ArrayList<>();
      for (var future : threads.invokeAll(publications)) {
        paths.add(future.get());
      }
      assertThat(paths).doesNotHaveDuplicates().hasSize(8);
    }
  }

  @Test
  void letsOneOfTwoSimultaneousPublicationsWin() throws Exception {
    PressRelease draft = desk.create(content("A lamp is lit"));
    Callable<PressRelease> publication =
        () -> desk.publishRelease.publish(desk.order(draft), new Timing.Now(), List.of());

    int published = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : threads.invokeAll(List.of(publication, publication))) {
        try {
          future.get();
          published++;
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(ReleaseFailure.AlreadyPublished.class);
        }
      }
    }

    assertThat(published).isEqualTo(1);
  }

  @Test
  void keepsTheSlugThatItsAuthorWishesOrRefuses() {
    ReleaseContent wished = content("One").change().slug(new Slug("my-wish")).build();

    assertThat(desk.publish(desk.create(wished)).requiredAddress().slug().value())
        .isEqualTo("my-wish");
    PressRelease second = desk.create(wished);
    assertThatThrownBy(() -> desk.publish(second))
        .isInstanceOf(ReleaseFailure.SlugTaken.class)
        .hasMessageContaining("my-wish");
    assertThat(desk.releases.find(second.id())).contains(second);
  }

  @Test
  void makesASlugOfHeadlinesInAnyWriting() {
    assertThat(desk.slugOf("Łódź: Straßen & Œuvres, 100 % neu!"))
        .isEqualTo("lodz-strassen-and-oeuvres-100-neu");
    assertThat(desk.slugOf("ISTANBUL’S INITIATIVE")).isEqualTo("istanbuls-initiative");
    assertThat(desk.slugOf("افتتاح المنارة")).matches("release-[0-9a-f]{12}");
    assertThat(desk.slugOf("灯塔开放")).matches("release-[0-9a-f]{12}");
    assertThat(desk.slugOf("🚢🚢🚢")).matches("release-[0-9a-f]{12}");
    assertThat(desk.slugOf("!!! ... ???")).matches("release-[0-9a-f]{12}");
    assertThat(desk.slugOf("word ".repeat(90))).hasSizeLessThanOrEqualTo(80).endsWith("word");
    assertThat(desk.slugOf("x".repeat(400))).isEqualTo("x".repeat(80));
  }

  @Test
  void takesTheYearOfTheNewsroomsZone() {
    desk.newsrooms.replace(
        new Newsroom(Examples.HARBOUR, 2, "Harbour", ZoneId.of("Pacific/Auckland")));
    desk.clock.advance(
        Duration.between(desk.clock.instant(), Instant.parse("2026-12-31T11:00:00Z")));

    assertThat(desk.publish(desk.create(content("Midnight"))).requiredAddress().year())
        .isEqualTo(2027);
  }

  @Test
  void refusesWhatLacksABodyOrALanguageAndNamesBoth() {
    PressRelease bare = desk.create(ReleaseContent.withHeadline("Only a headline").build());

    assertThatExceptionOfType(ReleaseFailure.Incomplete.class)
        .isThrownBy(() -> desk.publish(bare))
        .satisfies(
            failure ->
                assertThat(failure.faults())
                    .extracting(Fault::place)
                    .containsExactly("#/body", "#/language"));
    assertThat(desk.releases.find(bare.id())).contains(bare);
  }

  @Test
  void refusesUntilItsEmbargoIsPast() {
    PressRelease embargoed =
        desk.create(
            withLine(
                new ReleaseLine(
                    "EMBARGOED UNTIL 13:00",
                    false,
                    true,
                    LocalDate.of(2026, 3, 2),
                    LocalTime.of(13, 0),
                    null)));

    assertThatThrownBy(() -> desk.publish(embargoed))
        .isInstanceOf(ReleaseFailure.EmbargoActive.class)
        .hasMessageContaining("2026-03-02T13:00:00Z");
    desk.clock.advance(Duration.ofHours(1));
    assertThat(desk.publish(embargoed).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void refusesAnEmbargoWithoutADate() {
    PressRelease embargoed =
        desk.create(withLine(new ReleaseLine("EMBARGOED", false, true, null, null, null)));

    assertThatThrownBy(() -> desk.publish(embargoed))
        .isInstanceOf(ReleaseFailure.EmbargoActive.class);
  }

  @Test
  void knowsNoReleaseOfAnotherNewsroom() {
    PressRelease draft = desk.create(content("A lamp is lit"));

    assertThatThrownBy(
            () ->
                desk.publishRelease.publish(
                    new Order(
                        Examples.key(new NewsroomName("elsewhere"), Scope.values()),
                        draft.id(),
                        OptionalLong.empty(),
                        null),
                    new Timing.Now(),
                    List.of()))
        .isInstanceOf(ReleaseFailure.NotFound.class);
  }

  @Test
  void refusesAnotherVersionThanIsExpected() {
    PressRelease draft = desk.create(content("A lamp is lit"));

    assertThatExceptionOfType(ReleaseFailure.OtherVersion.class)
        .isThrownBy(
            () ->
                desk.publishRelease.publish(
                    new Order(desk.caller, draft.id(), OptionalLong.of(2), null),
                    new Timing.Now(),
                    List.of()))
        .satisfies(failure -> assertThat(failure.current()).isEqualTo(1));
    assertThat(
            desk.publishRelease
                .publish(
                    new Order(desk.caller, draft.id(), OptionalLong.of(1), null),
                    new Timing.Now(),
                    List.of())
                .status())
        .isEqualTo(Status.PUBLISHED);
  }

  @ParameterizedTest
  @EnumSource
  void flipsNothingThatCannotBeRenderedInEveryForm(Rendition broken) {
    desk.renderer.breaks = (rendition, release) -> rendition == broken;
    PressRelease draft = desk.create(content("A lamp is lit"));

    assertThatThrownBy(() -> desk.publish(draft))
        .isInstanceOf(Unrenderable.class)
        .hasMessageContaining("the label is missing");
    assertThat(desk.releases.find(draft.id())).contains(draft);
    assertThat(desk.site.writes()).isZero();
  }

  private static ReleaseContent withLine(@Nullable ReleaseLine line) {
    return content("A lamp is lit").change().releaseLine(line).build();
  }
}
