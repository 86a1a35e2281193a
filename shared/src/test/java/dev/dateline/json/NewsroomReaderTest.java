package dev.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Profile;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Disclosure;
import dev.dateline.release.Fault;
import dev.dateline.release.Language;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.UpdateNewsroom;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The settings of a newsroom, said in JSON. */
class NewsroomReaderTest {
  private static final NewsroomName NAME = new NewsroomName("gull");
  private static final Profile PROFILE =
      new Profile(
          "News of \"gulls\" & <others>.",
          URI.create("http://gull.example/?a=\u00e4"),
          new Profile.Logo(URI.create("https://gull.example/logo.svg"), "A gull"),
          new Profile.Accent("#C8102E"),
          Locale.forLanguageTag("pt-BR"),
          new Profile.Contact(
              "Ada",
              "Gull",
              "Keeper",
              List.of("ada@gull.example", "press@gull.example"),
              List.of("+353 21 555 0100, ext. 4")),
          new Profile.Boilerplate("Gull", "It flies.\n\nIt lands."));
  private static final String NAMES = " {registrant} {principal}";

  @Test
  void readsWhatWasWritten() {
    Newsroom plain = new Newsroom(NAME, 1, "Gull", ZoneId.of("+01:00"));
    Newsroom agent =
        new Newsroom(
            NAME,
            7,
            "Gull \"& <Partners> \uD83D\uDEA2\t\\",
            ZoneId.of("Europe/Dublin"),
            PROFILE,
            new DisclosurePolicy.Fara(
                "Gull & Partners",
                List.of(
                    new DisclosurePolicy.Principal("Isle of Skerry", "Skerry"),
                    new DisclosurePolicy.Principal("Another", null)),
                Map.of("en", "Says" + NAMES, "pt-BR", "Diz" + NAMES)),
            Map.of(
                "HEADLINE", RuleLevel.OFF,
                "LENGTH", RuleLevel.ERROR,
                "LINK_TEXT", RuleLevel.WARNING,
                "A", RuleLevel.INFO));

    for (Newsroom newsroom : List.of(plain, agent)) {
      String json = Json.writeLines(NewsroomTree.of(newsroom));

      assertThat(read(json).of(newsroom.name(), newsroom.version())).isEqualTo(newsroom);
      assertThat(NewsroomTree.read(tree(json))).isEqualTo(newsroom);
    }
  }

  @Test
  void readsAnArchiveOfTheTimeBeforeThereWereRules() {
    assertThat(
            NewsroomTree.read(
                tree("{\"name\":\"gull\",\"version\":3,\"title\":\"Gull\",\"zone\":\"UTC\"}")))
        .isEqualTo(new Newsroom(NAME, 3, "Gull", ZoneId.of("UTC")));
  }

  @Test
  void findsAllFaultsAtOnce() {
    assertThat(places("{}")).containsExactly("#/disclosure", "#/rules", "#/title", "#/zone");
    assertThat(places("[]")).containsExactly("#");
    assertThat(
            places(
                """
                {"title":" ","title":7,"zone":"Dublin","colour":"red",
                 "disclosure":{"regime":"fara","registrant":"a\\nb","principals":[
                   {"country":""},{"name":"A","nation":"B"},"C"],
                   "wordings":{"en":"{registrant} only","english!":" {registrant} {principal}",
                               "fr":null,"de":5}},
                 "rules":{"headline":"off","LENGTH":"OFF","DATE":1}}"""))
        .containsExactlyInAnyOrder(
            "#/title",
            "#/title",
            "#/zone",
            "#/colour",
            "#/disclosure/registrant",
            "#/disclosure/principals/0/name",
            "#/disclosure/principals/0/country",
            "#/disclosure/principals/1/nation",
            "#/disclosure/principals/2",
            "#/disclosure/wordings/en",
            "#/disclosure/wordings/english!",
            "#/disclosure/wordings/fr",
            "#/disclosure/wordings/de",
            "#/rules/headline",
            "#/rules/LENGTH",
            "#/rules/DATE");
  }

