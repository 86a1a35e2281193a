package dev.dateline.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.site.Origin.Found;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EdgeTest {
  private static final Map<String, String> VALIDATORS =
      Map.of(
          "etag", "\"1\"",
          "last-modified", "Fri, 01 May 2026 10:00:00 GMT",
          "cache-control", "max-age=60",
          "content-type", "text/plain");

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
            key -> objects.getOrDefault(key, new Found(403, Map.of(), new byte[0])));
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
    objects.put(
        "public/errors/404.html",
        found("sorry", Map.of("etag", "\"1\"", "cache-control", "no-store")));

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
  @ValueSource(strings = {"/../private/x", "/demo//x", "/%zz", "/demo%00"})
  void showsTheErrorPageForPathsThatCanHaveNoObject(String path) throws Exception {
    objects.put("public/errors/404.html", found("sorry", Map.of()));

    Found answer = edge.answer("GET", path, Map.of());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("sorry");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\"1\" ~ ~ 304",
        "W/\"1\" ~ ~ 304",
        "\"0\", W/\"1\" ~ ~ 304",
        "* ~ ~ 304",
        "\"11\" ~ ~ 200",
        "1 ~ ~ 200",
        "~ Fri, 01 May 2026 10:00:00 GMT ~ 304",
        "~ Fri, 01 May 2026 10:00:01 GMT ~ 304",
        "~ Fri, 01 May 2026 09:59:59 GMT ~ 200",
        "~ yesterday ~ 200",
        "\"0\" ~ Fri, 01 May 2026 10:00:00 GMT ~ 200",
        "\"1\" ~ Fri, 01 May 2026 09:59:59 GMT ~ 304",
      })
  void tellsWhoHasAFileThatItIsCurrent(String etags, String since, int status) throws Exception {
    objects.put("public/a", found("a", VALIDATORS));
    Map<String, String> conditions = new HashMap<>();
    conditions.put("if-none-match", etags);
    conditions.put("if-modified-since", since);
    conditions.values().removeIf(Objects::isNull);

    for (String method : List.of("GET", "HEAD")) {
      assertThat(edge.answer(method, "/a", conditions).status()).isEqualTo(status);
    }
  }

  @Test
  void keepsWhatCachesNeedWhereTheFileIsCurrent() throws Exception {
    objects.put("public/a", found("a", VALIDATORS));

    Found answer = edge.answer("GET", "/a", Map.of("if-none-match", "*"));

    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers())
        .containsEntry("etag", "\"1\"")
        .containsEntry("last-modified", "Fri, 01 May 2026 10:00:00 GMT")
        .containsEntry("cache-control", "max-age=60")
        .containsKey("content-security-policy")
        .doesNotContainKey("content-type");
  }

  @Test
  void looksAtNoConditionWhereTheAnswerIsNoFile() throws Exception {
    objects.put("public/gone", found("", Map.of("x-amz-meta-dateline-status", "410")));

    for (String path : List.of("/gone", "/none")) {
      assertThat(edge.answer("GET", path, Map.of("if-none-match", "*")).status())
          .isGreaterThan(400);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "bytes=0-1 ~ ~ 206 ~ ab ~ bytes 0-1/4",
        "bytes=2- ~ ~ 206 ~ cd ~ bytes 2-3/4",
        "bytes=-1 ~ ~ 206 ~ d ~ bytes 3-3/4",
        "bytes=-9 ~ ~ 206 ~ abcd ~ bytes 0-3/4",
        "bytes=3-999999999999999999 ~ ~ 206 ~ d ~ bytes 3-3/4",
        "bytes=4- ~ ~ 416 ~ '' ~ bytes */4",
        "bytes=-0 ~ ~ 416 ~ '' ~ bytes */4",
        "bytes=2-1 ~ ~ 200 ~ abcd ~",
        "bytes=- ~ ~ 200 ~ abcd ~",
        "bytes=0-0,2-2 ~ ~ 200 ~ abcd ~",
        "lines=0-1 ~ ~ 200 ~ abcd ~",
        "bytes=0-1 ~ \"1\" ~ 206 ~ ab ~ bytes 0-1/4",
        "bytes=0-1 ~ Fri, 01 May 2026 10:00:00 GMT ~ 206 ~ ab ~ bytes 0-1/4",
        "bytes=0-1 ~ \"0\" ~ 200 ~ abcd ~",
        "bytes=0-1 ~ W/\"1\" ~ 200 ~ abcd ~",
      })
  void sendsThePartThatIsAskedFor(
      String range, String ifRange, int status, String body, String contentRange) throws Exception {
    objects.put("public/a", found("abcd", VALIDATORS));
    Map<String, String> request = new HashMap<>(Map.of("range", range));
    request.put("if-range", ifRange);
    request.values().removeIf(Objects::isNull);

    Found answer = edge.answer("GET", "/a", request);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(body);
    assertThat(answer.headers().get("content-range")).isEqualTo(contentRange);
    assertThat(edge.answer("HEAD", "/a", request).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"})
  void forbidsMethodsThatTheDistributionDoesNotAllow(String method) throws Exception {
    objects.put("public/index.html", found("front", Map.of()));

    assertThat(edge.answer(method, "/", Map.of()).status()).isEqualTo(403);
  }

  private static Found found(String body, Map<String, String> headers) {
    return new Found(200, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
