package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows a release to whoever has a link to it, until readers can see it. */
public final class ShowPreview {
  private final Releases releases;
  private final Previews previews;
  private final Newsrooms newsrooms;
  private final Renderer renderer;
  private final Consumer<RuntimeException> uncounted;
  private final Clock clock;

  /** {@code uncounted} is told why a use could not be counted; the page is shown nevertheless. */
  public ShowPreview(
      Releases releases,
      Previews previews,
      Newsrooms newsrooms,
      Renderer renderer,
      Consumer<RuntimeException> uncounted,
      Clock clock) {
    this.releases = releases;
    this.previews = previews;
    this.newsrooms = newsrooms;
    this.renderer = renderer;
    this.uncounted = uncounted;
    this.clock = clock;
  }

  /** What the holder of a link sees. */
  public sealed interface Sight {}

  /** The page, as long as nobody else sees it. */
  public record Page(String html) implements Sight {}

  /** Where all readers find the release, or what became of it. */
  public record Public(Address address) implements Sight {}

  /**
   * Returns what the link leads to, and counts where it was the page.
   *
   * @return empty alike for an unknown release, a wrong token, and a preview that is expired,
   *     revoked, or of a release that was discarded or lacks the disclosure that it needs
   */
  public Optional<Sight> show(ReleaseId id, PreviewToken token) {
    Instant now = clock.instant();
    Optional<Preview> preview = previews.find(id, token.hash()).filter(p -> p.isValidAt(now));
    if (preview.isEmpty()) {
      return Optional.empty();
    }
    PressRelease release =
        releases.find(id).orElseThrow(() -> new IllegalStateException("no release " + id));
    return switch (release.status()) {
      case DRAFT, SCHEDULED -> {
        Newsroom newsroom = newsrooms.required(release.newsroom());
        if (Readiness.undisclosed(release.content(), newsroom).isPresent()) {
          yield Optional.empty();
        }
        PreviewBanner banner = banner(preview.get(), release, newsroom, now);
        String html = renderer.preview(release, newsroom, banner);
        count(preview.get(), Instants.now(clock));
        yield Optional.of(new Page(html));
      }
      case PUBLISHED, WITHDRAWN, KILLED -> Optional.of(new Public(release.requiredAddress()));
      case DISCARDED -> Optional.empty();
    };
  }

  private void count(Preview preview, Instant at) {
    try {
      previews.countUse(preview, at);
    } catch (RuntimeException e) {
      uncounted.accept(e);
    }
  }

  private static PreviewBanner banner(
      Preview preview, PressRelease release, Newsroom newsroom, Instant now) {
    Instant embargo = embargo(release, newsroom);
    boolean inForce = embargo != null && embargo.isAfter(now);
    return new PreviewBanner(preview.label(), inForce ? embargo : null, preview.expiresAt());
  }

  private static @Nullable Instant embargo(PressRelease release, Newsroom newsroom) {
    Schedule schedule = release.state().schedule();
    if (release.status() == Status.SCHEDULED && schedule != null) {
      return schedule.at();
    }
    ReleaseLine line = release.content().releaseLine();
    return line == null ? null : line.embargoedUntil(newsroom.zone()).orElse(null);
  }
}
