package dev.dateline.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.Wiring;
import dev.dateline.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Tells the test of each row that it gets, and keeps {@code HOLD#1} until the test lets it go. */
public final class HoldHandler implements RequestStreamHandler {
  static final BlockingQueue<String> ROWS = new LinkedBlockingQueue<>();
  static final CountDownLatch LET_GO = new CountDownLatch(1);

  public HoldHandler(Wiring wiring) {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    for (Object record : (List<?>) Json.readObject(input.readAllBytes()).get("Records")) {
      String row = row(Json.object(Json.object(record).get("dynamodb")).get("Keys"));
      ROWS.add(row);
      if (row.startsWith("HOLD#1")) {
        hold();
      }
    }
  }

  private static String row(Object keys) {
    return Json.object(Json.object(keys).get("pk")).get("S")
        + " "
        + Json.object(Json.object(keys).get("sk")).get("S");
  }

  private static void hold() throws InterruptedIOException {
    try {
      LET_GO.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("held");
    }
  }
}
