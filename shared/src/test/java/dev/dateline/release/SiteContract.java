package dev.dateline.release;

import static dev.dateline.release.Examples.address;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of public pages does; each test has a store of its own. */
public abstract class SiteContract {
  private static final Address HERE = address("here");

  protected abstract Site site();

  @Test
  void letsOneOf64SimultaneousWritersBeTheFirst() throws Exception {
    assertThat(writers(null)).containsOnlyOnce(true);
  }

  @Test
  void letsOneOf64SimultaneousWritersReplaceAPage() throws Exception {
    site().put(HERE, page(1, "first"), null);
    String tag = site().find(HERE).orElseThrow().tag();

    assertThat(writers(tag)).containsOnlyOnce(true);
  }

  @Test
  void findsNothingWhereNothingWasWritten() {
    assertThat(site().find(address("nowhere"))).isEmpty();
  }

  @Test
  void findsPagesAndTombstonesAsTheyWereWritten() {
    List<SiteObject> objects =
        List.of(
            page(7, "<h1>Ünïcödé ﷺ</h1>"),
            new SiteObject(new Epoch(8, 2, 3), new SiteObject.Gone(), "gone"),
            new SiteObject(new Epoch(9, 2, 3), new SiteObject.Moved(address("there")), "moved"));

    @Nullable String tag = null;
    for (SiteObject object : objects) {
      assertThat(site().put(HERE, object, tag)).isTrue();
      Site.Stored stored = site().find(HERE).orElseThrow();
      assertThat(stored.object()).isEqualTo(object);
      tag = stored.tag();
    }
  }

  @Test
  void refusesToReplaceWhatWasReplacedMeanwhile() {
    site().put(HERE, page(1, "first"), null);
    String read = site().find(HERE).orElseThrow().tag();
    site().put(HERE, page(2, "second"), read);

    assertThat(site().put(HERE, page(3, "third"), read)).isFalse();
    assertThat(site().put(HERE, page(3, "third"), null)).isFalse();
    assertThat(site().find(HERE).orElseThrow().object().html()).isEqualTo("second");
  }

  @Test
  void refusesToReplaceWhatIsNotThere() {
    assertThat(site().put(HERE, page(1, "first"), "\"0123456789abcdef0123456789abcdef\""))
        .isFalse();
    assertThat(site().find(HERE)).isEmpty();
  }

  private List<Boolean> writers(@Nullable String replaced) throws Exception {
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      SiteObject object = page(i + 2, "writer " + i);
      writers.add(() -> site().put(HERE, object, replaced));
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
    return new SiteObject(new Epoch(epoch, 1, 1), new SiteObject.Page(), html);
  }
}
