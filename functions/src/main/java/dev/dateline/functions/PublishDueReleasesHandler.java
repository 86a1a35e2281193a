package dev.dateline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.release.PublishDueReleases;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Each minute: publishes what is due, at its instant. */
public final class PublishDueReleasesHandler implements RequestStreamHandler {
  private final PublishDueReleases publishDueReleases;

  /** Called by Lambda, once for each execution environment. */
  public PublishDueReleasesHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(wiring::rehearseRendering);
  }

  public PublishDueReleasesHandler(Wiring wiring) {
    this.publishDueReleases = wiring.publishDueReleases();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    try {
      publishDueReleases.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("ended while waiting; the next call goes on");
    }
  }
}
