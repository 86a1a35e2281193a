package dev.dateline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.http.ScriptedHttpClient;
import dev.dateline.release.Source;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What a bucket answers that no emulator does. */
class S3OriginalsTest {
  private static final Source SOURCE = new Source(new byte[] {1, 2, 3}, "text/plain");

  private final ScriptedHttpClient http = new ScriptedHttpClient();
  private final S3Originals originals =
      new S3Originals(
          S3Client.builder()
              .httpClient(http)
              .region(Region.US_EAST_1)
              .credentialsProvider(
                  StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
              .build(),
          "bucket");

  @Test
  void takesForKeptWhatIsThere() {
    refuse(412, "PreconditionFailed");

    originals.keep(SOURCE);

    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void putsAgainWhileAnotherWriteIsUnderWay() {
    for (int i = 0; i < 4; i++) {
      refuse(409, "ConditionalRequestConflict");
    }
    http.answering(200, "");

    originals.keep(SOURCE);

    assertThat(http.sent()).hasSize(5);
  }

  @Test
  void failsIfItNeverLearnsThatTheBytesAreThere() {
    for (int i = 0; i < 5; i++) {
      refuse(409, "ConditionalRequestConflict");
    }

    assertThatThrownBy(() -> originals.keep(SOURCE)).isInstanceOf(S3Exception.class);
    assertThat(http.sent()).hasSize(5);
  }

  private void refuse(int status, String code) {
    http.answering(status, "<Error><Code>%s</Code></Error>".formatted(code));
  }
}
