package dev.dateline.outgoing;

import static dev.dateline.release.Examples.HARBOUR;

import dev.dateline.json.MessageBody;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.InMemoryNewsrooms;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Change;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Examples;
import dev.dateline.release.InMemoryChangeLog;
import dev.dateline.release.InMemoryReleases;
import dev.dateline.release.Language;
import dev.dateline.release.NumberChanges;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Releases;
import dev.dateline.release.TickingClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** All that tells others, over stores in memory and a connector that a test answers for. */
final class OutgoingDesk {
  final TickingClock clock = new TickingClock(Examples.NOON);
  final InMemoryReleases releases = new InMemoryReleases();
  final InMemoryChangeLog log = new InMemoryChangeLog();
  final InMemoryNewsrooms newsrooms = new InMemoryNewsrooms();
  final InMemoryEndpoints endpoints = new InMemoryEndpoints(releases);
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final List<Sent> sent = new ArrayList<>();
  final ApiKey caller = Examples.everything();
  private final Random random = new Random(7);

  /** What subscribers answer. */
  Supplier<Connector.Answer> answers = () -> new Connector.Answered(200, null);

  final Connector connector =
      (url, headers, body, limit) -> {
        sent.add(
            new Sent(url.toString(), headers, new String(body, StandardCharsets.UTF_8), limit));
        return answers.get();
      };

  OutgoingDesk() {
    newsrooms.add(new Newsroom(HARBOUR, 1, "Harbour Press Office", ZoneOffset.UTC));
  }

  /** One request to a subscriber. */
  record Sent(String url, Map<String, String> headers, String body, Duration limit) {
    String id() {
      return headers.getOrDefault("webhook-id", "");
    }
  }

  /** What tells others, over such stores. */
  record Telling(AnnounceChange announce, SendDelivery send, SendDueDeliveries due) {}

  Telling telling() {
    return telling(endpoints, outbox, log, releases, connector);
  }

  Telling telling(
      Endpoints endpoints, Outbox outbox, ChangeLog log, Releases releases, Connector connector) {
    Sender sender =
        new Sender(connector, new MessageBody(URI.create("https://news.example")), clock);
    SendDelivery send = new SendDelivery(endpoints, outbox, log, releases, sender, random, clock);
    return new Telling(
        new AnnounceChange(endpoints, outbox, log, releases, clock),
        send,
        new SendDueDeliveries(outbox, send, random, clock));
  }

  /** Announces once more what the stream gave up. */
  List<Outbox.Key> announceMissed() throws InterruptedException {
    List<Outbox.Key> announced = Collections.synchronizedList(new ArrayList<>());
    new AnnounceMissed(newsrooms, endpoints, outbox, log, telling().announce(), clock)
        .run(announced::add);
    return announced;
  }

  WebhookEndpoint endpoint(String host, EventType... types) {
    return endpoint(host, Set.of(), Set.of(), types);
  }

  WebhookEndpoint endpoint(
      String host, Set<String> tags, Set<String> languages, EventType... types) {
    return new CreateEndpoint(endpoints, random, clock)
        .create(caller, settings(host, tags, languages, types), null);
  }

  static WebhookEndpoint.Settings settings(
      String host, Set<String> tags, Set<String> languages, EventType... types) {
    return new WebhookEndpoint.Settings(
        EndpointUrl.of("https://" + host + "/", false),
        Set.copyOf(Arrays.asList(types)),
        tags,
        languages.stream().map(Language::new).collect(java.util.stream.Collectors.toSet()),
        true);
  }

  /** Stores steps and numbers them, as the projector does. */
  PressRelease commit(List<Change> changes) {
    releases.commit(changes);
    PressRelease after = changes.getLast().after();
    new NumberChanges(releases, log).number(after);
    return after;
  }

  /** Stores a draft and its publication, which have the numbers that follow. */
  PressRelease publish(int number, String headline) {
    PressRelease draft = Examples.draft(number, Examples.content(headline), clock.instant());
    commit(Examples.creation(draft));
    return commit(Examples.publication(draft, "slug-" + number, clock.instant()));
  }

  /** Announces all that is numbered and makes the first attempts, as the stream does. */
  void tell() {
    tell(telling());
  }

  void tell(Telling telling) {
    long last = log.head(HARBOUR).all();
    for (long sequence = 1; sequence <= last; sequence++) {
      telling.announce().announce(HARBOUR, sequence);
    }
    keys().forEach(telling.send()::first);
  }

  List<Outbox.Key> keys() {
    return endpoints.of(HARBOUR).stream()
        .flatMap(each -> outbox.of(HARBOUR, each.id(), Long.MAX_VALUE, 1000).reversed().stream())
        .map(Outbox.Key::of)
        .toList();
  }

  /** Runs the schedule once for each of so many minutes. */
  void run(Duration time) throws InterruptedException {
    for (long minute = 0; minute < time.toMinutes(); minute++) {
      clock.advance(Duration.ofMinutes(1));
      telling().due().run();
    }
  }

  OutgoingDelivery only() {
    return outbox.find(keys().getFirst()).orElseThrow();
  }

  WebhookEndpoint now(WebhookEndpoint endpoint) {
    return endpoints.required(HARBOUR, endpoint.id());
  }
}
