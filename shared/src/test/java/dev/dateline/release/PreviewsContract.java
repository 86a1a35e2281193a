package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of previews does; each test has a store of its own. */
public abstract class PreviewsContract {
  private static final ReleaseId RELEASE = Examples.id(1);

  private final Random random = new Random(7);

  protected abstract Previews previews();

  protected abstract Releases releases();

  protected abstract Receipts receipts();

  @Test
  void findsWhatWasStoredWhollyAndOnlyOfItsRelease() {
    Preview preview = stored("The Quay Gazette");

    assertThat(previews().find(RELEASE, preview.tokenHash())).contains(preview);
    assertThat(previews().find(Examples.id(2), preview.tokenHash())).isEmpty();
    assertThat(previews().find(RELEASE, PreviewToken.next(random).hash())).isEmpty();
  }

  @Test
  void listsThoseOfOneRelease() {
    Preview one = stored("One");
    Preview two = stored("Two");
    previews().add(preview(Examples.id(2), "Another's"), null);

    assertThat(previews().of(RELEASE)).containsExactlyInAnyOrder(one, two);
    assertThat(previews().of(Examples.id(3))).isEmpty();
  }

  @Test
  void leavesTheReleaseAsItIs() {
    PressRelease draft = Examples.draft(1, Examples.content("A lamp is lit"), NOON);
    releases().commit(Examples.creation(draft));
    for (int i = 0; i < 3; i++) {
      stored("Number " + i);
    }

    assertThat(releases().find(RELEASE)).contains(draft);
    assertThat(releases().revisions(RELEASE, 100, 10)).hasSize(1);
  }

  @Test
  void storesOnePreviewForEachAttempt() {
    Preview first = preview(RELEASE, "One");
    Attempt attempt = new Attempt(HARBOUR, "key", "print", NOON);

    assertThat(previews().add(first, attempt)).isTrue();
    assertThat(previews().add(preview(RELEASE, "One"), attempt)).isFalse();

    assertThat(previews().of(RELEASE)).containsExactly(first);
    assertThat(receipts().find(attempt))
        .contains(new Receipt("print", new Receipt.Granted(first.id().value())));
  }

  @Test
  void forgetsAnAttemptAfterADay() {
    Attempt attempt = new Attempt(HARBOUR, "key", "print", NOON);
    Attempt later = new Attempt(HARBOUR, "key", "print", NOON.plus(Duration.ofHours(24)));
    previews().add(preview(RELEASE, "One"), attempt);

    assertThat(previews().add(preview(RELEASE, "Two"), later)).isTrue();

    assertThat(previews().of(RELEASE)).hasSize(2);
  }

  @Test
  void countsEachUseHoweverManyThereAreAtOnce() throws Exception {
    Preview preview = stored("One");
    List<Callable<Boolean>> uses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      uses.add(
          () -> {
            previews().countUse(preview, NOON.plusSeconds(5));
            return true;
          });
    }

    atOnce(uses);

    assertThat(previews().find(RELEASE, preview.tokenHash()))
        .hasValueSatisfying(
            used -> {
              assertThat(used.uses()).isEqualTo(8);
              assertThat(used.lastUsedAt()).isEqualTo(NOON.plusSeconds(5));
            });
  }

  @Test
  void bringsNothingBackByCountingAUse() {
    Preview preview = stored("One");
    previews().remove(preview);

    previews().countUse(preview, NOON);

    assertThat(previews().of(RELEASE)).isEmpty();
  }

  @Test
  void removesAPreviewOnce() {
    Preview preview = stored("One");

    assertThat(previews().remove(preview)).isTrue();
    assertThat(previews().remove(preview)).isFalse();

    assertThat(previews().find(RELEASE, preview.tokenHash())).isEmpty();
  }

  @Test
  void replacesALinkSoThatTheFirstLeadsNowhere() {
    Preview before = stored("One");
    Preview after = before.withLink(PreviewToken.next(random));

    assertThat(previews().replace(before, after)).isTrue();

    assertThat(previews().find(RELEASE, before.tokenHash())).isEmpty();
    assertThat(previews().of(RELEASE)).containsExactly(after);
  }

  @Test
  void replacesNothingThatWasUsedOrRemovedSinceItWasRead() {
    Preview used = stored("Used");
    Preview gone = stored("Gone");
    previews().countUse(used, NOON);
    previews().remove(gone);

    assertThat(previews().replace(used, used.withLink(PreviewToken.next(random)))).isFalse();
    assertThat(previews().replace(gone, gone.withLink(PreviewToken.next(random)))).isFalse();

    assertThat(previews().of(RELEASE))
        .extracting(Preview::tokenHash)
        .containsExactly(used.tokenHash());
  }

  @Test
  void replacesALinkOnceHoweverManyAskAtOnce() throws Exception {
    Preview before = stored("One");
    List<Callable<Boolean>> replacements = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Preview after = before.withLink(PreviewToken.next(random));
      replacements.add(() -> previews().replace(before, after));
    }

    assertThat(atOnce(replacements)).containsOnlyOnce(true);
    assertThat(previews().of(RELEASE)).hasSize(1);
  }

  private Preview stored(String label) {
    Preview preview = preview(RELEASE, label);
    assertThat(previews().add(preview, null)).isTrue();
    return preview;
  }

  private Preview preview(ReleaseId release, String label) {
    return new Preview(
        release,
        PreviewId.next(random),
        PreviewToken.next(random).hash(),
        label,
        new Actor(Actor.Kind.KEY, "press desk"),
        NOON,
        NOON.plus(Duration.ofDays(7)),
        0,
        null);
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (var future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
