package dev.dateline.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageReaderTest {
  private static final URI PAGE = URI.create("http://127.0.0.1/demo/2026/a-page");
  private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private final List<Instant> questions = new ArrayList<>();
  private Instant now = AT.minusSeconds(60);

  @Test
  void asksFromTwoSecondsBeforeTheInstantUntilThePageIsThere() throws Exception {
    PageReader reader = readerOfAPageFrom(AT.plusMillis(30));

    assertThat(reader.lateness(PAGE, AT)).contains(Duration.ofMillis(40));

    assertThat(questions).startsWith(AT.minusSeconds(2), AT.minusMillis(1980));
    assertThat(questions).endsWith(AT.plusMillis(20), AT.plusMillis(40));
  }

  @Test
  void seesAPageThatIsEarly() throws Exception {
    assertThat(readerOfAPageFrom(AT.minusMillis(500)).lateness(PAGE, AT))
        .contains(Duration.ofMillis(-500));
    now = AT.minusSeconds(60);
    assertThat(readerOfAPageFrom(Instant.MIN).lateness(PAGE, AT)).contains(Duration.ofSeconds(-2));
  }

  @Test
  void asksAtOnceForAPageThatIsAlreadyDue() throws Exception {
    now = AT.plusSeconds(1);

    assertThat(readerOfAPageFrom(AT).lateness(PAGE, AT)).contains(Duration.ofSeconds(1));
  }

  @Test
  void givesUpAPageThatDoesNotCome() throws Exception {
    assertThat(readerOfAPageFrom(Instant.MAX).lateness(PAGE, AT)).isEmpty();

    assertThat(questions).last().isEqualTo(AT.plus(PageReader.PATIENCE).minus(BETWEEN));
  }

  private PageReader readerOfAPageFrom(Instant there) {
    InstantSource time = () -> now;
    Clock clock = time.withZone(ZoneOffset.UTC);
    return new PageReader(
        page -> {
          assertThat(page).isEqualTo(PAGE);
          questions.add(now);
          return !now.isBefore(there);
        },
        BETWEEN,
        clock,
        duration -> now = now.plus(duration));
  }
}
