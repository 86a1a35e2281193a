package dev.dateline.local.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.local.site.Origin.Found;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.SiteResource;
import dev.dateline.local.template.Template;
import dev.dateline.local.template.TemplateProblem;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.render.SitePages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What readers are answered by the distribution of template.yaml. It fails if the template changes
 * alone, since the answers stand here, and if the site does, since nothing else is asked.
 */
final class DistributionTest {
  private static final Path TEMPLATE = Path.of("..", "template.yaml");
  private static final String PAGE = "<p>" + "word ".repeat(400);

  /** On whatever is answered. */
  private static final Map<String, String> OF_ALL =
      Map.of(
          "content-security-policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none';"
              + " form-action 'none'; frame-ancestors 'none'",
          "cross-origin-opener-policy",
          "same-origin",
          "cross-origin-resource-policy",
          "cross-origin",
          "permissions-policy",
          "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
          "referrer-policy",
          "strict-origin-when-cross-origin",
          "strict-transport-security",
          "max-age=31536000",
          "x-content-type-options",
          "nosniff");

  private static final Map<String, String> OF_PAGES =
      Map.of(
          "content-type", "text/html; charset=utf-8",
          "cache-control", "public, max-age=60, stale-if-error=0",
          "accept-ranges", "bytes",
          "etag", "\"1\"",
          "last-modified", "Fri, 01 May 2026 10:00:00 GMT");

  @TempDir private static Path folder;

  @Test
  void answersAPage() throws Exception {
    Found answer = get("/demo/2026/page");

    assertThat(answer.status()).isEqualTo(200);
    assertHeaders(answer, OF_PAGES, Map.of("vary", "Accept-Encoding"));
    assertThat(get("/demo/").headers()).isEqualTo(answer.headers());
    assertThat(edge().answer("HEAD", "/demo/2026/page", Map.of()).headers())
        .isEqualTo(answer.headers());
  }

