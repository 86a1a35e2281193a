package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent's newsroom lets out, whose one principal is the Skerry Tourist Board. */
class DisclosureOverHttpTest {
  private static final String SETTINGS =
      "{\"title\":\"Gull\",\"zone\":\"UTC\",\"disclosure\":%s,\"rules\":{%s}}";
  private static final String NONE = "{\"regime\":\"none\"}";
  private static final String AGENT =
      "{\"regime\":\"fara\",\"registrant\":\"Gull & Partners\",\"principals\":[{\"name\":\"Skerry"
          + " Tourist Board\",\"country\":\"Skerry\"}],\"wordings\":{}}";
  private static final String FILED =
      " Additional information is available at the Department of Justice, Washington, DC.";
  private static final String TEXT =
      "Ferry Adds Night Crossings to the Isles\n\nNORTHMERE, Maine — The company will add crossings"
          + " from June, its harbour master said.\n\nMedia contact: Ada Finch, ada@ferry.example\n";

  private final Api api = new Api();

  private void set(String policy, String rules) {
    Api.Answer now = api.send("GET", "/newsroom");
    Api.Answer put =
        api.send(
            "PUT",
            "/newsroom",
            Map.of("content-type", "application/json", "if-match", now.header("etag")),
            SETTINGS.formatted(policy, rules));
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    // Other requests may know the settings before for a while.
    api.clock.advance(Duration.ofMinutes(10));
  }

  private Api.Answer create(String type, String source) {
    Api.Answer draft = api.send("POST", "/releases", Map.of("content-type", type), source);
    assertThat(draft.status()).as(draft.body()).isEqualTo(201);
    return draft;
  }

