package dev.dateline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.json.Json;
import dev.dateline.outgoing.AnnounceMissed;
import dev.dateline.outgoing.SendDueDeliveries;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Map;

/** Each minute: sends again what was not taken. Each hour: announces what the stream gave up. */
public final class SendWebhooksHandler implements RequestStreamHandler {
  private final SendDueDeliveries sendDueDeliveries;
  private final AnnounceMissed announceMissed;

  /** Called by Lambda, once for each execution environment. */
  public SendWebhooksHandler() {
    this(Production.wiring());
  }

  public SendWebhooksHandler(Wiring wiring) {
    this.sendDueDeliveries = wiring.outgoing().sendDueDeliveries();
    this.announceMissed = wiring.outgoing().announceMissed();
  }

  /** Sends what is due, or by {@code {"missed": true}} only sees to it that all is there. */
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    if (Json.read(event.readAllBytes()).tree() instanceof Map<?, ?> input
        && Boolean.TRUE.equals(input.get("missed"))) {
      announceMissed
          .run()
          .forEach(key -> context.getLogger().log("Announced so late as now: " + key));
      return;
    }
    try {
      sendDueDeliveries.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("ended while sending; the next call goes on");
    }
  }
}
