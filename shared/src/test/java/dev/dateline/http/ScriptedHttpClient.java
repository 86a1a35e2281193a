package dev.dateline.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers each request with the next of the answers that it was given, and keeps what was sent. */
public final class ScriptedHttpClient implements SdkHttpClient {
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();

  private record Answer(int status, String body) {}

  /** Adds an answer to the end. */
  public ScriptedHttpClient answering(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  /** Adds an answer that is lost on its way. */
  public ScriptedHttpClient losing() {
    return answering(0, "");
  }

  /** Returns the bodies of the requests so far. */
  public List<String> sent() {
    return List.copyOf(sent);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answered(request);
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}

  private HttpExecuteResponse answered(HttpExecuteRequest request) throws IOException {
    sent.add(request.contentStreamProvider().map(body -> text(body.newStream())).orElse(""));
    Answer answer = answers.remove();
    if (answer.status() == 0) {
      throw new IOException("the answer was lost");
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(SdkHttpResponse.builder().statusCode(answer.status()).build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  private static String text(InputStream body) {
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