  private void stops(Api.Answer draft) {
    Api.Answer published = api.publish(draft.text("id"));
    assertThat(published.status()).as(draft.body()).isEqualTo(422);
    assertThat(published.body()).containsAnyOf("DISCLOSURE_UNREAD", "disclosure-missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This material is distributed by Gull & Partners on behalf of the Port of Elsewhere.",
        "This press release is issued by Gull & Partners on behalf of the Port of Elsewhere.",
        "Distributed by Gull & Partners on behalf of the Port of Elsewhere.",
        "Distributed by Gull & Partners for the Port of Elsewhere.",
        "Distributed by Other Partners on behalf of Skerry Tourist Board.",
        "Issued on behalf of the Skerry Tourist Board of Elsewhere.",
        "Paid for by the Port of Elsewhere.",
        "Ce document est diffusé par Gull & Partners pour le compte du Port of Elsewhere.",
        "Dieses Material wird von Gull & Partners im Auftrag von Port of Elsewhere verbreitet.",
        "This material is not distributed on behalf of the Skerry Tourist Board."
      })
  void stopsWhatSaysThatItIsForOthersWhereverThatStands(String line) {
    set(AGENT, "");

    stops(create("text/plain", TEXT + "\n###\n\n" + line + "\n"));
    stops(create("text/plain", TEXT + "\n" + line + "\n"));
    stops(create("text/plain", line + "\n\n" + TEXT));
    stops(create("text/markdown", "# " + TEXT + "\n" + line + "\n"));
    stops(create("text/html", html("<p>" + line + "</p>")));
    stops(create("message/rfc822", mail(line)));
    stops(create("message/rfc822", mail("-- \nAda Finch\n" + line)));
    stops(create("application/json", json(line, "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This material is distributed by Gull & Partners on behalf of the Skerry Tourist Board.",
        "This material is distributed by Gull & Partners on behalf of the Skerry Tourist Board, a"
            + " foreign principal."
            + FILED,
        "Issued by Gull & Partners for and on behalf of Skerry Tourist Board, Skerry.",
        "Paid for by the Skerry Tourist Board.",
        "The ferry company issued tickets on behalf of the Port of Elsewhere.",
        "The notices were sent for the Port of Elsewhere by mail."
      })
  void letsOutWhatSaysTheSameAsTheLabelOrSpeaksOfSomethingElse(String line) {
    set(AGENT, "");

    Api.Answer draft = create("application/json", json(line, ""));

    assertThat(api.publish(draft.text("id")).status()).as(draft.body()).isEqualTo(200);
  }

  @Test
  void readsTheFormThatThePageOfTheFindingShows() {
    set(AGENT, "");
    String line =
        "This material is distributed by Gull & Partners on behalf of the Skerry Tourist Board.";

    Api.Answer draft = create("text/plain", TEXT + "\n###\n\n" + line + "\n");

    assertThat(((Map<?, ?>) draft.json().get("disclosure")).get("text")).isEqualTo(line);
    assertThat(api.publish(draft.text("id")).status()).as(draft.body()).isEqualTo(200);
  }

  @Test
  void letsOutADenialWhereNobodyMustDisclose() {
    String line = "This material is not distributed on behalf of any foreign principal.";

    Api.Answer draft = create("text/plain", TEXT + "\n###\n\n" + line + "\n");

    assertThat(api.publish(draft.text("id")).status()).as(draft.body()).isEqualTo(200);
  }

  @Test
  void stopsAFrontMatterThatContradictsTheLabelOfTheText() {
    set(AGENT, "");
    String front =
        "---\ntitle: Ferry Adds Night Crossings\nlang: en\ndisclosure:\n  regime: FARA\n"
            + "  registrant: Gull & Partners\n  principal: Skerry Tourist Board\n---\n";
    String label =
        "This material is distributed by Gull & Partners on behalf of the Port of Elsewhere."
            + FILED;

    Api.Answer draft =
        create("text/markdown", front + label + "\n\n" + TEXT.substring(TEXT.indexOf("NORTHMERE")));

    Api.Answer published = api.publish(draft.text("id"));
    assertThat(published.status()).as(draft.body()).isEqualTo(422);
  }

  @Test
  void remembersALabelThatWasNotReadAndThatTheNewsroomHadSilenced() {
    String source = TEXT + "\n###\n\nAda Finch is registered as a foreign agent of Elsewhere.\n";
    assertThat(create("text/plain", source).body()).contains("DISCLOSURE_UNREAD");
    set(NONE, "\"DISCLOSURE_UNREAD\":\"off\"");
    Api.Answer draft = create("text/plain", source);
    assertThat(draft.body()).doesNotContain("DISCLOSURE_UNREAD");

    set(AGENT, "");
    Api.Answer revised =
        api.send(
            "PUT",
            "/releases/" + draft.text("id"),
            Map.of("content-type", "application/json", "if-match", draft.header("etag")),
            draft.body());
    assertThat(revised.status()).as(revised.body()).isEqualTo(200);

    stops(revised);
  }

  @ParameterizedTest
  @CsvSource({"Skerry, 200", "Elsewhere, 422"})
  void comparesTheCountry(String country, int status) {
    set(AGENT, "");
    String disclosure =
        "\"disclosure\":{\"regime\":\"FARA\",\"registrant\":\"Gull & Partners\",\"principal\":\"Skerry"
            + " Tourist Board\",\"principalCountry\":\"%s\"},".formatted(country);

    Api.Answer draft = create("application/json", json("It sails.", disclosure));

    assertThat(api.publish(draft.text("id")).status()).as(draft.body()).isEqualTo(status);
  }

  private static String html(String more) {
    return "<h1>Ferry Adds Night Crossings to the Isles</h1><p>NORTHMERE, Maine — The company will add"
        + " crossings from June.</p><p>Media contact: Ada Finch, ada@ferry.example</p>"
        + more;
  }

  private static String mail(String more) {
    return "From: Ada Finch <ada@ferry.example>\nSubject: Ferry news\nContent-Type: text/plain;"
        + " charset=utf-8\n\n"
        + TEXT
        + "\n"
        + more
        + "\n";
  }

  private static String json(String line, String disclosure) {
    return "{\"headline\":\"Ferry Adds Night Crossings to the Isles\",\"language\":\"en\",%s\"contacts\":[{\"name\":\"Ada Finch\",\"emails\":[\"ada@ferry.example\"]}],\"body\":{\"format\":\"markdown\",\"value\":\"The company will add crossings from June.\\n\\n%s\"}}"
        .formatted(disclosure, line);
  }
}
