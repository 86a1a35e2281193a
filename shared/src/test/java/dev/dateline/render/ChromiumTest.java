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
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as a real browser shows them; screenshots are kept in {@code target/screenshots}. */
class ChromiumTest {
  private static final int NARROW = 320;
  private static final int WIDE = 1280;
  private static final int DARK = 0;
  private static final int LIGHT = 1;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir private Path folder;

  @Test
  void showsEachPageWithoutHorizontalScrollAndKeepsScreenshots() throws Exception {
    show(Samples.gallery(), "");
  }

  @Test
  void showsEachListWithoutHorizontalScrollAndKeepsScreenshots() throws Exception {
    show(ListSamples.gallery(), "lists-");
  }

  private void show(Map<String, byte[]> gallery, String name) throws Exception {
    Optional<String> chromium = chromium();
    assumeTrue(chromium.isPresent(), "no Chromium on the PATH: pages are not shown in a browser");
    Files.createDirectories(SCREENSHOTS);
    List<Path> pages = new ArrayList<>();
    for (Map.Entry<String, byte[]> page : gallery.entrySet()) {
      Path file = folder.resolve(page.getKey() + ".html");
      Files.write(file, page.getValue());
      pages.add(file);
    }

    Path narrow = sheet(pages, NARROW, 3400);
    Path wide = sheet(pages, WIDE, 2000);

    assertThat(widths(chromium.get(), narrow)).hasSameSizeAs(pages).allMatch(w -> w == NARROW);
    assertThat(widths(chromium.get(), wide)).hasSameSizeAs(pages).allMatch(w -> w == WIDE);
    screenshot(chromium.get(), narrow, name + "narrow-light", NARROW * pages.size(), 3400, LIGHT);
    screenshot(chromium.get(), narrow, name + "narrow-dark", NARROW * pages.size(), 3400, DARK);
    screenshot(chromium.get(), wide, name + "wide-light", WIDE * 4, 6000, LIGHT);
    screenshot(chromium.get(), wide, name + "wide-dark", WIDE * 4, 6000, DARK);
  }

  /** Shows all pages unfolded side by side in frames, with the width each needs in the title. */
  private Path sheet(List<Path> pages, int width, int height) throws IOException {
    StringBuilder frames =
        new StringBuilder("<!DOCTYPE html><body style='margin:0;display:flex;flex-wrap:wrap'>");
    for (Path page : pages) {
      frames.append(
          "<iframe style='border:0;width:%dpx;height:%dpx;flex:none' src='%s'></iframe>"
              .formatted(width, height, page.getFileName()));
    }
    frames.append(
        "<script>onload=()=>{document.title=[...document.querySelectorAll('iframe')].map(f=>{"
            + "f.contentDocument.querySelectorAll('details').forEach(d=>d.open=true);"
            + "return f.contentDocument.documentElement.scrollWidth}).join(' ')}</script>");
    return Files.writeString(folder.resolve("sheet-" + width + ".html"), frames);
  }

  private List<Integer> widths(String chromium, Path sheet) throws Exception {
    String dom = run(chromium, "--dump-dom", sheet.toUri().toString());
    return Stream.of(Jsoup.parse(dom).title().split(" ")).map(Integer::valueOf).toList();
  }

  private void screenshot(
      String chromium, Path page, String name, int width, int height, int colorScheme)
      throws Exception {
    Path png = SCREENSHOTS.resolve(name + ".png").toAbsolutePath();
    Files.deleteIfExists(png);
    run(
        chromium,
        "--screenshot=" + png,
        "--window-size=" + width + "," + height,
        "--blink-settings=preferredColorScheme=" + colorScheme,
        page.toUri().toString());
    assertThat(png).isNotEmptyFile();
  }

  private String run(String chromium, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(chromium));
    command.addAll(
        List.of(
            "--headless",
            "--allow-file-access-from-files",
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
