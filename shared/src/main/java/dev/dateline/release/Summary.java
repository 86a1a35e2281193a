package dev.dateline.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release as a list shows it.
 *
 * @param failure why it is not public although its time has come
 */
public record Summary(
    ReleaseId id,
    long version,
    int revision,
    Status status,
    Kind kind,
    String headline,
    @Nullable Language language,
    List<String> tags,
    @Nullable Slug slug,
    @Nullable Address address,
    Instant createdAt,
    @Nullable Instant scheduledAt,
    @Nullable Instant publishedAt,
    Schedule.@Nullable Failure failure,
    @Nullable Filing filing) {

  /** Returns what a list shows of this release. */
  public static Summary of(PressRelease release) {
    ReleaseContent content = release.content();
    State state = release.state();
    return new Summary(
        release.id(),
        state.version(),
        release.revision().number(),
        state.status(),
        content.kind(),
        content.headline(),
        content.language(),
        content.tags(),
        release.slug(),
        state.address(),
        state.createdAt(),
        state.scheduledAt(),
        state.publishedAt(),
        state.status() == Status.SCHEDULED && state.schedule() != null
            ? state.schedule().failure()
            : null,
        state.filing());
  }

  /** Returns where the release stands in the list of what is to be filed. */
  public Optional<Position> positionToFile() {
    return Optional.ofNullable(filing)
        .filter(each -> each.filedAt() == null)
        .map(each -> new Position(each.due(), id));
  }

  /** Returns where the release stands in the list of its status. */
  public Position position() {
    Instant instant =
        switch (status) {
          case DRAFT -> createdAt;
          case SCHEDULED -> scheduledAt;
          case PUBLISHED, WITHDRAWN, KILLED -> publishedAt;
          case DISCARDED -> throw new IllegalStateException("no list shows what is discarded");
        };
    return new Position(instant == null ? createdAt : instant, id);
  }
}
