package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.functions.Production;
import dev.dateline.local.FaultyCalls.Kind;
import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Profile;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Action;
import dev.dateline.release.Examples;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Releases;
import dev.dateline.release.Span;
import dev.dateline.release.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

class ArchiveTest {
  private static final NewsroomName HARBOUR = Examples.HARBOUR;

  @TempDir Path folder;

  private final TestStorage here = Embedded.storage().withoutObjects();
  private final TestStorage there = Embedded.another();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Clock clock = Clock.fixed(Examples.NOON, ZoneOffset.UTC);

  @Test
  void restoresTheSameRowsPagesAndOriginals() throws Exception {
    new LivedNewsroom(here).live();
    bringToTheSite(here);
    export(here, "first");

    assertThat(restore(there, "first")).isTrue();

    // What was discarded is in no archive.
    String discarded = discarded(here);
    assertThat(there.rows())
        .containsExactlyElementsOf(
            here.rows().stream().filter(row -> !row.contains(discarded)).toList());
    assertThat(there.objects("public/"))
        .containsExactlyEntriesOf(here.objects("public/"))
        .hasSizeGreaterThan(15);
    assertThat(here.objects("private/")).containsAllEntriesOf(there.objects("private/"));
    export(there, "second");
    assertThat(files("second")).isEqualTo(files("first"));
    assertThat(printed.toString()).contains(" releases of newsroom harbour are there, 0 of them");
  }

  @Test
  void goesOnAfterAnyWriteAtWhichItWasEnded() throws Exception {
    new LivedNewsroom(here).liveShortly();
    bringToTheSite(here);
    export(here, "first");
    List<String> rows = here.rows();
    Map<String, String> pages = here.objects("public/");
    int points = 0;
    for (int n = 1; ; n++) {
      there.emptied().withoutObjects();
      EndingHttpClient ending = new EndingHttpClient(n);
      try (ending) {
        restore(new Production(there.environment, ending), "first");
      } catch (RuntimeException ended) {
        assertThat(ending.hasEnded()).isTrue();
      }
      assertThat(pages).containsAllEntriesOf(there.objects("public/"));
      if (!ending.hasEnded()) {
        break;
      }
      points++;

      assertThat(restore(there, "first")).as("after write " + n).isTrue();

      assertThat(there.rows()).as("after write " + n).isEqualTo(rows);
      assertThat(there.objects("public/")).as("after write " + n).isEqualTo(pages);
    }
    System.out.println("An import was ended at each of " + points + " writes and repeated.");
    assertThat(points).isGreaterThan(20);
  }

  @Test
  void takesOverTheSettingsOfANewsroomThatHasNoRelease() throws Exception {
    new LivedNewsroom(here).liveShortly();
    export(here, "first");
    there.newsrooms().add(new Newsroom(HARBOUR, 4, "Another Title", ZoneOffset.UTC));

    assertThat(restore(there, "first")).isTrue();

    assertThat(there.rows()).isEqualTo(here.rows());
  }

  @Test
  void takesAllSettingsAlong() throws Exception {
    new LivedNewsroom(here).liveShortly();
    Newsroom agent =
        new Newsroom(
            HARBOUR,
            Examples.NEWSROOM.version() + 1,
            Examples.NEWSROOM.title(),
            Examples.NEWSROOM.zone(),
            new Profile(
                "News of the harbour.",
                URI.create("https://harbour.example/"),
                new Profile.Logo(URI.create("https://harbour.example/logo.png"), "A lamp"),
                new Profile.Accent("#0a4a8c"),
                Locale.UK,
                new Profile.Contact("Ada", null, null, List.of("ada@harbour.example"), List.of()),
                new Profile.Boilerplate("Harbour Lights", "They shine.")),
            new DisclosurePolicy.Fara(
                "Harbour & Partners",
                List.of(
                    new DisclosurePolicy.Principal("Isle of Skerry", "Skerry"),
                    new DisclosurePolicy.Principal("Another", null)),
                Map.of("en", "{registrant} for {principal}.")),
            Map.of("LENGTH", RuleLevel.ERROR));
    assertThat(here.newsrooms().replace(Examples.NEWSROOM, agent)).isTrue();
    export(here, "first");

    assertThat(restore(there, "first")).isTrue();

    assertThat(there.newsrooms().find(HARBOUR)).contains(agent);
  }

