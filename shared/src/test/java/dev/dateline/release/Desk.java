package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.InMemoryNewsrooms;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** All use cases over stores in memory, as a newsroom's desk has them before it. */
final class Desk {
  final TickingClock clock = new TickingClock(Examples.NOON);
  final InMemoryReleases releases = new InMemoryReleases();
  final InMemoryNewsrooms newsrooms = new InMemoryNewsrooms();
  final InMemorySite site = new InMemorySite();
  final InMemoryOriginals originals = new InMemoryOriginals();
  final Renderer renderer = new PlainRenderer();
  final ConvergeAddress converge = new ConvergeAddress(releases, newsrooms, renderer, site);
  final PublishRelease publishRelease =
      new PublishRelease(releases, newsrooms, renderer, converge, clock);
  final ListReleases listReleases = new ListReleases(releases, clock);
  final CreateRelease createRelease =
      new CreateRelease(releases, originals, new ReleaseIds(clock, new Random(7)), clock);
  final ApiKey caller = Examples.everything();

  Desk() {
    newsrooms.add(Examples.NEWSROOM);
  }

  PressRelease create(ReleaseContent content) {
    clock.advance(Duration.ofSeconds(1));
    Source source = new Source(content.headline().getBytes(), "application/json");
    return createRelease.create(
        caller, new CreateRelease.Submission(content, List.of(), source), null);
  }

  PressRelease publish(PressRelease draft) {
    clock.advance(Duration.ofSeconds(1));
    return publishRelease.publish(caller, draft.id(), OptionalLong.empty(), null);
  }

  String slugOf(String headline) {
    return publish(create(Examples.content(headline))).requiredAddress().slug().value();
  }
}
