package dev.dateline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.http.ScriptedHttpClient;
import dev.dateline.release.AttachmentId;
import dev.dateline.release.Examples;
import dev.dateline.release.UploadKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What a bucket answers that no emulator does. */
class S3UploadsTest {
  private final ScriptedHttpClient http = new ScriptedHttpClient();
  private final S3Uploads uploads =
      new S3Uploads(
          S3Client.builder()
              .httpClient(http)
              .region(Region.US_EAST_1)
              .credentialsProvider(
                  StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
              .build(),
          "bucket");

  /** A role that may not list is told 403 of what is not there. */
  @ParameterizedTest
  @CsvSource({"403, AccessDenied", "404, NoSuchKey"})
  void keepsNothingOfAnUploadThatIsGone(int status, String code) {
    http.answering(status, "<Error><Code>%s</Code></Error>".formatted(code));

    UploadKey key =
        new UploadKey(Examples.HARBOUR, Examples.id(1), new AttachmentId("0".repeat(32)));
    assertThat(uploads.keep(key, "\"tag\"", "0".repeat(64))).isFalse();
  }
}
