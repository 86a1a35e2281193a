package dev.dateline.local;

import dev.dateline.local.bench.Lateness;
import dev.dateline.local.bench.PageReaders;
import dev.dateline.local.bench.StackClient;
import dev.dateline.local.template.TemplateProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./dateline bench schedule}: schedules releases on a stack of its own, reads the site as
 * they come due, and prints how late they were; ends with 1 if one was early or never came.
 */
public final class BenchSchedule {
  /** A schedule that is nearer may wait for the next run of the sweep. */
  private static final Duration LEAD = Duration.ofSeconds(150);

  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

  /** More would take the processor from the sweep, since here both run on one machine. */
  private static final int READERS = 2;

  private final BenchPlan plan;
  private final StackClient client;
  private final Clock clock;

  private BenchSchedule(BenchPlan plan, StackClient client, Clock clock) {
    this.plan = plan;
    this.client = client;
    this.clock = clock;
  }

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream figures = System.out;
    // The functions write their log there, and the figures are to stand alone.
    System.setOut(System.err);
    try {
      BenchPlan plan = BenchPlan.parse(arguments);
      Clock clock = Clock.systemUTC();
      EmbeddedStack stack =
          BenchStack.start(plan.template(), clock, Settings.Schedules.AT_THEIR_RATE);
      try (StackClient client = new StackClient(stack.url(), stack.key())) {
        Lateness lateness = new BenchSchedule(plan, client, clock).run();
        figures.print(text(plan, lateness));
        System.exit(lateness.kept() ? 0 : 1);
      }
    } catch (StartFailure | TemplateProblem | IOException failed) {
      System.err.println("dateline: " + failed.getMessage());
      System.exit(1);
    }
  }

  private Lateness run() throws IOException, InterruptedException {
    say("Creating " + plan.releases() + " releases");
    Instant begin = clock.instant();
    List<String> drafts = new ArrayList<>();
    for (int i = 1; i <= plan.releases(); i++) {
      drafts.add(client.create("Release " + i + " Comes Out at Its Instant"));
    }
    Instant created = clock.instant();

    // Scheduling renders too; three times as long as creating is more than it takes.
    Duration scheduling = Duration.between(begin, created).multipliedBy(3).plusSeconds(10);
    List<Instant> instants =
        plan.instants(
            created.plus(scheduling).plus(LEAD).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
    say("Scheduling them from " + instants.getFirst() + " to " + instants.getLast());
    List<URI> pages = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      pages.add(client.schedule(drafts.get(i), instants.get(i)));
    }
    if (clock.instant().plus(LEAD).isAfter(instants.getFirst())) {
      throw new IOException(
          "scheduling took longer than the %d s that were left for it; the machine is too busy"
              .formatted(scheduling.toSeconds()));
    }
    return read(pages, instants);
  }

  private Lateness read(List<URI> pages, List<Instant> instants) throws InterruptedException {
    say("Reading the site until " + instants.getLast().plusSeconds(1) + " or longer");
    List<PageReaders.Page> awaited = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      awaited.add(new PageReaders.Page(pages.get(i), instants.get(i)));
    }
    return Lateness.of(
        new PageReaders(client::written, READERS, BETWEEN_QUESTIONS, clock, Thread::sleep)
            .lateness(awaited));
  }

  private static String text(BenchPlan plan, Lateness lateness) {
    String spread =
        plan.over().isZero() ? "in one second" : "over " + plan.over().toSeconds() + " s";
    return """
        %d releases %s, from the instant asked for to the first reader:
        p50      %s
        p99      %s
        maximum  %s
        within their second  %d
        early    %d
        missing  %d
        """
        .formatted(
            plan.releases(),
            spread,
            milliseconds(lateness.percentile(50)),
            milliseconds(lateness.percentile(99)),
            milliseconds(lateness.maximum()),
            lateness.withinTheirSecond(),
            lateness.early(),
            lateness.missing());
  }

  private static String milliseconds(Optional<Duration> lateness) {
    return lateness.map(duration -> duration.toMillis() + " ms").orElse("none was seen");
  }

  private static void say(String progress) {
    System.err.println(progress);
  }
}
