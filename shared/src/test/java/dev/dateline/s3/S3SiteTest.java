package dev.dateline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.http.ScriptedHttpClient;
import dev.dateline.release.Examples;
import dev.dateline.release.ReleaseFile;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What a bucket answers that no emulator does. */
class S3SiteTest {
  private final ScriptedHttpClient http = new ScriptedHttpClient();
  private final S3Site site = through(http);

  private static S3Site through(SdkHttpClient http) {
    return new S3Site(
        S3Client.builder()
            .httpClient(http)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build(),
        "bucket");
  }

  /** A role that may not list is told 403 of what is not there. */
  @ParameterizedTest
  @CsvSource({"403, AccessDenied", "404, NoSuchKey"})
  void namesTheFileWhoseBytesAreGone(int status, String code) {
    http.answering(404, "");
    http.answering(status, "<Error><Code>%s</Code></Error>".formatted(code));
    ReleaseFile file = file();

    assertThatThrownBy(() -> site.show(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.path().value());
  }

  /** Each is held in memory. */
  @Test
  void copiesEightFilesAtOnceAndNoMore() throws InterruptedException {
    CountingHttpClient counting = new CountingHttpClient();
    S3Site copying = through(counting);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(Collections.nCopies(32, () -> copying.show(file())));
    }

    assertThat(counting.most.get()).isEqualTo(8);
    assertThat(counting.written.get()).isEqualTo(32);
  }

  private static ReleaseFile file() {
    return Examples.withFile(
            Examples.draft(1, Examples.content("The lamp"), Examples.NOON), "0".repeat(64))
        .state()
        .files()
        .getFirst();
  }

  /** A bucket that lets eight read at once, and counts who has read and not written yet. */
  private static final class CountingHttpClient implements SdkHttpClient {
    final AtomicInteger most = new AtomicInteger();
    final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final CyclicBarrier readers = new CyclicBarrier(8);

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return answer(
              switch (request.httpRequest().method()) {
                case GET -> read();
                case PUT -> write();
                default -> 404;
              });
        }

        @Override
        public void abort() {}
      };
    }

    private int read() {
      most.accumulateAndGet(held.incrementAndGet(), Math::max);
      try {
        readers.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException("fewer than eight read at once", e);
      }
      return 200;
    }

    private int write() {
      written.incrementAndGet();
      held.decrementAndGet();
      return 200;
    }

    private static HttpExecuteResponse answer(int status) {
      return HttpExecuteResponse.builder()
          .response(SdkHttpResponse.builder().statusCode(status).build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(new byte[0])))
          .build();
    }

    @Override
    public void close() {}
  }
}
