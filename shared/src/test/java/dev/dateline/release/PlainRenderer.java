package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes pages of one line. */
public final class PlainRenderer implements Renderer {
  /** Of which releases the page cannot be written. */
  Predicate<PressRelease> breaks = release -> false;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String published(
      PressRelease release, @Nullable Revision replaced, Newsroom newsroom, Epoch epoch) {
    if (breaks.test(release)) {
      throw new Unrenderable(new IllegalStateException("the label is missing"));
    }
    return "page of %s%s %s %s"
        .formatted(
            release.content().headline(),
            replaced == null ? "" : " instead of " + replaced.content().headline(),
            newsroom.title(),
            epoch);
  }

  @Override
  public String withdrawn(PressRelease release, Newsroom newsroom, Epoch epoch) {
    return "notice " + epoch;
  }

  @Override
  public String killed(PressRelease release, Newsroom newsroom, Epoch epoch) {
    return "gone " + epoch;
  }

  @Override
  public String moved(Address to, Newsroom newsroom, Epoch epoch) {
    return "moved to " + to.path() + " " + epoch;
  }

  @Override
  public String preview(PressRelease release, Newsroom newsroom, PreviewBanner banner) {
    return "preview of %s for %s".formatted(release.content().headline(), banner.label());
  }

  @Override
  public String revision(PressRelease release, Newsroom newsroom) {
    return "revision %d of %s".formatted(release.revision().number(), release.content().headline());
  }
}
