package dev.dateline.outgoing;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Examples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every outbox does; each test has one of its own. */
public abstract class OutboxContract {
  private static final EndpointId A = new EndpointId("000000000000000a");
  private static final EndpointId B = new EndpointId("000000000000000b");
  private static final OutgoingDelivery.Last FAILED =
      new OutgoingDelivery.Last(NOON, "it answered 500");

  protected abstract Outbox outbox();

  @Test
  void keepsTheFirstOfOneNumber() {
    OutgoingDelivery first = delivery(A, 7, NOON);
    assertThat(outbox().add(first)).isTrue();
    assertThat(outbox().add(delivery(A, 7, NOON.plusSeconds(30)))).isFalse();

    assertThat(outbox().find(Outbox.Key.of(first))).contains(first);
    assertThat(outbox().due(NOON.plusSeconds(600))).containsExactly(Outbox.Key.of(first));
  }

  @Test
  void listsTheNewestFirstBeforeANumber() {
    for (int sequence = 1; sequence <= 12; sequence++) {
      outbox().add(delivery(A, sequence, NOON));
    }
    outbox().add(delivery(B, 11, NOON));
    outbox()
        .add(
            OutgoingDelivery.of(
                EndpointsContract.endpoint(new NewsroomName("quay"), A.value()),
                11,
                EventType.KILLED,
                Examples.id(1),
                NOON));

    assertThat(outbox().of(HARBOUR, A, 12, 3))
        .containsExactly(delivery(A, 11, NOON), delivery(A, 10, NOON), delivery(A, 9, NOON));
    assertThat(outbox().of(HARBOUR, A, 1, 3)).isEmpty();
    assertThat(outbox().of(HARBOUR, B, Long.MAX_VALUE, 3)).hasSize(1);
  }

  @Test
  void replacesWhatIsAsItWasBefore() {
    OutgoingDelivery first = delivery(A, 7, NOON);
    outbox().add(first);
    OutgoingDelivery claimed = first.claimed(NOON.plusSeconds(1));

    assertThat(outbox().replace(first, claimed)).isTrue();
    assertThat(outbox().replace(first, first.givenUp(FAILED))).isFalse();
    assertThat(outbox().find(Outbox.Key.of(first))).contains(claimed);

    OutgoingDelivery failed = claimed.failed(FAILED, NOON.plusSeconds(9));
    assertThat(outbox().replace(claimed, failed)).isTrue();
    assertThat(outbox().find(Outbox.Key.of(first))).contains(failed);
    assertThat(outbox().replace(delivery(B, 9, NOON), delivery(B, 9, NOON).claimed(NOON)))
        .isFalse();
  }

  @Test
  void tellsWhatIsDueAndSinceWhen() {
    OutgoingDelivery later = delivery(A, 1, NOON.plusMillis(1));
    OutgoingDelivery sooner = delivery(B, 2, NOON);
    OutgoingDelivery over = delivery(B, 3, NOON);
    outbox().add(later);
    outbox().add(sooner);
    outbox().add(over);
    outbox().replace(over, over.delivered(FAILED));
    Instant due = NOON.plus(OutgoingDelivery.LEASE);

    assertThat(outbox().due(due.minusMillis(1))).isEmpty();
    assertThat(outbox().due(due)).containsExactly(Outbox.Key.of(sooner));
    assertThat(outbox().due(due.plusMillis(1)))
        .containsExactly(Outbox.Key.of(sooner), Outbox.Key.of(later));

    outbox().replace(sooner, sooner.claimed(NOON.plusSeconds(90)));
    assertThat(outbox().due(due.plusMillis(1))).containsExactly(Outbox.Key.of(later));
    outbox().replace(over.delivered(FAILED), over.delivered(FAILED).again(NOON));
    assertThat(outbox().due(NOON)).containsExactly(Outbox.Key.of(over));
  }

  @Test
  void letsADeliveryBeDueWhenItWasBefore() {
    OutgoingDelivery first = delivery(A, 1, NOON);
    outbox().add(first);
    OutgoingDelivery same = first.claimed(NOON);

    assertThat(outbox().replace(first, same)).isTrue();
    assertThat(outbox().due(NOON.plus(OutgoingDelivery.LEASE)))
        .containsExactly(Outbox.Key.of(first));
  }

  private static OutgoingDelivery delivery(EndpointId endpoint, long sequence, Instant at) {
    return OutgoingDelivery.of(
        EndpointsContract.endpoint(HARBOUR, endpoint.value()),
        sequence,
        EventType.PUBLISHED,
        Examples.id(1),
        at);
  }
}
