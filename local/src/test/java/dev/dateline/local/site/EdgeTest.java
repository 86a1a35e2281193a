package dev.dateline.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.site.Origin.Found;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EdgeTest {
  private final Map<String, Found> objects = new HashMap<>();
  private Edge edge;

  @BeforeEach
  void readTemplate() throws IOException {
    Template template =
        Template.read(
            Path.of("src/test/resources/template.yaml"),
            Map.of(),
            new Addresses("127.0.0.1:1", "127.0.0.1:2"));
    edge =
        new Edge(
            template.sites().getFirst(),
            (key, conditions) -> objects.getOrDefault(key, new Found(403, Map.of(), new byte[0])));
  }

  @Test
  void appendsTheIndexAndSetsTheHeadersOfThePolicy() throws Exception {
    objects.put("public/index.html", found("front", Map.of("etag", "\"1\"")));

    Found answer = edge.answer("GET", "/", Map.of());

    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("front");
    assertThat(answer.headers())
        .containsEntry("etag", "\"1\"")
        .containsEntry("content-security-policy", "default-src 'none'")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("strict-transport-security", "max-age=31536000")
        .doesNotContainKey("access-control-allow-origin");
    assertThat(edge.answer("GET", "/", Map.of("origin", "https://a.example")).headers())
        .containsEntry("access-control-allow-origin", "*");
  }

  @Test
  void makesTombstonesOfMetadata() throws Exception {
    objects.put("public/gone", found("", Map.of("x-amz-meta-dateline-status", "410")));
    objects.put(
        "public/old",
        found(
            "",
            Map.of("x-amz-meta-dateline-status", "301", "x-amz-meta-dateline-location", "/new")));

    assertThat(edge.answer("GET", "/gone", Map.of()).status()).isEqualTo(410);
    assertThat(edge.answer("GET", "/gone", Map.of()).headers())
        .containsEntry("cache-control", "no-store")
        .doesNotContainKey("x-amz-meta-dateline-status");
    assertThat(edge.answer("GET", "/old", Map.of()).status()).isEqualTo(301);
    assertThat(edge.answer("GET", "/old", Map.of()).headers()).containsEntry("location", "/new");
  }

  @Test
  void showsTheErrorPageForWhatS3Forbids() throws Exception {
    assertThat(edge.answer("GET", "/none", Map.of()).status()).isEqualTo(404);
    objects.put("public/errors/404.html", found("sorry", Map.of("etag", "\"1\"")));

    Found answer = edge.answer("GET", "/none", Map.of());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("sorry");
    assertThat(answer.headers())
        .containsEntry("cache-control", "no-store")
        .doesNotContainKey("etag");
  }

  @Test
  void keepsTheStatusOfAFailingOrigin() throws Exception {
    objects.put("public/a", new Found(503, Map.of(), new byte[0]));

    assertThat(edge.answer("GET", "/a", Map.of()).status()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"})
  void takesNothingButGetAndHead(String method) throws Exception {
    Found answer = edge.answer(method, "/", Map.of());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers()).containsEntry("allow", "GET, HEAD");
  }

  private static Found found(String body, Map<String, String> headers) {
    return new Found(200, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
