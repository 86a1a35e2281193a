package dev.dateline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.outgoing.SendDueDeliveries;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Each minute: sends again what was not taken. */
public final class SendWebhooksHandler implements RequestStreamHandler {
  private final SendDueDeliveries sendDueDeliveries;

  /** Called by Lambda, once for each execution environment. */
  public SendWebhooksHandler() {
    this(Production.wiring());
  }

  public SendWebhooksHandler(Wiring wiring) {
    this.sendDueDeliveries = wiring.outgoing().sendDueDeliveries();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    try {
      sendDueDeliveries.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("ended while sending; the next call goes on");
    }
  }
}
