package dev.dateline.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.Wiring;
import dev.dateline.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers with the event that it got, or fails when the path asks for it. */
public final class EchoHandler implements RequestStreamHandler {
  private final Wiring wiring;

  public EchoHandler(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    byte[] event = input.readAllBytes();
    if (String.valueOf(Json.readObject(event).get("rawPath")).contains("fail")) {
      throw new IllegalStateException("asked to fail by " + wiring);
    }
    output.write(
        Json.write(
            Map.of(
                "statusCode",
                201,
                "headers",
                Map.of("Content-Type", "application/json", "X-Echo", "yes"),
                "cookies",
                java.util.List.of("a=1; Path=/", "b=2"),
                "body",
                new String(event, StandardCharsets.UTF_8))));
  }
}
