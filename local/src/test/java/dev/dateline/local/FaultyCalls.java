package dev.dateline.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Passes requests to AWS on, of which one in each process comes to grief. */
final class FaultyCalls implements SdkHttpClient {
  /** What becomes of a request. */
  enum Fault {
    /** It is not carried out, and the SDK does not ask again. */
    REFUSED,
    /** It is carried out and the connection breaks before the answer; the SDK asks again. */
    LOST,
    /** It is carried out, and the process that made it is no more. */
    ENDED
  }

  /** The process is no more; nothing catches it. */
  static final class Ended extends Error {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("the process ended", null, false, false);
    }
  }

  private final SdkHttpClient http;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile int struck;
  private volatile Fault fault = Fault.REFUSED;
  private volatile boolean ended;

  FaultyCalls(SdkHttpClient http) {
    this.http = http;
  }

  /** Begins a process and strikes its request of this number, counted from 1. */
  void begin(int request, Fault by) {
    requests.set(0);
    struck = request;
    fault = by;
    ended = false;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Counts the requests since the process began. */
  int requests() {
    return requests.get();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest real = http.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return carryOut(real);
      }

      @Override
      public void abort() {
        real.abort();
      }
    };
  }

  private HttpExecuteResponse carryOut(ExecutableHttpRequest request) throws IOException {
    if (ended) {
      throw new Ended();
    }
    if (requests.incrementAndGet() != struck) {
      return request.call();
    }
    if (fault == Fault.REFUSED) {
      throw SdkClientException.create("the call was refused");
    }
    request.call().responseBody().ifPresent(FaultyCalls::drain);
    if (fault == Fault.LOST) {
      throw new IOException("the answer was lost");
    }
    ended = true;
    throw new Ended();
  }

  private static void drain(InputStream body) {
    try (body) {
      body.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("a healthy call has failed", e);
    }
  }

  @Override
  public void close() {
    // It is shared with all who reach AWS.
  }
}
