package dev.dateline.release;

import static dev.dateline.release.Examples.address;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of public pages does. */
public abstract class SiteContract {
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  /** Where nothing was ever written: pages are never deleted, not even between tests. */
  private final SitePath here = address("here-" + ADDRESSES.incrementAndGet()).path(Rendition.PAGE);

  protected abstract Site site();

  /** Keeps a file where the site takes it from. */
  protected abstract void keep(Source source);

  /** Returns the SHA-256 of the file that readers find, or {@code gone}. */
  protected abstract String at(ReleaseFile file);

  @Test
  void letsOneOf64SimultaneousWritersBeTheFirst() throws Exception {
    assertThat(writers(null)).containsOnlyOnce(true);
  }

  @Test
  void letsOneOf64SimultaneousWritersReplaceAPage() throws Exception {
    site().put(here, page(1, "first"), null);
    String tag = site().find(here).orElseThrow().tag();

    assertThat(writers(tag)).containsOnlyOnce(true);
  }

  @Test
  void findsNothingWhereNothingWasWritten() {
    assertThat(site().find(address("nowhere").path(Rendition.PAGE))).isEmpty();
  }

  @Test
  void findsPagesAndTombstonesAsTheyWereWritten() {
    List<SiteObject> objects =
        List.of(
            page(7, "<h1>Ünïcödé ﷺ</h1>"),
            new SiteObject(
                new Epoch(8, List.of(1L), 2, 3),
                new SiteObject.Gone(),
                "text/html; charset=utf-8",
                "gone"),
            new SiteObject(
                new Epoch(9, List.of(1L), 2, 3),
                new SiteObject.Moved(address("there").path(Rendition.TEXT)),
                "text/plain; charset=utf-8",
                "moved"));

    @Nullable String tag = null;
    for (SiteObject object : objects) {
      assertThat(site().put(here, object, tag)).isTrue();
      Site.Stored stored = site().find(here).orElseThrow();
      assertThat(stored.object()).isEqualTo(object);
      tag = stored.tag();
    }
  }

  @Test
  void refusesToReplaceWhatWasReplacedMeanwhile() {
    site().put(here, page(1, "first"), null);
    String read = site().find(here).orElseThrow().tag();
    site().put(here, page(2, "second"), read);

    assertThat(site().put(here, page(3, "third"), read)).isFalse();
    assertThat(site().put(here, page(3, "third"), null)).isFalse();
    assertThat(site().find(here).orElseThrow().object().text()).isEqualTo("second");
  }

  @Test
  void refusesToReplaceWhatIsNotThere() {
    assertThat(site().put(here, page(1, "first"), "\"0123456789abcdef0123456789abcdef\""))
        .isFalse();
    assertThat(site().find(here)).isEmpty();
  }

  @Test
  void showsAFileOnceAndHidesItForEver() {
    ReleaseFile file = kept();

    assertThat(site().show(file)).isTrue();
    assertThat(site().show(file)).isFalse();
    assertThat(at(file)).isEqualTo(file.sha256());
    assertThat(site().hide(file)).isTrue();
    assertThat(site().hide(file)).isFalse();
    assertThat(site().show(file)).isFalse();
    assertThat(at(file)).isEqualTo("gone");
  }

  @Test
  void showsNothingThatWasHiddenBefore() {
    ReleaseFile file = kept();

    assertThat(site().hide(file)).isTrue();
    assertThat(site().show(file)).isFalse();
    assertThat(at(file)).isEqualTo("gone");
  }

  private ReleaseFile kept() {
    Source source = new Source("PNG".getBytes(), "image/png");
    keep(source);
    AttachmentId id = AttachmentId.next(new Random());
    Attachment attachment =
        new Attachment(
            new SitePath("media/" + id + "/lamp.png"), "image/png", "A lamp", null, null);
    return new ReleaseFile(
        id,
        "lamp.png",
        attachment,
        3,
        source.original().sha256(),
        Examples.NOON,
        ReleaseFile.Stage.KEPT);
  }

  private List<Boolean> writers(@Nullable String replaced) throws Exception {
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      SiteObject object = page(i + 2, "writer " + i);
      writers.add(() -> site().put(here, object, replaced));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Boolean> won = new ArrayList<>();
      for (var future : threads.invokeAll(writers)) {
        won.add(future.get());
      }
      return won;
    }
  }

  private static SiteObject page(long epoch, String html) {
    return new SiteObject(
        new Epoch(epoch, List.of(1L), 1, 1),
        new SiteObject.Page(),
        "text/html; charset=utf-8",
        html);
  }
}
