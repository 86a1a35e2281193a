package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An embargo in an unlikely place stops the publication, whether it is understood or not. */
class UnreadEmbargoTest {
  private final Api api = new Api();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/plain       | Ferry Adds Night Crossings to Isles\\n\\nNORTHMERE, Maine — The company will add crossings.\\n\\nMedia contact: Ada Finch, ada@ferry.example\\n\\nDO NOT PUBLISH BEFORE 2090-05-12T09:00:00Z\\n\\n###
          text/plain       | Ferry Adds Night Crossings to Isles\\n\\nNORTHMERE, Maine — The company will add crossings.\\n\\nMedia contact: Ada Finch, ada@ferry.example\\n\\nUnder embargo till 12/05/2090\\n
          text/markdown    | ---\\ntitle: Ferry Adds Night Crossings to Isles\\nlang: en\\nembargo: 2090-05-12T09:00:00Z\\n---\\nNORTHMERE, Maine — The company will add crossings.\\n\\nMedia contact: Ada Finch, ada@ferry.example
          text/html        | <title>EMBARGOED UNTIL May 12, 2090, 9 a.m. ET</title><h1>Ferry Adds Night Crossings to Isles</h1><p>NORTHMERE, Maine — The company will add crossings.</p><p>Media contact: Ada Finch, ada@ferry.example</p>
          message/rfc822   | Subject: EMBARGO 12 May 2090 9:00\\nContent-Type: text/plain\\n\\nFerry Adds Night Crossings to Isles\\n\\nNORTHMERE, Maine - The company will add crossings.\\n\\nMedia contact: Ada Finch, ada@ferry.example\\n
          message/rfc822   | Subject: EMBARGOED until May 3, 2027\\nContent-Type: text/plain\\n\\n---------- Forwarded message ---------\\nFrom: Ada Finch <ada@ferry.example>\\nSubject: Ferry news\\nTo: desk@gazette.example\\n\\nFerry Adds Night Crossings to Isles\\n\\nNORTHMERE, Maine - The company will add crossings.\\n\\nMedia contact: Ada Finch, ada@ferry.example\\n
          application/json | {"headline":"Ferry Adds Night Crossings","language":"en","body":{"format":"markdown","value":"Lit."},"contacts":[{"name":"Ada Finch","emails":["ada@ferry.example"]}],"releaseLine":{"text":"EMBARGOED UNTIL May 12, 2090, 9 a.m. ET"}}
          application/json | {"headline":"Ferry Adds Night Crossings","language":"en","body":{"format":"markdown","value":"Under embargo until May 12, 2090"},"contacts":[{"name":"Ada Finch","emails":["ada@ferry.example"]}]}
          """)
  void stopsThePublication(String type, String source) {
    String body = source.replace("\\n", "\n");
    Api.Answer draft = api.send("POST", "/releases", Map.of("content-type", type), body);
    assertThat(draft.status()).as(draft.body()).isEqualTo(201);

    Api.Answer outlook = api.order(draft.text("id"), "publish?dryRun=true", "");

    assertThat(outlook.json().get("wouldPublish")).as(draft.body()).isEqualTo(false);
    assertThat(outlook.body()).containsAnyOf("EMBARGO_UNREAD", "embargo-active");
    assertThat(api.publish(draft.text("id")).status()).isEqualTo(422);
  }
}
