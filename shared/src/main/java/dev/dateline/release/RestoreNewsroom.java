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
import java.util.TreeMap;

/**
 * Puts a newsroom back out of an archive: the same ids, versions, addresses and pages.
 *
 * <p>Nothing is written before all of the archive was read and found right. A run that was ended
 * can be repeated: what is there already counts as done, and what was not whole was not public.
 */
public final class RestoreNewsroom {
  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Originals originals;
  private final Uploads uploads;
  private final RepairSite repairSite;

  public RestoreNewsroom(
      Releases releases,
      Newsrooms newsrooms,
      Originals originals,
      Uploads uploads,
      RepairSite repairSite) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.originals = originals;
    this.uploads = uploads;
    this.repairSite = repairSite;
  }

  /**
   * What a restoration came to.
   *
   * @param releases how many the archive has
   * @param before how many of these were there before
   */
  public record Report(int releases, int before, RepairSite.Report site) {}

  /**
   * Restores, and returns once all pages are there.
   *
   * @throws IllegalArgumentException if the archive is not right, or its newsroom has releases that
   *     are not of this archive; then nothing was written
   */
  public Report restore(Archive archive) throws InterruptedException {
    Newsroom newsroom = archive.newsroom();
    Contents contents = read(archive, newsroom);
    requireNoOther(newsroom.name(), contents.ids());
    List<ReleaseId> lacking = new ArrayList<>();
    for (ReleaseId id : contents.ids()) {
      if (!isThere(archive.release(id))) {
        lacking.add(id);
      }
    }
    setUp(newsroom, lacking.size() == contents.ids().size());
    for (List<ReleaseId> next : inOrder(lacking, contents.ledTo())) {
      SideBySide.each(next, id -> restore(archive.release(id), archive));
    }
    return new Report(
        contents.ids().size(),
        contents.ids().size() - lacking.size(),
        repairSite.repair(newsroom.name()));
  }

  /** What must be known of all releases together; each is read again when it is restored. */
  private record Contents(Set<ReleaseId> ids, Map<ReleaseId, ReleaseId> ledTo) {}

  private static Contents read(Archive archive, Newsroom newsroom) {
    Set<ReleaseId> ids = new HashSet<>(archive.ids());
    Map<ReleaseId, ReleaseId> ledTo = new HashMap<>();
    Map<Address, ReleaseId> owners = new HashMap<>();
    Map<Address, ReleaseId> needed = new HashMap<>();
    for (ReleaseId id : archive.ids()) {
      ArchivedRelease archived = archive.release(id);
      State state = archived.newest().state();
      require(archived.newest().newsroom().equals(newsroom.name()), id, "is of another newsroom");
      for (Claim claim : archived.claims()) {
        ReleaseId other = owners.put(claim.address(), id);
        require(other == null, id, "claims what %s claims too".formatted(other));
      }
      archived.addresses().forEach(address -> needed.put(address, id));
      state
          .inbound()
          .forEach(
              from ->
                  require(ids.contains(from), id, "needs %s, which is missing".formatted(from)));
      Withdrawal withdrawal = state.withdrawal();
      if (withdrawal != null && withdrawal.redirectTo() != null) {
        require(
            ids.contains(withdrawal.redirectTo()),
            id,
            "leads to %s, which is missing".formatted(withdrawal.redirectTo()));
        ledTo.put(id, withdrawal.redirectTo());
      }
      for (Revision revision : archived.revisions()) {
        if (revision.original() != null) {
          archive.original(revision.original().sha256());
        }
      }
      for (ReleaseFile file : state.keptFiles()) {
        String type = file.attachment().mediaType();
        require(
            FileType.of(archive.original(file.sha256()))
                .filter(found -> found.mediaType().equals(type))
                .isPresent(),
            id,
            "shows %s as %s, which it is not".formatted(file.sha256(), type));
      }
    }
    needed.forEach(
        (address, id) ->
            require(
                owners.containsKey(address),
                id,
                "had %s, which nobody has".formatted(address.path())));
    return new Contents(ids, ledTo);
  }

  private void requireNoOther(NewsroomName newsroom, Set<ReleaseId> ids) {
    for (Status status : Status.listed()) {
      Span rest = new Span(null, null, null);
      List<Summary> page = releases.list(newsroom, status, rest, 100);
      while (!page.isEmpty()) {
        for (Summary summary : page) {
          if (!ids.contains(summary.id())) {
            throw new IllegalArgumentException(
                ("newsroom '%s' has release %s, which is not in the archive; restore into a table"
                        + " in which it has none, such as that of ./dateline up --data DIR with a"
                        + " new DIR")
                    .formatted(newsroom, summary.id()));
          }
        }
        rest = new Span(null, null, page.getLast().position());
        page = releases.list(newsroom, status, rest, 100);
      }
    }
  }

  /** Tells whether a release is there, as it was or changed since it was restored. */
  private boolean isThere(ArchivedRelease archived) {
    PressRelease newest = archived.newest();
    Optional<PressRelease> found = releases.find(newest.id());
    if (found.isEmpty()) {
      return false;
    }
    long version = newest.state().version();
    boolean same =
        found.get().newsroom().equals(newest.newsroom())
            && (found.get().state().version() > version
                || found.get().state().equals(newest.state()))
            && releases
                .history(newest.id(), version + 1, 1)
                .equals(List.of(archived.steps().getLast()))
            && releases
                .revision(newest.id(), newest.revision().number())
                .equals(Optional.of(newest.revision()));
    require(same, newest.id(), "is there already, and is not what the archive says");
    return true;
  }

  private void setUp(Newsroom newsroom, boolean isEmpty) {
    Optional<Newsroom> found = newsrooms.find(newsroom.name());
    boolean done =
        found
            .map(
                settings ->
                    settings.equals(newsroom) || (isEmpty && newsrooms.replace(settings, newsroom)))
            .orElseGet(() -> newsrooms.add(newsroom));
    if (!done) {
      throw new IllegalArgumentException(
          "the settings of newsroom '%s' were changed since its restoration began"
              .formatted(newsroom.name()));
    }
  }

  private void restore(ArchivedRelease archived, Archive archive) {
    for (Revision revision : archived.revisions()) {
      Original original = revision.original();
      if (original != null) {
        originals.keep(new Source(archive.original(original.sha256()), original.mediaType()));
      }
    }
    for (ReleaseFile file : archived.newest().state().keptFiles()) {
      uploads.keep(new Source(archive.original(file.sha256()), file.attachment().mediaType()));
    }
    ReleaseId id = archived.newest().id();
    switch (releases.restore(archived)) {
      case STORED -> {}
      case ADDRESS_TAKEN -> require(false, id, "cannot be restored: its address is another's");
      case CHANGED_MEANWHILE, REPEATED, OVERTAKEN ->
          require(isThere(archived), id, "was there in part, and not as the archive says");
    }
  }

  /** Puts each release after the one that it leads to, so that nothing leads to nowhere. */
  private static List<List<ReleaseId>> inOrder(
      List<ReleaseId> ids, Map<ReleaseId, ReleaseId> ledTo) {
    Map<Integer, List<ReleaseId>> byDistance = new TreeMap<>();
    for (ReleaseId id : ids) {
      int distance = 0;
      for (ReleaseId next = ledTo.get(id); next != null; next = ledTo.get(next)) {
        distance++;
        require(distance <= ledTo.size(), id, "leads to itself in the end");
      }
      byDistance.computeIfAbsent(distance, d -> new ArrayList<>()).add(id);
    }
    return List.copyOf(byDistance.values());
  }

  private static void require(boolean right, ReleaseId id, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException("release %s %s".formatted(id, otherwise));
    }
  }
}