  @Test
  void packsAPageForWhoUnpacksIt() throws Exception {
    Found answer = get("/demo/2026/page", Map.of("accept-encoding", "br, gzip;q=0.8"));

    assertHeaders(
        answer,
        OF_PAGES,
        Map.of("vary", "Accept-Encoding", "content-encoding", "gzip", "etag", "W/\"1\""));
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    }
    Found again =
        get("/demo/2026/page", Map.of("accept-encoding", "gzip", "if-none-match", "W/\"1\""));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.headers()).containsEntry("etag", "W/\"1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "text/plain; charset=utf-8 ~ 1000 ~ gzip ~ true",
        "text/plain; charset=utf-8 ~ 999 ~ gzip ~ false",
        "application/json ~ 10000000 ~ gzip ~ true",
        "application/json ~ 10000001 ~ gzip ~ false",
        "Application/RSS+XML ~ 1000 ~ br, GZIP ;q=0.1 ~ true",
        "application/xml ~ 1000 ~ deflate, gzip;q=1.0 ~ true",
        "application/xml ~ 1000 ~ gzip;q=0, br ~ false",
        "application/xml ~ 1000 ~ gzip;q=0.000 ~ false",
        "application/xml ~ 1000 ~ br ~ false",
        "application/xml ~ 1000 ~ '' ~ false",
        "text/markdown; charset=utf-8 ~ 1000 ~ gzip ~ false",
        "application/atom+xml ~ 1000 ~ gzip ~ false",
        "image/png ~ 1000 ~ gzip ~ false",
      })
  void packsWhatCloudFrontPacks(String type, int bytes, String taken, boolean packs)
      throws Exception {
    Edge edge =
        new Edge(
            template(TEMPLATE),
            key -> new Found(200, Map.of("content-type", type), new byte[bytes]));

    Found answer = edge.answer("GET", "/demo/2026/a", Map.of("accept-encoding", taken));

    assertThat(answer.headers().containsKey("content-encoding")).isEqualTo(packs);
    assertThat(answer.body().length < bytes).isEqualTo(packs);
  }

  @Test
  void saysThatAPageIsCurrent() throws Exception {
    Found answer = get("/demo/2026/page", Map.of("if-none-match", "\"1\""));

    assertThat(answer.status()).isEqualTo(304);
    Map<String, String> kept = new HashMap<>(OF_PAGES);
    kept.remove("content-type");
    assertHeaders(answer, kept, Map.of("vary", "Accept-Encoding"));
  }

  @Test
  void answersAFilmAndItsParts() throws Exception {
    Map<String, String> ofFilm = Map.of("content-type", "video/mp4");

    assertHeaders(get("/media/film"), OF_PAGES, ofFilm);
    Found part = get("/media/film", Map.of("range", "bytes=0-3", "accept-encoding", "gzip"));
    assertThat(part.status()).isEqualTo(206);
    assertHeaders(
        part,
        OF_PAGES,
        Map.of("content-type", "video/mp4", "content-range", "bytes 0-3/" + PAGE.length()));
    Found behind = get("/media/film", Map.of("range", "bytes=99999-"));
    assertThat(behind.status()).isEqualTo(416);
    assertHeaders(
        behind,
        Map.of("content-range", "bytes */" + PAGE.length(), "cache-control", "no-store"),
        Map.of());
  }

  @Test
  void answersThatAPageIsGone() throws Exception {
    Found answer = get("/demo/2026/killed");

    assertThat(answer.status()).isEqualTo(410);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    assertHeaders(
        answer,
        Map.of(
            "content-type", "text/html; charset=utf-8",
            "cache-control", "no-store",
            "accept-ranges", "bytes"),
        Map.of("vary", "Accept-Encoding"));
  }

  @Test
  void answersThatAPageMoved() throws Exception {
    Found answer = get("/demo/2026/moved");

    assertThat(answer.status()).isEqualTo(301);
    assertHeaders(
        answer,
        Map.of(
            "content-type", "text/html; charset=utf-8",
            "cache-control", "public, max-age=60",
            "accept-ranges", "bytes",
            "location", "/demo/2026/page"),
        Map.of("vary", "Accept-Encoding"));
  }

  @Test
  void answersThatNothingIsThere() throws Exception {
    Found answer = get("/demo/2026/nothing");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    assertHeaders(
        answer,
        Map.of("content-type", "text/html; charset=utf-8", "cache-control", "no-store"),
        Map.of("vary", "Accept-Encoding"));
  }

  @ParameterizedTest
  @CsvSource({
    "/demo, /demo/",
    "/demo/archive, /demo/archive/",
    "/demo/archive/2026, /demo/archive/2026/",
    "/demo/archive/2026/1, /demo/archive/2026/1/",
    "/demo/tags, /demo/tags/",
    "/demo/tags/open-letters, /demo/tags/open-letters/",
    "/demo/tags/open-letters/2, /demo/tags/open-letters/2/",
    "/demo/2026/page/, /demo/2026/page",
    "/demo/2026/page.md/, /demo/2026/page.md",
    "/demo/2026, /demo/archive/2026/",
    "/demo/2026/, /demo/archive/2026/",
    "/demo/~, /demo/",
    "/demo/2026/~, /demo/",
    "/demo/tags/open-letters/~, /demo/",
    "/Demo/2026/~, /demo/",
    "/public-works/~, /public-works/",
  })
  void leadsFromAnAddressThatIsNearlyRight(String path, String right) throws Exception {
    for (String method : List.of("GET", "HEAD")) {
      Found answer = edge().answer(method, path, Map.of());

      assertThat(answer.status()).isEqualTo(301);
      assertThat(answer.body()).isEmpty();
      assertHeaders(
          answer, Map.of("location", right, "cache-control", "public, max-age=60"), Map.of());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/demo/nothing", "/demo/2026/nothing", "/demo/tags/nothing/"})
  void leadsFromThePageWhereNothingIsToTheNewsroomOfItsAddress(String path) throws Exception {
    Matcher link = Pattern.compile("<a href=\"([^\"]+)\"").matcher(SitePages.notFound());
    assertThat(link.find()).isTrue();

    Found answer = get(URI.create(path).resolve(link.group(1)).getPath());

    assertThat(answer.headers()).containsEntry("location", "/demo/");
  }

  @Test
  void leadsInNoCircleWhereNoNewsroomCanBe() throws Exception {
    Set<String> folders = new TreeSet<>(NewsroomName.RESERVED);
    folders.addAll(Set.of("Media", "x", "-demo", "a".repeat(41), "d_mo"));
    for (String folder : folders) {
      for (String path : List.of("/~", "/2026/~")) {
        Found answer = get("/" + folder + path);

        assertThat(answer.status()).as(folder).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
            .isEqualTo("The address begins with no newsroom.\n");
        assertHeaders(
            answer,
            Map.of("content-type", "text/plain; charset=utf-8", "cache-control", "no-store"),
            Map.of());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/~",
        "/elsewhere.example",
        "//elsewhere.example",
        "//elsewhere.example/~",
        "//elsewhere.example/2026",
        "/\\elsewhere.example",
        "/demo/feed",
        "/demo/2026/page/more",
        "/demo/2026/page~",
        "/demo//~",
        "/demo/archive/2026/1/2",
      })
  void leadsNowhereFromAnyOther(String path) throws Exception {
    assertThat(get(path).status()).isEqualTo(404);
  }

  @Test
  void leavesTheStatusToAFailingOriginAndKeepsNothingOfIt() throws Exception {
    Found answer = get("/demo/2026/failing");

    assertThat(answer.status()).isEqualTo(503);
    assertHeaders(answer, Map.of("cache-control", "no-store"), Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void onlyLetsRead(String method) throws Exception {
    Found answer = edge().answer(method, "/demo/2026/page", Map.of());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.body()).isEmpty();
    assertHeaders(answer, Map.of("allow", "GET, HEAD", "cache-control", "no-store"), Map.of());
  }

  @Test
  void letsScriptsOfOtherSitesRead() throws Exception {
    Found answer = get("/demo/2026/page", Map.of("origin", "https://elsewhere.example"));

    assertHeaders(
        answer, OF_PAGES, Map.of("vary", "Accept-Encoding", "access-control-allow-origin", "*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Compress: true ~ Compress: false",
        "EnableAcceptEncodingGzip: true ~ EnableAcceptEncodingGzip: false",
        "AllowedMethods: [GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE] ~ AllowedMethods: [GET, HEAD]",
        "OriginPath: /public ~ OriginPath: /private",
        "ResponseCode: 404, ResponsePagePath ~ ResponseCode: 200, ResponsePagePath",
        "/errors/404.html ~ /errors/500.html",
        "'index.html' ~ 'start.html'",
        "'GET, HEAD' ~ 'GET'",
        "statusCode = 410 ~ statusCode = 404",
        "value: 'no-store' ~ value: 'no-cache'",
        "public, max-age=60' ~ public, max-age=61'",
        "frame-ancestors 'none' ~ frame-ancestors 'self'",
        "strict-origin-when-cross-origin ~ no-referrer",
        "AccessControlMaxAgeSec: 31536000 ~ AccessControlMaxAgeSec: 60",
        "Value: no-store ~ Value: no-cache",
        "Value: same-origin ~ Value: unsafe-none",
        "Value: cross-origin ~ Value: same-site",
        "usb=() ~ usb=(self)",
        "AccessControlAllowOrigins: { Items: [\"*\"] } ~ AccessControlAllowOrigins: { Items: [a.example] }",
      })
  void takesFromTheTemplate(String here, String otherwise) throws Exception {
    assertThat(answers(changed(here, otherwise))).isNotEqualTo(answers(template(TEMPLATE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "MinTTL: 0 ~ MinTTL: 1",
        "ErrorCachingMinTTL: 0 ~ ErrorCachingMinTTL: 10",
        "QueryStringBehavior: none ~ QueryStringBehavior: all",
        "HeaderBehavior: none ~ HeaderBehavior: whitelist",
        "CookieBehavior: none ~ CookieBehavior: all",
        "HttpVersion: http2and3 ~ DefaultRootObject: index.html",
        "Compress: true ~ RealtimeLogConfigArn: x",
        "OriginPath: /public ~ OriginShield: x",
        "AccessControlAllowHeaders: ~ RemoveHeadersConfig:",
        "ContentTypeOptions: ~ XSSProtection:",
      })
  void refusesATemplateThatWantsWhatTheSiteDoesNot(String here, String otherwise) {
    assertThatThrownBy(() -> changed(here, otherwise))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageContaining("Site");
  }

  /** What is answered to a round of requests, one after the other. */
  private static List<String> answers(SiteResource site) throws IOException {
    Edge edge = new Edge(site, new Objects());
    List<String> answers = new ArrayList<>();
    for (String path :
        List.of("/demo/", "/demo/2026/killed", "/demo/2026/moved", "/demo/2026/nothing")) {
      answers.add(text(edge.answer("GET", path, Map.of("origin", "x", "accept-encoding", "gzip"))));
    }
    answers.add(text(edge.answer("POST", "/demo/", Map.of())));
    return answers;
  }

  private static String text(Found answer) {
    return answer.status() + " " + answer.headers() + " " + answer.body().length;
  }

  private static SiteResource changed(String here, String otherwise) throws IOException {
    String text = Files.readString(TEMPLATE);
    assertThat(text).contains(here);
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, text.replace(here, otherwise));
    return template(file);
  }

  private static SiteResource template(Path file) throws IOException {
    Addresses addresses = new Addresses("127.0.0.1:1", "127.0.0.1:2");
    return Template.read(file, Map.of(), addresses).sites().getFirst();
  }

  private static Edge edge() throws IOException {
    return new Edge(template(TEMPLATE), new Objects());
  }

  private static Found get(String path) throws IOException {
    return get(path, Map.of());
  }

  private static Found get(String path, Map<String, String> headers) throws IOException {
    return edge().answer("GET", path, headers);
  }

  private static void assertHeaders(
      Found answer, Map<String, String> some, Map<String, String> others) {
    Map<String, String> all = new TreeMap<>(OF_ALL);
    all.putAll(some);
    all.putAll(others);
    assertThat(answer.headers()).isEqualTo(all);
  }

  /** A bucket with one object of each kind, with the headers that S3 gives. */
  private static final class Objects implements Origin {
    @Override
    public Found get(String key) {
      return switch (key) {
        case "public/demo/2026/page", "public/demo/index.html" -> object(Map.of());
        case "public/media/film" -> object(Map.of("content-type", "video/mp4"));
        case "public/demo/2026/killed" ->
            object(Map.of("x-amz-meta-dateline-status", "410", "cache-control", "no-store"));
        case "public/demo/2026/moved" ->
            object(
                Map.of(
                    "x-amz-meta-dateline-status", "301",
                    "x-amz-meta-dateline-location", "/demo/2026/page"));
        case "public/errors/404.html" ->
            new Found(
                200,
                Map.of(
                    "content-type", "text/html; charset=utf-8",
                    "cache-control", "no-store",
                    "etag", "\"2\""),
                PAGE.getBytes(StandardCharsets.UTF_8));
        case "public/demo/2026/failing" -> new Found(503, Map.of(), new byte[0]);
        default -> new Found(403, Map.of(), new byte[0]);
      };
    }

    private static Found object(Map<String, String> others) {
      Map<String, String> headers = new TreeMap<>(OF_PAGES);
      headers.put("server", "AmazonS3");
      headers.put("x-amz-server-side-encryption", "AES256");
      headers.put("x-amz-meta-dateline-epoch", "1.1.1.1");
      headers.putAll(others);
      return new Found(200, headers, PAGE.getBytes(StandardCharsets.UTF_8));
    }
  }
}