  @Test
  void asksForEverySettingSinceSilenceWouldTakeTheLabelAway() {
    assertThat(places("{\"title\":\"Gull\",\"zone\":\"UTC\",\"rules\":{}}"))
        .containsExactly("#/disclosure");
    assertThat(places("{\"title\":\"Gull\",\"zone\":\"UTC\",\"disclosure\":null,\"rules\":null}"))
        .containsExactly("#/disclosure", "#/rules");
    assertThat(placesOfDisclosure("{}")).containsExactly("#/disclosure/regime");
    assertThat(placesOfDisclosure("{\"regime\":\"FARA\"}")).containsExactly("#/disclosure/regime");
    assertThat(placesOfDisclosure("{\"regime\":\"fara\"}"))
        .containsExactly("#/disclosure/registrant", "#/disclosure/principals");
    assertThat(placesOfDisclosure("{\"regime\":\"fara\",\"registrant\":\"G\",\"principals\":[]}"))
        .containsExactly("#/disclosure/principals");
    assertThat(placesOfDisclosure("{\"regime\":\"none\",\"registrant\":\"G\"}"))
        .containsExactly("#/disclosure/registrant");
  }

  @Test
  void takesATitleOfTheLongestLengthAndNoMore() {
    assertThat(read(settings("x".repeat(500), "{\"regime\":\"none\"}", "{}")).title()).hasSize(500);
    assertThat(places(settings("x".repeat(501), "{\"regime\":\"none\"}", "{}")))
        .containsExactly("#/title");
  }

  @Test
  void takesNamesOfTheLongestLengthAndNoMore() {
    String longest = "x".repeat(300);
    String country = "x".repeat(100);

    DisclosurePolicy.Fara fara =
        (DisclosurePolicy.Fara) disclosure(fara(longest, longest, country));
    assertThat(fara.registrant()).hasSize(300);
    assertThat(placesOfDisclosure(fara("x" + longest, "x" + longest, "x" + country)))
        .containsExactly(
            "#/disclosure/registrant",
            "#/disclosure/principals/0/name",
            "#/disclosure/principals/0/country");
    // Whatever the policy takes, the label of a release takes too.
    String label = fara.label(longest, "en").orElseThrow();
    assertThat(
            new Disclosure(Disclosure.Regime.FARA, longest, longest, country, label)
                .label(fara, new Language("en")))
        .isEqualTo(label);
  }

  @Test
  void takesFiftyPrincipalsAndNoMore() {
    assertThat(disclosure(agent(principals(50), "{}"))).isInstanceOf(DisclosurePolicy.Fara.class);
    assertThat(placesOfDisclosure(agent(principals(51), "{}")))
        .containsExactly("#/disclosure/principals");
    assertThat(
            placesOfDisclosure(
                agent(
                    "[{\"name\":\"A\"},{\"name\":\"the a.\"},{\"name\":\"?\",\"state\":1}]", "{}")))
        .containsExactly(
            "#/disclosure/principals/1/name",
            "#/disclosure/principals/2/name",
            "#/disclosure/principals/2/state");
  }

  @Test
  void takesWordingsOfTheLongestLengthAndNoMore() {
    String longest = "x".repeat(2_000 - NAMES.length()) + NAMES;

    assertThat(disclosure(agent("[{\"name\":\"A\"}]", "{\"en\":\"%s\"}".formatted(longest))))
        .isInstanceOf(DisclosurePolicy.Fara.class);
    assertThat(
            placesOfDisclosure(agent("[{\"name\":\"A\"}]", "{\"en\":\"x%s\"}".formatted(longest))))
        .containsExactly("#/disclosure/wordings/en");
    String longName = "A".repeat(100);
    assertThat(
            placesOfDisclosure(
                agent(
                    "[{\"name\":\"%s\"}]".formatted(longName),
                    "{\"en\":\"%s\"}".formatted(longest))))
        .containsExactly("#/disclosure");
  }

