package dev.dateline.local.storage;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.dateline.local.port.Port;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Stands in front of S3Mock and lets one writer at a time through to each key, as S3 does: without
 * it several of many simultaneous {@code If-None-Match: *} win. What was signed for somebody else
 * is checked too. Everything else passes unchanged.
 */
public final class OneWriterPerKey implements AutoCloseable {
  private static final Set<String> WRITES = Set.of("PUT", "POST", "DELETE");

  /** What belongs to one connection and is made anew for the other. */
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private final URI origin;
  private final PresignedRequests presigned;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(1024).toList();
  private final Port port;

  private OneWriterPerKey(URI origin, PresignedRequests presigned, Port port) {
    this.origin = origin;
    this.presigned = presigned;
    this.port = port;
  }

  /** Listens on a free port of the loopback address. */
  public static OneWriterPerKey inFrontOf(URI origin, PresignedRequests presigned)
      throws IOException {
    OneWriterPerKey front = new OneWriterPerKey(origin, presigned, Port.take(0));
    front.port.server().createContext("/", front::pass);
    front.port.server().start();
    return front;
  }

  public URI endpoint() {
    return URI.create("http://" + port.address());
  }

  @Override
  public void close() {
    port.close();
    client.shutdownNow();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<PresignedRequests.Refusal> refusal = presigned.refusal(exchange);
      if (refusal.isPresent()) {
        refuse(exchange, refusal.get());
        return;
      }
      if (!WRITES.contains(exchange.getRequestMethod())) {
        forward(exchange);
        return;
      }
      // Two keys may share a lock, which costs a moment and is right all the same.
      int stripe = Math.floorMod(exchange.getRequestURI().getRawPath().hashCode(), locks.size());
      Lock lock = locks.get(stripe);
      lock.lock();
      try {
        forward(exchange);
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void forward(HttpExchange exchange) throws IOException, InterruptedException {
    URI asked = exchange.getRequestURI();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + asked.getRawPath() + query))
            .method(exchange.getRequestMethod(), body(exchange));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name.toLowerCase(Locale.ROOT), value));
              }
            });
    HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream content = response.body()) {
      answer(exchange, response.statusCode(), response.headers().map(), content);
    }
  }

  private static void refuse(HttpExchange exchange, PresignedRequests.Refusal refusal)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] xml = refusal.xml().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(403, xml.length);
    exchange.getResponseBody().write(xml);
  }

  private static BodyPublisher body(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String length = headers.getFirst("Content-Length");
    if (length == null && !headers.containsKey("Transfer-Encoding")) {
      return BodyPublishers.noBody();
    }
    BodyPublisher stream = BodyPublishers.ofInputStream(exchange::getRequestBody);
    if (length == null) {
      return stream;
    }
    return length.equals("0")
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(stream, Long.parseLong(length));
  }

  private static void answer(
      HttpExchange exchange, int status, Map<String, List<String>> headers, InputStream content)
      throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!HOP_BY_HOP.contains(lower) || (head && lower.equals("content-length"))) {
            exchange.getResponseHeaders().put(name, List.copyOf(values));
          }
        });
    List<String> lengths = headers.getOrDefault("content-length", List.of());
    if (head || status == 204 || status == 304 || lengths.equals(List.of("0"))) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(
        status, lengths.isEmpty() ? 0 : Long.parseLong(lengths.getFirst()));
    try (OutputStream out = exchange.getResponseBody()) {
      content.transferTo(out);
    }
  }
}
