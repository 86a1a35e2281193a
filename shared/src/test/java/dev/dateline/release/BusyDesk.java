package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.InMemoryNewsrooms;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.newsroom.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * All use cases over stores in memory that an {@link Interleaving} stands before; every change and
 * every page is compared with a {@link Ledger} and by {@link Readers} the moment it is there.
 */
final class BusyDesk {
  private static final Pattern OF_A_RELEASE = Pattern.compile("harbour/[0-9]{4}/[^/]*");
  private static final List<String> TAGS = List.of("Lamps", "Open letters");

  final Interleaving interleaving = new Interleaving();
  final Ledger ledger = new Ledger();
  private final Map<Rendition, Readers> readersOf = new EnumMap<>(Rendition.class);
  final Readers readers;
  final TickingClock clock = new TickingClock(Examples.NOON);

  private final InMemoryReleases table = new InMemoryReleases();
  private final InMemoryNewsrooms settings = new InMemoryNewsrooms();
  private final InMemorySite site = new InMemorySite();
  private final InMemoryChangeLog logged = new InMemoryChangeLog();

  private final Releases releases = interleaving.port(Releases.class, table, this::stored);
  final Receipts receipts = interleaving.port(Receipts.class, table, BusyDesk::ignored);
  private final Newsrooms newsrooms =
      interleaving.port(Newsrooms.class, settings, BusyDesk::ignored);
  private final Originals originals =
      interleaving.port(Originals.class, new InMemoryOriginals(), BusyDesk::ignored);
  private final Waiting waiting = interleaving.port(Waiting.class, this::waited, BusyDesk::ignored);
  private final Site busySite = interleaving.port(Site.class, site, this::written);
  private final ConvergeAddress convergeAddress =
      new ConvergeAddress(releases, newsrooms, new TellingRenderer(), busySite);

  private final InMemoryUploads uploads = new InMemoryUploads();
  private final AddAttachment addAttachment =
      new AddAttachment(releases, new FilePermits(clock), new Random(5), clock);
  private final CompleteAttachment completeAttachment =
      new CompleteAttachment(
          releases, receipts, newsrooms, uploads, new TellingRenderer(), Examples.SILENT, clock);
  final ConvergeRelease converge = new ConvergeRelease(releases, convergeAddress);
  final GetRelease getRelease = new GetRelease(releases);
  final CreateRelease createRelease =
      new CreateRelease(
          releases,
          newsrooms,
          originals,
          Examples.SILENT,
          new ReleaseIds(clock, new Random(7)),
          clock);
  final ReviseRelease reviseRelease =
      new ReviseRelease(
          releases, newsrooms, originals, new TellingRenderer(), Examples.SILENT, clock);
  final DiscardRelease discardRelease = new DiscardRelease(releases, clock);
  final PublishRelease publishRelease =
      new PublishRelease(
          releases, newsrooms, uploads, new TellingRenderer(), converge, Examples.SILENT, clock);
  final UnscheduleRelease unscheduleRelease = new UnscheduleRelease(releases, clock);
  final CorrectRelease correctRelease =
      new CorrectRelease(
          releases, newsrooms, originals, new TellingRenderer(), converge, Examples.SILENT, clock);
  final WithdrawRelease withdrawRelease =
      new WithdrawRelease(releases, newsrooms, new TellingRenderer(), converge, clock);
  final KillRelease killRelease = new KillRelease(releases, converge, clock);
  final RedirectRelease redirectRelease = new RedirectRelease(releases, converge, clock);
  private final ChangeLog log = interleaving.port(ChangeLog.class, logged, this::numbered);
  final NumberChanges numberChanges = new NumberChanges(releases, log);
  private final InMemoryShelves shelved = new InMemoryShelves();
  private final Shelves shelves = interleaving.port(Shelves.class, shelved, BusyDesk::ignored);
  private final ConvergeShelves convergeShelves =
      new ConvergeShelves(releases, newsrooms, shelves, new TellingRenderer(), busySite);
  private final ConvergeListings listings =
      new ConvergeListings(
          releases, newsrooms, log, shelves, new TellingRenderer(), busySite, clock);
  final ProjectSite projectSite =
      new ProjectSite(
          releases,
          new Projection(
              converge, new ShelveRelease(shelves), numberChanges, convergeShelves, listings),
          aside -> {},
          clock);
  private int contents;