  @Test
  void takesTwentyWordingsAndNoMore() {
    assertThat(((DisclosurePolicy.Fara) disclosure(agent(principals(1), wordings(20)))).wordings())
        .hasSize(20);
    assertThat(placesOfDisclosure(agent(principals(1), wordings(21))))
        .containsExactly("#/disclosure/wordings");
  }

  @Test
  void takesLanguagesAsBcp47WritesThem() {
    String longest = "en-x-abcdefgh-abcdefgh-abcdefgh-abc";
    for (String tag : List.of("pt-br", "PT-BR", "zh-Hant-TW", longest)) {
      assertThat(disclosure(agent(principals(1), wording(tag)))).as(tag).isNotNull();
    }
    for (String tag : List.of(longest + "d", "english language", "und", "", "e", "en_GB")) {
      assertThat(placesOfDisclosure(agent(principals(1), wording(tag))))
          .as(tag)
          .containsExactly("#/disclosure/wordings/" + tag);
    }
    assertThat(
            placesOfDisclosure(
                agent(
                    principals(1), "{\"pt-br\":\"%s\",\"pt-BR\":\"%s\"}".formatted(NAMES, NAMES))))
        .containsExactly("#/disclosure/wordings/pt-BR");
  }

  @Test
  void takesAHundredRulesAndNoMore() {
    assertThat(read(settings("Gull", "{\"regime\":\"none\"}", rules(100))).rules()).hasSize(100);
    assertThat(places(settings("Gull", "{\"regime\":\"none\"}", rules(101))))
        .containsExactly("#/rules");
  }

  @Test
  void takesCodesOfTheLongestLengthAndNoMore() {
    String longest = "X".repeat(40);
    assertThat(read(rule(longest)).rules()).containsKey(longest);
    for (String code : List.of(longest + "X", "", "headline", "1ST", "A-B")) {
      assertThat(places(rule(code))).as(code).containsExactly("#/rules/" + code);
    }
  }

  @Test
  void findsAllThatIsWrongWithWhatItSaysOfItself() {
    assertThat(
            placesOf(
                """
                "description":"a\\nb","url":"gull.example","accent":"red","language":"english!",
                "logo":{"href":"http://gull.example/logo.png","title":"A gull"},
                "contact":{"name":"Ada","mail":"ada@gull.example","emails":["ada"],"phones":["1"]},
                "boilerplate":{"about":"","text":7}"""))
        .containsExactlyInAnyOrder(
            "#/description",
            "#/url",
            "#/accent",
            "#/language",
            "#/logo/href",
            "#/logo/alt",
            "#/logo/title",
            "#/contact/mail",
            "#/contact/emails/0",
            "#/contact/phones/0",
            "#/boilerplate/about",
            "#/boilerplate/text");
    assertThat(
            placesOf(
                """
                "description":7,"url":[],"logo":"https://gull.example/logo.png","accent":{},
                "language":true,"contact":[],"boilerplate":"It flies\""""))
        .containsExactlyInAnyOrder(
            "#/description",
            "#/url",
            "#/logo",
            "#/accent",
            "#/language",
            "#/contact",
            "#/boilerplate");
  }

  @Test
  void takesColoursInSixDigitsAndTellsThemInLowerCase() {
    assertThat(profile("\"accent\":\"#C8102E\"").accent()).isEqualTo(new Profile.Accent("#c8102e"));
    for (String wrong : List.of("", "#c81", "c8102e", "#c8102", "#c8102ef", "#c8102g", "red")) {
      assertThat(placesOf("\"accent\":\"%s\"".formatted(wrong)))
          .as(wrong)
          .containsExactly("#/accent");
    }
  }

