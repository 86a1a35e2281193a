package dev.dateline.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each form of a release, by its media type. */
class FormsTest {
  private static final String MARKDOWN =
      """
      ---
      headline: Old Lamps Are Lit Again on the Mole
      language: en
      contacts:
        - name: Ada Lindqvist
          emails: [press@harbour.example]
      ---
      NORTHMERE, Maine — The lamps are **lit**.
      """;

  private static final String HTML =
      """
      <h1>Old Lamps Are Lit Again on the Mole</h1>
      <p onclick="steal()">NORTHMERE, Maine — The lamps are <strong>lit</strong> by Zoë.</p>
      <script>alert(1)</script>
      <p>Press contact: Ada Lindqvist, press@harbour.example</p>
      """;

  private static final String MAIL =
      """
      From: Ada Lindqvist <ada@harbour.example>\r
      To: desk@gazette.example\r
      Subject: Old Lamps Are Lit Again on the Mole\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      FOR IMMEDIATE RELEASE\r
      \r
      Old Lamps Are Lit Again on the Mole\r
      \r
      NORTHMERE, Maine =E2=80=94 The lamps are lit by the keeper of the mole at\r
      dusk, and nobody knows for how long this will be so.\r
      """;

  private final Api api = new Api();

  @Test
  void becomesADraftWhoseBytesAreKept() {
    for (Map.Entry<String, String> form :
        Map.of("text/markdown", MARKDOWN, "text/html", HTML, "message/rfc822", MAIL).entrySet()) {
      Api.Answer draft =
          api.send("POST", "/releases", Map.of("content-type", form.getKey()), form.getValue());

      assertThat(draft.status()).as(draft.body()).isEqualTo(201);
      assertThat(draft.text("headline")).isEqualTo("Old Lamps Are Lit Again on the Mole");
      assertThat(draft.text("language")).isEqualTo("en");
      assertThat(draft.json().get("parts")).as(form.getKey()).isInstanceOf(List.class);
      Api.Answer original = api.send("GET", "/releases/" + draft.text("id") + "/original");
      assertThat(original.header("content-type")).isEqualTo(form.getKey());
      assertThat(Base64.getDecoder().decode(original.body()))
          .isEqualTo(form.getValue().getBytes(UTF_8));
    }
  }

  @Test
  void saysWhatIsLost() {
    Api.Answer linted = api.send("POST", "/lint", Map.of("content-type", "text/html"), HTML);

    assertThat(linted.status()).isEqualTo(200);
    assertThat(linted.json().get("losses").toString()).contains("<script>", "onclick");
    assertThat(linted.body()).doesNotContain("steal()\\\"");
  }

  @Test
  void saysWhatNoPageShowsOfABodyOfHtmlInJson() {
    String release =
        """
        {"headline": "Old Lamps Are Lit Again", "body": {"format": "html",
         "value": "<p onclick=\\"go()\\">The lamps are lit.</p>\\n<script>steal()</script>"}}
        """;
    Api.Answer draft =
        api.send("POST", "/releases", Map.of("content-type", "application/json"), release);
    assertThat(draft.status()).as(draft.body()).isEqualTo(201);
    assertThat(draft.json().get("losses").toString())
        .contains("onclick of <p> 'go()'", "<script> 'steal()'", "line=2");

    Api.Answer markdown =
        api.send(
            "POST",
            "/lint",
            Map.of("content-type", "application/json"),
            release.replace("\"html\"", "\"markdown\""));
    assertThat(markdown.body()).doesNotContain("losses");
  }

  @Test
  void revisesAndCorrectsTheSameWay() {
    String id = api.createdId("The old lamps are lit");
    Api.Answer revised =
        api.send(
            "PUT",
            "/releases/" + id,
            Map.of("content-type", "text/markdown", "if-match", "\"v1-json\""),
            MARKDOWN);
    assertThat(revised.status()).as(revised.body()).isEqualTo(200);
    assertThat(api.publish(id).status()).isEqualTo(200);

    Api.Answer corrected =
        api.send(
            "POST",
            "/releases/" + id + "/correct?class=update&note=By+Zoe.",
            Map.of("content-type", "text/html", "if-match", "\"v3-json\""),
            HTML);

    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    assertThat(corrected.body()).contains("Zoë");
  }

  @Test
  void comesAsBytesInAnotherCharset() {
    Api.Answer draft =
        api.send(
            "POST",
            "/releases?type=text/html%3Bcharset%3Dwindows-1252",
            Map.of("content-type", "application/octet-stream"),
            HTML.replace("—", "-").getBytes(Charset.forName("windows-1252")));

    assertThat(draft.status()).as(draft.body()).isEqualTo(201);
    assertThat(draft.body()).contains("Zoë");
    assertThat(
            api.send("GET", "/releases/" + draft.text("id") + "/original").header("content-type"))
        .isEqualTo("text/html; charset=windows-1252");
  }

  @Test
  void isRefusedWithAllThatIsWrong() {
    Api.Answer markdown =
        api.send(
            "POST",
            "/releases",
            Map.of("content-type", "text/markdown"),
            "---\nheadline: A lamp\nlanguage: klingonese!\ncontacts: 7\n---\nLit.\n");
    assertThat(markdown.status()).isEqualTo(422);
    assertThat(Api.places(markdown)).contains("#/language", "#/contacts");
    for (String type : List.of("text/markdown", "text/html", "message/rfc822")) {
      Api.Answer empty = api.send("POST", "/releases", Map.of("content-type", type), new byte[0]);
      assertThat(empty.status()).as(type).isEqualTo(400);
      Api.Answer blank = api.send("POST", "/releases", Map.of("content-type", type), "\n\n");
      assertThat(blank.status()).as(type).isEqualTo(422);
    }
  }

  @Test
  void isTakenUpToItsLimit() {
    Map<String, String> html = Map.of("content-type", "text/html");
    String most = HTML + " ".repeat(300 * 1024 - HTML.getBytes(UTF_8).length);
    assertThat(api.send("POST", "/releases", html, most).status()).isEqualTo(201);
    assertThat(api.send("POST", "/releases", html, most + " ").status()).isEqualTo(413);
    Map<String, String> mail = Map.of("content-type", "message/rfc822");
    String large = MAIL + "\r\n".repeat((4 * 1024 * 1024 - MAIL.length()) / 2 + 1);
    assertThat(api.send("POST", "/releases", mail, large).status()).isEqualTo(413);
  }
}