  BusyDesk() {
    for (Rendition rendition : Rendition.values()) {
      readersOf.put(rendition, new Readers(ledger, rendition));
    }
    readers = readersOf.get(Rendition.PAGE);
    settings.add(Examples.NEWSROOM);
  }

  private static void ignored(String call, Object[] arguments, @Nullable Object result) {}

  @SuppressWarnings("unchecked")
  private void stored(String call, Object[] arguments, @Nullable Object result) {
    if (result == Releases.Outcome.STORED) {
      ledger.record((List<Change>) arguments[0]);
    }
  }

  private void written(String call, Object[] arguments, @Nullable Object result) {
    if (call.equals("Site.show")) {
      requirePublic((ReleaseFile) arguments[0]);
    } else if (call.equals("Site.hide") && Boolean.TRUE.equals(result)) {
      requireShownNoMore((ReleaseFile) arguments[0]);
    } else if (call.equals("Site.put") && Boolean.TRUE.equals(result)) {
      SitePath path = (SitePath) arguments[0];
      if (!OF_A_RELEASE.matcher(path.value()).matches()) {
        return;
      }
      Rendition rendition = renditionAt(path);
      String page = path.value().substring(0, path.value().length() - rendition.suffix().length());
      SiteObject object = (SiteObject) arguments[1];
      readersOf.get(rendition).see(Address.of(page), object);
      requireFiles(Seen.at(object, rendition));
    }
  }

  /** Fails if a file is shown of what is not public yet. */
  private void requirePublic(ReleaseFile file) {
    assertThat(ledger.ids())
        .as("%s is public", file.path())
        .anyMatch(
            id ->
                ledger.life(id).stream()
                    .map(Ledger.Entry::after)
                    .anyMatch(
                        release ->
                            release.status() == Status.PUBLISHED
                                && has(release.shownFiles(), file)));
  }

  /** Fails if a file is taken away before the page that shows it. */
  private void requireShownNoMore(ReleaseFile file) {
    ledger.ids().stream()
        .map(ledger::newest)
        .filter(release -> has(release.state().files(), file))
        .flatMap(release -> readers.at(release.requiredAddress()).stream())
        .filter(seen -> seen.kind() == Seen.Kind.PAGE)
        .flatMap(seen -> madeFrom(seen).shownFiles().stream())
        .forEach(shown -> assertThat(shown.path()).isNotEqualTo(file.path()));
  }

  private PressRelease madeFrom(Seen page) {
    return ledger.life(new ReleaseId(page.of())).stream()
        .map(Ledger.Entry::after)
        .filter(release -> release.state().version() == page.version())
        .findFirst()
        .orElseThrow();
  }

  private static boolean has(List<ReleaseFile> files, ReleaseFile file) {
    return files.stream().anyMatch(each -> each.path().equals(file.path()));
  }

  /** Fails unless each file that a page shows is there as the page comes out. */
  private void requireFiles(Seen seen) {
    if (seen.kind() == Seen.Kind.PAGE) {
      requireShown(madeFrom(seen));
    }
  }

  private void requireShown(PressRelease release) {
    for (ReleaseFile file : release.shownFiles()) {
      assertThat(site.files())
          .as("the files of %s", release.id())
          .containsEntry(file.path(), file.sha256());
    }
  }

  /** Fails unless readers find the files that releases show, and of others that they are gone. */
  private void requireFilesInTheEnd() {
    for (ReleaseId id : ledger.ids()) {
      requireShown(ledger.newest(id));
      for (ReleaseFile file : ledger.newest(id).goneFiles()) {
        assertThat(site.files()).as("the files of %s", id).containsEntry(file.path(), "gone");
      }
    }
  }

  private static Rendition renditionAt(SitePath path) {
    return Arrays.stream(Rendition.values())
        .filter(each -> each != Rendition.PAGE && path.value().endsWith(each.suffix()))
        .findFirst()
        .orElse(Rendition.PAGE);
  }

  /** Whoever reads the log looks at the page at once: it must be there, and no older one again. */
  private void numbered(String call, Object[] arguments, @Nullable Object result) {
    if (Boolean.TRUE.equals(result)) {
      Numbering numbering = (Numbering) arguments[0];
      for (NumberedChange change : numbering.ofPublic()) {
        readersOf.forEach(
            (rendition, each) -> {
              assertThat(each.at(change.step().address()))
                  .as("what readers see of %s as %s", change, rendition)
                  .isPresent();
              each.promise(change.release(), change.step().version());
            });
      }
    }
  }

