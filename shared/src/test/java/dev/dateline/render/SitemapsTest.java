package dev.dateline.render;

import static dev.dateline.render.ListSamples.FRONT;
import static dev.dateline.render.Samples.EPOCH;
import static dev.dateline.render.Samples.NEWSROOM;
import static dev.dateline.render.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Language;
import dev.dateline.release.Listed;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Shelf;
import dev.dateline.release.Shelves;
import dev.dateline.release.Summary;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
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

    validate(news.get(), year(ListSamples.listed(250)));
    validate(news.get(), news(summaries(20)));
    for (String text : ListSamples.HOSTILE) {
      byte[] hostile =
          SITEMAPS.news(
              ListSamples.titled(text),
              List.of(Summary.of(ListSamples.release(1, ListSamples.hostile(text)))),
              EPOCH);
      validate(news.get(), hostile);
      assertThat(texts(hostile, "news:title")).containsExactly(text);
      assertThat(texts(hostile, "news:name")).containsExactly(text);
    }
  }

  @Test
  void isReadByTheCrawlersOfOthers() throws Exception {
    SiteMapParser crawler = new SiteMapParser();
    crawler.enableExtension(Extension.NEWS);
    byte[] robots = SITEMAPS.robots(List.of(NEWSROOM.name()), EPOCH);
    byte[] index =
        SITEMAPS.index(
            NEWSROOM, List.of(new Shelves.Head(Shelf.of(2026), 4, 4, 1, 4)), false, EPOCH);
    byte[] year = year(ListSamples.listed(4));
    byte[] news = news(summaries(4));

    BaseRobotRules rules =
        new SimpleRobotRulesParser()
            .parseContent(
                "https://news.example/robots.txt", robots, "text/plain", List.of("a-crawler"));
    assertThat(rules.isAllowed(FRONT + "2026/letter-no-0")).isTrue();
    assertThat(rules.getSitemaps()).containsExactly(FRONT + "sitemap.xml");
    assertThat(((SiteMapIndex) read(crawler, index)).getSitemaps())
        .extracting(map -> map.getUrl().toString())
        .containsExactly(FRONT + "sitemap-2026-1.xml");
    assertThat(((SiteMap) read(crawler, year)).getSiteMapUrls())
        .hasSize(5)
        .filteredOn(page -> page.getLastModified() != null)
        .extracting(page -> page.getUrl().toString(), page -> page.getLastModified().toInstant())
        .hasSize(4)
        .contains(tuple(FRONT + "2026/letter-no-0", NOON.truncatedTo(ChronoUnit.SECONDS)));
    assertThat(((SiteMap) read(crawler, news)).getSiteMapUrls())
        .hasSize(4)
        .extracting(page -> (NewsAttributes) page.getAttributesForExtension(Extension.NEWS)[0])
        .allMatch(NewsAttributes::isValid)
        .extracting(NewsAttributes::getTitle)
        .containsExactlyElementsOf(
            ListSamples.releases(4).stream().map(each -> each.content().headline()).toList());
    ListSamples.keep("sitemap.xml", index);
    ListSamples.keep("sitemap-2026-1.xml", year);
    ListSamples.keep("sitemap-news.xml", news);
  }

  @Test
  void namesEachReleaseOfAChunkAndWhenItWasChanged() throws Exception {
    byte[] sitemap = year(ListSamples.listed(4));

    assertThat(texts(sitemap, "loc"))
        .startsWith(FRONT + "archive/2026/", FRONT + "2026/letter-no-0")
        .hasSize(5);
    assertThat(texts(sitemap, "lastmod"))
        .startsWith("2026-05-06T16:05:09Z")
        .endsWith("2026-05-06T17:05:09Z");
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

      assertThat(texts(news(List.of(Summary.of(ListSamples.release(0, content)))), "news:language"))
          .containsExactly(language.getValue());
    }
  }

  @Test
  void listsTheSitemapsThatThereAre() throws Exception {
    List<Shelves.Head> years =
        List.of(
            new Shelves.Head(Shelf.of(2025), 250, 250, 1, 400),
            new Shelves.Head(Shelf.of(2026), 251, 251, 1, 300));

    assertThat(texts(SITEMAPS.index(NEWSROOM, years, true, EPOCH), "loc"))
        .containsExactly(
            FRONT + "sitemap-2025-1.xml",
            FRONT + "sitemap-2026-1.xml",
            FRONT + "sitemap-2026-2.xml",
            FRONT + "sitemap-news.xml");
    assertThat(texts(SITEMAPS.index(NEWSROOM, years.subList(0, 1), false, EPOCH), "loc"))
        .containsExactly(FRONT + "sitemap-2025-1.xml");
  }

  @Test
  void hasThePageOfTheYearEvenWhereNothingElseIsLeft() throws Exception {
    assertThat(texts(year(List.of()), "loc")).containsExactly(FRONT + "archive/2026/");
  }

  @Test
  void isACommentWhereItWouldBeEmpty() {
    assertThat(utf8(SITEMAPS.index(NEWSROOM, List.of(), false, EPOCH))).doesNotContain("<s");
    assertThat(utf8(SITEMAPS.news(NEWSROOM, List.of(), EPOCH))).doesNotContain("<u");
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
                    SITEMAPS.index(NEWSROOM, List.of(), true, EPOCH),
                    SITEMAPS.index(NEWSROOM, List.of(), false, EPOCH),
                    year(List.of()),
                    news(List.of()))
                .map(SitemapsTest::utf8))
        .allMatch(file -> file.contains("<!-- dateline-epoch: " + EPOCH + " -->"));
  }

  private static byte[] year(List<Listed> listed) {
    return SITEMAPS.year(NEWSROOM, Shelf.of(2026), listed, EPOCH);
  }

  private static List<Summary> summaries(int count) {
    return ListSamples.releases(count).stream().map(Summary::of).toList();
  }

  private static byte[] news(List<Summary> news) {
    return SITEMAPS.news(NEWSROOM, news, EPOCH);
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

  private static AbstractSiteMap read(SiteMapParser crawler, byte[] sitemap) throws Exception {
    return crawler.parseSiteMap(
        "application/xml", sitemap, URI.create(FRONT + "sitemap.xml").toURL());
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
