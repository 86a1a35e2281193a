package dev.dateline.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.local.template.FunctionResource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** One function, called with the bytes of an event. */
public final class LocalFunction {
  /** Above this Lambda takes no event and gives no answer back. */
  public static final int LARGEST_PAYLOAD = 6 * 1024 * 1024;

  private final FunctionResource resource;
  private final Map<String, String> environment;
  private final RequestStreamHandler handler;

  LocalFunction(
      FunctionResource resource, Map<String, String> environment, RequestStreamHandler handler) {
    this.resource = resource;
    this.environment = environment;
    this.handler = handler;
  }

  public FunctionResource resource() {
    return resource;
  }

  /** The variables that the function sees, as Lambda would set them. */
  public Map<String, String> environment() {
    return environment;
  }

  /**
   * The bytes that the handler writes; whatever it throws becomes this failure, and goes to the log
   * unless it was interrupted.
   */
  public byte[] call(byte[] event) throws FunctionFailed {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    LocalContext context =
        new LocalContext(resource.name(), UUID.randomUUID().toString(), resource.timeoutSeconds());
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, context);
    } catch (IOException | RuntimeException | Error thrown) {
      if (!Thread.currentThread().isInterrupted()) {
        thrown.printStackTrace();
      }
      throw new FunctionFailed(resource.name(), thrown);
    }
    if (answer.size() > LARGEST_PAYLOAD) {
      throw new FunctionFailed(resource.name(), new IOException("answered more than 6 MB"));
    }
    return answer.toByteArray();
  }
}