  /** Nobody waits here: the instant comes as soon as somebody waits for it. */
  private void waited(Instant instant) {
    if (clock.instant().isBefore(instant)) {
      clock.advance(Duration.between(clock.instant(), instant));
    }
  }

  /** The sweep, whose threads run by turns like all others. */
  void sweep() throws InterruptedException {
    List<PressRelease> due = due();
    new PublishDueReleases(
            releases, publishRelease, converge, waiting, clock, interleaving::threads)
        .run();
    for (PressRelease release : due) {
      assertThat(ledger.newest(release.id()).state().version())
          .as("what was due has changed: %s", release.id())
          .isGreaterThan(release.state().version());
    }
  }

  private List<PressRelease> due() {
    Instant horizon = clock.instant().plus(Schedule.LOOKED_AHEAD);
    return ledger.ids().stream()
        .map(ledger::newest)
        .filter(release -> release.status() == Status.SCHEDULED)
        .filter(release -> !release.state().schedule().due().isAfter(horizon))
        .toList();
  }

  /** Gives the newsroom another title, which every page has to show. */
  void rename() {
    Newsroom now = newsrooms.required(Examples.HARBOUR);
    long version = now.version() + 1;
    settings.replace(new Newsroom(now.name(), version, "Press Office " + version, now.zone()));
  }

  /** Makes sure of what readers see of a release, as the projector and the repair do. */
  void project(ReleaseId id) {
    PressRelease before = ledger.newest(id);
    projectSite.project(List.of(id));
    promise(before);
  }

  /** From now on no reader may see of a release what is older than this. */
  void promise(PressRelease release) {
    if (Ledger.isPublic(release.status())) {
      readersOf.values().forEach(each -> each.promise(release.id(), release.state().version()));
    }
  }

  /** Returns a content unlike any other, which wishes this slug. */
  CreateRelease.Submission submission(@Nullable String slug) {
    ReleaseContent content =
        ReleaseContent.withHeadline("A lamp is lit")
            .subheadline("No. " + ++contents)
            .language(new Language("en"))
            .body(new Body(Body.Format.MARKDOWN, "It shines."))
            .tags(TAGS.subList(0, contents % 3))
            .slug(slug == null ? null : new Slug(slug))
            .build();
    return Desk.submission(content);
  }

  /** Returns a new draft that wishes this slug. */
  PressRelease draft(@Nullable String slug) {
    clock.advance(Duration.ofSeconds(1));
    return createRelease.create(Examples.everything(), submission(slug), null);
  }

  /** Returns a draft with a picture, which it shows once it is published. */
  PressRelease withPicture(PressRelease draft) {
    byte[] picture = Pictures.png(30, 20);
    Order order = new Order(Examples.everything(), draft.id(), OptionalLong.empty(), null);
    PressRelease announced =
        addAttachment.announce(
            order,
            new AddAttachment.Wish(
                "lamp.png",
                FileType.PNG,
                picture.length,
                Sha256.of(picture),
                "A lamp",
                "At dusk",
                "N. Byrne"));
    ReleaseFile file = announced.state().files().getLast();
    uploads.upload(UploadKey.of(announced, file), picture);
    return completeAttachment.complete(order, file.id());
  }

  /** Returns a submission with the files that the release has at this moment. */
  CreateRelease.Submission keepingFiles(CreateRelease.Submission submission, ReleaseId id) {
    List<Attachment> files = ledger.newest(id).content().attachments();
    return Desk.submission(submission.content().change().attachments(files).build());
  }

  /** Fails unless the table is as the ledger. */
  void requireTable() {
    ledger.requireTable(table);
  }

  /** Fails unless readers see at each address what they should, apart from its age. */
  void requireReadable() {
    for (Address address : ledger.addresses()) {
      readersOf.forEach(
          (rendition, readers) ->
              assertThat(readers.at(address).map(Seen::asRead))
                  .as("what readers see at %s", address.path(rendition))
                  .isEqualTo(ledger.rightAt(address, "").map(Seen::asRead)));
    }
  }

