package dev.dateline.webhook;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attempt;
import dev.dateline.release.Change;
import dev.dateline.release.Examples;
import dev.dateline.release.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every store of entries does; each test has a store of its own. */
public abstract class ExternalsContract {
  private static final SourceName BLOG = new SourceName("blog");
  private static final External.Key TRAM = key("ostervik/master/tram # 1");

  protected abstract Externals externals();

  protected abstract Releases releases();

  private static External.Key key(String id) {
    return new External.Key(HARBOUR, BLOG, id);
  }

  private static External.Mark mark(Act act, long millis) {
    return new External.Mark(
        NOON.plusMillis(millis), act, NOON.plusMillis(millis + 7), new DeliveryId("a".repeat(32)));
  }

  @Test
  void findsWhatWasStoredWholly() {
    External draft = External.first(TRAM, mark(Act.DRAFT, 1), Examples.id(1));
    assertThat(externals().put(draft)).isTrue();
    assertThat(externals().find(TRAM)).contains(draft);

    External published =
        draft.with(Examples.id(2), 2).claimedBy(mark(Act.PUBLISH, 2)).orElseThrow();
    assertThat(externals().put(published)).isTrue();
    assertThat(externals().find(TRAM)).contains(published);

    External withdrawn = published.claimedBy(mark(Act.WITHDRAW, 3)).orElseThrow();
    assertThat(withdrawn.takenBackAt()).isNotNull();
    assertThat(externals().put(withdrawn)).isTrue();
    assertThat(externals().find(TRAM)).contains(withdrawn);
  }

  @Test
  void keepsEntriesSourcesAndNewsroomsApart() {
    externals().put(External.first(TRAM, mark(Act.DRAFT, 1), Examples.id(1)));

    assertThat(externals().find(key("ostervik/master/tram"))).isEmpty();
    assertThat(externals().find(new External.Key(HARBOUR, new SourceName("blog-2"), TRAM.id())))
        .isEmpty();
    assertThat(externals().find(new External.Key(new NewsroomName("quay"), BLOG, TRAM.id())))
        .isEmpty();
  }

  @Test
  void storesOneOfManyClaimsOfAVersion() throws Exception {
    List<Callable<Boolean>> first = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      External claim = External.first(TRAM, mark(Act.DRAFT, i), Examples.id(i + 1));
      first.add(() -> externals().put(claim));
    }
    assertThat(SourcesContract.all(first)).containsOnlyOnce(true);

    External known = externals().find(TRAM).orElseThrow();
    List<Callable<Boolean>> next = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      External claim = known.claimedBy(mark(Act.PUBLISH, 10 + i)).orElseThrow();
      next.add(() -> externals().put(claim));
    }
    assertThat(SourcesContract.all(next)).containsOnlyOnce(true);
    assertThat(externals().find(TRAM))
        .hasValueSatisfying(e -> assertThat(e.version()).isEqualTo(2));
  }

  @Test
  void storesNoChangeInTheNameOfAnEntryThatAnotherHookHasClaimed() {
    External draft = External.first(TRAM, mark(Act.DRAFT, 1), Examples.id(1));
    assertThat(releases().commit(creation(draft))).isEqualTo(Releases.Outcome.OVERTAKEN);
    externals().put(draft);
    External withdrawn = draft.claimedBy(mark(Act.WITHDRAW, 2)).orElseThrow();
    externals().put(withdrawn);
    assertThat(releases().commit(creation(draft))).isEqualTo(Releases.Outcome.OVERTAKEN);
    assertThat(releases().find(Examples.id(1))).isEmpty();

    assertThat(releases().commit(creation(withdrawn))).isEqualTo(Releases.Outcome.STORED);
    assertThat(releases().commit(creation(draft))).isEqualTo(Releases.Outcome.REPEATED);
  }

  private static List<Change> creation(External claim) {
    return Examples.creation(
        Examples.draft(1, Examples.content("Night Line Opens"), NOON),
        new Attempt(HARBOUR, "key", "webhook", NOON)
            .inNameOf(new Attempt.Entry(BLOG.value(), TRAM.id(), claim.version())));
  }
}
