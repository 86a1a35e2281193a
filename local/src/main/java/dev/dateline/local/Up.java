package dev.dateline.local;

import dev.dateline.local.template.TemplateProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * {@code ./dateline up}: starts the stack, prints what to type next, and runs until it is ended.
 */
public final class Up {
  private Up() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      Options options = Options.parse(arguments);
      Settings settings =
          new Settings(
              options.template(),
              Map.of(),
              options.data(),
              options.port(),
              options.sitePort(),
              Clock.systemUTC(),
              System.out::println,
              (name, http) -> http,
              Settings.Schedules.AT_THEIR_RATE);
      EmbeddedStack stack =
          options.fresh() ? EmbeddedStack.startFresh(settings) : EmbeddedStack.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      announce(stack, options.data());
      new CountDownLatch(1).await();
    } catch (StartFailure | TemplateProblem | IOException failed) {
      System.err.println("dateline: " + failed.getMessage());
      System.exit(1);
    }
  }

  private static void announce(EmbeddedStack stack, Path data) {
    System.out.printf(
        """

        API   %s
        Site  %s
        Key   %s   (newsroom demo, every scope)

        Webhooks may go to this machine, by http too (LOOPBACK_SUBSCRIBERS=allowed).

        In another terminal:

          . '%s'
          curl -sS "$DATELINE_URL/releases" -H "Authorization: Bearer $DATELINE_KEY" \\
               -H 'Content-Type: text/plain' --data-binary @examples/release.txt
          ID=...   # the id in the answer, as the README shows
          curl -sS -X POST "$DATELINE_URL/releases/$ID/publish" -H "Authorization: Bearer $DATELINE_KEY"
          curl -sS "$DATELINE_URL/releases?status=published&limit=20" -H "Authorization: Bearer $DATELINE_KEY"

        Ready. Ctrl-C ends it; the data stay in %s
        """,
        stack.url(), stack.site(), stack.key(), data.toAbsolutePath().resolve("env"), data);
  }
}