  /** Lets what was committed come to the site; fails unless all is right then, and stays. */
  void requireRightOnceProjected() {
    ledger.ids().forEach(this::project);
    assertThat(table.parked()).isEmpty();
    requireLogged();
    String title = settings.required(Examples.HARBOUR).title();
    for (Address address : ledger.addresses()) {
      readersOf.forEach(
          (rendition, readers) ->
              assertThat(readers.at(address))
                  .as("what stands at %s", address.path(rendition))
                  .isEqualTo(ledger.rightAt(address, title)));
    }
    readersOf
        .values()
        .forEach(readers -> assertThat(ledger.addresses()).containsAll(readers.addresses()));
    requireListed();
    requireShelved();
    requireFilesInTheEnd();
    int writes = site.writes();
    ledger.ids().forEach(this::project);
    assertThat(site.writes()).as("nothing is written twice").isEqualTo(writes);
  }

  /** Fails unless the logs have each change once, in order and numbered without gaps. */
  void requireLogged() {
    List<NumberedChange> all = logged.read(new Log.All(Examples.HARBOUR), 1, Integer.MAX_VALUE);
    requireNumbered(all);
    assertThat(all).hasSize(ledger.ids().stream().mapToInt(id -> ledger.life(id).size()).sum());
    for (ReleaseId id : ledger.ids()) {
      assertThat(all.stream().filter(change -> change.release().equals(id)))
          .as("what is logged of %s", id)
          .extracting(NumberedChange::step)
          .containsExactlyElementsOf(
              table.history(id, Long.MAX_VALUE, Integer.MAX_VALUE).reversed());
    }
    List<NumberedChange> ofPublic =
        logged.read(new Log.OfPublic(Examples.HARBOUR), 1, Integer.MAX_VALUE);
    requireNumbered(ofPublic);
    assertThat(ofPublic)
        .extracting(NumberedChange::release, NumberedChange::step)
        .containsExactlyElementsOf(
            all.stream()
                .filter(change -> change.step().action().concernsReaders())
                .map(change -> Tuple.tuple(change.release(), change.step()))
                .toList());
    assertThat(logged.head(Examples.HARBOUR))
        .isEqualTo(new ChangeLog.Head(all.size(), ofPublic.size()));
  }

  private static void requireNumbered(List<NumberedChange> changes) {
    assertThat(changes)
        .extracting(NumberedChange::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, changes.size()).boxed().toList());
  }

  /** Fails unless front page and feeds show what is published, each in its newest version. */
  private void requireListed() {
    Set<String> published =
        ledger.ids().stream()
            .map(ledger::newest)
            .filter(release -> release.status() == Status.PUBLISHED)
            .map(release -> release.id() + " " + release.state().version())
            .collect(Collectors.toSet());
    for (Listing listing : Listing.values()) {
      assertThat(shown(listing.path(HARBOUR))).as("what %s shows", listing).isEqualTo(published);
    }
  }

  /** Fails unless each shelf shows what is published of it, each as it is now. */
  private void requireShelved() {
    ledger.addresses().stream()
        .map(Address::year)
        .distinct()
        .forEach(
            year ->
                requireShelved(
                    Shelf.of(year), release -> release.requiredAddress().year() == year));
    TAGS.forEach(
        tag -> requireShelved(Shelf.of(tag), release -> release.content().tags().contains(tag)));
  }

  private void requireShelved(Shelf shelf, Predicate<PressRelease> belongs) {
    Set<String> right =
        ledger.ids().stream()
            .map(ledger::newest)
            .filter(release -> release.status() == Status.PUBLISHED)
            .filter(belongs)
            .map(release -> TellingRenderer.told(Listed.of(release)))
            .collect(Collectors.toSet());
    List<ShelfFile> files = new ArrayList<>();
    files.add(new ShelfFile.Index(shelf, List.of(), 1));
    files.add(new ShelfFile.Page(shelf, 1, List.of(), false));
    files.add(
        shelf.kind() == Shelf.Kind.TAG
            ? new ShelfFile.Feed(shelf, List.of(), List.of())
            : new ShelfFile.Sitemap(shelf, 1, List.of()));
    for (ShelfFile file : files) {
      SitePath path = file.path(HARBOUR);
      assertThat(shown(path)).as("what %s shows", path).isEqualTo(right);
    }
  }

  private Set<String> shown(SitePath path) {
    return site.find(path)
        .map(stored -> stored.object().text().lines().findFirst().orElseThrow())
        .filter(line -> !line.isEmpty())
        .map(line -> Set.of(line.split(", ", -1)))
        .orElse(Set.of());
  }

  PressRelease asLeftBy(Receipt.Done done) {
    return releases.asLeftBy(done);
  }
}
