package dev.dateline.webhook.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.json.PayloadTree;
import dev.dateline.release.Body;
import dev.dateline.release.Contact;
import dev.dateline.release.Examples;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.Loss;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.webhook.Mapping;
import dev.dateline.webhook.NotUnderstood;
import dev.dateline.webhook.Place;
import dev.dateline.webhook.Provider;
import dev.dateline.webhook.SourceExamples;
import dev.dateline.webhook.WebhookSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each source sends is shaped as its documentation shows it; all who appear are invented. */
class EntryReaderTest {
  private static final String TEXT =
      "The night line of Ostervik runs every ten minutes from tonight, the transport office said.";

  private Map<String, List<Place>> places = new HashMap<>();
  private Language language;
  private Kind kind;
  private String locale;

  private EntryReader.Read read(Provider provider, String payload) {
    WebhookSource usual = SourceExamples.source("blog", provider);
    WebhookSource source =
        new WebhookSource(
            usual.newsroom(),
            usual.name(),
            1,
            provider,
            new WebhookSource.Settings(
                true,
                false,
                Provider.TOLERANCE,
                new Mapping(places),
                language,
                kind,
                locale,
                null,
                null),
            usual.secrets(),
            usual.createdAt());
    Map<?, ?> tree = PayloadTree.read(payload, "application/json");
    return new EntryReader(source, Examples.NEWSROOM)
        .read(source.read(tree, Map.of(), Instant.parse("2026-03-02T12:00:00Z")), payload);
  }

  private ReleaseContent content(Provider provider, String payload) {
    return read(provider, payload).submission().content();
  }

  private ReleaseContent standard(String members) {
    return content(Provider.STANDARD, standardHook(members));
  }

  private static String standardHook(String members) {
    return """
        {"type":"press_release.publish","timestamp":"2026-03-02T12:00:00Z","data":{"id":"r1",%s}}"""
        .formatted(members);
  }

  @Test
  void readsRichTextOfContentful() {
    locale = "en-GB";
    EntryReader.Read read =
        read(
            Provider.CONTENTFUL,
            """
            {"metadata":{"tags":[{"sys":{"type":"Link","linkType":"Tag","id":"transport"}}]},
             "sys":{"type":"Entry","id":"tram","space":{"sys":{"id":"ostervik"}},"environment":{"sys":{"id":"master"}},
              "revision":3,"updatedAt":"2026-03-02T12:00:00Z"},
             "fields":{"title":{"en-GB":"Night Line Opens in Ostervik"},"slug":{"en-GB":"night-line"},
              "body":{"en-GB":{"nodeType":"document","data":{},"content":[
               {"nodeType":"paragraph","data":{},"content":[{"nodeType":"text","value":"OSTERVIK, 2 March 2026 – %s","marks":[],"data":{}}]},
               {"nodeType":"embedded-asset-block","data":{"target":{"sys":{"id":"photo9"}}},"content":[]},
               {"nodeType":"paragraph","data":{},"content":[{"nodeType":"text","value":"Media contact: Ada Lindqvist, press@ostervik.example","marks":[],"data":{}}]}]}}}}"""
                .formatted(TEXT));

    ReleaseContent content = read.submission().content();
    assertThat(content.headline()).isEqualTo("Night Line Opens in Ostervik");
    assertThat(content.slug()).hasToString("night-line");
    assertThat(content.language()).hasToString("en-GB");
    assertThat(content.tags()).containsExactly("transport");
    assertThat(body(content)).contains("OSTERVIK, 2 March 2026 – " + TEXT, "Ada Lindqvist");
    assertThat(content.contacts()).extracting(Contact::name).containsExactly("Ada Lindqvist");
    assertThat(read.submission().understanding().losses())
        .extracting(Loss::what)
        .contains("embedded-asset-block photo9");
    assertThat(content.externalIds()).containsEntry("blog", "ostervik/master/tram");
  }

  @Test
  void readsPortableTextOfSanity() {
    ReleaseContent content =
        content(
            Provider.SANITY,
            """
            {"op":"update","id":"tram","rev":"r1","updatedAt":"2026-03-02T12:00:00Z","dataset":"production",
             "title":"Night Line Opens in Ostervik","slug":{"_type":"slug","current":"night-line"},"language":"en",
             "body":[{"_type":"block","_key":"a","style":"normal","markDefs":[],"children":[{"_type":"span","_key":"b","text":"%s","marks":["strong"]}]}]}"""
                .formatted(TEXT));

    assertThat(content.slug()).hasToString("night-line");
    assertThat(body(content)).contains("<strong>" + TEXT + "</strong>");
  }

