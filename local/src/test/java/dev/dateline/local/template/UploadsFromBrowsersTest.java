package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.template.Template.Resources;
import dev.dateline.release.Attachment;
import dev.dateline.release.AttachmentId;
import dev.dateline.release.Examples;
import dev.dateline.release.ReleaseFile;
import dev.dateline.release.SitePath;
import dev.dateline.release.UploadKey;
import dev.dateline.release.UploadPermits;
import dev.dateline.s3.S3UploadPermits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Whose scripts may send files to the bucket of the template, by the rules that S3 asks. */
final class UploadsFromBrowsersTest {
  private static final Path FILE = Path.of("..", "template.yaml");
  private static final Addresses ADDRESSES = new Addresses("127.0.0.1:8080", "127.0.0.1:8081");

  @Test
  void areTakenFromNoOriginUnlessOneIsNamed() throws IOException {
    assertThat(bucket(Map.of()).get("CorsConfiguration")).isNull();
  }

  @Test
  void areTakenFromTheNamedOriginsWithWhatAPermitSigns() throws IOException {
    Map<String, Object> bucket =
        bucket(Map.of("AllowedOrigins", "https://cms.example,https://a.example"));

    UploadPermits.Permit permit = permit();
    assertThat(YamlDocument.list(object(bucket.get("CorsConfiguration")), "CorsRules"))
        .containsExactly(
            Map.of(
                "Id", "uploads",
                "AllowedOrigins", List.of("https://cms.example", "https://a.example"),
                "AllowedMethods", List.of(permit.method()),
                "AllowedHeaders", permit.headers().keySet().stream().sorted().toList(),
                "MaxAge", "3600"));
  }

  /** Signed with keys of nobody, which asks no store. */
  private static UploadPermits.Permit permit() {
    AttachmentId id = new AttachmentId("0123456789abcdef0123456789abcdef");
    ReleaseFile file =
        new ReleaseFile(
            id,
            "lamp.png",
            new Attachment(
                new SitePath("media/" + id + "/lamp.png"), "image/png", "A lamp", null, null),
            1,
            "0".repeat(64),
            Examples.NOON,
            ReleaseFile.Stage.ANNOUNCED);
    try (S3Presigner presigner =
        S3Presigner.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build()) {
      return new S3UploadPermits(presigner, "files")
          .permit(
              new UploadKey(Examples.HARBOUR, Examples.id(1), id), file, Duration.ofMinutes(15));
    }
  }

  private static Map<String, Object> bucket(Map<String, String> parameters) throws IOException {
    Map<String, Object> document = object(YamlDocument.parse(Files.readString(FILE)));
    Map<String, Object> declared = object(document.get("Resources"));
    Intrinsics intrinsics =
        new Intrinsics(document, parameters, new LocalNames(declared, ADDRESSES));
    return new Resources(declared, intrinsics).of("AWS::S3::Bucket").getFirst().properties();
  }
}
