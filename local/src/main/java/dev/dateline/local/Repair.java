package dev.dateline.local;

import dev.dateline.functions.Production;
import dev.dateline.functions.Wiring;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.RepairSite;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * {@code ./dateline repair}: brings every address in line with the table that the environment
 * names, and prints what differed.
 */
public final class Repair {
  private Repair() {}

  public static void main(String[] arguments) {
    Command.run(
        () ->
            repair(
                Production.ofThisProcess().wiring(Clock.systemUTC()),
                Command.options(arguments),
                System.out));
  }

  /**
   * Repairs and prints a line for each address that differed and each release that failed.
   *
   * @param options {@code newsroom}, or nothing for all
   * @return whether nothing failed
   */
  static boolean repair(Wiring wiring, Map<String, String> options, PrintStream out)
      throws InterruptedException {
    RepairSite repairSite = wiring.repairSite();
    String newsroom = options.get("newsroom");
    RepairSite.Report report =
        newsroom == null ? repairSite.repair() : repairSite.repair(new NewsroomName(newsroom));
    report.lines().forEach(out::println);
    out.printf(
        "%d addresses, of which %d differed and are right now; %d failed%n",
        report.addresses(), report.differed().size(), report.failed().size());
    return report.failed().isEmpty();
  }
}
