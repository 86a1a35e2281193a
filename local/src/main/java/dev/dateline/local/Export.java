package dev.dateline.local;

import dev.dateline.functions.Production;
import dev.dateline.local.archive.FolderArchive;
import dev.dateline.newsroom.NewsroomName;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/** {@code ./dateline export DIR}: writes a newsroom into a folder. */
public final class Export {
  private Export() {}

  /** Takes the folder and the newsroom. */
  public static void main(String[] arguments) {
    Command.run(
        () -> {
          export(
              Production.ofThisProcess(),
              Path.of(arguments[0]),
              new NewsroomName(arguments[1]),
              System.out);
          return true;
        });
  }

  static void export(Production production, Path folder, NewsroomName newsroom, PrintStream out)
      throws IOException, InterruptedException {
    int releases =
        production
            .wiring(Clock.systemUTC())
            .exportNewsroom()
            .export(newsroom, FolderArchive.in(folder));
    out.printf("%d releases of newsroom %s are in %s%n", releases, newsroom, folder);
  }
}