  @Test
  void takesADescriptionOfTheLongestLengthAndNoMore() {
    assertThat(profile("\"description\":\"%s\"".formatted("x".repeat(1_000))).description())
        .hasSize(1_000);
    assertThat(placesOf("\"description\":\"%s\"".formatted("x".repeat(1_001))))
        .containsExactly("#/description");
    assertThat(placesOf("\"description\":\" \"")).containsExactly("#/description");
  }

  @Test
  void wantsAContactWhomJournalistsReach() {
    assertThat(profile("\"contact\":{\"name\":\"Ada\",\"phones\":[\"+1 202 555 0100\"]}").contact())
        .isEqualTo(new Profile.Contact("Ada", null, null, List.of(), List.of("+1 202 555 0100")));
    assertThat(placesOf("\"contact\":{}")).containsExactly("#/contact/name", "#/contact");
    assertThat(placesOf("\"contact\":{\"name\":\"Ada\",\"emails\":[],\"fax\":1}"))
        .containsExactly("#/contact", "#/contact/fax");
    assertThat(placesOf("\"contact\":{\"phones\":[\"+1 202 555 0100\"],\"fax\":1}"))
        .containsExactly("#/contact/name", "#/contact/fax");
  }

  @Test
  void takesNothingForWhatIsNotSaid() {
    assertThat(profile("\"url\":null")).isEqualTo(Profile.NONE);
  }

  private static Profile profile(String members) {
    return read(saying(members)).profile();
  }

  private static List<String> placesOf(String members) {
    return places(saying(members));
  }

  private static String saying(String members) {
    return settings("Gull", "{\"regime\":\"none\"}", "{}")
        .replaceFirst("\\{", "{" + Matcher.quoteReplacement(members) + ",");
  }

  private static String rule(String code) {
    return settings("Gull", "{\"regime\":\"none\"}", "{\"%s\":\"off\"}".formatted(code));
  }

  private static String rules(int count) {
    return IntStream.range(0, count)
        .mapToObj("\"RULE_%d\":\"warning\""::formatted)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String wording(String tag) {
    return "{\"%s\":\"%s\"}".formatted(tag, NAMES);
  }

  private static String wordings(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"en-x-%d\":\"%s\"".formatted(i, NAMES))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String principals(int count) {
    return IntStream.range(0, count)
        .mapToObj("{\"name\":\"Isle %d\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String agent(String principals, String wordings) {
    return "{\"regime\":\"fara\",\"registrant\":\"Gull\",\"principals\":%s,\"wordings\":%s}"
        .formatted(principals, wordings);
  }

  private static String fara(String registrant, String principal, String country) {
    return "{\"regime\":\"fara\",\"registrant\":\"%s\",\"principals\":[{\"name\":\"%s\",\"country\":\"%s\"}]}"
        .formatted(registrant, principal, country);
  }

  private static String settings(String title, String disclosure, String rules) {
    return "{\"title\":\"%s\",\"zone\":\"UTC\",\"disclosure\":%s,\"rules\":%s}"
        .formatted(title, disclosure, rules);
  }

  private static DisclosurePolicy disclosure(String json) {
    return read(settings("Gull", json, "{}")).disclosure();
  }

  private static List<String> placesOfDisclosure(String json) {
    return places(settings("Gull", json, "{}"));
  }

  private static UpdateNewsroom.Settings read(String json) {
    return NewsroomReader.read(
        Json.read(json.getBytes(StandardCharsets.UTF_8)), Newsroom::requireCode);
  }

  @SuppressWarnings("unchecked") // trees have no other maps
  private static Map<String, Object> tree(String json) {
    return (Map<String, Object>) Json.read(json.getBytes(StandardCharsets.UTF_8)).tree();
  }

  private static List<String> places(String json) {
    return assertThatExceptionOfType(ReleaseFailure.InvalidNewsroom.class)
        .as(json)
        .isThrownBy(() -> read(json))
        .actual()
        .faults()
        .stream()
        .map(Fault::place)
        .toList();
  }
}
