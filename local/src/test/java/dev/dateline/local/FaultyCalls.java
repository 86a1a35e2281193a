package dev.dateline.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Passes calls to AWS on, of which one in each process comes to grief. */
final class FaultyCalls implements SdkHttpClient {
  private static final Pattern READS_OF_DYNAMODB = Pattern.compile("Get|Query|Scan");

  /** What a call is about; each kind is counted for itself. */
  enum Kind {
    READ(List.of(Fault.REFUSED)),
    WRITE(List.of(Fault.values()));

    private final List<Fault> faults;

    Kind(List<Fault> faults) {
      this.faults = faults;
    }

    /**
     * What can become of such a call. Whether a read is asked for twice makes no difference, and a
     * process that ends at a read leaves what one leaves that ended at the write before it.
     */
    List<Fault> faults() {
      return faults;
    }

    static Kind of(SdkHttpRequest request) {
      String target = request.firstMatchingHeader("X-Amz-Target").orElse("");
      boolean reads =
          target.isEmpty()
              ? Set.of(SdkHttpMethod.GET, SdkHttpMethod.HEAD).contains(request.method())
              : READS_OF_DYNAMODB.matcher(target).find();
      return reads ? READ : WRITE;
    }
  }

  /**
   * A call of a process.
   *
   * @param number from 1
   */
  record Call(Kind kind, int number) {}

  /** What becomes of a call. */
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
  private final Map<Kind, AtomicInteger> made =
      Map.of(Kind.READ, new AtomicInteger(), Kind.WRITE, new AtomicInteger());
  private volatile @Nullable Call struck;
  private volatile Fault fault = Fault.REFUSED;
  private volatile boolean ended;

  FaultyCalls(SdkHttpClient http) {
    this.http = http;
  }

  /** Begins a process and strikes one of its calls, or none. */
  void begin(@Nullable Call call, Fault by) {
    made.values().forEach(count -> count.set(0));
    struck = call;
    fault = by;
    ended = false;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Returns the calls since the process began, in the order of their numbers for each kind. */
  List<Call> made() {
    return Stream.of(Kind.values())
        .flatMap(
            kind ->
                IntStream.rangeClosed(1, made.get(kind).get())
                    .mapToObj(number -> new Call(kind, number)))
        .toList();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest real = http.prepareRequest(request);
    Kind kind = Kind.of(request.httpRequest());
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return carryOut(real, kind);
      }

      @Override
      public void abort() {
        real.abort();
      }
    };
  }

  private HttpExecuteResponse carryOut(ExecutableHttpRequest request, Kind kind)
      throws IOException {
    if (ended) {
      throw new Ended();
    }
    if (!new Call(kind, made.get(kind).incrementAndGet()).equals(struck)) {
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