  @Test
  void leavesAloneWhatHasChangedSinceItWasRestored() throws Exception {
    new LivedNewsroom(here).liveShortly();
    export(here, "first");
    restore(there, "first");
    Releases releases = there.releases();
    PressRelease scheduled =
        releases
            .find(releases.due(Examples.NOON.plusSeconds(999_999_999), 1).getFirst().id())
            .orElseThrow();
    releases.commit(
        Examples.step(
            scheduled,
            Examples.published(scheduled, scheduled.requiredAddress(), Examples.NOON),
            Action.PUBLISH));
    List<String> rows = there.rows();

    assertThat(restore(there, "first")).isTrue();

    assertThat(there.rows()).isEqualTo(rows);
  }

  @Test
  void refusesANewsroomThatHasOtherReleases() throws Exception {
    new LivedNewsroom(here).liveShortly();
    export(here, "first");
    there.newsrooms().add(Examples.NEWSROOM);
    PressRelease other = Examples.draft(9, Examples.content("Other"), Examples.NOON);
    there.releases().commit(Examples.creation(other));
    List<String> rows = there.rows();

    assertThatThrownBy(() -> restore(there, "first"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has release " + other.id() + ", which is not in the archive");

    assertThat(there.rows()).isEqualTo(rows);
  }

  @Test
  void refusesAnArchiveThatIsNotRightNamesTheFileAndWritesNothing() throws Exception {
    new LivedNewsroom(here).liveShortly();
    String release = "releases/" + published(here);
    refuses("newsroom.json: is missing", dir -> Files.delete(dir.resolve("newsroom.json")));
    refuses("newsroom.json: has the format 2", dir -> swap(dir, "newsroom.json", "1,", "2,"));
    refuses("newsroom.json: counts 5 releases", dir -> swap(dir, "newsroom.json", ": 4", ": 5"));
    refuses(
        "state.json: what is stored is wrong: [Fault[place=#/status, detail=must be one of",
        dir -> swap(dir, release + "/state.json", "\"published\"", "\"public\""));
    refuses("#/status, detail=is missing", dir -> swapAll(dir, release, "status", "stats"));
    refuses("#/content/headline", dir -> swapAll(dir, release, "\"headline\"", "\"head\""));
    refuses(
        "revisions: has 000002.json where 000001.json should be",
        dir -> Files.delete(dir.resolve(release + "/revisions/000001.json")));
    refuses(
        "its changes are not numbered from 1 to its version",
        dir -> Files.delete(last(dir.resolve(release + "/changes"))));
    refuses("claims.json: is missing", dir -> Files.delete(dir.resolve(release + "/claims.json")));
    refuses(
        "its address is not claimed",
        dir -> Files.writeString(dir.resolve(release + "/claims.json"), "[]"));
    refuses(
        "state.json: ", dir -> Files.writeString(dir.resolve(release + "/state.json"), "{\"a\""));
    refuses(
        "has other bytes than those of its name",
        dir -> Files.writeString(last(dir.resolve("originals")), "others"));
    refuses("is missing", dir -> Files.delete(last(dir.resolve("originals"))));
    refuses("an id is a UUID", dir -> Files.createDirectory(dir.resolve("releases/notes")));
  }

  @Test
  void refusesAFileThatIsNotWhatTheArchiveSays() throws Exception {
    new LivedNewsroom(here).live();
    for (String other : List.of("image/gif", "image/svg+xml")) {
      refuses(
          "as %s, which it is not".formatted(other),
          dir ->
              swapAll(
                  dir,
                  "releases",
                  "\"mediaType\" : \"image/png\"",
                  "\"mediaType\" : \"%s\"".formatted(other)));
    }
  }

  @Test
  void refusesWhatIsThereWithOtherFacts() throws Exception {
    new LivedNewsroom(here).live();
    export(here, "first");
    export(here, "other");
    assertThat(restore(there, "first")).isTrue();
    swapAll(folder.resolve("other"), "releases", "\"filename\" : \"", "\"filename\" : \"another-");

    assertThatThrownBy(() -> restore(there, "other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is there already, and is not what the archive says");
  }

  @Test
  void refusesToBecomeAnotherNewsroomAndToWriteAmongOtherFiles() throws Exception {
    new LivedNewsroom(here).liveShortly();
    export(here, "first");

    assertThatThrownBy(
            () ->
                Import.restore(
                    there.production().wiring(clock),
                    folder.resolve("first"),
                    new NewsroomName("demo"),
                    new PrintStream(printed)))
        .hasMessageContaining("holds newsroom 'harbour'");
    assertThatThrownBy(() -> export(here, "first")).hasMessageContaining("is not empty");
    assertThatThrownBy(
            () ->
                Export.export(
                    here.production(),
                    folder.resolve("none"),
                    new NewsroomName("nowhere"),
                    new PrintStream(printed)))
        .hasMessage("there is no newsroom 'nowhere'");
  }

  /** Converges what the stream would: the page of a release that another one leads to now. */
  private void bringToTheSite(TestStorage storage) throws InterruptedException {
    Repair.repair(
        storage.production().wiring(clock),
        Map.of("newsroom", HARBOUR.value()),
        new PrintStream(OutputStream.nullOutputStream()));
  }

  private interface Mutation {
    void apply(Path archive) throws IOException;
  }

  private void refuses(String message, Mutation mutation) throws Exception {
    String name = "bad-" + System.nanoTime();
    export(here, name);
    mutation.apply(folder.resolve(name));

    assertThatThrownBy(() -> restore(there, name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
    assertThat(there.rows()).isEmpty();
    assertThat(there.objects("")).isEmpty();
  }

  private static void swap(Path archive, String file, String text, String other)
      throws IOException {
    Path path = archive.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(text);
    Files.writeString(path, before.replace(text, other));
  }

  private static void swapAll(Path archive, String folder, String text, String other)
      throws IOException {
    try (Stream<Path> files = Files.walk(archive.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, Files.readString(file).replace(text, other));
      }
    }
  }

  private static Path last(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().getLast();
    }
  }

  private static String published(TestStorage storage) {
    return storage
        .releases()
        .list(HARBOUR, Status.PUBLISHED, new Span(null, null, null), 1)
        .getFirst()
        .id()
        .value();
  }

  private static String discarded(TestStorage storage) {
    String row =
        storage.rows().stream()
            .filter(text -> text.contains("sk=AttributeValue(S=STATE)"))
            .filter(text -> text.contains("discarded"))
            .findFirst()
            .orElseThrow();
    return row.replaceFirst("(?s).*RELEASE#([0-9a-f-]{36}).*", "$1");
  }

  private void export(TestStorage storage, String name) throws Exception {
    Export.export(
        storage.production(), folder.resolve(name), HARBOUR, new PrintStream(printed, true));
  }

  private boolean restore(TestStorage storage, String name) throws InterruptedException {
    return restore(storage.production(), name);
  }

  private boolean restore(Production production, String name) throws InterruptedException {
    return Import.restore(
        production.wiring(clock), folder.resolve(name), null, new PrintStream(printed, true));
  }

  private Map<String, String> files(String name) throws IOException {
    Path top = folder.resolve(name);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(top)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                try {
                  texts.put(
                      top.relativize(file).toString(),
                      Files.readString(file, StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return texts;
  }

  /** A connection of a process that ends at its n-th write. */
  private static final class EndingHttpClient implements SdkHttpClient {
    private final SdkHttpClient http = Production.newHttpClient();
    private final AtomicInteger writes = new AtomicInteger();
    private final int endsAt;

    EndingHttpClient(int endsAt) {
      this.endsAt = endsAt;
    }

    boolean hasEnded() {
      return writes.get() >= endsAt;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      boolean isWrite = Kind.of(request.httpRequest()) == Kind.WRITE;
      if (hasEnded() || isWrite && writes.incrementAndGet() >= endsAt) {
        throw new IllegalStateException("the process has ended");
      }
      return http.prepareRequest(request);
    }

    @Override
    public void close() {
      http.close();
    }
  }
}
