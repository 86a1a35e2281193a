package dev.dateline.local.child;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, on a free port of the loopback address. */
public final class Child implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final Process process;
  private final int port;
  private final Path log;

  private Child(String name, Process process, int port, Path log) {
    this.name = name;
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** DynamoDB Local with its data in the folder; it is not ready before {@link #awaitReady}. */
  public static Child dynamoDb(Path data, Path logs) throws IOException {
    Path jars = module().resolve(Path.of("dynamodb", "target", "lib"));
    int port = freePort();
    Files.createDirectories(data);
    return start(
        "dynamodb",
        port,
        logs,
        List.of("-Djava.library.path=" + jars, "--enable-native-access=ALL-UNNAMED"),
        jars.resolve("*").toString(),
        Map.of("DDB_LOCAL_TELEMETRY", "0"),
        List.of("-disableTelemetry", "-sharedDb", "-dbPath", data.toString(), "-port", "" + port));
  }

  /** S3Mock with its objects in the folder; it is not ready before {@link #awaitReady}. */
  public static Child s3Mock(Path data, Path logs) throws IOException {
    Path unpacked = module().resolve(Path.of("target", "children", "s3mock", "BOOT-INF"));
    int port = freePort();
    Files.createDirectories(data);
    return start(
        "s3mock",
        port,
        logs,
        List.of(),
        unpacked.resolve("classes")
            + System.getProperty("path.separator")
            + unpacked.resolve("lib").resolve("*"),
        Map.of(
            "COM_ADOBE_TESTING_S3MOCK_STORE_ROOT",
            data.toString(),
            "COM_ADOBE_TESTING_S3MOCK_STORE_RETAIN_FILES_ON_EXIT",
            "true"),
        List.of(
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--http.port=0",
            "--spring.main.banner-mode=off"));
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Returns once the server answers anything. */
  public void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpRequest question =
        HttpRequest.newBuilder(endpoint()).timeout(Duration.ofSeconds(10)).build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (true) {
        try {
          client.send(question, BodyHandlers.discarding());
          return;
        } catch (IOException notYet) {
          if (System.nanoTime() > end || process.waitFor(50, TimeUnit.MILLISECONDS)) {
            throw new IOException(name + " did not start; its log is " + log, notYet);
          }
        }
      }
    }
  }

  /** True until the process has ended. */
  public boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Child start(
      String name,
      int port,
      Path logs,
      List<String> options,
      String classPath,
      Map<String, String> environment,
      List<String> arguments)
      throws IOException {
    Files.createDirectories(logs);
    // Ctrl-C reaches every process of a terminal, and this one is to end after its parent's work.
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", name));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(List.of("-cp", ownClasses() + System.getProperty("path.separator") + classPath));
    command.add(ChildMain.class.getName());
    command.add(name);
    command.addAll(arguments);
    Path log = logs.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return new Child(name, builder.start(), port, log);
  }

  /** The folder of this module, below which Maven has put the programs. */
  private static Path module() {
    return ownClasses().resolve(Path.of("..", "..")).normalize();
  }

  private static Path ownClasses() {
    return Path.of(
        URI.create(
            Child.class.getProtectionDomain().getCodeSource().getLocation().toExternalForm()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
