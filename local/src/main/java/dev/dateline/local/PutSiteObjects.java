package dev.dateline.local;

import dev.dateline.functions.Production;
import dev.dateline.render.SitePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts what belongs to no newsroom onto the site: the 404 page, the rules for robots and the pages
 * of the problems.
 */
public final class PutSiteObjects {
  private static final Pattern LINK = Pattern.compile("]\\(([a-z-]+)\\.md\\)");

  private PutSiteObjects() {}

  /** Takes the folder {@code docs}; the bucket is the one that the environment names. */
  public static void main(String[] arguments) throws IOException {
    put(Production.ofThisProcess(), Path.of(arguments[0]));
  }

  static void put(Production production, Path docs) throws IOException {
    production.siteFiles().put("errors/404.html", SitePages.notFound(), "no-store");
    // Else the first repair would tell of a difference on a site where nothing is wrong.
    production.wiring(Clock.systemUTC()).convergeRobots().converge();
    Path problems = docs.resolve("problems");
    if (!Files.isDirectory(problems)) {
      return;
    }
    for (Path page : pages(problems)) {
      String type = page.getFileName().toString().replaceFirst("\\.md$", "");
      production
          .siteFiles()
          .put(
              "problems/" + type,
              SitePages.problem(linked(page, production)),
              "public, max-age=60");
    }
  }

  /** Pages link to each other as files of a folder, and on the site as pages. */
  private static String linked(Path page, Production production) throws IOException {
    return LINK.matcher(Files.readString(page))
        .replaceAll("](" + production.siteUrl() + "/problems/$1)");
  }

  private static List<Path> pages(Path problems) throws IOException {
    try (Stream<Path> files = Files.list(problems)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[a-z-]+\\.md"))
          .sorted()
          .toList();
    }
  }
}