  @Test
  void readsHtmlOfGhostAndPassesItsInternalTagsOver() {
    ReleaseContent content =
        content(
            Provider.GHOST,
            """
            {"event":"post.published","post":{"current":{"id":"p1","title":"Night Line Opens in Ostervik","slug":"night-line",
              "html":"<p>%s</p><figure><img src=\\"https://ostervik.example/a.jpg\\" alt=\\"A tram\\"></figure>","plaintext":"…","custom_excerpt":"It runs all night.",
              "status":"published","locale":null,"updated_at":"2026-03-02T12:00:00.000Z","published_at":"2026-03-02T12:00:00.000Z",
              "tags":[{"id":"t1","name":"Trams","slug":"trams","visibility":"public"},{"id":"t2","name":"#hidden","slug":"hash-hidden","visibility":"internal"}]},"previous":{"status":"draft"}}}"""
                .formatted(TEXT));

    assertThat(content.summary()).isEqualTo("It runs all night.");
    assertThat(content.tags()).containsExactly("Trams");
    assertThat(content.language()).hasToString("en");
    assertThat(body(content)).contains(TEXT);
  }

  @Test
  void readsBlocksAndMarkdownOfStrapi() {
    String hook =
        """
        {"event":"entry.publish","createdAt":"2026-03-02T12:00:09Z","model":"article","uid":"api::article.article",
         "entry":{"id":7,"documentId":"d1","locale":"en","title":"Night Line Opens","slug":"night-line",
          "publishedAt":"2026-03-02T12:00:00Z","updatedAt":"2026-03-02T12:00:00Z","content":%s}}""";

    ReleaseContent blocks =
        content(
            Provider.STRAPI,
            hook.formatted(
                "[{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"%s\",\"bold\":true}]}]"
                    .formatted(TEXT)));
    ReleaseContent markdown =
        content(Provider.STRAPI, hook.formatted("\"**%s**\"".formatted(TEXT)));

    assertThat(body(blocks)).contains("<strong>" + TEXT);
    assertThat(Objects.requireNonNull(markdown.body()).format()).isEqualTo(Body.Format.MARKDOWN);
    assertThat(body(markdown)).contains("**" + TEXT + "**");
  }

  @Test
  void readsMarkdownOfGithub() {
    ReleaseContent content =
        content(
            Provider.GITHUB,
            """
            {"action":"published","release":{"id":42,"tag_name":"2026-03","name":"Night Line Opens","draft":false,
              "body":"OSTERVIK, 2 March 2026 – %s\\r\\n\\r\\n## About Ostervik Transport\\r\\n\\r\\nOstervik Transport runs trams and ferries for the town.\\r\\n","published_at":"2026-03-02T12:00:00Z","created_at":"2026-03-02T11:00:00Z"},
             "repository":{"full_name":"ostervik/press"}}"""
                .formatted(TEXT));

    assertThat(Objects.requireNonNull(content.body()).format()).isEqualTo(Body.Format.MARKDOWN);
    assertThat(body(content)).contains("2026 – " + TEXT, "## About Ostervik Transport");
  }

  @Test
  void readsWordpressWhoseTitleIsEscapedAndWhoseExcerptIsOftenCutOut() {
    String hook =
        """
        {"id":17,"date_gmt":"2026-03-02T11:00:00","modified_gmt":"2026-03-02T12:00:00","slug":"night-line","status":"publish",
         "title":{"rendered":"Trams &#038; Ferries: &#8220;All night&#8221;"},"content":{"rendered":"<p>%s</p>\\n","protected":false},
         "excerpt":{"rendered":"<p>%s</p>\\n"},"tags":[3,4],"acf":{"subtitle":"Every <ten> minutes","embargo":"2026-03-05T09:00:00+01:00"}}""";

    ReleaseContent content =
        content(Provider.WORDPRESS, hook.formatted(TEXT, "It runs &amp; runs."));

    assertThat(content.headline()).isEqualTo("Trams & Ferries: “All night”");
    assertThat(content.summary()).isEqualTo("It runs & runs.");
    assertThat(content.subheadline()).isEqualTo("Every <ten> minutes");
    assertThat(content.tags()).isEmpty();
    assertThat(embargo(content)).isEqualTo("2026-03-05T08:00:00Z");
    assertThat(
            content(Provider.WORDPRESS, hook.formatted(TEXT, "The night line [&hellip;]"))
                .summary())
        .isNull();
  }

