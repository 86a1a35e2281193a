package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.functions.Production;
import dev.dateline.newsroom.InMemoryNewsrooms;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.release.ConvergeAddress;
import dev.dateline.release.ConvergeRelease;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.Examples;
import dev.dateline.release.GetOriginal;
import dev.dateline.release.GetRelease;
import dev.dateline.release.ListChanges;
import dev.dateline.release.ListReleases;
import dev.dateline.release.NumberChanges;
import dev.dateline.release.Order;
import dev.dateline.release.PageSize;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PublishRelease;
import dev.dateline.release.ReleaseIds;
import dev.dateline.release.ShelveRelease;
import dev.dateline.release.Source;
import dev.dateline.release.Status;
import dev.dateline.release.Timing;
import dev.dateline.release.Understanding;
import dev.dateline.render.SiteRenderer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;

/** How often each operation goes to the table and to the bucket: a call is time and money. */
class CallsTest {
  private final TestStorage storage = Embedded.storage();

  @Test
  void makesNoCallThatItDoesNotNeed() {
    storage.newsrooms().add(Examples.NEWSROOM);
    try (SdkHttpClient http = Production.newHttpClient()) {
      RecordedCalls calls = new RecordedCalls(http, storage.bucket());
      Production stores = new Production(storage.environment, calls);
      Newsroom newsroom = Examples.NEWSROOM;
      Clock clock = Clock.systemUTC();
      SiteRenderer renderer = new SiteRenderer(URI.create("https://site.example"));
      ConvergeRelease converge =
          new ConvergeRelease(
              stores.releases(),
              new ConvergeAddress(stores.releases(), stores.newsrooms(), renderer, stores.site()));
      Source source = new Source("text".getBytes(StandardCharsets.UTF_8), "text/plain");

      PressRelease draft =
          new CreateRelease(
                  stores.releases(),
                  recent(newsroom),
                  stores.originals(),
                  Examples.SILENT,
                  new ReleaseIds(clock, new Random(7)),
                  clock)
              .create(
                  Examples.everything(),
                  new CreateRelease.Submission(
                      Examples.content("Calls Are Counted"),
                      List.of(),
                      Understanding.PLAIN,
                      source),
                  null);
      assertThat(taken(calls)).containsExactly("s3:Put", "TransactWriteItems");

      new GetRelease(stores.releases()).get(Examples.everything(), draft.id());
      assertThat(taken(calls)).containsExactly("Query");

      new GetOriginal(stores.releases(), stores.originals())
          .get(Examples.everything(), draft.id(), OptionalInt.of(1));
      assertThat(taken(calls)).containsExactly("Query", "s3:Get");

      new ListReleases(stores.releases(), clock)
          .list(
              Examples.everything(),
              new ListReleases.Question(
                  Set.of(Status.DRAFT), false, null, null, PageSize.USUAL, null));
      assertThat(taken(calls)).containsExactly("Query");

      new PublishRelease(
              stores.releases(),
              recent(newsroom),
              stores.uploads(),
              renderer,
              converge,
              Examples.SILENT,
              clock)
          .publish(
              new Order(Examples.everything(), draft.id(), OptionalLong.empty(), null),
              new Timing.Now(),
              List.of());
      assertThat(taken(calls))
          .containsExactly(
              "Query",
              "TransactWriteItems",
              "s3:Put",
              "s3:Put",
              "s3:Put",
              "s3:Put",
              "s3:Get",
              "s3:Get",
              "s3:Get",
              "s3:Get");

      new ShelveRelease(stores.shelves()).shelve(stores.releases().find(draft.id()).orElseThrow());
      assertThat(taken(calls))
          .as("one read of the release, one of where it stands, one of each shelf it comes onto")
          .containsExactly("Query", "GetItem", "GetItem", "TransactWriteItems", "GetItem");

      NumberChanges numberChanges = new NumberChanges(stores.releases(), stores.changeLog());
      numberChanges.number(stores.releases().find(draft.id()).orElseThrow());
      assertThat(taken(calls))
          .containsExactly("Query", "GetItem", "GetItem", "Query", "TransactWriteItems");

      new ListChanges(stores.releases(), stores.changeLog())
          .list(Examples.everything(), new ListChanges.Question(null, null, PageSize.USUAL, null));
      assertThat(taken(calls)).containsExactly("Query");
    }
  }

  /** As a function has it that read the settings within the last minute. */
  private static Newsrooms recent(Newsroom newsroom) {
    InMemoryNewsrooms newsrooms = new InMemoryNewsrooms();
    newsrooms.add(newsroom);
    return newsrooms;
  }

  private static List<String> taken(RecordedCalls calls) {
    List<String> taken = List.copyOf(calls.requests);
    calls.requests.clear();
    return taken;
  }
}
