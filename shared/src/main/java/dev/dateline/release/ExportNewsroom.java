package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Copies all releases of a newsroom into an archive, as they were at one time.
 *
 * <p>What was discarded is in no list and so in no archive.
 */
public final class ExportNewsroom {
  private static final int PAGE = 100;
  private static final int ATTEMPTS = 20;

  /** Of what was copied: its version, and which addresses are its own. */
  private record Seen(long version, List<Claim> claims) {}

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Originals originals;
  private final Uploads uploads;

  public ExportNewsroom(
      Releases releases, Newsrooms newsrooms, Originals originals, Uploads uploads) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.originals = originals;
    this.uploads = uploads;
  }

  /**
   * Exports, and returns how many releases.
   *
   * <p>The lists are read until they say what was read last: then nothing changed between, and what
   * was copied was so at that time.
   *
   * @throws IllegalArgumentException if there is no newsroom of this name
   * @throws IllegalStateException if the newsroom is changed without a pause
   */
  public int export(NewsroomName name, Archive archive) throws InterruptedException {
    Newsroom newsroom =
        newsrooms
            .find(name)
            .orElseThrow(
                () -> new IllegalArgumentException("there is no newsroom '%s'".formatted(name)));
    Map<ReleaseId, Seen> kept = new ConcurrentHashMap<>();
    for (int i = 0; i < ATTEMPTS; i++) {
      Map<ReleaseId, Long> listed = listed(name);
      for (ReleaseId gone : without(kept.keySet(), listed.keySet())) {
        archive.remove(gone);
        kept.remove(gone);
      }
      List<ReleaseId> changed =
          listed.keySet().stream()
              .filter(
                  id ->
                      !kept.containsKey(id)
                          || kept.get(id).version() != listed.getOrDefault(id, 0L))
              .toList();
      if (changed.isEmpty() && newsrooms.required(name).equals(newsroom)) {
        archive.complete(newsroom);
        return listed.size();
      }
      newsroom = newsrooms.required(name);
      SideBySide.each(changed, id -> copy(id, archive).ifPresent(seen -> kept.put(id, seen)));
      // An address changed hands meanwhile: whose it is must be read again.
      kept.keySet().removeAll(rivals(kept));
    }
    throw new IllegalStateException(
        "newsroom '%s' is changed all the time; export it when it is calm".formatted(name));
  }

  private Map<ReleaseId, Long> listed(NewsroomName newsroom) {
    Map<ReleaseId, Long> versions = new HashMap<>();
    for (Status status : Status.listed()) {
      Span rest = new Span(null, null, null);
      List<Summary> page = releases.list(newsroom, status, rest, PAGE);
      while (!page.isEmpty()) {
        page.forEach(summary -> versions.merge(summary.id(), summary.version(), Long::max));
        rest = new Span(null, null, page.getLast().position());
        page = releases.list(newsroom, status, rest, PAGE);
      }
    }
    return versions;
  }

  private Optional<Seen> copy(ReleaseId id, Archive archive) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<PressRelease> newest = releases.find(id);
      if (newest.isEmpty() || newest.get().status() == Status.DISCARDED) {
        return Optional.empty();
      }
      List<Claim> claims = claims(newest.get());
      if (releases.find(id).equals(newest)) {
        archive.keep(whole(newest.get(), claims, archive));
        return Optional.of(new Seen(newest.get().state().version(), claims));
      }
    }
    throw new IllegalStateException("release %s is changed all the time".formatted(id));
  }

  private List<Claim> claims(PressRelease release) {
    State state = release.state();
    return Stream.concat(Stream.ofNullable(state.address()), state.aliases().stream())
        .map(releases::claimOn)
        .flatMap(Optional::stream)
        .filter(claim -> claim.owner().equals(release.id()))
        .toList();
  }

  private ArchivedRelease whole(PressRelease newest, List<Claim> claims, Archive archive) {
    List<Revision> revisions = new ArrayList<>();
    for (int number = 1; number <= newest.revision().number(); number++) {
      Revision revision = releases.revision(newest.id(), number).orElseThrow();
      Original original = revision.original();
      if (original != null) {
        byte[] bytes =
            originals.find(original.sha256()).orElseThrow(() -> missing(original.sha256()));
        archive.keepOriginal(new Source(bytes, original.mediaType()));
      }
      revisions.add(revision);
    }
    for (ReleaseFile file : newest.state().keptFiles()) {
      byte[] bytes = uploads.kept(file.sha256()).orElseThrow(() -> missing(file.sha256()));
      archive.keepOriginal(new Source(bytes, file.attachment().mediaType()));
    }
    long version = newest.state().version();
    List<HistoryEntry> steps =
        releases.history(newest.id(), version + 1, Math.toIntExact(version)).reversed();
    return new ArchivedRelease(newest, revisions, steps, claims);
  }

  private static IllegalStateException missing(String sha256) {
    return new IllegalStateException("the bucket has no original " + sha256);
  }

  private static Set<ReleaseId> without(Set<ReleaseId> some, Set<ReleaseId> others) {
    Set<ReleaseId> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static Set<ReleaseId> rivals(Map<ReleaseId, Seen> kept) {
    Map<Address, ReleaseId> owners = new HashMap<>();
    Set<ReleaseId> rivals = new HashSet<>();
    kept.forEach(
        (id, seen) ->
            seen.claims()
                .forEach(
                    claim -> {
                      ReleaseId other = owners.put(claim.address(), id);
                      if (other != null) {
                        rivals.addAll(List.of(id, other));
                      }
                    }));
    return rivals;
  }
}
