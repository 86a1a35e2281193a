package dev.dateline.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** Listens on a free port of this machine, keeps what it is sent, and answers as a test says. */
public final class Subscriber implements AutoCloseable {
  /** A request, with its headers by their lower-case names. */
  public record Got(String line, Map<String, String> headers, byte[] body) {}

  /** Answers a request that was read. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(OutputStream out) throws IOException;
  }

  public final List<Got> got = new CopyOnWriteArrayList<>();
  public final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket server;
  private volatile Behaviour behaviour;

  /** Begins to listen; what is sent in another manner than its factory's is not answered. */
  public Subscriber(ServerSocketFactory factory, Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    this.server = factory.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  public int port() {
    return server.getLocalPort();
  }

  public void behave(Behaviour other) {
    behaviour = other;
  }

  /** Answers with a status and headers, and with no body. */
  public static Behaviour status(int status, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return out ->
        out.write(
            "HTTP/1.1 %d Fine\r\n%scontent-length: 0\r\n\r\n"
                .formatted(status, more)
                .getBytes(ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      got.add(read(socket.getInputStream()));
      OutputStream out = socket.getOutputStream();
      behaviour.answer(out);
      out.flush();
    } catch (IOException brokenOff) {
      return;
    }
  }

  private static Got read(InputStream in) throws IOException {
    String line = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String[] parts = header.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Got(line, headers, in.readNBytes(length));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("broken off");
      }
      line.write(c);
    }
    return line.toString(ISO_8859_1).strip();
  }
}
