package dev.dateline.local;

import dev.dateline.functions.Production;
import dev.dateline.functions.Wiring;
import dev.dateline.local.archive.FolderArchive;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.RestoreNewsroom;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** {@code ./dateline import DIR}: restores a newsroom that {@link Export} wrote. */
public final class Import {
  private Import() {}

  /** Takes the folder, and perhaps the newsroom that it is expected to hold. */
  public static void main(String[] arguments) {
    Command.run(
        () ->
            restore(
                Production.ofThisProcess().wiring(Clock.systemUTC()),
                Path.of(arguments[0]),
                arguments.length > 1 ? new NewsroomName(arguments[1]) : null,
                System.out));
  }

  /** Restores, and returns whether every page is there. */
  static boolean restore(
      Wiring wiring, Path folder, @Nullable NewsroomName expected, PrintStream out)
      throws InterruptedException {
    FolderArchive archive = new FolderArchive(folder);
    NewsroomName newsroom = archive.newsroom().name();
    if (expected != null && !expected.equals(newsroom)) {
      throw new IllegalArgumentException(
          "%s holds newsroom '%s', whose name is part of its addresses: it cannot become '%s'"
              .formatted(folder, newsroom, expected));
    }
    RestoreNewsroom.Report report = wiring.restoreNewsroom().restore(archive);
    report.site().failed().forEach((id, why) -> out.println("failed: " + id + " " + why));
    out.printf(
        "%d releases of newsroom %s are there, %d of them before; %d addresses, %d of them"
            + " written%n",
        report.releases(),
        newsroom,
        report.before(),
        report.site().addresses(),
        report.site().differed().size());
    return report.site().failed().isEmpty();
  }
}
