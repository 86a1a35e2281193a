package dev.dateline.s3;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.http.ScriptedHttpClient;
import dev.dateline.release.Examples;
import dev.dateline.release.ReleaseFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What a bucket answers that no emulator does. */
class S3SiteTest {
  private final ScriptedHttpClient http = new ScriptedHttpClient();
  private final S3Site site =
      new S3Site(
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
  void namesTheFileWhoseBytesAreGone(int status, String code) {
    http.answering(404, "");
    http.answering(status, "<Error><Code>%s</Code></Error>".formatted(code));
    ReleaseFile file =
        Examples.withFile(
                Examples.draft(1, Examples.content("The lamp"), Examples.NOON), "0".repeat(64))
            .state()
            .files()
            .getFirst();

    assertThatThrownBy(() -> site.show(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.path().value());
  }
}
