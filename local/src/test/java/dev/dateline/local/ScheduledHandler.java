package dev.dateline.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.Wiring;
import dev.dateline.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Hands the scheduled events that it gets to the test. */
public final class ScheduledHandler implements RequestStreamHandler {
  static final BlockingQueue<Map<String, Object>> EVENTS = new LinkedBlockingQueue<>();

  public ScheduledHandler(Wiring wiring) {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    EVENTS.add(Json.readObject(input.readAllBytes()));
  }
}
