package dev.dateline.local.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.child.Child;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

final class OneWriterPerKeyTest {
  private static final int WRITERS = 64;
  private static final String BUCKET = "bucket";

  @TempDir static Path data;
  private static Child s3Mock;
  private static OneWriterPerKey front;
  private static S3Client s3;

  @BeforeAll
  static void start() throws Exception {
    s3Mock = Child.s3Mock(data.resolve("s3"), data);
    s3Mock.awaitReady();
    front =
        OneWriterPerKey.inFrontOf(
            s3Mock.endpoint(), new PresignedRequests("local", "local", Clock.systemUTC()));
    s3 =
        S3Client.builder()
            .httpClient(AwsCrtHttpClient.builder().maxConcurrency(WRITERS).build())
            .endpointOverride(front.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .forcePathStyle(true)
            .build();
    s3.createBucket(b -> b.bucket(BUCKET));
  }

  @AfterAll
  static void end() {
    s3.close();
    front.close();
    s3Mock.close();
  }

  @RepeatedTest(3)
  void letsOneOfManyWinThatWantTheKeyToBeNew(RepetitionInfo run) throws Exception {
    String key = "new/" + run.getCurrentRepetition();

    List<String> winners =
        race(body -> s3.putObject(p -> p.bucket(BUCKET).key(key).ifNoneMatch("*"), body));

    assertThat(winners).hasSize(1);
    assertThat(read(key)).isEqualTo(winners.getFirst());
  }

  @RepeatedTest(3)
  void letsOneOfManyWinThatKnowTheSameETag(RepetitionInfo run) throws Exception {
    String key = "known/" + run.getCurrentRepetition();
    String etag =
        s3.putObject(p -> p.bucket(BUCKET).key(key), RequestBody.fromString("first")).eTag();

    List<String> winners =
        race(body -> s3.putObject(p -> p.bucket(BUCKET).key(key).ifMatch(etag), body));

    assertThat(winners).hasSize(1);
    assertThat(read(key)).isEqualTo(winners.getFirst());
  }

  @Test
  void keepsBytesTypeAndMetadata() {
    byte[] bytes = new byte[300_000];
    new java.util.Random(7).nextBytes(bytes);

    s3.putObject(
        p ->
            p.bucket(BUCKET)
                .key("private/ä b+c")
                .contentType("text/plain; charset=utf-8")
                .cacheControl("max-age=60")
                .metadata(Map.of("dateline-status", "410")),
        RequestBody.fromBytes(bytes));

    var stored = s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("private/ä b+c"));
    assertThat(stored.asByteArray()).isEqualTo(bytes);
    assertThat(stored.response().contentType())
        .isEqualToIgnoringWhitespace("text/plain; charset=utf-8");
    assertThat(stored.response().cacheControl()).isEqualTo("max-age=60");
    assertThat(stored.response().metadata()).isEqualTo(Map.of("dateline-status", "410"));
    assertThat(s3.headObject(h -> h.bucket(BUCKET).key("private/ä b+c")).contentLength())
        .isEqualTo(300_000);
    s3.deleteObject(d -> d.bucket(BUCKET).key("private/ä b+c"));
    assertThat(s3.listObjectsV2(l -> l.bucket(BUCKET).prefix("private/")).contents()).isEmpty();
  }

  private interface Put {
    void put(RequestBody body);
  }

  /** The bodies that were accepted. */
  private static List<String> race(Put put) throws Exception {
    List<Callable<String>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      String body = "writer " + i;
      writers.add(
          () -> {
            try {
              put.put(RequestBody.fromString(body));
              return body;
            } catch (S3Exception lost) {
              assertThat(lost.statusCode()).isIn(409, 412);
              return "";
            }
          });
    }
    List<String> winners = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<String> writer : threads.invokeAll(writers)) {
        if (!writer.get().isEmpty()) {
          winners.add(writer.get());
        }
      }
    }
    return winners;
  }

  private static String read(String key) {
    return s3.getObjectAsBytes(g -> g.bucket(BUCKET).key(key)).asUtf8String();
  }
}
