package dev.dateline.release;

import dev.dateline.newsroom.Caller;
import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All stored press releases; every read sees every write that ended before it. */
public interface Releases {
  /** What became of a change. */
  enum Outcome {
    STORED,
    /** A release has another version than the one before its change; nothing is stored. */
    CHANGED_MEANWHILE,
    /** An address is not as the change has read it; nothing is stored. */
    ADDRESS_TAKEN,
    /** The attempt of this change has its receipt already; nothing is stored. */
    REPEATED,
    /** The entry in whose name this is done was claimed by another hook; nothing is stored. */
    OVERTAKEN
  }

  Optional<PressRelease> find(ReleaseId id);

  /** Returns a release as one of its changes left it. */
  PressRelease asLeftBy(Receipt.Done change);

  /** Returns what a release said in this revision. */
  Optional<Revision> revision(ReleaseId id, int number);

  /** Returns at most {@code limit} revisions in short, newest first, of those before a number. */
  List<RevisionSummary> revisions(ReleaseId id, int before, int limit);

  /** Returns at most {@code limit} steps in its life, newest first, of those before a version. */
  List<HistoryEntry> history(ReleaseId id, long before, int limit);

  /** Reads releases one by one; those that have another status by then are left out. */
  static List<PressRelease> those(Releases releases, Stream<ReleaseId> ids, Status status) {
    return ids.flatMap(id -> releases.find(id).stream())
        .filter(release -> release.status() == status)
        .toList();
  }

  /**
   * Returns a release that the caller may see.
   *
   * @throws ReleaseFailure.NotFound alike for an id that is unknown, of another newsroom, or of a
   *     release that is not public to this key
   */
  default PressRelease visible(ReleaseId id, Caller caller) {
    return find(id)
        .filter(release -> release.isVisibleTo(caller))
        .orElseThrow(() -> new ReleaseFailure.NotFound(id));
  }

  /**
   * Makes sure that a release can be stored, and what may yet become of it too: it can always be
   * taken back, others can lead to it, and its copies can be filed.
   *
   * @throws ReleaseFailure.TooLarge if what it says is too large for one row, or what it has beside
   *     that
   */
  void requireRoomFor(PressRelease release);

  /**
   * Stores changes of different releases, the rows of their lists, their addresses and the receipt
   * in one transaction.
   */
  Outcome commit(List<Change> changes);

  /**
   * Stores a release that is not there, with its whole past; nobody sees any of it before all is.
   *
   * <p>Ended before that, it can be repeated.
   */
  Outcome restore(ArchivedRelease archived);

  /** Returns at most {@code limit} releases of one status, newest first. */
  List<Summary> list(NewsroomName newsroom, Status status, Span span, int limit);

  /**
   * Returns at most {@code limit} releases whose copies are not filed yet, the latest due first.
   */
  List<Summary> unfiled(NewsroomName newsroom, Span span, int limit);

  /** Returns at most {@code limit} killed releases, the latest killed first. */
  List<ReleaseId> killed(NewsroomName newsroom, int limit);

  /**
   * Returns at most {@code limit} moves of releases in lists since an instant, the first ones;
   * those of more than a week ago may be forgotten.
   */
  List<Move> moves(NewsroomName newsroom, Instant since, int limit);

  Optional<Claim> claimOn(Address address);

  /** Returns at most {@code limit} scheduled releases that are due by then, the earliest first. */
  List<Due> due(Instant until, int limit);

  /** Sets a release aside that could not be brought to the site, to be looked at and repaired. */
  void park(Parked aside);

  /** Returns all that are set aside. */
  List<Parked> parked();

  /** Forgets that a release was set aside, unless that was done anew since this was read. */
  void unpark(Parked repaired);
}
