package dev.dateline.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.bench.PageReaders.Page;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PageReadersTest {
  private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final Page ONE = new Page(URI.create("http://127.0.0.1/demo/2026/one"), AT);
  private static final Page TWO = new Page(URI.create("http://127.0.0.1/demo/2026/two"), AT);

  private final Map<URI, Instant> written = new HashMap<>();
  private final List<Instant> questions = new ArrayList<>();
  private Instant now = AT.minusSeconds(60);

  @Test
  void asksOnceBeforeTheInstantAndThenFromItOnUntilThePageIsThere() throws Exception {
    written.put(ONE.address(), AT.plusMillis(30));

    assertThat(lateness(ONE)).containsExactly(Optional.of(Duration.ofMillis(40)));
    assertThat(questions)
        .containsExactly(AT.minusSeconds(2), AT, AT.plusMillis(20), AT.plusMillis(40));
  }

  @Test
  void seesAPageThatIsEarlyByWhenItWasWritten() throws Exception {
    written.put(ONE.address(), AT.minusMillis(500));
    assertThat(lateness(ONE)).containsExactly(Optional.of(Duration.ofSeconds(-1)));

    now = AT.minusSeconds(60);
    written.put(ONE.address(), AT.minusSeconds(30));
    assertThat(lateness(ONE)).containsExactly(Optional.of(Duration.ofSeconds(-30)));
  }

  @Test
  void asksAtOnceForAPageThatIsAlreadyDue() throws Exception {
    now = AT.plusSeconds(1);
    written.put(ONE.address(), AT);

    assertThat(lateness(ONE)).containsExactly(Optional.of(Duration.ofSeconds(1)));
  }

  @Test
  void givesUpAPageThatDoesNotComeAndDoesNotKeepOthersWaitingForIt() throws Exception {
    written.put(TWO.address(), AT.plusMillis(30));

    assertThat(lateness(ONE, TWO))
        .containsExactly(Optional.empty(), Optional.of(Duration.ofMillis(60)));
    assertThat(questions).last().isEqualTo(AT.plus(PageReaders.PATIENCE));
  }

  private List<Optional<Duration>> lateness(Page... pages) throws InterruptedException {
    InstantSource time = () -> now;
    Clock clock = time.withZone(ZoneOffset.UTC);
    PageReaders readers =
        new PageReaders(
            page -> {
              questions.add(now);
              return Optional.ofNullable(written.get(page))
                  .filter(there -> !now.isBefore(there))
                  .map(there -> there.truncatedTo(ChronoUnit.SECONDS));
            },
            1,
            BETWEEN,
            clock,
            duration -> now = now.plus(duration));
    return readers.lateness(List.of(pages));
  }
}
