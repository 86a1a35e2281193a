package dev.dateline.local;

import dev.dateline.local.bench.HookSender;
import dev.dateline.local.template.TemplateProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code ./dateline bench hooks}: sends webhooks to a stack of its own from many connections, waits
 * until they are acted on, and prints how long the answers took; ends with 1 if one was lost or
 * made two releases. With {@code --publish} each is to make a page, else a draft.
 */
public final class BenchHooks {
  private static final int HOOKS = 2_000;
  private static final int CONNECTIONS = 16;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HookSender sender;
  private final Clock clock;

  private BenchHooks(HookSender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  /** What was seen. */
  private record Figures(
      List<Duration> answers, int found, int lost, int doubled, Duration acting) {
    boolean kept() {
      return lost == 0 && doubled == 0;
    }

    Duration percentile(int percent) {
      return answers.get(Math.max(0, (answers.size() * percent + 99) / 100 - 1));
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream figures = System.out;
    // The functions write their log there, and the figures are to stand alone.
    System.setOut(System.err);
    try {
      boolean publishing = publishing(arguments);
      Clock clock = Clock.systemUTC();
      EmbeddedStack stack =
          BenchStack.start(Path.of(arguments[1]), clock, Settings.Schedules.ON_DEMAND);
      try (HookSender sender = new HookSender(stack.url(), stack.key(), publishing)) {
        Figures seen = new BenchHooks(sender, clock).run();
        figures.print(text(seen));
        System.exit(seen.kept() ? 0 : 1);
      }
    } catch (StartFailure | TemplateProblem | IOException failed) {
      System.err.println("dateline: " + failed.getMessage());
      System.exit(1);
    }
  }

  /** The script gives {@code --template FILE} before what it was given. */
  static boolean publishing(String... arguments) throws StartFailure {
    List<String> options = List.of(arguments).subList(2, arguments.length);
    if (!options.isEmpty() && !options.equals(List.of("--publish"))) {
      throw new StartFailure("bench hooks takes --publish, not " + String.join(" ", options));
    }
    return !options.isEmpty();
  }

  private Figures run() throws IOException, InterruptedException {
    sender.begin();
    System.err.println("Sending " + HOOKS + " webhooks from " + CONNECTIONS + " connections");
    List<Duration> answers = send();
    Instant sent = clock.instant();
    System.err.println("Waiting until they are acted on");
    List<Map<String, Object>> deliveries = whenDone(sent);
    Duration acting = Duration.between(sent, clock.instant());
    Set<String> made = new HashSet<>();
    for (Map<String, Object> delivery : deliveries) {
      if (sender.made(delivery)) {
        made.add(String.valueOf(delivery.get("release")));
      }
    }
    List<String> releases = sender.releases();
    Set<String> found = new HashSet<>(releases);
    found.retainAll(made);
    return new Figures(
        answers, found.size(), HOOKS - found.size(), releases.size() - found.size(), acting);
  }

  /** Returns how long each answer took, the shortest first. */
  private List<Duration> send() throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Duration> answers = new ArrayList<>();
    List<Future<List<Duration>>> sending = new ArrayList<>();
    try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        sending.add(
            connections.submit(
                () -> {
                  List<Duration> own = new ArrayList<>();
                  for (int n = next.incrementAndGet(); n <= HOOKS; n = next.incrementAndGet()) {
                    own.add(sender.send(n));
                  }
                  return own;
                }));
      }
      for (Future<List<Duration>> one : sending) {
        answers.addAll(one.get());
      }
    } catch (ExecutionException broken) {
      throw new IOException("a webhook was not taken: " + broken.getCause(), broken);
    }
    return answers.stream().sorted().toList();
  }

  private List<Map<String, Object>> whenDone(Instant sent)
      throws IOException, InterruptedException {
    while (true) {
      List<Map<String, Object>> deliveries = sender.deliveries();
      boolean open = deliveries.stream().anyMatch(each -> "accepted".equals(each.get("result")));
      if ((!open && deliveries.size() == HOOKS) || clock.instant().isAfter(sent.plus(PATIENCE))) {
        return deliveries;
      }
      Thread.sleep(BETWEEN_QUESTIONS);
    }
  }

  private static String text(Figures seen) {
    return """
        %d webhooks from %d connections, from the request to its answer:
        p50      %d ms
        p99      %d ms
        maximum  %d ms
        found as releases  %d
        lost               %d
        doubled            %d
        all acted on       %d s after the last answer
        """
        .formatted(
            HOOKS,
            CONNECTIONS,
            seen.percentile(50).toMillis(),
            seen.percentile(99).toMillis(),
            seen.percentile(100).toMillis(),
            seen.found(),
            seen.lost(),
            seen.doubled(),
            seen.acting().toSeconds());
  }
}
