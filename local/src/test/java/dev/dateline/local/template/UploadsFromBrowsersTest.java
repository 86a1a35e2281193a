package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.template.Template.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    assertThat(YamlDocument.list(object(bucket.get("CorsConfiguration")), "CorsRules"))
        .containsExactly(
            Map.of(
                "Id", "uploads",
                "AllowedOrigins", List.of("https://cms.example", "https://a.example"),
                "AllowedMethods", List.of("PUT"),
                "AllowedHeaders", List.of("content-type", "x-amz-checksum-sha256"),
                "MaxAge", "3600"));
  }

  private static Map<String, Object> bucket(Map<String, String> parameters) throws IOException {
    Map<String, Object> document = object(YamlDocument.parse(Files.readString(FILE)));
    Map<String, Object> declared = object(document.get("Resources"));
    Intrinsics intrinsics =
        new Intrinsics(document, parameters, new LocalNames(declared, ADDRESSES));
    return new Resources(declared, intrinsics).of("AWS::S3::Bucket").getFirst().properties();
  }
}
