package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All stored press releases; every read sees every write that ended before it. */
public interface Releases {
  /** What became of a change. */
  enum Outcome {
    STORED,
    /** The release has another version than the one before this change; nothing is stored. */
    CHANGED_MEANWHILE,
    /** The address of this change belongs to another release; nothing is stored. */
    ADDRESS_TAKEN,
    /** The attempt of this change has its receipt already; nothing is stored. */
    REPEATED
  }

  Optional<PressRelease> find(ReleaseId id);

  /** Returns a release as one of its changes left it. */
  PressRelease asLeftBy(Receipt.Done change);

  /**
   * Returns a release that the caller may see.
   *
   * @throws ReleaseFailure.NotFound alike for an id that is unknown, of another newsroom, or of a
   *     release that is not public to this key
   */
  default PressRelease visible(ReleaseId id, ApiKey caller) {
    return find(id)
        .filter(release -> release.isVisibleTo(caller))
        .orElseThrow(() -> new ReleaseFailure.NotFound(id));
  }

  /**
   * Makes sure that a release can be stored.
   *
   * @throws ReleaseFailure.TooLarge if it is too large for one row
   */
  void requireRoomFor(PressRelease release);

  /** Stores a change, the row of its list, its address and its receipt in one transaction. */
  Outcome commit(Change change);

  /** Returns at most {@code limit} releases of one status, newest first. */
  List<Summary> list(NewsroomName newsroom, Status status, Span span, int limit);

  Optional<Claim> claimOn(Address address);

  /** Sets a release aside that could not be brought to the site, to be looked at and repaired. */
  void park(ReleaseId id, String reason, Instant at);
}
