package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a release public.
 *
 * <p>It renders first, then flips the release in one transaction, then converges its address. Ended
 * before the flip, nothing has happened; ended after it, the release is published, and repeating
 * the request or the projector brings the page out, with the same bytes.
 */
public final class PublishRelease {
  private static final int ATTEMPTS = 10;

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Renderer renderer;
  private final ConvergeAddress converge;
  private final Clock clock;

  public PublishRelease(
      Releases releases,
      Newsrooms newsrooms,
      Renderer renderer,
      ConvergeAddress converge,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.renderer = renderer;
    this.converge = converge;
    this.clock = clock;
  }

  /**
   * Publishes the release now, and returns it as published once its page reads back.
   *
   * @param expected the version that the caller has seen, where it says so
   * @throws ReleaseFailure.AlreadyPublished if it is published, after its page was made sure of
   * @throws ReleaseFailure.Incomplete if it has no body or no language
   * @throws ReleaseFailure.EmbargoActive if its own embargo is not past
   * @throws ReleaseFailure.SlugTaken if the slug that its author wishes is another release's
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease publish(
      ApiKey caller, ReleaseId id, OptionalLong expected, @Nullable Attempt attempt) {
    for (int i = 0; i < ATTEMPTS; i++) {
      PressRelease draft = releases.visible(id, caller);
      requirePublishable(draft, expected);
      Optional<PressRelease> published = flip(caller, draft, attempt);
      if (published.isPresent()) {
        converge.converge(published.get().requiredAddress());
        return published.get();
      }
    }
    throw new ReleaseFailure.Contended(id);
  }

  private void requirePublishable(PressRelease release, OptionalLong expected) {
    switch (release.status()) {
      case PUBLISHED -> {
        converge.converge(release.requiredAddress());
        throw new ReleaseFailure.AlreadyPublished(release.id(), release.requiredAddress());
      }
      case WITHDRAWN, KILLED ->
          throw new ReleaseFailure.WrongStatus(release.id(), release.status(), Set.of());
      case DRAFT, SCHEDULED -> {}
    }
    if (expected.isPresent() && expected.getAsLong() != release.state().version()) {
      throw new ReleaseFailure.OtherVersion(release.id(), release.state().version());
    }
    List<Fault> lacking = new ArrayList<>();
    if (release.content().body() == null) {
      lacking.add(new Fault("#/body", "is missing; a published release needs a body"));
    }
    if (release.content().language() == null) {
      lacking.add(new Fault("#/language", "is missing; say in what language it is, such as en"));
    }
    if (!lacking.isEmpty()) {
      throw new ReleaseFailure.Incomplete(lacking);
    }
  }

  private Optional<PressRelease> flip(
      ApiKey caller, PressRelease draft, @Nullable Attempt attempt) {
    Newsroom newsroom =
        newsrooms
            .find(draft.newsroom())
            .orElseThrow(() -> new IllegalStateException("no newsroom " + draft.newsroom()));
    Instant now = Instants.now(clock);
    requireNoEmbargo(draft, newsroom, now);
    for (Address address : Slugs.addressesFor(draft, newsroom, now)) {
      PressRelease published = draft.publishedAt(address, now);
      renderer.published(published, newsroom, Epoch.TRIAL);
      Change change = new Change(draft, published, "publish", caller.label(), attempt);
      switch (releases.commit(change)) {
        case STORED -> {
          return Optional.of(published);
        }
        case CHANGED_MEANWHILE -> {
          return Optional.empty();
        }
        case REPEATED -> throw new Repeated();
        case ADDRESS_TAKEN -> {}
      }
    }
    throw new ReleaseFailure.SlugTaken(Slugs.addressesFor(draft, newsroom, now).getFirst());
  }

  private static void requireNoEmbargo(PressRelease release, Newsroom newsroom, Instant now) {
    ReleaseLine line = release.content().releaseLine();
    if (line == null || !line.embargo()) {
      return;
    }
    Instant until =
        line.embargoedUntil(newsroom.zone()).orElseThrow(ReleaseFailure.EmbargoActive::new);
    if (now.isBefore(until)) {
      throw new ReleaseFailure.EmbargoActive(until);
    }
  }
}