  @Test
  void readsAReleaseByOurOwnNames() {
    ReleaseContent content =
        standard(
            """
            "headline":"Night Line Opens","subheadline":"Trams until dawn","summary":"All night.","language":"en_US",
            "body":{"format":"markdown","value":"%s"},"tags":"trams, night , trams","dateline":"Ostervik, 2 March 2026",
            "contacts":[{"name":"Ada Lindqvist","email":"press@ostervik.example","phone":"+46 8 555 010"}],
            "boilerplate":{"about":"Ostervik Transport","text":"It runs trams."}"""
                .formatted(TEXT));

    assertThat(content.subheadline()).isEqualTo("Trams until dawn");
    assertThat(content.language()).hasToString("en-US");
    assertThat(content.tags()).containsExactly("trams", "night");
    assertThat(Objects.requireNonNull(content.dateline()).date()).isEqualTo("2026-03-02");
    assertThat(Objects.requireNonNull(content.dateline()).place()).isEqualTo("Ostervik");
    assertThat(content.contacts().getFirst().phones()).hasSize(1);
    assertThat(content.boilerplate().getFirst().about()).isEqualTo("Ostervik Transport");
  }

  @Test
  void readsContactsOutOfAText() {
    ReleaseContent content =
        standard(
            """
            "headline":"Night Line Opens","contacts":"Ada Lindqvist\\nOstervik Transport\\npress@ostervik.example\\n+46 8 555 010\"""");

    assertThat(content.contacts())
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.name()).isEqualTo("Ada Lindqvist");
              assertThat(contact.emails()).hasSize(1);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>These ferries sail from June</p><ul><li>Northmere: 9 a.m.</li></ul><p>Tickets cost 20 euros.</p>",
        "<p>The line opens tonight</p><p>See you there</p>",
        "<p>It runs all night.</p><p>Tickets: https://gull.example/t</p>",
        "<p>It runs all night.</p><p>Book a seat by phone: +1 207 555 0100</p>",
        "<p>OSTERVIK – It runs.</p><h2>About us</h2><p>We run trams.</p>"
      })
  void leavesABodyAsItIs(String html) {
    language = new Language("en");
    EntryReader.Read read =
        read(
            Provider.STANDARD,
            standardHook("\"headline\":\"Night Line Opens\",\"body\":\"%s\"".formatted(html)));

    assertThat(read.submission().content())
        .isEqualTo(
            ReleaseContent.withHeadline("Night Line Opens")
                .body(new Body(Body.Format.HTML, html))
                .language(new Language("en"))
                .externalIds(Map.of("blog", "r1"))
                .build());
    assertThat(read.submission().understanding().losses()).isEmpty();
  }

  @Test
  void namesWhatOfABodyNoPageShows() {
    EntryReader.Read read =
        read(
            Provider.STANDARD,
            standardHook(
                "\"headline\":\"Night Line Opens\",\"body\":\"<p>It runs.</p><iframe src='https://gull.example/'></iframe>\""));
    assertThat(read.submission().understanding().losses())
        .singleElement()
        .satisfies(loss -> assertThat(loss.what()).contains("iframe"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OSLO — The line opens",
        "Contact: what people want in 2027",
        "Statement",
        "Page 2",
        "Race title here 1795706041"
      })
  void takesAnyHeadline(String headline) {
    assertThat(standard("\"headline\":\"%s\",\"body\":\"%s\"".formatted(headline, TEXT)).headline())
        .isEqualTo(headline);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "[\"a\",\"b\"]", "{\"format\":\"markdown\",\"text\":\"It runs.\"}"})
  void saysThatABodyIsNoText(String body) {
    assertThatThrownBy(() -> standard("\"headline\":\"Night Line Opens\",\"body\":" + body))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining("'body', read from /body of the entry")
        .hasMessageContaining("neither a text");
  }

  @Test
  void takesNothingsInArraysForNothing() {
    ReleaseContent content =
        standard(
            "\"headline\":\"Night Line Opens\",\"tags\":[null,\"trams\"],\"related\":[null],"
                + "\"contacts\":[null],\"boilerplate\":[null]");
    assertThat(content.tags()).containsExactly("trams");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-05T09:00:00+01:00 | 2026-03-05T08:00:00Z",
        "2026-03-05T08:00:00.000Z | 2026-03-05T08:00:00Z",
        "Embargoed until 5 March 2026, 8:00 UTC | 2026-03-05T08:00:00Z",
        "5 March 2026 08:00 GMT | 2026-03-05T08:00:00Z"
      })
  void readsAnEmbargo(String said, Instant until) {
    assertThat(
            embargo(
                standard("\"headline\":\"Night Line Opens\",\"embargo\":\"%s\"".formatted(said))))
        .isEqualTo(until);
  }

  @Test
  void readsAReleaseLineByOurOwnNames() {
    String hook = "\"headline\":\"Night Line Opens\",\"releaseLine\":";
    assertThat(
            embargo(
                standard(
                    hook
                        + """
                        {"text":"EMBARGOED","embargo":true,"date":"2026-03-05","time":"08:00","zone":"UTC"}""")))
        .isEqualTo("2026-03-05T08:00:00Z");
    assertThat(
            standard(hook + "{\"text\":\"FOR IMMEDIATE RELEASE\",\"immediate\":true}")
                .releaseLine())
        .isEqualTo(new ReleaseLine("FOR IMMEDIATE RELEASE", true, false, null, null, null));
    assertThatThrownBy(() -> standard(hook + "{\"text\":\"\",\"embargo\":true}"))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining("must not be blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not for immediate release",
        "Embargoed until 5 March 2026; after that for immediate release",
        "No immediate use"
      })
  void takesNothingForImmediateThatAsksToWait(String said) {
    EntryReader.Read read =
        read(
            Provider.STANDARD,
            standardHook("\"headline\":\"Night Line Opens\",\"embargo\":\"%s\"".formatted(said)));
    ReleaseLine line = read.submission().content().releaseLine();
    boolean waits = line != null && line.embargo();
    assertThat(
            waits
                || read.submission().findings().stream()
                    .anyMatch(finding -> finding.code().equals("EMBARGO_UNREAD")))
        .isTrue();
  }

  @Test
  void waitsAsLongAsMemberOrTextAsksWhicheverIsLonger() {
    String hook =
        "\"headline\":\"Night Line Opens\",\"embargo\":\"%s\",\"body\":\"EMBARGOED UNTIL 5 March 2026, 08:00 UTC\\n\\n"
            + TEXT
            + "\"";
    assertThat(embargo(standard(hook.formatted("2026-03-04T08:00:00Z"))))
        .isEqualTo("2026-03-05T08:00:00Z");
    assertThat(embargo(standard(hook.formatted("2026-03-06T08:00:00Z"))))
        .isEqualTo("2026-03-06T08:00:00Z");
  }

  @Test
  void keepsBackWhatAsksToWaitAndDoesNotSayUntilWhen() {
    assertThat(
            Objects.requireNonNull(
                    standard("\"headline\":\"Night Line Opens\",\"embargo\":true").releaseLine())
                .embargo())
        .isTrue();
    assertThat(standard("\"headline\":\"Night Line Opens\",\"embargo\":false").releaseLine())
        .isNull();
    EntryReader.Read vague =
        read(
            Provider.STANDARD,
            standardHook("\"headline\":\"Night Line Opens\",\"embargo\":\"when we say so\""));
    assertThat(vague.submission().findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("EMBARGO_UNREAD");
              assertThat(finding.message()).contains("/embargo is 'when we say so'");
            });
    places.put("embargo", List.of(new Place("")));
    assertThat(
            read(Provider.STANDARD, standardHook("\"headline\":\"Night Line Opens\""))
                .submission()
                .findings())
        .anySatisfy(finding -> assertThat(finding.message()).contains("the whole is an object"));
  }

  @Test
  void takesWhatTheSourceSaysWhereTheEntrySaysNothing() {
    language = new Language("sv");
    kind = Kind.STATEMENT;
    ReleaseContent content =
        standard("\"headline\":\"Night Line Opens\",\"body\":\"%s\"".formatted(TEXT));
    assertThat(content.language()).hasToString("sv");
    assertThat(content.kind()).isEqualTo(Kind.STATEMENT);
    assertThat(standard("\"headline\":\"Night Line Opens\",\"language\":\"fi\"").language())
        .hasToString("fi");
  }

  @Test
  void looksWhereTheSourceSaysMemberByMember() {
    places.put("headline", List.of(new Place("/lead/line"), new Place("/fallback")));
    places.put("correctionNote", List.of(new Place("/why")));
    EntryReader.Read read =
        read(
            Provider.STANDARD,
            standardHook(
                "\"headline\":\"Not this\",\"fallback\":\"Night Line Opens\",\"body\":\"%s\",\"why\":\"The hour was wrong.\""
                    .formatted(TEXT)));
    assertThat(read.submission().content().headline()).isEqualTo("Night Line Opens");
    assertThat(body(read.submission().content())).isEqualTo(TEXT);
    assertThat(read.correctionNote()).isEqualTo("The hour was wrong.");
  }

  @Test
  void loseNoReleaseOverASlugOrATagAndNamesThem() {
    EntryReader.Read read =
        read(
            Provider.STANDARD,
            standardHook(
                "\"headline\":\"Night Line Opens\",\"slug\":\"Night_Line\",\"tags\":[\"trams\",\"%s\"]"
                    .formatted("t".repeat(65))));
    assertThat(read.submission().content().slug()).isNull();
    assertThat(read.submission().content().tags()).containsExactly("trams");
    assertThat(read.submission().understanding().losses())
        .extracting(Loss::what)
        .anyMatch(what -> what.startsWith("slug 'Night_Line'"))
        .anyMatch(what -> what.startsWith("tag 'ttt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"feature_image\":\"https://ostervik.example/tram.jpg\" | feature_image https://ostervik.example/tram.jpg",
        "\"mainImage\":{\"_type\":\"image\",\"asset\":{\"_type\":\"reference\",\"_ref\":\"image-1-jpg\"}} | mainImage image-1-jpg",
        "\"hero\":{\"sys\":{\"type\":\"Link\",\"linkType\":\"Asset\",\"id\":\"4xYz\"}} | hero 4xYz",
        "\"gallery\":[null,{\"sys\":{\"type\":\"Link\",\"linkType\":\"Asset\",\"id\":\"4xYz\"}}] | gallery 4xYz",
        "\"header\":{\"id\":3,\"name\":\"tram.jpg\",\"url\":\"/uploads/tram.jpg\",\"mime\":\"image/jpeg\"} | header /uploads/tram.jpg",
        "\"attachments\":[{\"href\":\"https://ostervik.example/tram.pdf\",\"mediaType\":\"application/pdf\"}] | attachments https://ostervik.example/tram.pdf",
        "\"featured_media\":55 | featured_media 55",
        "\"acf\":{\"photo\":{\"url\":\"https://ostervik.example/tram.jpg\"}} | photo https://ostervik.example/tram.jpg",
        "\"assets\":[{\"name\":\"tram.zip\",\"browser_download_url\":\"https://ostervik.example/tram.zip\"}] | assets https://ostervik.example/tram.zip"
      })
  void namesThePicturesAndFilesThatItDoesNotTake(String member, String what) {
    EntryReader.Read read =
        read(
            Provider.STANDARD,
            standardHook("\"headline\":\"Night Line Opens\",%s".formatted(member)));
    assertThat(read.submission().understanding().losses())
        .containsExactly(
            new Loss(
                what,
                "files of an entry are not taken; add them to the release as attachments",
                null));
  }

  @Test
  void namesThePicturesOfABodyOnce() {
    EntryReader.Read read =
        read(
            Provider.STANDARD,
            standardHook(
                "\"headline\":\"Night Line Opens\",\"body\":[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\"%s\"}]},{\"_type\":\"image\",\"_key\":\"k1\",\"asset\":{\"_ref\":\"image-1\"}},{\"_type\":\"callout\",\"_key\":\"k2\",\"text\":\"It runs.\"},{\"_type\":\"image\",\"url\":\"https://ostervik.example/tram.jpg\"}]"
                    .formatted(TEXT)));
    assertThat(body(read.submission().content()))
        .endsWith(
            "<div>It runs.</div><p><img src=\"https://ostervik.example/tram.jpg\" alt=\"\"></p>");
    assertThat(read.submission().understanding().losses())
        .extracting(Loss::what)
        .containsExactly("image k1", "callout k2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"feature_image\":null",
        "\"feature_image\":\" \"",
        "\"featured_media\":0",
        "\"mainImage\":{\"_type\":\"image\"}",
        "\"author\":{\"sys\":{\"type\":\"Link\",\"linkType\":\"Entry\",\"id\":\"4xYz\"}}",
        "\"website\":{\"url\":\"https://ostervik.example\"}",
        "\"comment_count\":55"
      })
  void namesNothingThatIsNoPictureOrFile(String member) {
    EntryReader.Read read =
        read(
            Provider.STANDARD,
            standardHook("\"headline\":\"Night Line Opens\",%s".formatted(member)));
    assertThat(read.submission().understanding().losses()).isEmpty();
  }

  @Test
  void keepsThePayloadAsTheOriginal() {
    String hook = standardHook("\"headline\":\"Night Line Opens\"");
    assertThat(new String(read(Provider.STANDARD, hook).submission().source().bytes()))
        .isEqualTo(hook);
  }

  @Test
  void believesNoChangeThatIsYetToCome() {
    String hook = standardHook("\"headline\":\"Night Line Opens\"");
    assertThat(content(Provider.STANDARD, hook.replace("12:00:00Z", "13:00:00Z")).headline())
        .isEqualTo("Night Line Opens");
    assertThatThrownBy(() -> content(Provider.STANDARD, hook.replace("12:00:00Z", "13:00:00.001Z")))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining("yet to come");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "headline | ^^ | 'headline', read from the whole of the entry (/data of the payload), is an object: a headline is a text.",
        "headline | /tags | 'headline', read from /tags of the entry (/data of the payload), is an array: a headline is a text.",
        "body | ^^ | 'body', read from the whole of the entry (/data of the payload), is an object: neither a text"
      })
  void saysWhatStandsInPlaceOfWords(String member, String pointer, String why) {
    places.put(member, List.of(new Place(pointer)));
    assertThatThrownBy(() -> standard("\"headline\":\"Night Line Opens\",\"tags\":[\"trams\"]"))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining(why)
        .hasMessageContaining("Mend it there, or map '%s'".formatted(member));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subheadline",
        "summary",
        "slug",
        "language",
        "dateline",
        "contacts",
        "boilerplate",
        "correctionNote"
      })
  void namesWhatItLeavesOutSinceItIsNoText(String member) {
    places.put(member, List.of(new Place("")));
    EntryReader.Read read =
        read(Provider.STANDARD, standardHook("\"headline\":\"Night Line Opens\""));
    assertThat(read.submission().understanding().losses())
        .containsExactly(
            new Loss(
                member + " at the whole of the entry",
                "an object stands there, and no text",
                null));
    assertThat(read.submission().content())
        .isEqualTo(standard("\"headline\":\"Night Line Opens\",\"summary\":\"\""));
    assertThat(read.correctionNote()).isNull();
  }

  @Test
  void passesOverARichTextWithoutWords() {
    EntryReader.Read read =
        read(
            Provider.STANDARD,
            standardHook(
                "\"headline\":\"Night Line Opens\",\"summary\":{\"nodeType\":\"document\",\"content\":[]}"));
    assertThat(read.submission().content().summary()).isNull();
    assertThat(read.submission().understanding().losses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"headline\":\" \",", "\"headline\":{},", "\"headline\":[null],"})
  void saysWhereItLooksForAHeadlineInVain(String members) {
    assertThatThrownBy(() -> standard(members + "\"body\":\"It runs.\""))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining("/headline or /title or /name of the entry (/data of the payload)")
        .hasMessageContaining("map 'headline' of source 'blog'");
  }

  @Test
  void namesAllFaultsAtOnceWithTheirPlacesInTheEntry() {
    assertThatThrownBy(
            () ->
                standard(
                    "\"headline\":\"Night Line Opens\",\"subtitle\":\"%s\",\"lang\":\"??\",\"contact\":{\"name\":\"Ada\",\"email\":\"none\"}"
                        .formatted("s".repeat(1_001))))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining("'subheadline', read from /subtitle of the entry")
        .hasMessageContaining("'language', read from /lang of the entry")
        .hasMessageContaining("'contacts', read from /contact of the entry");
  }

  @Test
  void saysThatAHeadlineIsTooLong() {
    assertThatThrownBy(() -> standard("\"title\":\"%s\"".formatted("s".repeat(501))))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining("'headline', read from /title of the entry")
        .hasMessageContaining("at most 500");
  }

  private static String body(ReleaseContent content) {
    return Objects.requireNonNull(content.body()).value();
  }

  private static Instant embargo(ReleaseContent content) {
    return Objects.requireNonNull(content.releaseLine())
        .embargoedUntil(Examples.NEWSROOM.zone())
        .orElseThrow();
  }
}
