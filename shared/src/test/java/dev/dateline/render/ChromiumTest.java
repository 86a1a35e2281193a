package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as a real browser shows them; screenshots are kept in {@code target/screenshots}. */
class ChromiumTest {
  private static final int NARROW = 360;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir private Path folder;

  @Test
  void showsEachPageWithoutHorizontalScrollAndKeepsScreenshots() throws Exception {
    Optional<String> chromium = chromium();
    assumeTrue(chromium.isPresent(), "no Chromium on the PATH: pages are not shown in a browser");
    Files.createDirectories(SCREENSHOTS);
    List<Path> pages = new ArrayList<>();
    for (Map.Entry<String, byte[]> page : Samples.gallery().entrySet()) {
      Path file = folder.resolve(page.getKey() + ".html");
      Files.write(file, page.getValue());
      pages.add(file);
    }

    assertThat(widths(chromium.get(), pages)).isEqualTo(expectedWidths(pages));

    for (Path page : pages) {
      String name = page.getFileName().toString().replace(".html", "");
      screenshot(chromium.get(), page, name + "-wide", "1280,1500", true);
      screenshot(chromium.get(), page, name + "-dark", "1280,1500", false);
    }
  }

  /** Shows all pages in frames as wide as a small telephone and asks for the width they need. */
  private String widths(String chromium, List<Path> pages) throws Exception {
    StringBuilder frames = new StringBuilder("<!DOCTYPE html><body style='margin:0;display:flex'>");
    for (Path page : pages) {
      frames.append(
          "<iframe style='border:0;width:%dpx;height:3600px;flex:none' src='%s'></iframe>"
              .formatted(NARROW, page.getFileName()));
    }
    frames.append(
        "<script>onload=()=>{document.title=[...document.querySelectorAll('iframe')].map(f=>"
            + "new URL(f.src).pathname.split('/').pop()+' '+f.contentDocument.documentElement.scrollWidth)"
            + ".join('\\n');}</script>");
    Path all = Files.writeString(folder.resolve("all.html"), frames);
    screenshot(chromium, all, "all-narrow", NARROW * pages.size() + ",3600", true);
    screenshot(chromium, all, "all-narrow-dark", NARROW * pages.size() + ",3600", false);
    String dom =
        run(chromium, "--allow-file-access-from-files", "--dump-dom", all.toUri().toString());
    return org.jsoup.Jsoup.parse(dom).selectFirst("title").wholeText();
  }

  private static String expectedWidths(List<Path> pages) {
    return pages.stream()
        .map(page -> page.getFileName() + " " + NARROW)
        .reduce((a, b) -> a + "\n" + b)
        .orElseThrow();
  }

  private void screenshot(String chromium, Path page, String name, String size, boolean light)
      throws Exception {
    Path png = SCREENSHOTS.resolve(name + ".png").toAbsolutePath();
    Files.deleteIfExists(png);
    run(
        chromium,
        "--screenshot=" + png,
        "--window-size=" + size,
        "--blink-settings=preferredColorScheme=" + (light ? "1" : "0"),
        page.toUri().toString());
    assertThat(png).isNotEmptyFile();
  }

  private String run(String chromium, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(chromium));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("Chromium ends").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private static Optional<String> chromium() throws IOException {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
