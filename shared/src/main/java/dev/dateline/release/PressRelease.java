package dev.dateline.release;

import dev.dateline.newsroom.Caller;
import dev.dateline.newsroom.NewsroomName;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One press release: its newest revision, and where it stands. */
public record PressRelease(ReleaseId id, NewsroomName newsroom, Revision revision, State state) {

  /** Returns a release that nobody has published yet, as its first revision makes it. */
  public static PressRelease draft(ReleaseId id, NewsroomName newsroom, Revision first) {
    return new PressRelease(id, newsroom, first, State.draft(first.at()));
  }

  /** Returns what the release says. */
  public ReleaseContent content() {
    return revision.content();
  }

  /** Returns where the release is in its life. */
  public Status status() {
    return state.status();
  }

  /**
   * Tells whether an agent distributes it without saying for whom: copies are owed of what an agent
   * distributed, and of nothing before that.
   */
  public boolean isUnlabelled() {
    return !state.filings().isEmpty() && content().disclosure() == null;
  }

  /** Tells whether a key may know that this release exists. */
  boolean isVisibleTo(Caller caller) {
    return newsroom.equals(caller.newsroom())
        && status() != Status.DISCARDED
        && (status() == Status.PUBLISHED || caller.seesUnpublished());
  }

  /**
   * Makes sure that its status allows a step.
   *
   * @throws ReleaseFailure.AlreadyPublished if it is to be published and is
   * @throws ReleaseFailure.WrongStatus if its status does not
   */
  void requirePossible(Verb verb) {
    if (status().possible().contains(verb)) {
      return;
    }
    if (status() == Status.PUBLISHED && verb == Verb.PUBLISH) {
      throw new ReleaseFailure.AlreadyPublished(id, requiredAddress());
    }
    throw new ReleaseFailure.WrongStatus(id, status());
  }

  /** Returns the slug of its address, or the one that its author wishes. */
  public @Nullable Slug slug() {
    Address address = state.address();
    return address == null ? content().slug() : address.slug();
  }

  /** Returns the files that readers find. */
  List<ReleaseFile> shownFiles() {
    return status() == Status.PUBLISHED
        ? files(file -> file.isAt(ReleaseFile.Stage.KEPT) && file.isIn(content()))
        : List.of();
  }

  /** Returns the files that readers find no more, and may have found. */
  List<ReleaseFile> goneFiles() {
    return switch (status()) {
      case PUBLISHED -> files(file -> file.isAt(ReleaseFile.Stage.REMOVED));
      case WITHDRAWN, KILLED -> state.keptFiles();
      case DRAFT, SCHEDULED, DISCARDED -> List.of();
    };
  }

  private List<ReleaseFile> files(Predicate<ReleaseFile> wanted) {
    return state.files().stream().filter(wanted).toList();
  }

  /** Returns the address of a release that must have one. */
  public Address requiredAddress() {
    Address address = state.address();
    if (address == null) {
      throw new IllegalStateException("release %s has no address".formatted(id));
    }
    return address;
  }

  /** Returns this release with another state. */
  PressRelease as(State.Builder state) {
    return new PressRelease(id, newsroom, revision, state.build());
  }

  /** Returns this release with another content and state. */
  PressRelease as(Revision newest, State.Builder state) {
    return new PressRelease(id, newsroom, newest, state.build());
  }
}
