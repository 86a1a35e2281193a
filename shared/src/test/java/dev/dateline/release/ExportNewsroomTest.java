package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Newsroom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportNewsroomTest {
  private final Desk desk = new Desk();
  private final ExportNewsroom exportNewsroom =
      new ExportNewsroom(desk.releases, desk.newsrooms, desk.originals, desk.uploads);

  @Test
  void copiesAnewWhatWasChangedMeanwhile() throws InterruptedException {
    PressRelease lamp = desk.publish(desk.create(content("The lamp")));
    KeptArchive archive =
        new KeptArchive(first -> desk.withdrawRelease.withdraw(desk.order(lamp), "It was early."));

    assertThat(exportNewsroom.export(HARBOUR, archive)).isEqualTo(1);

    assertThat(archive.release(lamp.id()).newest()).isEqualTo(desk.find(lamp));
    assertThat(archive.completed).contains(Examples.NEWSROOM);
  }

  @Test
  void givesAnAddressThatChangedHandsMeanwhileToOneRelease() throws InterruptedException {
    PressRelease lamp = desk.publish(desk.create(content("The lamp")));
    desk.correct(lamp, content("The lamp").change().slug(new Slug("the-light")).build());
    PressRelease bell =
        desk.create(content("The bell").change().slug(new Slug("the-lamp")).build());
    KeptArchive archive =
        new KeptArchive(
            first -> {
              if (desk.find(bell).status() == Status.DRAFT) {
                desk.publish(bell);
              }
            });

    exportNewsroom.export(HARBOUR, archive);

    assertThat(archive.kept.values().stream().flatMap(each -> each.claims().stream()))
        .extracting(Claim::address)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void leavesOutWhatWasDiscardedMeanwhile() throws InterruptedException {
    PressRelease draft = desk.create(content("A draft"));
    KeptArchive archive =
        new KeptArchive(first -> desk.discardRelease.discard(desk.orderSeen(draft)));

    assertThat(exportNewsroom.export(HARBOUR, archive)).isZero();

    assertThat(archive.kept).isEmpty();
  }

  @Test
  void givesUpOnANewsroomThatIsNeverCalm() {
    PressRelease draft = desk.create(content("A draft"));
    KeptArchive archive = new KeptArchive(each -> {});
    archive.always =
        each ->
            desk.reviseRelease.revise(
                desk.orderSeen(desk.find(draft)), Desk.submission(content("Again")));

    assertThatThrownBy(() -> exportNewsroom.export(HARBOUR, archive))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is changed all the time");
    assertThat(archive.completed).isEmpty();
  }

  /** An archive in memory, during whose first copy something happens. */
  private static final class KeptArchive implements Archive {
    private final Map<ReleaseId, ArchivedRelease> kept = new HashMap<>();
    private Optional<Newsroom> completed = Optional.empty();
    private @Nullable Consumer<ArchivedRelease> meanwhile;
    private @Nullable Consumer<ArchivedRelease> always;

    KeptArchive(Consumer<ArchivedRelease> meanwhile) {
      this.meanwhile = meanwhile;
    }

    @Override
    public synchronized void keep(ArchivedRelease release) {
      kept.put(release.newest().id(), release);
      if (meanwhile != null) {
        Consumer<ArchivedRelease> once = meanwhile;
        meanwhile = null;
        once.accept(release);
      }
      if (always != null) {
        always.accept(release);
      }
    }

    @Override
    public Newsroom newsroom() {
      return completed.orElseThrow();
    }

    @Override
    public List<ReleaseId> ids() {
      return new ArrayList<>(kept.keySet());
    }

    @Override
    public ArchivedRelease release(ReleaseId id) {
      return kept.get(id);
    }

    @Override
    public byte[] original(String sha256) {
      throw new UnsupportedOperationException("these tests read no original");
    }

    @Override
    public void keepOriginal(Source source) {}

    @Override
    public synchronized void remove(ReleaseId id) {
      kept.remove(id);
    }

    @Override
    public void complete(Newsroom newsroom) {
      completed = Optional.of(newsroom);
    }
  }
}
