package dev.dateline.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Chromium without a window, which finds no host but this machine. */
final class Chromium implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://.+)");

  private final Process process;
  private final URI browser;
  private final DevTools tools;

  private Chromium(Process process, URI browser) {
    this.process = process;
    this.browser = browser;
    this.tools = new DevTools(browser, (event, says) -> {});
  }

  /** Starts one with a profile in this folder; skips the test where none is installed. */
  static Chromium start(Path profile) throws IOException {
    Optional<String> chromium = installed();
    assumeTrue(chromium.isPresent(), "no Chromium on the PATH: pages are not shown in a browser");
    Process process =
        new ProcessBuilder(
                chromium.get(),
                "--headless",
                "--remote-debugging-port=0",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-site-isolation-trials",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new Chromium(process, listening(process.errorReader()));
    } catch (IOException e) {
      end(process);
      throw e;
    }
  }

  /** Opens a page that gets what {@code site} holds by its path, and nothing else. */
  ChromiumPage page(Map<String, byte[]> site, Map<String, String> headers) {
    Object id = tools.call("Target.createTarget", Map.of("url", "about:blank")).get("targetId");
    return new ChromiumPage(browser.resolve("/devtools/page/" + id), site, headers);
  }

  @Override
  public void close() {
    try (tools) {
      tools.call("Browser.close", Map.of());
      process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    } finally {
      end(process);
    }
  }

  private static void end(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }

  /** Reads where it listens, and then all that it says, so that it never waits for a reader. */
  private static URI listening(BufferedReader errors) throws IOException {
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.matches()) {
        Thread.ofVirtual().start(() -> errors.lines().forEach(each -> {}));
        return URI.create(listening.group(1));
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  private static Optional<String> installed() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
