package dev.dateline.functions.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.release.ReleaseFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * A function behind the HTTP API that answers whoever asks; all that act for a newsroom extend
 * {@link ScopedHandler}.
 */
public abstract class HttpHandler implements RequestStreamHandler {
  private static final byte[] HARMLESS =
      """
      {"rawPath":"/","rawQueryString":"","headers":{"authorization":"Bearer rehearsal"},
       "requestContext":{"http":{"method":"GET","path":"/"}},"isBase64Encoded":false,
       "pathParameters":{"release":"00000000-0000-7000-8000-000000000000",
                         "token":"AAAAAAAAAAAAAAAAAAAAAA",
                         "newsroom":"rehearsal","source":"rehearsal"},"body":"{}"}
      """
          .getBytes(StandardCharsets.UTF_8);

  private final Problems problems;

  protected HttpHandler(Problems problems) {
    this.problems = problems;
  }

  /** Answers one request; a failure that is thrown becomes a problem document. */
  protected abstract HttpResponse answer(HttpRequest request);

  @Override
  public final void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    HttpResponse answer = answerOrProblem(event.readAllBytes(), context);
    response.write(answer.event().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Goes the way of a request whose key, token or source is unknown: reads, asks the table,
   * refuses.
   */
  public final void rehearse() {
    HttpRequest request = HttpRequest.read(HARMLESS);
    try {
      answer(request);
    } catch (RequestFailure refusal) {
      problems.explain(refusal, request.path()).event();
    } catch (ReleaseFailure refusal) {
      problems.explain(refusal, request.path()).event();
    }
  }

  private HttpResponse answerOrProblem(byte[] event, Context context) {
    try {
      return answerOrProblem(HttpRequest.read(event), context);
    } catch (RequestFailure unreadable) {
      return problems.explain(unreadable, "");
    }
  }

  private HttpResponse answerOrProblem(HttpRequest request, Context context) {
    try {
      return answer(request);
    } catch (RequestFailure failure) {
      return problems.explain(failure, request.path());
    } catch (ReleaseFailure failure) {
      return problems.explain(failure, request.path());
    } catch (RuntimeException | StackOverflowError bug) {
      StringWriter trace = new StringWriter();
      bug.printStackTrace(new PrintWriter(trace));
      context.getLogger().log("Unexpected failure: " + trace);
      return problems.unexpected(context.getAwsRequestId(), request.path());
    }
  }
}
