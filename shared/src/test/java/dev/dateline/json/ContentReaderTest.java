package dev.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.release.Body;
import dev.dateline.release.Examples;
import dev.dateline.release.Fault;
import dev.dateline.release.Language;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.Translation;
import dev.dateline.release.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentReaderTest {

  @Test
  void readsWhatContentTreeWrites() {
    ReleaseContent whole = Examples.wholeContent();

    assertThat(read(Json.write(ContentTree.of(whole)))).isEqualTo(whole);
  }

  @Test
  void readsAHeadlineAlone() {
    assertThat(read("{\"headline\":\"A lamp\"}"))
        .isEqualTo(ReleaseContent.withHeadline("A lamp").build());
  }

  @Test
  void takesNullForAbsent() {
    assertThat(read("{\"headline\":\"A lamp\",\"slug\":null,\"tags\":null,\"body\":null}"))
        .isEqualTo(ReleaseContent.withHeadline("A lamp").build());
  }

  @Test
  void ignoresWhatTheServerSets() {
    assertThat(
            read(
                """
                {"id":"x","version":7,"revision":1,"status":"published","newsroom":"n","url":"u",
                 "headline":"A lamp","createdAt":"t","findings":[],"schedule":{}}"""))
        .isEqualTo(ReleaseContent.withHeadline("A lamp").build());
  }

  @Test
  void namesAllFaultsAtOnceWithTheirPlaces() {
    assertThat(
            faults(
                """
                {"headlin":"A lamp",
                 "kind":"novel",
                 "language":"english!",
                 "slug":"Not A Slug",
                 "tags":["ok",7,""],
                 "body":{"format":"rtf","value":5,"more":1},
                 "contacts":[{"name":"A","emails":["no"],"phones":["+1 202 555 0100"]},"x",
                             {"name":"B","name":"C"},{}],
                 "releaseLine":{"text":"x","immediate":"yes","date":"3 May"},
                 "externalIds":{"cms":7},
                 "summary":"\\u0000",
                 "subheadline":"\\ud800"}"""))
        .containsExactlyInAnyOrder(
            "#/headlin",
            "#/headline",
            "#/kind",
            "#/language",
            "#/slug",
            "#/tags/1",
            "#/tags/2",
            "#/body/format",
            "#/body/value",
            "#/body/more",
            "#/contacts/0/emails/0",
            "#/contacts/1",
            "#/contacts/2/name",
            "#/contacts/3",
            "#/releaseLine/immediate",
            "#/releaseLine/date",
            "#/externalIds/cms",
            "#/summary",
            "#/subheadline");
  }

  @Test
  void findsWhatDoesNotGoTogetherBesideWhatIsUnknown() {
    assertThat(
            faults(
                """
                {"headline":"A","contacts":[{"emails":[],"fax":1}],"releaseLine":
                 {"text":"x","immediate":true,"embargo":true,"time":"09:00","hour":9}}"""))
        .containsExactlyInAnyOrder(
            "#/contacts/0",
            "#/contacts/0/fax",
            "#/releaseLine/embargo",
            "#/releaseLine/date",
            "#/releaseLine/hour");
  }

  @Test
  void escapesTheNamesOfMembersInPointers() {
    assertThat(faults("{\"headline\":\"A\",\"a/b~c\":1}")).containsExactly("#/a~1b~0c");
  }

  @Test
  void refusesWhatIsNoObject() {
    for (String json : List.of("null", "[]", "\"text\"", "7", "true")) {
      assertThat(faults(json)).as(json).containsExactly("#");
    }
  }

  @Test
  void takesTextsAtTheirLimitsAndNotPastThem() {
    String longest = "h".repeat(ReleaseContent.HEADLINE.longest());

    assertThat(read("{\"headline\":\"%s\"}".formatted(longest)).headline()).isEqualTo(longest);
    assertThat(faults("{\"headline\":\"%sh\"}".formatted(longest))).containsExactly("#/headline");
    assertThat(faults("{\"headline\":\"  \"}")).containsExactly("#/headline");
    assertThat(faults("{\"headline\":\"a\\nb\"}")).containsExactly("#/headline");
  }

  @Test
  void takesAsManyElementsAsAreAllowedAndNotOneMore() {
    String tags = "\"t\",".repeat(ReleaseContent.MOST_TAGS - 1) + "\"t\"";

    assertThat(read("{\"headline\":\"A\",\"tags\":[%s]}".formatted(tags)).tags())
        .hasSize(ReleaseContent.MOST_TAGS);
    assertThat(faults("{\"headline\":\"A\",\"tags\":[%s,\"t\"]}".formatted(tags)))
        .containsExactly("#/tags");
  }

  @Test
  void takesATranslationForEachOtherLanguage() {
    String french = "{\"language\":\"fr-ca\",\"href\":\"https://news.example/lettre\"}";

    assertThat(read(translated("\"en\"", french)).translations())
        .containsExactly(
            new Translation(new Language("fr-CA"), new WebAddress("https://news.example/lettre")));
    assertThat(faults(translated("\"fr-CA\"", french)))
        .containsExactly("#/translations/0/language");
    assertThat(faults(translated("null", french + "," + french)))
        .containsExactly("#/translations/1/language");
    assertThat(
            faults(
                translated("\"en\"", "{\"href\":\"/lettre\",\"id\":1},{\"language\":\"french!\"}")))
        .containsExactlyInAnyOrder(
            "#/translations/0/language",
            "#/translations/0/href",
            "#/translations/0/id",
            "#/translations/1/language",
            "#/translations/1/href");
  }

  @Test
  void takesFiftyTranslationsAndNoMore() {
    String fifty =
        IntStream.range(0, 50)
            .mapToObj("{\"language\":\"en-x-%d\",\"href\":\"https://news.example/a\"}"::formatted)
            .collect(Collectors.joining(","));

    assertThat(read(translated("\"en\"", fifty)).translations()).hasSize(50);
    assertThat(
            faults(
                translated(
                    "\"en\"",
                    fifty + ",{\"language\":\"fr\",\"href\":\"https://news.example/a\"}")))
        .containsExactly("#/translations");
  }

  private static String translated(String language, String translations) {
    return "{\"headline\":\"A\",\"language\":%s,\"translations\":[%s]}"
        .formatted(language, translations);
  }

  @Test
  void keepsMarkupAsTheTextItIs() {
    String script = "<script>alert('\"')</script>";
    ReleaseContent content =
        ReleaseContent.withHeadline(script).body(new Body(Body.Format.HTML, script)).build();

    assertThat(read(Json.write(ContentTree.of(content)))).isEqualTo(content);
  }

  @Test
  void saysNothingOfItsOwnParserWhereJsonEndsTooSoon() {
    assertThatThrownBy(() -> read("{\"headline\": \"A\""))
        .hasMessageContaining("expected close marker for Object")
        .hasMessageNotContaining("Source")
        .hasMessageNotContaining("REDACTED");
  }

  @Test
  void saysWhereBrokenJsonBreaks() {
    assertThatThrownBy(() -> read("{\"headline\": \"A\",\n  \"kind\": }"))
        .isInstanceOf(BrokenJson.class)
        .hasMessageStartingWith("Line 2, column 1");
    for (String json :
        List.of("", " ", "{", "{\"a\":1}}", "{'a':1}", "nul", "{\"a\":\"\u0000\"}")) {
      assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(BrokenJson.class);
    }
  }

  @Test
  void refusesWhatIsMadeToExhaustIt() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    String number = "{\"headline\":" + "9".repeat(10_000) + "}";

    assertThatThrownBy(() -> read(deep)).isInstanceOf(BrokenJson.class);
    assertThatThrownBy(() -> read(number)).isInstanceOf(BrokenJson.class);
  }

  @Test
  void namesAHundredFaultsAndCountsTheOthers() {
    String members = "\"a%d\":1,";
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 101; i++) {
      json.append(members.formatted(i));
    }

    assertThat(faults(json + "\"headline\":\"A\"}")).hasSize(100);
    assertThatThrownBy(() -> read(json + "\"headline\":\"A\"}"))
        .hasMessageContaining("There are 101");
  }

  @Test
  void looksAtNoneOfTooManyExternalIds() {
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i <= ReleaseContent.MOST_EXTERNAL_IDS; i++) {
      ids.append(i == 0 ? "" : ",").append("\"desk %d\":7".formatted(i));
    }

    assertThat(faults("{\"headline\":\"A\",\"externalIds\":{%s}}".formatted(ids)))
        .containsExactly("#/externalIds");
  }

  @Test
  void takesNamesUpToTheirLimitOnly() {
    assertThat(faults("{\"headline\":\"A\",\"%s\":1}".formatted("n".repeat(500)))).hasSize(1);
    assertThatThrownBy(() -> read("{\"headline\":\"A\",\"%s\":1}".formatted("n".repeat(40_000))))
        .isInstanceOf(BrokenJson.class);
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] bytes = "{\"headline\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Json.read(bytes)).isInstanceOf(BrokenJson.class);
  }

  private static ReleaseContent read(String json) {
    return ContentReader.read(Json.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> faults(String json) {
    var caught = new java.util.ArrayList<String>();
    assertThatExceptionOfType(ReleaseFailure.InvalidRelease.class)
        .isThrownBy(() -> read(json))
        .satisfies(failure -> failure.faults().stream().map(Fault::place).forEach(caught::add));
    return caught;
  }
}
