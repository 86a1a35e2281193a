package dev.dateline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.dateline.http.Subscriber;
import dev.dateline.local.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a publication to a subscriber on this machine, through the whole stack. */
class EmbeddedWebhooksTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path data;

  /** What a subscriber found at the moment at which it was told. */
  private record Found(Subscriber.Got message, int page) {}

  private final BlockingQueue<Found> found = new LinkedBlockingQueue<>();

  @Test
  void tellsASubscriberWhoThenFindsThePageAndTellsItAgainWhereItFails() throws Exception {
    try (Subscriber subscriber =
            new Subscriber(ServerSocketFactory.getDefault(), Subscriber.status(200));
        EmbeddedStack stack =
            EmbeddedStack.start(
                Settings.of(Embedded.TEMPLATE, data).with(Settings.Schedules.ON_DEMAND))) {
      subscriber.behave(out -> look(subscriber, out, 503));
      Map<String, Object> endpoint =
          send(
              stack,
              "/webhook-endpoints",
              """
              {"url":"http://127.0.0.1:%d/hook","types":["press_release.published"]}"""
                  .formatted(subscriber.port()));
      Map<String, Object> release =
          send(
              stack,
              "/releases",
              """
              {"headline":"A Lamp Is Lit","language":"en",
               "body":{"format":"markdown","value":"It is lit."},
               "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}""");
      send(stack, "/releases/" + release.get("id") + "/publish", "");

      Found first = next();
      assertThat(first.page()).isEqualTo(200);
      verify(first.message(), (String) endpoint.get("secret"));

      subscriber.behave(out -> look(subscriber, out, 204));
      String deliveries = "/webhook-endpoints/" + endpoint.get("id") + "/deliveries";
      Object sequence = Json.object(data(first.message()).get("data")).get("sequence");
      // Due at once, unlike its own next instant.
      send(stack, deliveries + "/" + sequence + "/replay", "");
      stack.runSchedules();
      Found second = next();

      assertThat(second.message().headers().get("webhook-id"))
          .isEqualTo(first.message().headers().get("webhook-id"));
      assertThat(get(stack, deliveries)).contains("\"result\":\"delivered\"");
    }
  }

  private Found next() throws InterruptedException {
    Found next = found.poll(60, TimeUnit.SECONDS);
    assertThat(next).as("told within a minute").isNotNull();
    return next;
  }

  private void look(Subscriber subscriber, OutputStream out, int status) throws IOException {
    Subscriber.Got message = subscriber.got.getLast();
    String url = (String) Json.object(data(message).get("data")).get("url");
    try {
      HttpRequest page = HttpRequest.newBuilder(URI.create(url)).build();
      found.add(
          new Found(message, HTTP.send(page, HttpResponse.BodyHandlers.discarding()).statusCode()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Subscriber.status(status).answer(out);
  }

  private static Map<String, Object> data(Subscriber.Got message) throws IOException {
    return Json.readObject(message.body());
  }

  private static void verify(Subscriber.Got message, String secret) throws Exception {
    Map<String, List<String>> headers =
        message.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    new Webhook(secret)
        .verify(new String(message.body(), UTF_8), HttpHeaders.of(headers, (name, value) -> true));
  }

  private static Map<String, Object> send(EmbeddedStack stack, String path, String json)
      throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            request(stack, path)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return Json.readObject(answer.body().getBytes(UTF_8));
  }

  private static String get(EmbeddedStack stack, String path) throws Exception {
    return HTTP.send(request(stack, path).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private static HttpRequest.Builder request(EmbeddedStack stack, String path) {
    return HttpRequest.newBuilder(URI.create(stack.url() + path))
        .header("authorization", "Bearer " + stack.key());
  }
}
