package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Span;
import dev.dateline.release.Status;
import dev.dateline.release.Summary;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.Provider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hooks come doubled, at once and in any order, and a process may end between any two calls. */
class HooksAtOnceTest {
  private static final int ORDERS = 200;

  private static String hook(int second, String verb, String words) {
    return """
        {"type":"press_release.%s","timestamp":"2026-03-02T10:00:%02dZ","data":{"id":"tram","headline":"Night Line Opens","slug":"night-line","body":"%s",
         "contacts":[{"name":"Ada Lindqvist","email":"press@ostervik.example"}]}}"""
        .formatted(verb, second, words);
  }

  /** Ends with what is public saying "fifth". */
  private static final List<String> PUBLIC_IN_THE_END =
      List.of(
          hook(1, "created", "first"),
          hook(2, "updated", "second"),
          hook(3, "published", "third"),
          hook(4, "unpublished", "fourth"),
          hook(5, "published", "fifth"));

  private static final List<String> TAKEN_BACK_IN_THE_END =
      List.of(
          hook(1, "created", "first"),
          hook(2, "updated", "second"),
          hook(3, "published", "third"),
          hook(4, "corrected", "fourth"),
          hook(5, "unpublished", "fifth"));

  /** What takes it back finds a draft or nothing, or what the one before is just publishing. */
  private static final List<String> GONE_IN_THE_END =
      List.of(
          hook(1, "created", "first"),
          hook(3, "published", "third"),
          hook(4, "updated", "fourth"),
          withoutContent(5, "unpublished"));

  private static final List<String> DELETED_IN_THE_END =
      List.of(hook(3, "published", "third"), withoutContent(5, "deleted"));

  private static String withoutContent(int second, String verb) {
    return """
        {"type":"press_release.%s","timestamp":"2026-03-02T10:00:%02dZ","data":{"id":"tram"}}"""
        .formatted(verb, second);
  }

  private static Hooks hooks() {
    Hooks hooks = new Hooks(new Api());
    hooks.source(Provider.STANDARD, true);
    return hooks;
  }

  private static List<PressRelease> releases(Hooks hooks, Status... statuses) {
    return Stream.of(statuses)
        .flatMap(
            status ->
                hooks
                    .api
                    .stores
                    .releases
                    .list(new NewsroomName("demo"), status, new Span(null, null, null), 100)
                    .stream())
        .map(Summary::id)
        .map(id -> hooks.api.stores.releases.find(id).orElseThrow())
        .toList();
  }

  private static String page(Hooks hooks) {
    return hooks
        .api
        .stores
        .site
        .find(Address.of("demo/2026/night-line"))
        .map(found -> found.object().text())
        .orElse("");
  }

  @Test
  void makesOneReleaseAndOneRevisionOfOneHookThatComesFiftyTimesAtOnce() throws Exception {
    Hooks hooks = hooks();
    String hook = hook(1, "published", "first");
    List<Runnable> workers = Collections.nCopies(50, () -> hooks.act(List.of(hooks.store(hook))));
    atOnce(workers);

    assertThat(hooks.outcome(hooks.store(hook)).result()).isEqualTo(Delivery.Result.PUBLISHED);
    assertThat(releases(hooks, Status.values()))
        .singleElement()
        .satisfies(
            release -> {
              assertThat(release.revision().number()).isEqualTo(1);
              assertThat(release.state().version()).isEqualTo(2);
            });
    assertThat(page(hooks)).contains("first");
  }

