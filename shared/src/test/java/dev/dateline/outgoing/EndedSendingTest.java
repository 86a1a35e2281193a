package dev.dateline.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.outgoing.OutgoingDesk.Telling;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Releases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A process that ends before or after any call to a store or subscriber, and those after it. */
class EndedSendingTest {
  @Test
  void tellsAllOfAllWhateverCallAProcessEndsAt() throws InterruptedException {
    int calls = run(Integer.MAX_VALUE, false);
    assertThat(calls).isGreaterThan(20);
    for (int ends = 1; ends <= calls; ends++) {
      run(ends, false);
      run(ends, true);
    }
  }

  /** Ends the first process at one of its calls; the stream and the schedule come again. */
  private static int run(int ends, boolean done) throws InterruptedException {
    OutgoingDesk desk = new OutgoingDesk();
    desk.endpoint("one.example", EventType.PUBLISHED);
    desk.endpoint("two.example", Set.of(), Set.of("en"), EventType.PUBLISHED);
    desk.publish(1, "A lamp");
    desk.publish(2, "A buoy");
    Ending ending = new Ending(ends, done);
    boolean ended = false;
    try {
      desk.tell(
          desk.telling(
              ending.of(Endpoints.class, desk.endpoints),
              ending.of(Outbox.class, desk.outbox),
              ending.of(ChangeLog.class, desk.log),
              ending.of(Releases.class, desk.releases),
              ending.of(Connector.class, desk.connector)));
    } catch (Ended e) {
      ended = true;
    }
    int calls = ending.calls;
    int sentBefore = desk.sent.size();
    Telling after = desk.telling();
    desk.tell(after);
    desk.run(Duration.ofMinutes(10));

    assertThat(ended).isEqualTo(ends <= calls);
    List<String> told = desk.sent.stream().map(sent -> sent.url() + sent.id()).sorted().toList();
    assertThat(told.stream().collect(Collectors.toSet()))
        .as("ended at call %d", ends)
        .containsExactlyInAnyOrder(
            "https://one.example/harbour-2",
            "https://one.example/harbour-4",
            "https://two.example/harbour-2",
            "https://two.example/harbour-4");
    // Only what was being sent when the process ended may come twice.
    assertThat(told.size()).isBetween(4, ended && sentBefore > 0 ? 5 : 4);
    assertThat(desk.outbox.due(Instant.MAX)).isEmpty();
    assertThat(desk.keys().stream().map(key -> desk.outbox.find(key).orElseThrow().result()))
        .containsOnly(OutgoingDelivery.Result.DELIVERED);
    return calls;
  }

  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Ends at the call of this number, before it or once it is done. */
  private static final class Ending {
    private final int ends;
    private final boolean done;
    private int calls;

    Ending(int ends, boolean done) {
      this.ends = ends;
      this.done = done;
    }

    <T> T of(Class<T> type, T real) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                boolean last = ++calls == ends;
                if (last && !done) {
                  throw new Ended();
                }
                try {
                  Object answer = method.invoke(real, arguments);
                  if (last) {
                    throw new Ended();
                  }
                  return answer;
                } catch (InvocationTargetException failure) {
                  throw failure.getCause();
                }
              }));
    }
  }
}
