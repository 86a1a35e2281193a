package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.dateline.release.Attachment;
import dev.dateline.release.Correction;
import dev.dateline.release.Language;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Translation;
import dev.dateline.release.WebAddress;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReleaseHeadTest {
  private static final String PAGE = "https://news.example/harbour/2026/open-letter-on-ferries";

  @Test
  void leadsToTheOtherFormsAndToTheFeedsOfTheNewsroom() {
    Document page = Samples.parsed(Samples.full("A headline"));

    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly(
            PAGE + ".json",
            PAGE + ".md",
            PAGE + ".txt",
            "https://news.example/harbour/feed.atom",
            "https://news.example/harbour/feed.rss",
            "https://news.example/harbour/feed.json");
    assertThat(page.select("link[rel=alternate]").eachAttr("type"))
        .containsExactly(
            "application/json",
            "text/markdown",
            "text/plain",
            "application/atom+xml",
            "application/rss+xml",
            "application/feed+json");
  }

  @Test
  void leadsFromEachNoticeToTheFeedsToo() {
    Samples.gallery()
        .forEach(
            (name, page) ->
                assertThat(Samples.parsed(page).select("link[href$=feed.atom]"))
                    .as(name)
                    .hasSize(Samples.parsed(page).select("meta[name=dateline-epoch]").size()));
  }

  @Test
  void namesEachLanguageThatTheReleaseIsIn() {
    Translation french =
        new Translation(
            new Language("fr-CA"), new WebAddress("https://news.example/harbour/2026/lettre"));
    Document page = Samples.parsed(Samples.full("A headline").translations(List.of(french)));

    assertThat(page.select("link[hreflang]"))
        .extracting(link -> link.attr("hreflang") + " " + link.attr("href"))
        .containsExactly("en-US " + PAGE, "fr-CA https://news.example/harbour/2026/lettre");
    assertThat(Samples.parsed(Samples.full("A headline")).select("link[hreflang]")).isEmpty();
  }

  @Test
  void hasACardForThoseWhoShareIt() {
    Document page = page(Samples.full("A “headline”"));

    assertThat(page.select("meta[property]"))
        .extracting(meta -> meta.attr("property") + " " + meta.attr("content"))
        .containsExactly(
            "og:type article",
            "og:title A “headline”",
            "og:description Forty cities ask for two crossings a day on every route, all year"
                + " round",
            "og:url " + PAGE,
            "og:site_name Harbour Lights Press Office",
            "og:locale en_US",
            "article:published_time 2026-05-06T12:05:09-04:00",
            "article:modified_time 2026-05-06T12:05:09-04:00",
            "og:image https://media.example/quay.jpg",
            "og:image:alt The quay");
  }

  @Test
  void tellsItsFactsInTheWordsOfSchemaOrg() throws Exception {
    JsonObject article = facts(page(Samples.full("A headline")));

    assertThat(article.getJsonArray("@type").getString(0)).isEqualTo(schema("NewsArticle"));
    assertThat(value(article, "headline")).isEqualTo("A headline");
    assertThat(value(article, "genre")).isEqualTo("Press Release");
    assertThat(value(article, "dateline")).isEqualTo("HARSTAD, Norway, May 6, 2026");
    assertThat(value(article, "datePublished")).isEqualTo("2026-05-06T12:05:09-04:00");
    assertThat(value(article, "dateModified")).isEqualTo("2026-05-06T12:05:09-04:00");
    assertThat(value(article, "inLanguage")).isEqualTo("en-US");
    assertThat(value(article, "mainEntityOfPage")).isEqualTo(PAGE);
    assertThat(value(article, "version")).isEqualTo("2");
    assertThat(value(article, "image")).isEqualTo("https://media.example/quay.jpg");
    JsonObject publisher = first(article, "publisher");
    assertThat(publisher.getJsonArray("@type").getString(0)).isEqualTo(schema("Organization"));
    assertThat(value(publisher, "name")).isEqualTo("Harbour Lights Press Office");
    assertThat(value(first(article, "author"), "name")).isEqualTo("Free Ports League");
    JsonObject correction = first(article, "correction");
    assertThat(correction.getJsonArray("@type").getString(0))
        .isEqualTo(schema("CorrectionComment"));
    assertThat(value(correction, "text")).isEqualTo("A note");
  }

  @Test
  void letsNoTextEndTheScript() throws Exception {
    String hostile = "</script><script>alert(1)</script><!-- <script";
    Document page = page(Samples.full(hostile).subheadline(hostile));

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.selectFirst("script").data()).doesNotContain("<");
    assertThat(value(facts(page), "headline")).isEqualTo(hostile);
  }

  private static Document page(ReleaseContent.Builder content) {
    Attachment image =
        new Attachment(
            new WebAddress("https://media.example/quay.jpg"), "image/jpeg", "The quay", null, null);
    PressRelease release =
        Samples.corrected(
            content.attachments(List.of(image)),
            new Correction(Correction.Weight.UPDATE, "A note", Samples.NOON, 1));
    return Samples.parsed(Samples.page(release).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the facts as any processor of JSON-LD does, but for the context, which lies elsewhere.
   */
  private static JsonObject facts(Document page) throws Exception {
    String json = page.selectFirst("script[type=application/ld+json]").data();
    assertThat(json).startsWith("{\"@context\":\"https://schema.org\",");
    String local = json.replace("\"https://schema.org\"", "{\"@vocab\":\"https://schema.org/\"}");
    JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(local))).get();
    return expanded.getJsonObject(0);
  }

  private static JsonObject first(JsonObject from, String name) {
    return from.getJsonArray(schema(name)).getJsonObject(0);
  }

  private static String value(JsonObject from, String name) {
    JsonValue value = first(from, name).get("@value");
    return value instanceof jakarta.json.JsonString text ? text.getString() : value.toString();
  }

  private static String schema(String name) {
    return "https://schema.org/" + name;
  }
}