  @Test
  void endsAsTheNewestVersionOfTheSourceSaysInWhateverOrderHooksCome() throws Exception {
    Random random = new Random(11);
    int orders = 0;
    for (List<String> history :
        List.of(PUBLIC_IN_THE_END, TAKEN_BACK_IN_THE_END, GONE_IN_THE_END, DELETED_IN_THE_END)) {
      for (int i = 0; i < ORDERS; i++) {
        List<String> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);
        Hooks oneByOne = hooks();
        shuffled.forEach(oneByOne::send);
        assertThatItEndsWell(oneByOne, history, shuffled);

        Hooks together = hooks();
        List<Runnable> workers = new ArrayList<>();
        shuffled.forEach(hook -> workers.add(() -> untilDone(together, hook)));
        atOnce(workers);
        assertThatItEndsWell(together, history, shuffled);
        orders += 2;
      }
    }
    System.out.println("Hooks in random orders, one by one and at once: " + orders);
  }

  /** Hands a hook over until it is done, as the stream does. */
  private static void untilDone(Hooks hooks, String hook) {
    Delivery.Key key = hooks.store(hook);
    for (int i = 0; hooks.act(List.of(key)).contains("itemIdentifier"); i++) {
      assertThat(i).isLessThan(5);
    }
  }

  private static void assertThatItEndsWell(
      Hooks hooks, List<String> history, List<String> shuffled) {
    assertThat(hooks.api.stores.deliveries.all())
        .allSatisfy(
            delivery -> {
              assertThat(delivery.isOpen()).isFalse();
              assertThat(Objects.requireNonNull(delivery.outcome()).result())
                  .as("%s of %s", delivery, shuffled)
                  .isNotEqualTo(Delivery.Result.PARKED);
            });
    List<PressRelease> published = releases(hooks, Status.PUBLISHED);
    if (history.equals(PUBLIC_IN_THE_END)) {
      assertThat(published).as("%s", shuffled).hasSize(1);
      PressRelease release = published.getFirst();
      assertThat(Objects.requireNonNull(release.content().body()).value()).isEqualTo("fifth");
      assertThat(
              hooks.api.stores.site.find(release.requiredAddress()).orElseThrow().object().text())
          .contains("fifth");
    } else {
      assertThat(published).as("%s", shuffled).isEmpty();
      assertThat(page(hooks)).doesNotContain("third", "fourth");
    }
    assertThat(releases(hooks, Status.DRAFT).size()).isLessThanOrEqualTo(1);
  }

  @Test
  void leavesNothingPublicThatIsTakenBackBetweenAnyTwoCallsOfItsPublication() {
    int points = 0;
    for (List<String> before : List.of(List.<String>of(), List.of(hook(1, "created", "first")))) {
      for (String verb : List.of("unpublished", "deleted")) {
        for (EndingStores.Moment moment : EndingStores.Moment.values()) {
          points += pointsOf(before, withoutContent(5, verb), moment);
        }
      }
    }
    assertThat(points).isGreaterThan(50);
  }

  /** Takes a release back at each call that is made for its publication. */
  private static int pointsOf(List<String> before, String takingBack, EndingStores.Moment moment) {
    for (int call = 1; ; call++) {
      Hooks hooks = hooks();
      before.forEach(hooks::send);
      Delivery.Key publishing = hooks.store(hook(3, "published", "third"));
      Delivery.Key taking = hooks.store(takingBack);
      EndingStores stores =
          new EndingStores(hooks.api.stores, call, moment, () -> hooks.act(List.of(taking)));
      hooks.over(stores).act(List.of(publishing));
      if (stores.calls() < call) {
        return call - 1;
      }
      assertThat(releases(hooks, Status.PUBLISHED))
          .as("%s call %d: %s, %s", moment, call, hooks.outcome(publishing), hooks.outcome(taking))
          .isEmpty();
      assertThat(page(hooks)).doesNotContain("third");
      assertThat(hooks.outcome(taking).result()).isNotEqualTo(Delivery.Result.PARKED);
      assertThat(hooks.outcome(publishing).result()).isNotEqualTo(Delivery.Result.PARKED);
    }
  }

  @Test
  void publishesWhatAnotherHookSavesOverBetweenAnyTwoCalls() {
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      int call = 0;
      for (boolean done = false; !done; ) {
        call++;
        Hooks hooks = hooks();
        hooks.send(hook(1, "created", "first"));
        Delivery.Key publishing = hooks.store(hook(3, "published", "third"));
        Delivery.Key saving = hooks.store(hook(4, "updated", "fourth"));
        EndingStores stores =
            new EndingStores(hooks.api.stores, call, moment, () -> hooks.act(List.of(saving)));
        hooks.over(stores).act(List.of(publishing));
        done = stores.calls() < call;

        assertThat(hooks.outcome(publishing).result())
            .as("%s call %d: %s", moment, call, hooks.outcome(publishing))
            .isEqualTo(Delivery.Result.PUBLISHED);
        assertThat(page(hooks)).contains("third");
      }
      assertThat(call).isGreaterThan(10);
    }
  }

  @Test
  void losesAndDoublesNothingWhereverAProcessEnds() {
    int points = 0;
    List<List<String>> histories =
        List.of(
            List.of(hook(1, "created", "first")),
            List.of(hook(1, "created", "first"), hook(2, "updated", "second")),
            List.of(hook(1, "published", "first")),
            List.of(hook(1, "created", "first"), hook(2, "published", "second")),
            List.of(hook(1, "published", "first"), hook(2, "corrected", "second")),
            List.of(hook(1, "published", "first"), hook(2, "unpublished", "second")),
            List.of(
                hook(1, "published", "first"),
                hook(2, "unpublished", "second"),
                hook(3, "published", "third")));
    for (List<String> history : histories) {
      Hooks whole = hooks();
      List<Delivery.Outcome> wanted = history.stream().map(whole::send).toList();
      for (EndingStores.Moment moment : EndingStores.Moment.values()) {
        points += pointsOf(history, whole, wanted, moment);
      }
    }
    assertThat(points).isGreaterThan(100);
    System.out.println("Points at which a worker on hooks was ended: " + points);
  }

  /** Ends the process at each call that is made for the last hook of a history. */
  private static int pointsOf(
      List<String> history,
      Hooks whole,
      List<Delivery.Outcome> wanted,
      EndingStores.Moment moment) {
    for (int call = 1; ; call++) {
      Hooks hooks = hooks();
      history.subList(0, history.size() - 1).forEach(hooks::send);
      Delivery.Key key = hooks.store(history.getLast());
      EndingStores ending = new EndingStores(hooks.api.stores, call, moment);
      Hooks worker = hooks.over(ending);
      if (ending.calls() < call && !ends(worker, key)) {
        return call - 1;
      }
      hooks.act(List.of(key));
      hooks.act(List.of(key));

      assertThat(hooks.outcome(key))
          .as("%s call %d of %s", moment, call, history)
          .usingRecursiveComparison()
          .ignoringFields("release")
          .isEqualTo(wanted.getLast());
      assertThat(seen(hooks)).isEqualTo(seen(whole));
    }
  }

  private static boolean ends(Hooks worker, Delivery.Key key) {
    try {
      worker.act(List.of(key));
      return false;
    } catch (EndingStores.Ended end) {
      return true;
    }
  }

  /** Returns of all releases what does not depend on their ids. */
  private static List<String> seen(Hooks hooks) {
    List<String> seen = new ArrayList<>();
    releases(hooks, Status.values())
        .forEach(
            release ->
                seen.add(
                    "%s %d %d %s"
                        .formatted(
                            release.status(),
                            release.state().version(),
                            release.revision().number(),
                            release.state().address())));
    seen.add("pages " + hooks.api.stores.site.files().size());
    return seen;
  }

  @Test
  void beginsNothingAnewThatSomebodyTookBackBeforeAHookWasMarkedAsDone() {
    Hooks hooks = hooks();
    Delivery.Key key = hooks.store(hook(1, "published", "first"));
    Hooks other = hooks();
    Delivery.Key same = other.store(hook(1, "published", "first"));
    EndingStores counting =
        new EndingStores(other.api.stores, Integer.MAX_VALUE, EndingStores.Moment.BEFORE);
    other.over(counting).act(List.of(same));

    EndingStores ending =
        new EndingStores(hooks.api.stores, counting.calls(), EndingStores.Moment.BEFORE);
    assertThat(ends(hooks.over(ending), key)).isTrue();
    String id = releases(hooks, Status.PUBLISHED).getFirst().id().value();
    hooks.api.order(id, "withdraw", "{\"explanation\":\"It was too soon.\"}");
    hooks.act(List.of(key));

    assertThat(hooks.outcome(key).result()).isEqualTo(Delivery.Result.PUBLISHED);
    assertThat(releases(hooks, Status.values()))
        .singleElement()
        .satisfies(release -> assertThat(release.status()).isEqualTo(Status.WITHDRAWN));
  }

  @Test
  void publishesAnewWhereverTheFirstPublicationAfterAWithdrawalEnded() {
    Hooks whole = takenBack();
    EndingStores counting =
        new EndingStores(whole.api.stores, Integer.MAX_VALUE, EndingStores.Moment.BEFORE);
    whole.over(counting).act(List.of(whole.store(hook(3, "published", "third"))));
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      for (int call = 1; call <= counting.calls(); call++) {
        Hooks hooks = takenBack();
        Delivery.Key third = hooks.store(hook(3, "published", "third"));
        ends(hooks.over(new EndingStores(hooks.api.stores, call, moment)), third);

        hooks.act(List.of(hooks.store(hook(4, "published", "fourth"))));
        hooks.act(List.of(third));

        assertThat(releases(hooks, Status.PUBLISHED))
            .as(moment + " call " + call)
            .singleElement()
            .satisfies(release -> assertThat(release.content().body().value()).contains("fourth"));
        assertThat(releases(hooks, Status.WITHDRAWN)).hasSize(1);
      }
    }
  }

  /** What its source has published and taken back. */
  private static Hooks takenBack() {
    Hooks hooks = hooks();
    hooks.act(List.of(hooks.store(hook(1, "published", "first"))));
    hooks.act(List.of(hooks.store(hook(2, "withdrawn", "second"))));
    return hooks;
  }

  @Test
  void parksWhatFailsEachTimeAndHoldsUpNoOther() {
    Hooks hooks = hooks();
    Delivery.Key failing = hooks.storeForNoNewsroom(hook(1, "published", "first"));
    Delivery.Key other = hooks.store(hook(1, "published", "other"));

    assertThat(hooks.act(List.of(failing, other))).contains("\"itemIdentifier\":\"0\"");
    assertThat(hooks.outcome(other).result()).isEqualTo(Delivery.Result.PUBLISHED);
    for (int i = 0; i < 2; i++) {
      assertThat(hooks.act(List.of(failing))).contains("itemIdentifier");
    }
    assertThat(StandardError.of(() -> hooks.act(List.of(failing))))
        .matches(
            "Parked delivery %s: [\\w.$]+Exception at dev\\.dateline\\.[\\w.$]+:\\d+\\R"
                .formatted(failing.id()));
    assertThat(hooks.outcome(failing).result()).isEqualTo(Delivery.Result.PARKED);
    assertThat(hooks.outcome(failing).reason()).contains("unexpected");
  }

  @Test
  void saysWhatWasDoneThoughThePageCouldNotBeWritten() {
    Hooks hooks = hooks();
    hooks.send(hook(1, "published", "first"));
    Delivery.Key key = hooks.store(hook(2, "corrected", "second"));
    hooks.api.stores.site.fail(Address.of("demo/2026/night-line"));
    assertThat(hooks.act(List.of(key))).contains("itemIdentifier");
    hooks.act(List.of(key));
    assertThat(hooks.outcome(key).result()).isEqualTo(Delivery.Result.CORRECTED);
    hooks.api.stores.site.heal(Address.of("demo/2026/night-line"));
    hooks.api.project(Objects.requireNonNull(hooks.outcome(key).release()).value());
    assertThat(page(hooks)).contains("second");
  }

  @Test
  void leavesADeliveryOpenWhoseStoreFailsOnce() {
    Hooks hooks = hooks();
    String hook = hook(1, "published", "first");
    Delivery.Key key = hooks.store(hook);
    assertThatThrownBy(
            () ->
                hooks
                    .over(new EndingStores(hooks.api.stores, 3, EndingStores.Moment.BEFORE))
                    .act(List.of(key)))
        .isInstanceOf(EndingStores.Ended.class);
    assertThat(hooks.api.stores.deliveries.find(key).orElseThrow().isOpen()).isTrue();
    hooks.act(List.of(key));
    assertThat(hooks.outcome(key).result()).isEqualTo(Delivery.Result.PUBLISHED);
  }

  private static void atOnce(List<Runnable> workers) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> calls = new ArrayList<>();
      workers.forEach(
          worker ->
              calls.add(
                  () -> {
                    worker.run();
                    return true;
                  }));
      for (var future : threads.invokeAll(calls)) {
        future.get();
      }
    }
  }
}
