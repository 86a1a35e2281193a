package dev.dateline.release;

import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListReleasesTest {
  private static final Instant DAYS_AHEAD = Examples.NOON.plus(Duration.ofDays(3));
  private final Desk desk = new Desk();

  @Test
  void showsEveryReleaseOnceNewestFirst() {
    for (int i = 0; i < 7; i++) {
      PressRelease draft = desk.create(content("Number " + i));
      if (i % 2 == 0) {
        desk.publish(draft);
      }
    }

    List<String> walked = walk(desk.caller, Set.of(), 3, page -> {});

    assertThat(walked)
        .containsExactly(
            "Number 6", "Number 5", "Number 4", "Number 3", "Number 2", "Number 1", "Number 0");
  }

  @Test
  void endsWithoutANextPageWhereTheLastOneIsJustFull() {
    for (int i = 0; i < 4; i++) {
      desk.create(content("Number " + i));
    }

    ListReleases.Page second =
        page(
            desk.caller, Set.of(Status.DRAFT), 2, page(desk.caller, Set.of(Status.DRAFT), 2, null));

    assertThat(second.releases()).hasSize(2);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void showsAReleaseOnceThatIsPublishedDuringTheWalkBeforeItIsMet() {
    List<PressRelease> drafts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      drafts.add(desk.create(content("Number " + i)));
    }

    List<String> walked =
        walk(
            desk.caller,
            Set.of(Status.DRAFT, Status.PUBLISHED),
            2,
            page -> {
              if (page == 1) {
                desk.publish(drafts.get(1));
              }
            });

    assertThat(walked)
        .containsExactly("Number 5", "Number 4", "Number 3", "Number 2", "Number 1", "Number 0");
  }

  @Test
  void showsAReleaseOnceThatIsPublishedDuringTheWalkAfterItWasMet() {
    List<PressRelease> drafts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      drafts.add(desk.create(content("Number " + i)));
    }

    List<String> walked =
        walk(
            desk.caller,
            Set.of(),
            2,
            page -> {
              if (page == 1) {
                desk.publish(drafts.get(5));
                desk.create(content("New"));
              }
            });

    assertThat(walked)
        .containsExactly("Number 5", "Number 4", "Number 3", "Number 2", "Number 1", "Number 0");
  }

  @Test
  void meetsWhatMovesDuringTheWalkWhereItStoodBefore() {
    PressRelease unscheduled = desk.create(content("Unscheduled"));
    PressRelease rescheduled = desk.create(content("Rescheduled"));
    desk.schedule(unscheduled, DAYS_AHEAD);
    desk.schedule(rescheduled, DAYS_AHEAD.plusSeconds(1));
    PressRelease imported = desk.create(content("Imported"));
    PressRelease scheduled = desk.create(content("Scheduled"));
    desk.create(content("Last"));

    List<String> walked =
        walk(
            desk.caller,
            Set.of(),
            1,
            page -> {
              if (page == 1) {
                desk.schedule(desk.find(rescheduled), desk.clock.instant().plusSeconds(500));
                desk.unscheduleRelease.unschedule(desk.order(unscheduled));
                desk.schedule(scheduled, DAYS_AHEAD.plusSeconds(9));
                importOf(imported);
              }
            });

    assertThat(walked)
        .containsExactly("Rescheduled", "Unscheduled", "Last", "Scheduled", "Imported");
  }

  @Test
  void showsEachReleaseOnceWhateverHappensBetweenThePages() {
    for (int seed = 0; seed < 400; seed++) {
      requireExactWalk(new Desk(), new Random(seed), "seed " + seed);
    }
  }

  /** Walks while anything happens to the releases, and compares with who was there all the time. */
  private static void requireExactWalk(Desk desk, Random random, String name) {
    Set<Status> filter = EnumSet.of(Status.SCHEDULED, Status.DRAFT, Status.PUBLISHED);
    filter.removeIf(status -> random.nextInt(4) == 0);
    filter.add(Status.values()[random.nextInt(5)]);
    List<PressRelease> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(desk.create(content("Number " + i)));
      happen(desk, random, all);
    }
    Set<ReleaseId> always = idsIn(desk, all, filter);
    List<ReleaseId> met = new ArrayList<>();
    String cursor = null;
    do {
      ListReleases.Page page =
          desk.listReleases.list(
              desk.caller,
              new ListReleases.Question(filter, false, null, null, new PageSize(2), cursor));
      page.releases().forEach(summary -> met.add(summary.id()));
      cursor = page.next().orElse(null);
      for (int i = random.nextInt(4); i > 0; i--) {
        desk.clock.advance(Duration.ofMillis(random.nextInt(3)));
        happen(desk, random, all);
        always.retainAll(idsIn(desk, all, filter));
      }
    } while (cursor != null);
    assertThat(met).as(name).doesNotHaveDuplicates().containsAll(always);
  }

  private static Set<ReleaseId> idsIn(Desk desk, List<PressRelease> all, Set<Status> filter) {
    return all.stream()
        .map(desk::find)
        .filter(release -> filter.contains(release.status()))
        .map(PressRelease::id)
        .collect(Collectors.toSet());
  }

  /** Lets something happen to one of these that is possible for it. */
  private static void happen(Desk desk, Random random, List<PressRelease> all) {
    PressRelease one = desk.find(all.get(random.nextInt(all.size())));
    int choice = random.nextInt(5);
    Instant soon = desk.clock.instant().plusSeconds(1 + random.nextInt(10_000));
    switch (one.status()) {
      case DRAFT -> {
        switch (choice) {
          case 0 -> desk.publish(one);
          case 1 -> importOf(desk, one);
          case 2 -> all.add(desk.create(content("Another")));
          default -> desk.schedule(one, soon);
        }
      }
      case SCHEDULED -> {
        switch (choice) {
          case 0 -> desk.publish(one);
          case 1 -> desk.schedule(one, soon);
          default -> desk.unscheduleRelease.unschedule(desk.order(one));
        }
      }
      case PUBLISHED -> desk.withdrawRelease.withdraw(desk.order(one), "It was wrong.");
      case WITHDRAWN -> desk.killRelease.kill(desk.order(one), "It named a person.");
      case KILLED, DISCARDED -> all.add(desk.create(content("Another")));
    }
  }

  private void importOf(PressRelease draft) {
    importOf(desk, draft);
  }

  private static void importOf(Desk desk, PressRelease draft) {
    desk.publishRelease.publish(
        desk.order(draft),
        new Timing.Then(Examples.moment(Instant.parse("2011-05-03T09:00:00Z")), List.of()),
        List.of());
  }

  @Test
  void leavesOutWhatIsPublishedDuringAWalkThroughPublishedOnes() {
    List<PressRelease> drafts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      drafts.add(desk.create(content("Number " + i)));
    }
    desk.publish(drafts.get(2));
    desk.publish(drafts.get(3));

    List<String> walked =
        walk(
            desk.caller,
            Set.of(Status.PUBLISHED),
            1,
            page -> {
              if (page == 1) {
                desk.publish(drafts.get(0));
              }
            });

    assertThat(walked).containsExactly("Number 3", "Number 2");
  }

  @Test
  void showsReadersPublishedOnesOnly() {
    desk.create(content("A draft"));
    desk.publish(desk.create(content("A page")));
    ApiKey reader = Examples.key(Examples.HARBOUR, Scope.READ);

    assertThat(walk(reader, Set.of(), 20, page -> {})).containsExactly("A page");
    assertThat(walk(reader, Set.of(Status.DRAFT), 20, page -> {})).isEmpty();
    assertThat(
            walk(
                Examples.key(new NewsroomName("elsewhere"), Scope.values()),
                Set.of(),
                20,
                page -> {}))
        .isEmpty();
  }

  @Test
  void refusesACursorOfWhichOneCharacterIsAnother() {
    for (int i = 0; i < 3; i++) {
      desk.create(content("Number " + i));
    }
    String cursor = page(desk.caller, Set.of(Status.DRAFT), 1, null).next().orElseThrow();

    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThatThrownBy(() -> ask(desk.caller, Set.of(Status.DRAFT), 1, changed))
          .as(changed)
          .isInstanceOf(ReleaseFailure.InvalidQuestion.class);
    }
  }

  @Test
  void refusesACursorOfAnotherNewsroomOrFilter() {
    for (int i = 0; i < 3; i++) {
      desk.create(content("Number " + i));
    }
    String cursor = page(desk.caller, Set.of(Status.DRAFT), 1, null).next().orElseThrow();

    ApiKey stranger = Examples.key(new NewsroomName("elsewhere"), Scope.values());
    assertThatThrownBy(() -> ask(stranger, Set.of(Status.DRAFT), 1, cursor))
        .isInstanceOf(ReleaseFailure.InvalidQuestion.class);
    assertThatThrownBy(() -> ask(desk.caller, Set.of(Status.PUBLISHED), 1, cursor))
        .isInstanceOf(ReleaseFailure.InvalidQuestion.class);
    assertThat(ask(desk.caller, Set.of(Status.DRAFT), 5, cursor).releases()).hasSize(2);
  }

  @Test
  void refusesWhatIsNoCursor() {
    for (String cursor : List.of("", "x", "....", "%%%", "MTIz", "A".repeat(10_000))) {
      assertThatThrownBy(() -> ask(desk.caller, Set.of(), 1, cursor))
          .isInstanceOf(ReleaseFailure.InvalidQuestion.class);
    }
  }

  private interface BetweenPages {
    void run(int page);
  }

  private List<String> walk(ApiKey caller, Set<Status> statuses, int limit, BetweenPages between) {
    List<String> headlines = new ArrayList<>();
    ListReleases.Page page = null;
    int number = 0;
    do {
      page = page(caller, statuses, limit, page);
      page.releases().forEach(summary -> headlines.add(summary.headline()));
      desk.clock.advance(Duration.ofSeconds(1));
      between.run(++number);
    } while (page.next().isPresent());
    return headlines;
  }

  private ListReleases.Page page(
      ApiKey caller, Set<Status> statuses, int limit, ListReleases.@Nullable Page before) {
    return ask(caller, statuses, limit, before == null ? null : before.next().orElseThrow());
  }

  private ListReleases.Page ask(
      ApiKey caller, Set<Status> statuses, int limit, @Nullable String cursor) {
    return desk.listReleases.list(
        caller,
        new ListReleases.Question(statuses, false, null, null, new PageSize(limit), cursor));
  }
}
