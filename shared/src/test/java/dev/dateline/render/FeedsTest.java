package dev.dateline.render;

import static dev.dateline.render.ListSamples.FRONT;
import static dev.dateline.render.Samples.EPOCH;
import static dev.dateline.render.Samples.NEWSROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import dev.dateline.json.Json;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Shelf;
import dev.dateline.release.Tombstone;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FeedsTest {
  private static final Feeds FEEDS = new Feeds(ListSamples.SITE);
  private static final Tombstone KILLED =
      new Tombstone(
          new ReleaseId("0197b5e4-6c00-7000-8000-00000000dead"),
          Samples.NOON.plusSeconds(9_000),
          "The release named a person by mistake & is gone.");
  private static final String LABEL =
      "This material is distributed by Quayside & Partners LLC on behalf of the Free Ports League."
          + " Additional information is available at the Department of Justice, Washington, DC.";

  @Test
  void isValidByTheSchemaOfAtom() throws Exception {
    Optional<Path> schema = ListSamples.schema("atom-rfc4287.rnc");
    assumeTrue(schema.isPresent(), "no shared/schemas above this folder: Atom is not validated");
    PressRelease corrected = labelled(1);

    assertValid(schema.get(), atom(ListSamples.releases(20), List.of(KILLED)));
    assertValid(schema.get(), atom(List.of(), List.of()));
    assertValid(schema.get(), FEEDS.atom(Samples.SPEAKING, List.of(), List.of(), EPOCH));
    assertValid(
        schema.get(), FEEDS.atom(ListSamples.agent(), List.of(corrected), List.of(), EPOCH));
    assertValid(
        schema.get(),
        FEEDS.atom(NEWSROOM, Shelf.of("Ferries"), ListSamples.releases(3), List.of(), EPOCH));
    for (String text : ListSamples.HOSTILE) {
      assertValid(schema.get(), atom(List.of(hostile(text)), List.of(KILLED)));
    }
  }

  @Test
  void isReadByTwoReadersAlike() throws Exception {
    List<PressRelease> releases = ListSamples.releases(20);
    for (byte[] feed : List.of(atom(releases, List.of(KILLED)), rss(releases))) {
      SyndFeed rome = rome(feed);
      List<Item> items = new RssReader().read(new ByteArrayInputStream(feed)).toList();

      assertThat(rome.getTitle()).isEqualTo(NEWSROOM.title());
      assertThat(rome.getEntries()).hasSameSizeAs(releases);
      assertThat(items).hasSameSizeAs(releases);
      for (int i = 0; i < releases.size(); i++) {
        PressRelease release = releases.get(i);
        SyndEntry entry = rome.getEntries().get(i);
        Item item = items.get(i);
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + release.id());
        assertThat(item.getGuid()).contains("urn:uuid:" + release.id());
        assertThat(entry.getTitle()).isEqualTo(release.content().headline());
        assertThat(item.getTitle()).contains(release.content().headline());
        assertThat(entry.getLink()).isEqualTo(FRONT + "2026/letter-no-" + i);
        assertThat(item.getLink()).contains(FRONT + "2026/letter-no-" + i);
        assertThat(entry.getPublishedDate().toInstant().truncatedTo(ChronoUnit.SECONDS))
            .isEqualTo(release.state().publishedAt().truncatedTo(ChronoUnit.SECONDS));
        assertThat(
                item.getPubDateZonedDateTime()
                    .orElseThrow()
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS))
            .isEqualTo(release.state().publishedAt().truncatedTo(ChronoUnit.SECONDS));
        assertThat(entry.getContents().getFirst().getValue().strip())
            .isEqualTo(item.getContent().orElseThrow().strip());
        assertThat(item.getCategories()).containsAll(release.content().tags());
        assertThat(entry.getCategories()).hasSameSizeAs(release.content().tags());
      }
    }
    ListSamples.keep("feed.atom", atom(releases, List.of(KILLED)));
    ListSamples.keep("feed.rss", rss(releases));
    ListSamples.keep("feed.json", FEEDS.json(NEWSROOM, releases, EPOCH));
  }

  @Test
  void tellsTheSameInJson() {
    Map<?, ?> feed = json(ListSamples.releases(20));
    Map<?, ?> item = items(feed).get(3);

    assertThat(feed.get("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("home_page_url")).isEqualTo(FRONT);
    assertThat(feed.get("feed_url")).isEqualTo(FRONT + "feed.json");
    assertThat(items(feed)).hasSize(20);
    assertThat(item.get("id")).isEqualTo("urn:uuid:0197b5e4-6c00-7000-8000-000000000003");
    assertThat(item.get("url")).isEqualTo(FRONT + "2026/letter-no-3");
    assertThat(item.get("date_published")).isEqualTo("2026-05-06T13:05:09.123Z");
    assertThat(item.get("date_modified")).isEqualTo("2026-05-06T17:05:09.123Z");
    assertThat(item.get("language")).isEqualTo("en-US");
    assertThat(item.get("tags")).isEqualTo(List.of("Ferries", "Open letters", "Islands"));
    assertThat(item.get("authors"))
        .isEqualTo(
            List.of(Map.of("name", "Free Ports League", "url", "https://freeports.example/")));
    assertThat(item.get("_press_release").toString())
        .contains("kind=release", "revision=2", "class=correction", "€38.00");
  }

  @Test
  void movesWithACorrectionAndTellsOfIt() throws Exception {
    byte[] before = atom(List.of(ListSamples.release(3)), List.of());
    PressRelease corrected =
        ListSamples.release(3, ListSamples.release(3).content(), ListSamples.CORRECTION);
    byte[] after = atom(List.of(corrected), List.of());

    assertThat(texts(before, "updated"))
        .containsExactly("2026-05-06T13:05:09.123Z", "2026-05-06T13:05:09.123Z");
    assertThat(texts(after, "updated"))
        .containsExactly("2026-05-06T17:05:09.123Z", "2026-05-06T17:05:09.123Z");
    assertThat(texts(after, "published")).containsExactly("2026-05-06T13:05:09.123Z");
    assertThat(texts(after, "id")).isEqualTo(texts(before, "id"));
    assertThat(texts(after, "content").getFirst()).contains("An earlier version gave the fare");
  }

  @Test
  void marksKilledReleasesWithTombstones() throws Exception {
    byte[] feed = atom(ListSamples.releases(1), List.of(KILLED));
    Element tombstone =
        (Element)
            dom(feed)
                .getElementsByTagNameNS("http://purl.org/atompub/tombstones/1.0", "deleted-entry")
                .item(0);

    assertThat(tombstone.getAttribute("ref")).isEqualTo("urn:uuid:" + KILLED.id());
    assertThat(tombstone.getAttribute("when")).isEqualTo("2026-05-06T18:35:09.123Z");
    assertThat(tombstone.getTextContent().strip()).isEqualTo(KILLED.comment());
    assertThat(texts(feed, "updated").getFirst()).isEqualTo("2026-05-06T18:35:09.123Z");
  }

  @Test
  void givesEachFeedAnIdOfItsOwnThatNoTitleChanges() throws Exception {
    Newsroom renamed = ListSamples.titled("Another title");
    List<String> ids =
        List.of(
            texts(atom(List.of(), List.of()), "id").getFirst(),
            texts(FEEDS.atom(NEWSROOM, Shelf.of("Ferries"), List.of(), List.of(), EPOCH), "id")
                .getFirst(),
            texts(FEEDS.atom(NEWSROOM, Shelf.of("Islands"), List.of(), List.of(), EPOCH), "id")
                .getFirst());

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    assertThat(texts(FEEDS.atom(renamed, List.of(), List.of(), EPOCH), "id"))
        .containsExactly(ids.getFirst());
  }

  @Test
  void holdsTheNewestTwentyAlone() throws Exception {
    List<PressRelease> releases = ListSamples.releases(25);
    byte[] atom = atom(releases, List.of());
    byte[] rss = rss(releases);
    byte[] json = FEEDS.json(NEWSROOM, releases, EPOCH);

    System.out.printf(
        Locale.ROOT,
        "feeds with 20 releases: %d bytes of Atom, %d of RSS, %d of JSON%n",
        atom.length,
        rss.length,
        json.length);
    assertThat(texts(atom, "title")).hasSize(21);
    assertThat(rome(rss).getEntries()).hasSize(20);
    assertThat(items(json(releases))).hasSize(20);
  }

  @Test
  void showsTheLabelBeforeAllOtherTextOfEachItem() throws Exception {
    List<PressRelease> releases = List.of(labelled(0), labelled(1), labelled(2));
    Newsroom agent = ListSamples.agent();
    byte[] atom = FEEDS.atom(agent, releases, List.of(KILLED), EPOCH);
    Map<?, ?> json = (Map<?, ?>) Json.read(FEEDS.json(agent, releases, EPOCH)).tree();

    assertThat(texts(atom, "content")).hasSize(3).allMatch(FeedsTest::beginsWithLabel);
    assertThat(texts(atom, "summary")).hasSize(3).allMatch(text -> text.startsWith(LABEL));
    for (SyndEntry entry : rome(FEEDS.rss(agent, releases, EPOCH)).getEntries()) {
      assertThat(entry.getContents().getFirst().getValue()).matches(FeedsTest::beginsWithLabel);
      assertThat(entry.getDescription().getValue()).startsWith(LABEL);
    }
    for (Map<?, ?> item : items(json)) {
      assertThat(item.get("content_html").toString()).matches(FeedsTest::beginsWithLabel);
      assertThat(item.get("summary").toString()).startsWith(LABEL);
    }
  }

  @Test
  void refusesAnItemWithoutTheLabelThatItsNewsroomMustHave() {
    List<PressRelease> releases = List.of(labelled(0), Samples.owed(ListSamples.release(1)));
    Newsroom agent = ListSamples.agent();
    List<Function<List<PressRelease>, byte[]>> feeds =
        List.of(
            each -> FEEDS.atom(agent, each, List.of(), EPOCH),
            each -> FEEDS.rss(agent, each, EPOCH),
            each -> FEEDS.json(agent, each, EPOCH));

    for (Function<List<PressRelease>, byte[]> feed : feeds) {
      assertThat(feed.apply(releases.subList(0, 1))).isNotEmpty();
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> feed.apply(releases))
          .withMessageContaining(releases.get(1).id().value());
    }
  }

  @Test
  void refusesAFeedWhoseLabelIsMissingAlteredLateOrHidden() {
    FeedLabels.Tags tags = new FeedLabels.Tags("entry", "content type=\"html\"", "summary");
    List<FeedItem> items =
        List.of(FeedItem.of(labelled(0), ListSamples.agent(), SiteLinks.of(ListSamples.SITE)));
    String feed = utf8(FEEDS.atom(ListSamples.agent(), List.of(labelled(0)), List.of(), EPOCH));
    String inHtml = "&lt;strong&gt;" + LABEL.replace("&", "&amp;amp;") + "&lt;/strong&gt;";
    assertThat(feed).contains(inHtml, "<summary>" + LABEL.replace("&", "&amp;"));

    FeedLabels.require(feed.getBytes(StandardCharsets.UTF_8), tags, items);
    for (String wrong :
        List.of(
            "",
            feed.replace(inHtml, ""),
            feed.replace(inHtml, "before " + inHtml),
            feed.replace("behalf", "behalves"),
            feed.replace(inHtml, "&lt;!-- " + inHtml.replace("&lt;strong&gt;", "")),
            feed.replace(inHtml, "").replace("&lt;/div&gt;", inHtml + "&lt;/div&gt;"),
            feed.replace("<summary>This", "<summary>That"),
            feed.replace("</feed>", "<entry></entry></feed>"))) {
      assertThat(wrong).isNotEqualTo(feed);
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () -> FeedLabels.require(wrong.getBytes(StandardCharsets.UTF_8), tags, items));
    }
  }

  @Test
  void saysTheLanguageOfEachItem() throws Exception {
    NodeList entries = dom(atom(ListSamples.releases(4), List.of())).getElementsByTagName("entry");

    assertThat(((Element) entries.item(0)).getAttribute("xml:lang")).isEqualTo("en-US");
    assertThat(((Element) entries.item(1)).getAttribute("xml:lang")).isEqualTo("ar");
    assertThat(texts(rss(ListSamples.releases(4)), "dc:language")).startsWith("en-US", "ar");
  }

  @Test
  void showsMarkupOfAuthorsAsText() throws Exception {
    for (String text : ListSamples.HOSTILE) {
      Newsroom newsroom = ListSamples.titled(text);
      List<PressRelease> releases = List.of(hostile(text));
      Tombstone killed = new Tombstone(KILLED.id(), KILLED.at(), text);
      byte[] atom = FEEDS.atom(newsroom, Shelf.of(text), releases, List.of(killed), EPOCH);
      byte[] rss = FEEDS.rss(newsroom, releases, EPOCH);
      Map<?, ?> json = (Map<?, ?>) Json.read(FEEDS.json(newsroom, releases, EPOCH)).tree();

      assertThat(texts(atom, "title")).containsExactly(text + " – " + text, text);
      assertThat(texts(atom, "summary")).containsExactly(text);
      assertThat(texts(atom, "at:comment")).containsExactly(text);
      assertThat(texts(rss, "title")).containsExactly(text, text);
      assertThat(texts(rss, "category")).containsExactly(text);
      assertThat(json.get("title")).isEqualTo(text);
      assertThat(items(json).getFirst().get("title")).isEqualTo(text);
      assertHarmless(texts(atom, "content").getFirst());
      assertHarmless(texts(rss, "content:encoded").getFirst());
      assertHarmless(items(json).getFirst().get("content_html").toString());
    }
  }

  @Test
  void replacesWhatXmlForbids() throws Exception {
    ReleaseContent content =
        Samples.full("A \uFFFE headline \uFFFF \uD83D\uDEA2")
            .body(Samples.html("<p>a body \uFFFE &#1; &#xFFFF; end</p>"))
            .build();
    List<PressRelease> releases = List.of(ListSamples.release(0, content));
    Newsroom newsroom = ListSamples.titled("Half \uD800 a pair\u0000");

    for (byte[] feed :
        List.of(
            FEEDS.atom(newsroom, releases, List.of(), EPOCH),
            FEEDS.rss(newsroom, releases, EPOCH))) {
      assertThat(texts(feed, "title")).contains("Half \uFFFD a pair\uFFFD");
      assertThat(texts(feed, "title")).contains("A \uFFFD headline \uFFFD \uD83D\uDEA2");
      assertThat(utf8(feed)).contains("end");
    }
    assertThat(items(json(releases)).getFirst().get("title").toString()).contains("headline");
  }

  @Test
  void givesEqualBytesInEachLocaleAndZoneAndEnglishDates() throws Exception {
    List<PressRelease> releases = ListSamples.releases(5);
    List<String> expected = all(releases);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(all(releases)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(texts(rss(releases), "pubDate")).startsWith("Wed, 6 May 2026 16:05:09 GMT");
  }

  @Test
  void holdsTheEpochAndRefusesWhatCannotStandInAComment() {
    assertThat(all(ListSamples.releases(1))).allMatch(feed -> feed.contains(EPOCH));
    for (String wrong : List.of("", "a b", "a--b", "é", "x".repeat(101))) {
      assertThatIllegalArgumentException().isThrownBy(() -> FEEDS.rss(NEWSROOM, List.of(), wrong));
    }
  }

  @Test
  void refusesWhatIsNotPublished() {
    PressRelease withdrawn = Samples.withdrawn(Samples.full("A headline").build(), "In error.");
    assertThatIllegalArgumentException().isThrownBy(() -> rss(List.of(withdrawn)));
  }

  private static PressRelease labelled(int i) {
    return ListSamples.release(
        i, Samples.full("A headline").disclosure(Samples.LABEL).build(), ListSamples.CORRECTION);
  }

  private static PressRelease hostile(String text) {
    return ListSamples.release(1, ListSamples.hostile(text));
  }

  private static boolean beginsWithLabel(String html) {
    return Jsoup.parse(html).text().startsWith(LABEL);
  }

  private static void assertHarmless(String html) {
    Document body = Jsoup.parse(html);
    assertThat(body.select("script, img, svg, iframe, base, math, style, meta")).isEmpty();
    assertThat(body.getAllElements())
        .allMatch(
            each ->
                each.attributes().asList().stream()
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(body.select("a").eachAttr("href")).noneMatch(href -> href.startsWith("javascript"));
  }

  private static byte[] atom(List<PressRelease> releases, List<Tombstone> killed) {
    return FEEDS.atom(NEWSROOM, releases, killed, EPOCH);
  }

  private static byte[] rss(List<PressRelease> releases) {
    return FEEDS.rss(NEWSROOM, releases, EPOCH);
  }

  private static Map<?, ?> json(List<PressRelease> releases) {
    return (Map<?, ?>) Json.read(FEEDS.json(NEWSROOM, releases, EPOCH)).tree();
  }

  private static List<String> all(List<PressRelease> releases) {
    return List.of(
        utf8(atom(releases, List.of(KILLED))),
        utf8(rss(releases)),
        utf8(FEEDS.json(NEWSROOM, releases, EPOCH)));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<?, ?>> items(Map<?, ?> feed) {
    return (List<Map<?, ?>>) feed.get("items");
  }

  private static SyndFeed rome(byte[] feed) throws Exception {
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
  }

  private static org.w3c.dom.Document dom(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  /** Returns the texts of all elements of a name, in their order. */
  private static List<String> texts(byte[] xml, String name) throws Exception {
    NodeList found = dom(xml).getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static void assertValid(Path schema, byte[] xml) throws Exception {
    StringWriter errors = new StringWriter();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(errors));
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    assertThat(driver.loadSchema(ValidationDriver.fileInputSource(schema.toFile()))).isTrue();
    boolean valid = driver.validate(new InputSource(new ByteArrayInputStream(xml)));
    assertThat(valid).as(errors + utf8(xml)).isTrue();
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }
}
