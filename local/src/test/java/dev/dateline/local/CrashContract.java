package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.functions.Production;
import dev.dateline.local.CrashScene.Answer;
import dev.dateline.local.CrashScene.Lane;
import dev.dateline.local.CrashScene.Traces;
import dev.dateline.local.CrashedOperation.Repair;
import dev.dateline.local.FaultyCalls.Call;
import dev.dateline.local.FaultyCalls.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Every call that an operation makes to AWS comes to grief in each way, and none is left out.
 *
 * <p>Right after that the table is as before the operation or as after it, and the site shows
 * nothing that is not committed. Then the same request again, or the projector alone, brings all to
 * where the undisturbed operation ends, row by row and byte by byte; what the projector has logged
 * by then is each change once, in order, and nothing that readers do not see; and a repair finds
 * nothing wrong with front page, feeds and shelves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrashContract {
  private static final int SIDE_BY_SIDE = 6;

  private final SdkHttpClient http = Production.newHttpClient();
  private final BlockingQueue<Lane> lanes = new LinkedBlockingQueue<>();
  private TestStorage storage;
  private Production healthy;
  private int points;

  abstract TestStorage storage();

  /** What an undisturbed operation comes to. */
  private record Undisturbed(List<Call> calls, Answer answer, Traces before, Traces after) {}

  /** One call of an operation, what becomes of it and what is done then. */
  private record Point(
      CrashedOperation operation, @Nullable Call call, Fault fault, Repair repair) {
    boolean isKeyed() {
      return repair == Repair.SAME_KEY;
    }
  }

  /** Of how many points one is tried: each call at one of its faults, and not all of them. */
  int oneOf() {
    return 1;
  }

  @BeforeAll
  void connect() {
    storage = storage();
    healthy = new Production(storage.environment, http);
    for (int i = 0; i < SIDE_BY_SIDE; i++) {
      FaultyCalls calls = new FaultyCalls(http);
      lanes.add(new Lane(calls, new Production(storage.environment, calls)));
    }
  }

  @AfterAll
  void tell() {
    http.close();
    System.out.printf(Locale.ROOT, "%,d points were tried at which a call fails.%n", points);
  }

  @ParameterizedTest
  @EnumSource
  void comesRightWhicheverCallFails(CrashedOperation operation) throws Exception {
    List<Callable<List<String>>> tries = new ArrayList<>();
    for (Repair repair : operation.repairs()) {
      Undisturbed undisturbed = undisturbed(operation, repair);
      for (Call call : undisturbed.calls()) {
        for (Fault fault : call.kind().faults()) {
          Point point = new Point(operation, call, fault, repair);
          if ((call.number() + fault.ordinal() + repair.ordinal()) % oneOf() == 0) {
            tries.add(() -> wrongs(point, undisturbed));
          }
        }
      }
    }
    points += tries.size();
    assertThat(allOf(tries, operation.concernsAll() ? 1 : SIDE_BY_SIDE)).isEmpty();
  }

  private static List<String> allOf(List<Callable<List<String>>> tries, int sideBySide)
      throws Exception {
    List<String> wrongs = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(sideBySide)) {
      for (Future<List<String>> each : threads.invokeAll(tries)) {
        wrongs.addAll(each.get());
      }
    }
    return wrongs;
  }

  private Undisturbed undisturbed(CrashedOperation operation, Repair repair) throws Exception {
    Point nowhere = new Point(operation, null, Fault.REFUSED, repair);
    return inLane(
        nowhere,
        desk -> {
          CrashScene scene = desk.scene();
          Traces before = scene.traces();
          Answer answer =
              scene.handleStruck(null, Fault.REFUSED, operation::function, operation.event(desk));
          assertThat(answer).isNotNull().matches(Answer::isSuccess);
          return new Undisturbed(scene.calls(), answer, before, scene.traces());
        });
  }

  /** Tries one point and returns what came out wrong. */
  private List<String> wrongs(Point point, Undisturbed undisturbed) throws Exception {
    return inLane(
        point,
        desk ->
            wrongs(point, undisturbed, desk).stream()
                .map(wrong -> "%s: %s".formatted(point, wrong))
                .toList());
  }

  /** What is done at a desk. */
  private interface Work<T> {
    T at(CrashDesk desk) throws Exception;
  }

  private <T> T inLane(Point point, Work<T> work) throws Exception {
    Lane lane = lanes.take();
    try (CrashScene scene = new CrashScene(storage, healthy, lane)) {
      CrashDesk desk = new CrashDesk(scene, point.isKeyed());
      point.operation().prepare(desk);
      return work.at(desk);
    } finally {
      lanes.add(lane);
    }
  }

  private static List<String> wrongs(Point point, Undisturbed undisturbed, CrashDesk desk)
      throws Exception {
    CrashedOperation operation = point.operation();
    CrashScene scene = desk.scene();
    List<String> wrongs = new ArrayList<>();
    String event = operation.event(desk);
    Answer disturbed = scene.handleStruck(point.call(), point.fault(), operation::function, event);
    Traces then = scene.traces();
    boolean committed = then.rows().equals(undisturbed.after().rows());
    if (!committed && !then.rows().equals(undisturbed.before().rows())) {
      wrongs.add("half of it is stored: " + then.rows());
    }
    requireOnlyCommitted(then, committed, undisturbed, wrongs);
    if (scene.hasLogged() && !then.objects().equals(undisturbed.after().objects())) {
      wrongs.add("the log tells of what readers do not see yet");
    }
    if (disturbed != null && disturbed.isSuccess() && !then.equals(undisturbed.after())) {
      wrongs.add("it was answered %s and is not so".formatted(disturbed.status()));
    }
    if (point.repair() == Repair.PROJECTOR) {
      scene.project();
      Traces end = scene.traces();
      if (!end.equals(committed ? undisturbed.after() : undisturbed.before())) {
        wrongs.add("the projector left " + end);
      }
      scene.wrongsOfSite().forEach(path -> wrongs.add("the projector left a wrong " + path));
    } else {
      boolean wasDone = committed && !point.isKeyed();
      Answer again = scene.handle(operation::function, event);
      if (!again.equals(undisturbed.answer()) && !(wasDone && saysSo(operation, again))) {
        wrongs.add("repeated, it was answered " + again);
      }
      if (wasDone && operation.leavesPagesToTheProjector()) {
        scene.project();
      }
      Traces end = scene.traces();
      boolean right =
          wasDone && operation.stepsAgain()
              ? end.objects().equals(undisturbed.after().objects())
              : end.equals(undisturbed.after());
      if (!right) {
        wrongs.add("it ended with %s and not with %s".formatted(end, undisturbed.after()));
      }
    }
    wrongs.addAll(scene.wrongsOfLogs());
    operation.tidy(desk);
    return wrongs;
  }

  /** Tells whether what was done before is answered as a client would want to know it. */
  private static boolean saysSo(CrashedOperation operation, Answer again) {
    return operation.stepsAgain()
        ? again.isSuccess()
        : Set.of(404, 409, 412).contains(again.status());
  }

  /** Each public key shows what was there before, or what was committed. */
  private static void requireOnlyCommitted(
      Traces then, boolean committed, Undisturbed undisturbed, List<String> wrongs) {
    Map<String, String> before = undisturbed.before().objects();
    Map<String, String> after = committed ? undisturbed.after().objects() : before;
    Set<String> keys = new HashSet<>(before.keySet());
    keys.addAll(then.objects().keySet());
    for (String key : keys) {
      String object = then.objects().get(key);
      if (object == null || !(object.equals(before.get(key)) || object.equals(after.get(key)))) {
        wrongs.add("%s shows %s".formatted(key, object));
      }
    }
  }
}
