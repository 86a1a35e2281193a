package dev.dateline.render;

import static dev.dateline.render.ListSamples.FRONT;
import static dev.dateline.render.Samples.EPOCH;
import static dev.dateline.render.Samples.NEWSROOM;
import static dev.dateline.render.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Language;
import dev.dateline.release.Listed;
import dev.dateline.release.ReleaseContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class SitemapsTest {
  private static final Sitemaps SITEMAPS = new Sitemaps(ListSamples.SITE);

  @Test
  void isValidByTheSchemasOfSitemapsAndOfNews() throws Exception {
    Optional<Path> news = ListSamples.schema("sitemap-news.xsd");
    assumeTrue(news.isPresent(), "no shared/schemas above this folder: sitemaps are not validated");

    validate(news.get(), SITEMAPS.year(ListSamples.listed(1_000), EPOCH).orElseThrow());
    validate(news.get(), news(ListSamples.listed(20)));
    for (String text : ListSamples.HOSTILE) {
      byte[] hostile =
          SITEMAPS
              .news(
                  ListSamples.titled(text),
                  List.of(Listed.of(ListSamples.release(1, ListSamples.hostile(text)))),
                  NOON,
                  EPOCH)
              .orElseThrow();
      validate(news.get(), hostile);
      assertThat(texts(hostile, "news:title")).containsExactly(text);
      assertThat(texts(hostile, "news:name")).containsExactly(text);
    }
  }

  @Test
  void namesEachReleaseOfAChunkAndWhenItWasChanged() throws Exception {
    byte[] sitemap = SITEMAPS.year(ListSamples.listed(4), EPOCH).orElseThrow();

    assertThat(texts(sitemap, "loc")).startsWith(FRONT + "2026/letter-no-0").hasSize(4);
    assertThat(texts(sitemap, "lastmod"))
        .startsWith("2026-05-06T16:05:09Z")
        .endsWith("2026-05-06T17:05:09Z");
  }

  @Test
  void holdsAThousandReleasesAtMost() {
    assertThat(SITEMAPS.year(ListSamples.listed(1_000), EPOCH)).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SITEMAPS.year(ListSamples.listed(1_001), EPOCH));
    assertThat(Stream.of(1, 1_000, 1_001).map(number -> Sitemaps.file(2026, number)))
        .containsExactly("sitemap-2026-1.xml", "sitemap-2026-1.xml", "sitemap-2026-2.xml");
  }

  @Test
  void hasAsNewsWhatWasPublishedInTheLastTwoDays() throws Exception {
    List<Listed> listed = ListSamples.listed(100);

    assertThat(texts(news(listed), "loc")).hasSize(49).endsWith(FRONT + "2026/letter-no-48");
    assertThat(SITEMAPS.news(NEWSROOM, listed, NOON.plus(Duration.ofDays(3)), EPOCH)).isEmpty();
    assertThat(SITEMAPS.news(NEWSROOM, listed, NOON.plus(Sitemaps.NEWS), EPOCH)).isPresent();
  }

  @Test
  void hasAThousandNewsAtMost() throws Exception {
    Listed one = ListSamples.listed(1).getFirst();

    assertThat(texts(news(IntStream.range(0, 1_001).mapToObj(i -> one).toList()), "loc"))
        .hasSize(1_000);
  }

  @Test
  void saysLanguagesAsGoogleTakesThem() throws Exception {
    Map<String, String> languages =
        Map.of(
            "en-US",
            "en",
            "pt-BR",
            "pt",
            "zh-CN",
            "zh-cn",
            "zh",
            "zh-cn",
            "zh-TW",
            "zh-tw",
            "zh-Hant-HK",
            "zh-tw",
            "zh-HK",
            "zh-tw",
            "zh-Hans-TW",
            "zh-cn",
            "ckb",
            "ckb");
    for (Map.Entry<String, String> language : languages.entrySet()) {
      ReleaseContent content =
          Samples.full("A headline").language(new Language(language.getKey())).build();

      assertThat(texts(news(List.of(Listed.of(ListSamples.release(0, content)))), "news:language"))
          .containsExactly(language.getValue());
    }
  }

  @Test
  void listsTheSitemapsThatThereAre() throws Exception {
    byte[] index =
        SITEMAPS
            .index(
                NEWSROOM,
                Map.of(Sitemaps.NEWS_FILE, NOON, Sitemaps.file(2026, 1), NOON.minusSeconds(60)),
                EPOCH)
            .orElseThrow();

    assertThat(texts(index, "loc"))
        .containsExactly(FRONT + "sitemap-2026-1.xml", FRONT + "sitemap-news.xml");
    assertThat(texts(index, "lastmod"))
        .containsExactly("2026-05-06T16:04:09Z", "2026-05-06T16:05:09Z");
  }

  @Test
  void isAbsentWhereItWouldBeEmpty() {
    assertThat(SITEMAPS.index(NEWSROOM, Map.of(), EPOCH)).isEmpty();
    assertThat(SITEMAPS.year(List.of(), EPOCH)).isEmpty();
    assertThat(SITEMAPS.news(NEWSROOM, List.of(), NOON, EPOCH)).isEmpty();
  }

  @Test
  void leadsRobotsToTheIndexOfEachNewsroom() {
    byte[] robots = SITEMAPS.robots(List.of(new NewsroomName("quayside"), NEWSROOM.name()), EPOCH);

    assertThat(utf8(robots))
        .isEqualTo(
            """
            # dateline-epoch: e42.r7
            User-agent: *
            Disallow:

            Sitemap: https://news.example/harbour/sitemap.xml
            Sitemap: https://news.example/quayside/sitemap.xml
            """);
  }

  @Test
  void holdsTheEpochInEachFile() {
    assertThat(
            Stream.of(
                    SITEMAPS.index(NEWSROOM, Map.of("sitemap-2026-1.xml", NOON), EPOCH),
                    SITEMAPS.year(ListSamples.listed(1), EPOCH),
                    SITEMAPS.news(NEWSROOM, ListSamples.listed(1), NOON, EPOCH))
                .map(file -> utf8(file.orElseThrow())))
        .allMatch(file -> file.contains("<!-- dateline-epoch: " + EPOCH + " -->"));
  }

  private static byte[] news(List<Listed> listed) {
    return SITEMAPS.news(NEWSROOM, listed, NOON, EPOCH).orElseThrow();
  }

  private static void validate(Path news, byte[] sitemap) throws Exception {
    Source[] schemas = {
      new StreamSource(news.toFile()),
      new StreamSource(SitemapsTest.class.getResource("sitemap.xsd").toString())
    };
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schemas)
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(sitemap)));
  }

  private static List<String> texts(byte[] xml, String name) throws Exception {
    NodeList found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml))
            .getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }
}
