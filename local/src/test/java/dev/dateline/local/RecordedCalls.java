package dev.dateline.local;

import dev.dateline.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** Passes requests to AWS on, and keeps which actions each needs on which keys. */
final class RecordedCalls implements SdkHttpClient {
  /** An action as IAM calls it, on the partition key of an item or the key of an object. */
  record Call(String action, String key) {}

  final List<Call> calls = new CopyOnWriteArrayList<>();

  /** How many requests were sent; a transaction is one. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  private final SdkHttpClient http;
  private final String bucket;

  RecordedCalls(SdkHttpClient http, String bucket) {
    this.http = http;
    this.bucket = bucket;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    request
        .httpRequest()
        .firstMatchingHeader("X-Amz-Target")
        .ifPresentOrElse(
            target -> recordDynamoDb(target.replaceFirst(".*\\.", ""), request),
            () -> recordS3(request));
    return http.prepareRequest(request);
  }

  @Override
  public void close() {
    http.close();
  }

  private void recordDynamoDb(String operation, HttpExecuteRequest request) {
    requests.add(operation);
    Map<String, Object> body = body(request);
    switch (operation) {
      case "TransactWriteItems" -> {
        for (Object write : (List<?>) body.get("TransactItems")) {
          Json.object(write)
              .forEach((kind, item) -> record("dynamodb:" + kind + "Item", Json.object(item)));
        }
      }
      case "Query" ->
          add(
              "dynamodb:Query",
              Json.object(Json.object(body.get("ExpressionAttributeValues")).get(":pk")).get("S"));
      default -> record("dynamodb:" + operation, body);
    }
  }

  private void record(String action, Map<String, Object> item) {
    Map<String, Object> attributes =
        Json.object(item.containsKey("Key") ? item.get("Key") : item.get("Item"));
    add(action, Json.object(attributes.get("pk")).get("S"));
  }

  private void recordS3(HttpExecuteRequest request) {
    request
        .httpRequest()
        .firstMatchingHeader("x-amz-copy-source")
        .ifPresent(source -> add("s3:GetObject", decoded(source).substring(bucket.length() + 1)));
    // IAM knows one action for reading an object, whatever of it is read.
    String method = request.httpRequest().method().name().replace("HEAD", "GET");
    String action = "s3:" + method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT);
    requests.add(action);
    add(action + "Object", request.httpRequest().encodedPath().substring(bucket.length() + 2));
  }

  private static String decoded(String source) {
    return URLDecoder.decode(source, StandardCharsets.UTF_8);
  }

  private void add(String action, Object key) {
    calls.add(new Call(action, String.valueOf(key)));
  }

  private static Map<String, Object> body(HttpExecuteRequest request) {
    try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
      return Json.readObject(body.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
