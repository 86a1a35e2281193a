package dev.dateline.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** The DevTools protocol of one page of a Chromium: calls, their results, and events. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
  /** A browser that answers later hangs. */
  static final int SECONDS = 180;

  private final Map<Integer, CompletableFuture<Map<?, ?>>> calls = new ConcurrentHashMap<>();
  private final AtomicInteger lastCall = new AtomicInteger();
  private final ExecutorService events = Executors.newSingleThreadExecutor();
  private final StringBuilder text = new StringBuilder();
  private final HttpClient http;
  private final BiConsumer<String, Map<?, ?>> listener;
  private final WebSocket socket;

  /** Tells {@code listener} the method and the parameters of each event, in their order. */
  DevTools(URI page, BiConsumer<String, Map<?, ?>> listener) {
    this.listener = listener;
    this.http = HttpClient.newHttpClient();
    this.socket = http.newWebSocketBuilder().buildAsync(page, this).join();
  }

  /** Returns what the browser answers, and throws if it refuses. */
  Map<?, ?> call(String method, Map<String, Object> parameters) {
    return send(method, parameters).orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  CompletableFuture<Map<?, ?>> send(String method, Map<String, Object> parameters) {
    Map<String, Object> message = new LinkedHashMap<>();
    int id = lastCall.incrementAndGet();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
    calls.put(id, answer);
    synchronized (socket) {
      socket.sendText(Json.write(message), true).join();
    }
    return answer;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      receive((Map<?, ?>) Json.read(text.toString().getBytes(UTF_8)).tree());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void receive(Map<?, ?> message) {
    if (message.get("id") instanceof Integer id) {
      CompletableFuture<Map<?, ?>> answer = calls.remove(id);
      if (message.get("result") instanceof Map<?, ?> result) {
        answer.complete(result);
      } else {
        answer.completeExceptionally(new IllegalStateException(message.toString()));
      }
      return;
    }
    String method = (String) message.get("method");
    Map<?, ?> parameters = (Map<?, ?>) message.get("params");
    events.execute(() -> listener.accept(method, parameters));
  }

  @Override
  public void close() {
    socket.abort();
    events.shutdownNow();
    http.shutdownNow();
  }
}
