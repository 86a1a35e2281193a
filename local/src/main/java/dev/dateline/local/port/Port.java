package dev.dateline.local.port;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A port of the loopback address, taken at once and served later, each request in its own thread.
 */
public final class Port implements AutoCloseable {
  static {
    // Without it every answer on a kept connection waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Port(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /**
   * Takes a port, or a free one for 0.
   *
   * @throws java.net.BindException if another has it
   */
  public static Port take(int number) throws IOException {
    return new Port(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 256));
  }

  public HttpServer server() {
    return server;
  }

  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
