package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What newcomers do with curl, each answered with what would have worked. */
class FirstMistakesTest {
  private static final Map<String, String> TEXT = Map.of("content-type", "text/plain");
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  private static final String OWN_ID = "0197b5e4-6c00-7000-8000-0000000000aa";

  private final Api api = new Api();

  @Test
  void saysThatDataOptionMakesAForm() {
    Api.Answer answer =
        api.send(
            "POST",
            "/releases",
            Map.of("content-type", "application/x-www-form-urlencoded"),
            "A lampIt is lit.");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("detail")).contains("-d", "--data-binary @release.txt");
    assertThat(answer.header("accept-post")).contains("text/plain");
  }

  @Test
  void saysThatFormOptionMakesAForm() {
    Api.Answer answer =
        api.send(
            "POST", "/releases", Map.of("content-type", "multipart/form-data; boundary=x"), "--x");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("detail")).contains("-F", "--data-binary @release.txt");
  }

  @Test
  void saysThatUploadOptionPuts() {
    Api.Answer collection = api.send("PUT", "/releases", TEXT, "A lamp");
    Api.Answer named = api.send("PUT", "/releases/release.md", TEXT, "A lamp");

    assertThat(collection.status()).isEqualTo(405);
    assertThat(collection.text("detail")).contains("-T", "--data-binary @release.txt");
    assertThat(collection.header("allow")).contains("POST");
    assertThat(named.status()).isEqualTo(400);
    assertThat(named.text("detail")).contains("-T", "POST /releases");
  }

  @Test
  void saysBearerToWhoeverSendsAUser() {
    Api.Answer answer = api.send("GET", "/releases", Map.of("authorization", "Basic OmtleQ=="), "");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text("detail")).contains("-u", "Authorization: Bearer");
    assertThat(answer.header("www-authenticate")).startsWith("Bearer");
  }

  @Test
  void publishesWithAnEmptyBodyOfAnyType() {
    for (Map<String, String> headers : List.of(JSON, TEXT, Map.<String, String>of())) {
      assertThat(
              api.send(
                      "POST",
                      "/releases/" + api.createdId("A lamp") + "/publish",
                      headers,
                      new byte[0])
                  .status())
          .isEqualTo(200);
    }
    String id = api.createdId("A lamp");
    assertThat(api.send("POST", "/releases/" + id + "/publish", JSON, "{}").status())
        .isEqualTo(200);
  }

  @Test
  void refusesMembersThatPublishingWouldPassOver() {
    String id = api.createdId("A lamp");

    Api.Answer answer =
        api.send("POST", "/releases/" + id + "/publish", JSON, "{\"att\":\"2027-01-01\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(Api.places(answer)).containsExactly("#/att");
    assertThat(api.send("POST", "/releases/" + id + "/publish", JSON, "{").status()).isEqualTo(400);
    assertThat(api.send("GET", "/releases/" + id).text("status")).isEqualTo("draft");
  }

  @Test
  void takesWhatGetGaveAsANewRelease() {
    Api.Answer first = api.event("create-release");
    Api.Answer published = api.publish(first.text("id"));

    Api.Answer copy = api.create(published.body());

    assertThat(copy.status()).isEqualTo(201);
    assertThat(copy.text("status")).isEqualTo("draft");
    assertThat(copy.text("id")).isNotEqualTo(first.text("id"));
    assertThat(copy.json().get("contacts")).isEqualTo(first.json().get("contacts"));
  }

  @Test
  void refusesAnEmptyBody() {
    assertThat(api.send("POST", "/releases", JSON, "").status()).isEqualTo(400);
    assertThat(api.send("POST", "/releases", TEXT, "").status()).isEqualTo(400);
  }

  @Test
  void takesBodiesUpToTheLimitAndNotOneByteMore() {
    String head = "A Headline of Some Words\n\n";
    String longest = head + "word ".repeat(61_440).substring(0, 307_200 - head.length());

    assertThat(api.send("POST", "/releases", TEXT, longest).status()).isEqualTo(201);
    Api.Answer answer = api.send("POST", "/releases", TEXT, longest + "x");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text("detail")).contains("307,201", "307,200");
  }

  @Test
  void refusesWhatIsTooLargeInStoreAndNamesItsLargestPart() {
    String said =
        "“%s,” said Nuala Byrne, keeper of the lamp.\n\n".formatted("we see ".repeat(1_000));

    Api.Answer large =
        api.send("POST", "/releases", TEXT, "A Headline of Some Words\n\n" + said.repeat(40));

    assertThat(large.status()).isEqualTo(413);
    assertThat(large.problem()).isEqualTo("release-too-large");
    assertThat(large.text("detail")).contains("#/body/value");
  }

  @Test
  void saysHowToSendAnotherCharset() {
    Api.Answer answer =
        api.send(
            "POST", "/releases", Map.of("content-type", "text/plain; charset=windows-1252"), "x");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("detail"))
        .contains("application/octet-stream", "type=text/plain%3Bcharset%3Dwindows-1252");
  }

  @Test
  void saysHowToSendAnotherCharsetWhereItWasSent() {
    Map<String, String> windows = Map.of("content-type", "text/plain; charset=windows-1252");
    Map<String, String> latin = Map.of("content-type", "application/json; charset=iso-8859-1");

    assertThat(api.send("POST", "/lint", windows, "x").text("detail"))
        .contains("/lint")
        .doesNotContain("/releases");
    assertThat(api.send("POST", "/lint", TEXT, "").text("detail"))
        .contains("$DATELINE_URL/lint")
        .doesNotContain("/releases");
    for (String path : List.of("/releases", "/releases/" + OWN_ID + "/correct", "/lint")) {
      Api.Answer json = api.send("POST", path, latin, "{}");
      assertThat(json.status()).as(path).isEqualTo(415);
      assertThat(json.text("detail"))
          .contains("JSON is UTF-8 always", "iso-8859-1")
          .doesNotContain("octet-stream", "may be damaged");
    }
  }

  @Test
  void readsAMailWhateverCharsetIsNamedBesideIt() {
    byte[] mail =
        "Subject: Le café est ouvert\nContent-Type: text/plain; charset=iso-8859-1\n\nParis - Le café est ouvert.\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    Api.Answer answer =
        api.send(
            "POST",
            "/releases",
            Map.of("content-type", "message/rfc822; charset=iso-8859-1"),
            mail);

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains("Le café est ouvert.");
  }

  @Test
  void takesNothingButJsonWhereItIsSaidWhatIsToBeDone() {
    String id = api.createdId("A lamp");
    for (String route :
        List.of(
            "PUT /newsroom",
            "DELETE /releases/" + id,
            "POST /releases/%s/publish".formatted(id),
            "POST /releases/%s/unschedule".formatted(id),
            "POST /releases/%s/withdraw".formatted(id),
            "POST /releases/%s/kill".formatted(id),
            "POST /releases/%s/redirect".formatted(id),
            "POST /releases/%s/filing".formatted(id),
            "POST /releases/%s/attachments".formatted(id),
            "POST /releases/%s/attachments/0123456789abcdef0123456789abcdef/complete".formatted(id),
            "DELETE /releases/%s/attachments/0123456789abcdef0123456789abcdef".formatted(id),
            "POST /releases/%s/previews".formatted(id),
            "DELETE /releases/%s/previews/0123456789abcdef".formatted(id))) {
      String[] parts = route.split(" ", 2);
      for (String type :
          List.of("text/plain", "application/x-www-form-urlencoded", "application/octet-stream")) {
        Api.Answer answer =
            api.send(
                parts[0], parts[1], Map.of("content-type", type, "if-match", "\"v1-json\""), "{}");

        assertThat(answer.status()).as("%s %s", route, answer.body()).isEqualTo(415);
        assertThat(answer.text("detail")).contains(type, "application/json", "--json");
        assertThat(answer.header("accept-post")).isEqualTo("application/json");
      }
    }
    assertThat(api.send("GET", "/releases/" + id).text("status")).isEqualTo("draft");
  }

  @Test
  void readsJsonAlikeWhereverItSaysWhatIsToBeDone() {
    String id = api.createdId("A lamp");
    byte[] order = "{\"at\":\"2026-12-01T09:00:00Z\"}".getBytes(StandardCharsets.UTF_8);
    String path = "/releases/" + id + "/publish";

    assertThat(api.send("POST", path, Map.of("content-encoding", "identity"), order).status())
        .isEqualTo(200);
    assertThat(api.order(id, "unschedule", "\uFEFF{}").status()).isEqualTo(200);
    assertThat(
            api.send("POST", path, JSON, "{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1))
                .problem())
        .isEqualTo("unreadable-body");
    assertThat(api.publish(id).status()).isEqualTo(200);
    byte[] correction =
        """
        {"note":"It was wrong.","class":"update","release":{"headline":"A lamp","language":"en",
         "body":{"format":"markdown","value":"It is lit."},
         "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}}"""
            .getBytes(StandardCharsets.UTF_8);
    Api.Answer corrected =
        api.send(
            "POST",
            "/releases/" + id + "/correct?type=application/json",
            Map.of(
                "content-type", "application/octet-stream",
                "content-encoding", "gzip",
                "if-match", "\"v4-json\""),
            packed(correction));
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
  }

  @Test
  void saysHowToSendWhatIsToBeDoneWhereItIsPackedOrInAnotherCharset() {
    String path = "/releases/" + api.createdId("A lamp") + "/publish";

    for (String coding : List.of("gzip", "br")) {
      Api.Answer packed =
          api.send(
              "POST",
              path,
              Map.of("content-encoding", coding),
              packed("{}".getBytes(StandardCharsets.UTF_8)));
      assertThat(packed.status()).as(packed.body()).isEqualTo(415);
      assertThat(packed.text("detail")).contains(coding, "plain").doesNotContain("octet-stream");
      assertThat(packed.header("accept-post")).isEqualTo("application/json");
    }
    for (String charset : List.of("iso-8859-1", "klingon")) {
      Api.Answer other =
          api.send(
              "POST", path, Map.of("content-type", "application/json; charset=" + charset), "{}");
      assertThat(other.status()).as(other.body()).isEqualTo(415);
      assertThat(other.text("detail")).contains(charset, "UTF-8").doesNotContain("release.json");
      assertThat(other.header("accept-post")).isEqualTo("application/json");
    }
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Test
  void readsAnotherCharsetFromBytes() {
    byte[] bytes =
        "Café opens – at last\n\nParis – It opens.".getBytes(Charset.forName("windows-1252"));

    Api.Answer answer =
        api.send(
            "POST",
            "/releases?type=text/plain%3Bcharset%3Dwindows-1252",
            Map.of("content-type", "application/octet-stream"),
            bytes);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("headline")).isEqualTo("Café opens – at last");
  }

  @Test
  void refusesBytesThatAreNotWhatTheyAreSaidToBe() {
    Map<String, String> octets = Map.of("content-type", "application/octet-stream");
    byte[] latin = "Café".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(api.send("POST", "/releases?type=text/plain", octets, latin).status())
        .isEqualTo(400);
    assertThat(api.send("POST", "/releases", octets, latin).status()).isEqualTo(415);
    assertThat(
            api.send("POST", "/releases?type=text/plain%3Bcharset%3Dklingon", octets, latin)
                .status())
        .isEqualTo(415);
    assertThat(api.send("POST", "/releases?type=text/plain", TEXT, latin).status()).isEqualTo(400);
  }

  @Test
  void namesTheTypesThatAreTaken() {
    for (String type : List.of("", "application/pdf", "text/rtf", "nonsense", "text/plain2")) {
      Api.Answer answer = api.send("POST", "/releases", Map.of("content-type", type), "A lamp");

      assertThat(answer.status()).as(type).isEqualTo(415);
      assertThat(answer.text("detail")).contains("application/json", "text/plain");
    }
  }

  @Test
  void saysWhereJsonBreaks() {
    Api.Answer answer = api.create("{\"headline\": \"A lamp\",\n \"kind\": }");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("detail")).contains("Line 2, column");
  }

  @Test
  void readsJsonBehindAByteOrderMarkAndSaysWhatWasLost() {
    Api.Answer answer = api.create("\uFEFF{\"headline\":\"A l\uFFFDmp\"}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).contains("ENCODING");
  }

  @Test
  void namesEveryFaultOfADocumentAndStoresNothing() {
    Api.Answer answer = api.create("{\"headline\":7,\"kin\":\"x\",\"tags\":{}}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(Api.places(answer)).containsExactlyInAnyOrder("#/headline", "#/kin", "#/tags");
    assertThat(api.stores.originals.kept()).isEmpty();
    assertThat((List<?>) api.send("GET", "/releases").json().get("releases")).isEmpty();
  }

  @Test
  void answersUnknownPathsWithThoseThatAre() {
    Api.Answer answer = api.send("GET", "/release");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("detail")).contains("/releases");
    assertThat(api.send("DELETE", "/releases").header("allow")).isEqualTo("GET, POST");
    assertThat(api.send("GET", "/releases/").text("detail")).contains("slash");
  }

  @Test
  void takesGetForWhatHeadWouldAsk() {
    String id = api.createdId("A lamp");

    for (String path : List.of("/releases/" + id, "/changes", "/openapi.yaml")) {
      Api.Answer answer = api.send("HEAD", path);

      assertThat(answer.status()).as(path).isEqualTo(405);
      assertThat(answer.problem()).isEqualTo("method-not-allowed");
      assertThat(answer.header("allow")).contains("GET").doesNotContain("HEAD");
      assertThat(answer.text("detail")).contains("GET");
    }
    assertThat(api.send("HEAD", "/nothing").status()).isEqualTo(404);
  }

  @Test
  void refusesAnIdThatIsNone() {
    for (String id : List.of("x", "0197B5E4-6C00-7000-8000-000000000001", "..", "%00")) {
      assertThat(api.send("GET", "/releases/" + id).status()).as(id).isEqualTo(400);
    }
  }

  @Test
  void refusesParametersItDoesNotKnow() {
    assertThat(api.send("GET", "/releases?limt=5").status()).isEqualTo(400);
    assertThat(api.send("GET", "/releases?limit=5&limit=6").status()).isEqualTo(400);
    assertThat(api.send("GET", "/releases?limit=%zz").status()).isEqualTo(400);
    assertThat(api.send("POST", "/releases?dry=1", JSON, "{}").status()).isEqualTo(400);
    for (String limit : List.of("0", "-1", "101", "x", "", "1.0", "99999999999")) {
      Api.Answer answer = api.send("GET", "/releases?from=today&limit=" + limit);
      assertThat(answer.status()).as(limit).isEqualTo(400);
      assertThat(Api.places(answer)).containsExactly("from", "limit");
    }
    assertThat(Api.places(api.send("GET", "/releases?status=draft,lost")))
        .containsExactly("status");
    assertThat(Api.places(api.send("GET", "/releases?cursor=abc"))).containsExactly("cursor");
  }

  @Test
  void namesEveryParameterThatIsWrong() {
    Api.Answer list = api.send("GET", "/releases?a=1&b=2&limit=0&limit=1&status=lost&to=%zz");
    String id = api.createdId("A lamp");
    Api.Answer correction =
        api.send("POST", "/releases/" + id + "/correct?note=&class=x&foo=1", JSON, "{}");

    assertThat(list.problem()).isEqualTo("invalid-query");
    assertThat(Api.places(list))
        .containsExactlyInAnyOrder("a", "b", "limit", "limit", "status", "to");
    assertThat(Api.places(correction)).containsExactlyInAnyOrder("note", "class", "foo");
    assertThat(correction.body()).contains("class, note, type");
    assertThat(Api.places(api.send("GET", "/releases/" + id + "?revision=0&format=x")))
        .containsExactlyInAnyOrder("revision", "format");
    assertThat(Api.places(api.send("GET", "/newsroom?a&b"))).containsExactly("a", "b");
    assertThat(Api.places(api.order(id, "publish?dryRun=maybe&dry=1", "")))
        .containsExactlyInAnyOrder("dryRun", "dry");
  }

  @Test
  void namesAllThatIsWrongWithAFiling() {
    api.becomeAgent();
    String id = api.createdId("A lamp");
    assertThat(api.publish(id).status()).isEqualTo(200);

    Api.Answer answer =
        api.order(
            id,
            "filing",
            "{\"filedAt\":\"2027-01-01T00:00:00Z\",\"due\":\"2027-01-01T00:00:00Z\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("/problems/instant-to-come", "#/due");
  }

  @Test
  void namesAParameterHoweverLongItIs() {
    Api.Answer answer = api.send("GET", "/releases?" + "x".repeat(600) + "=1");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Api.places(answer)).containsExactly("x".repeat(600));
    assertThat(answer.body()).contains("cursor");
  }

  @Test
  void readsHeadersWhoseNamesAreAsLongAsTheGatewayLetsThrough() {
    assertThat(withHeader("x".repeat(600)).status()).isEqualTo(200);
    assertThat(withHeader("x".repeat(16_384)).status()).isEqualTo(200);
  }

  @Test
  void refusesWhatItCannotRead() {
    Api.Answer answer = withHeader("x".repeat(16_385));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("bad-request");
    assertThat(answer.text("detail")).contains("16,384");
    assertThat(api.context.logged).isEmpty();
  }

  private Api.Answer withHeader(String name) {
    return api.send("GET", "/releases", Map.of(name, "1"), "");
  }
}
