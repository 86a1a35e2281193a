package dev.dateline.dynamodb;

import dev.dateline.json.ContentTree;
import dev.dateline.json.HistoryTree;
import dev.dateline.json.RevisionTree;
import dev.dateline.json.StateTree;
import dev.dateline.json.SummaryTree;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.Change;
import dev.dateline.release.Claim;
import dev.dateline.release.Due;
import dev.dateline.release.HistoryEntry;
import dev.dateline.release.Move;
import dev.dateline.release.Names;
import dev.dateline.release.Position;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Revision;
import dev.dateline.release.Status;
import dev.dateline.release.Summary;
import dev.dateline.release.Tombstone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a release looks as rows. */
final class ReleaseRows {
  static final String STATE = "STATE";
  static final String DUE = "DUE";

  /** Of one width, so that instants sort as text. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Longer than any walk takes. */
  private static final Duration MOVES_KEPT = Duration.ofDays(7);

  private ReleaseRows() {}

  static String pk(ReleaseId id) {
    return "RELEASE#" + id;
  }

  static String revisionKey(int number) {
    return "REVISION#%06d".formatted(number);
  }

  static Row state(PressRelease release) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("newsroom", release.newsroom().value());
    tree.put("version", release.state().version());
    tree.put("revision", release.revision().number());
    tree.put("state", StateTree.of(release.state()));
    return new Row(pk(release.id()), STATE, tree);
  }

  static Row revision(PressRelease release) {
    return revision(release, release.revision());
  }

  static Row revision(PressRelease release, Revision revision) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("newsroom", release.newsroom().value());
    tree.putAll(RevisionTree.of(revision));
    return new Row(pk(release.id()), revisionKey(revision.number()), tree);
  }

  static Row change(Change change) {
    PressRelease before = change.before();
    PressRelease after = change.after();
    List<String> changed =
        before == null ? List.of() : ContentTree.difference(before.content(), after.content());
    return change(after, HistoryEntry.of(change, changed));
  }

  static Row change(PressRelease release, HistoryEntry step) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("newsroom", release.newsroom().value());
    tree.put("step", HistoryTree.of(step));
    return new Row(pk(release.id()), changeKey(step.version()), tree);
  }

  static HistoryEntry readChange(Row row) {
    return HistoryTree.read(row.map("step"));
  }

  static String changeKey(long version) {
    return "CHANGE#%09d".formatted(version);
  }

  static PressRelease release(Row state, Row revision) {
    return new PressRelease(
        new ReleaseId(state.pk().substring("RELEASE#".length())),
        new NewsroomName(state.text("newsroom")),
        readRevision(revision),
        StateTree.read(state.map("state")));
  }

  static Revision readRevision(Row row) {
    Map<String, Object> tree = new LinkedHashMap<>(row.tree());
    tree.remove("newsroom");
    return RevisionTree.read(Integer.parseInt(row.sk().substring("REVISION#".length())), tree);
  }

  static String listPk(NewsroomName newsroom, Status status) {
    return "LIST#" + newsroom + "#" + Names.of(status);
  }

  static String listSk(Position position) {
    return sortable(position.instant()) + "#" + position.id();
  }

  static String sortable(Instant instant) {
    return SORTABLE.format(instant);
  }

  /** Returns the row of the list of its status; what is discarded is in none. */
  static Optional<Row> listed(@Nullable PressRelease release) {
    if (release == null || !Status.listed().contains(release.status())) {
      return Optional.empty();
    }
    Summary summary = Summary.of(release);
    return Optional.of(
        new Row(
            listPk(release.newsroom(), release.status()),
            listSk(summary.position()),
            SummaryTree.of(summary)));
  }

  static String unfiledPk(NewsroomName newsroom) {
    return "LIST#" + newsroom + "#unfiled";
  }

  /** Returns the row of the list of what is to be filed. */
  static Optional<Row> unfiled(@Nullable PressRelease release) {
    if (release == null) {
      return Optional.empty();
    }
    Summary summary = Summary.of(release);
    return summary
        .positionToFile()
        .map(
            position ->
                new Row(unfiledPk(release.newsroom()), listSk(position), SummaryTree.of(summary)));
  }

  static String killedPk(NewsroomName newsroom) {
    return "LIST#" + newsroom + "#by-kill";
  }

  /** Returns the row of the list of what was killed, by when that was. */
  static Optional<Row> killed(@Nullable PressRelease release) {
    if (release == null || release.status() != Status.KILLED) {
      return Optional.empty();
    }
    Position place = new Position(Tombstone.of(release).at(), release.id());
    return Optional.of(
        new Row(killedPk(release.newsroom()), listSk(place), Map.of("id", release.id().value())));
  }

  static ReleaseId readKilled(Row row) {
    return new ReleaseId(row.text("id"));
  }

  static String movesPk(NewsroomName newsroom) {
    return "LIST#" + newsroom + "#moved";
  }

  /** Returns what a walk through lists needs to know of a change that moves a release in them. */
  static Optional<Row> moved(Change change) {
    PressRelease after = change.after();
    return Move.of(change)
        .map(
            move ->
                new Row(
                    movesPk(after.newsroom()),
                    "%s#%s#%d".formatted(sortable(move.at()), after.id(), after.state().version()),
                    Map.of(
                        "id", after.id().value(),
                        "from", Names.of(move.from()),
                        "place", move.place().instant().toString(),
                        "at", move.at().toString(),
                        "ttl", move.at().plus(MOVES_KEPT).getEpochSecond())));
  }

  static Move readMove(Row row) {
    return new Move(
        Status.valueOf(row.text("from").toUpperCase(Locale.ROOT)),
        new Position(Instant.parse(row.text("place")), new ReleaseId(row.text("id"))),
        Instant.parse(row.text("at")));
  }

  /** Returns the row by which the schedule finds it. */
  static Optional<Row> due(@Nullable PressRelease release) {
    if (release == null
        || release.status() != Status.SCHEDULED
        || release.state().schedule() == null) {
      return Optional.empty();
    }
    Instant due = release.state().schedule().due();
    return Optional.of(
        new Row(
            DUE,
            listSk(new Position(due, release.id())),
            Map.of("newsroom", release.newsroom().value(), "at", due.toString())));
  }

  static Due readDue(Row row) {
    String id = row.sk().substring(row.sk().indexOf('#') + 1);
    return new Due(Instant.parse(row.text("at")), new ReleaseId(id));
  }

  static String slugPk(Address address) {
    return "SLUG#" + address.path().replaceFirst("/", "#");
  }

  static Row claim(Claim claim) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("owner", claim.owner().value());
    tree.put("role", Names.of(claim.role()));
    tree.put("epoch", claim.epoch());
    tree.put("hasLed", claim.hasLed());
    return new Row(slugPk(claim.address()), Row.META, tree);
  }

  static Claim readClaim(Address address, Row row) {
    return new Claim(
        address,
        new ReleaseId(row.text("owner")),
        Claim.Role.valueOf(row.text("role").toUpperCase(Locale.ROOT)),
        row.number("epoch"),
        row.flag("hasLed"));
  }
}
