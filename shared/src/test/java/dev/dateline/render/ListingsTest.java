package dev.dateline.render;

import static dev.dateline.render.ListSamples.FRONT;
import static dev.dateline.render.ListSamples.LISTINGS;
import static dev.dateline.render.Samples.EPOCH;
import static dev.dateline.render.Samples.NEWSROOM;
import static dev.dateline.render.Samples.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Listed;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Shelf;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingsTest {
  private static final Shelf TAG = Shelf.of("Open letters");

  @Test
  void showsTheNewestReleasesAndLeadsToThem() {
    Document page = front(ListSamples.listed(4));

    assertThat(page.select(".entries h2 a").eachText())
        .startsWith("Free Ports League and Forty Harbour Cities Ask Ministers for Winter Ferries")
        .hasSize(4);
    assertThat(page.select(".entries h2 a").eachAttr("href"))
        .startsWith(FRONT + "2026/letter-no-0", FRONT + "2026/letter-no-1");
    assertThat(page.select(".entries .kind").eachText())
        .containsExactly("Press release", "Statement", "Statement", "Press release · Correction");
  }

  @Test
  void showsAtMostFiftyReleasesInFortyKilobytes() {
    byte[] page =
        LISTINGS.frontPage(
            NEWSROOM, ListSamples.listed(60), ListSamples.years(9), ListSamples.tags(), EPOCH);

    System.out.println("front page with 50 releases: " + page.length + " bytes");
    assertThat(parsed(page).select(".entries > li")).hasSize(50);
    assertThat(page.length).isLessThanOrEqualTo(40 * 1024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ferries run in winter ", "港口灯火", "& ", "\uD83D\uDEA2"})
  void cutsTheHeadlinesOfAPageThatWouldBeLargerThanThat(String words) {
    int longest = ReleaseContent.HEADLINE.longest();
    String headline = words.repeat(longest / words.length()).strip();
    Stream<PressRelease> corrected =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    ListSamples.release(i, Samples.full(headline).build(), ListSamples.CORRECTION));
    List<Listed> releases = corrected.map(Listed::of).toList();
    List<Shelf> tags =
        IntStream.range(0, 30).mapToObj(i -> Shelf.of("Topic " + i + " of".repeat(18))).toList();

    for (byte[] page :
        List.of(
            LISTINGS.frontPage(Samples.SPEAKING, releases, ListSamples.years(20), tags, EPOCH),
            LISTINGS.shelf(NEWSROOM, TAG, releases, 200, EPOCH),
            LISTINGS.shelfPage(NEWSROOM, TAG, 2, releases, true, EPOCH))) {
      assertThat(page.length).isLessThanOrEqualTo(40 * 1024);
      assertThat(parsed(page).select(".entries h2 a").eachText())
          .hasSize(50)
          .allSatisfy(
              cut -> {
                String kept = cut.replaceFirst("…$", "");
                assertThat(cut).endsWith("…").hasSizeGreaterThan(12);
                assertThat(headline).startsWith(kept);
                assertThat(words.strip().contains(" ") ? headline : kept + " ")
                    .startsWith(kept + " ");
              });
    }
  }

  @Test
  void cutsNoHeadlineThatIsShorterThanOthers() {
    String headline = "Harbour ".repeat(62).strip();
    List<Listed> releases = new ArrayList<>(ListSamples.listed(50));
    for (int i = 4; i < 50; i++) {
      releases.set(i, Listed.of(ListSamples.release(i, Samples.full(headline).build())));
    }

    assertThat(front(releases).select(".entries h2 a").eachText())
        .startsWith(releases.stream().limit(4).map(Listed::headline).toArray(String[]::new))
        .doesNotContain(headline);
    assertThat(front(releases.subList(0, 12)).select(".entries h2 a").eachText())
        .isEqualTo(releases.stream().limit(12).map(Listed::headline).toList());
  }

  @Test
  void saysLanguageAndDirectionOfEachHeadline() {
    Document page = front(ListSamples.listed(4));

    assertThat(page.select(".entries h2").eachAttr("lang"))
        .containsExactly("en-US", "ar", "en-US", "en-US");
    assertThat(page.select(".entries h2").eachAttr("dir")).hasSize(4).containsOnly("auto");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void showsTheDayInTheZoneOfTheNewsroom() {
    Newsroom tokyo = new Newsroom(NEWSROOM.name(), 1, "Tokyo", ZoneId.of("Asia/Tokyo"));
    byte[] page = LISTINGS.frontPage(tokyo, ListSamples.listed(1), List.of(), List.of(), EPOCH);

    Element time = parsed(page).selectFirst("time");
    assertThat(time.text()).isEqualTo("May 7, 2026");
    assertThat(time.attr("datetime")).isEqualTo("2026-05-07T01:05:09+09:00");
  }

  @Test
  void leadsFromTheFrontPageToYearsTagsAndFeeds() {
    Document page =
        parsed(
            LISTINGS.frontPage(
                NEWSROOM,
                List.of(),
                ListSamples.years(20),
                IntStream.range(0, 40).mapToObj(i -> Shelf.of("Topic " + (40 - i))).toList(),
                EPOCH));

    assertThat(page.select(".tags").first().select("a").eachAttr("href"))
        .startsWith(FRONT + "archive/2026/", FRONT + "archive/2025/")
        .endsWith(FRONT + "archive/2015/", FRONT + "archive/")
        .hasSize(13);
    assertThat(page.select(".tags").get(1).select("a").eachText())
        .startsWith("Topic 11", "Topic 12")
        .endsWith("Topic 40", "All topics")
        .hasSize(31);
    assertThat(page.select(".tags").get(2).select("a").eachAttr("href"))
        .containsExactly(FRONT + "feed.atom", FRONT + "feed.rss", FRONT + "feed.json");
    assertThat(page.text()).contains("There are no press releases here yet.");
  }

  @Test
  void namesItsOwnAddressAndItsFeedsInTheHeadOfEachPage() {
    ListSamples.gallery()
        .forEach(
            (name, bytes) -> {
              Document page = parsed(bytes);
              assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                  .as(name)
                  .contains(FRONT + "feed.atom", FRONT + "feed.rss", FRONT + "feed.json");
              assertThat(page.select("link[rel=canonical]").attr("href"))
                  .startsWith(FRONT)
                  .endsWith("/");
              assertThat(page.select("h1")).hasSize(1);
              assertThat(page.select("meta[name=dateline-epoch]").attr("content")).isEqualTo(EPOCH);
            });
    assertThat(shelf(1).select("link[type=application/atom+xml]").first().attr("href"))
        .isEqualTo(FRONT + "tags/open-letters/feed.atom");
  }

  @Test
  void leadsFromAShelfToAllItsPages() {
    assertThat(shelf(3).select(".tags a").eachAttr("href")).containsExactly("1/", "2/", "3/");
    assertThat(shelf(3).select(".trail a").eachAttr("href"))
        .containsExactly(FRONT, FRONT + "tags/");
  }

  @Test
  void leadsToTwoHundredPagesInFortyKilobytes() {
    byte[] page = LISTINGS.shelf(NEWSROOM, TAG, ListSamples.listed(50), 200, EPOCH);

    assertThat(page.length).isLessThanOrEqualTo(40 * 1024);
  }

  @Test
  void refusesAnEpochThatIsNone() {
    for (String wrong : List.of("", "a b", "a--b", "x".repeat(101))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LISTINGS.shelves(NEWSROOM, Shelf.Kind.TAG, List.of(), wrong));
    }
  }

  @Test
  void leadsFromAPageToItsNeighboursAlone() {
    Document first = page(1, true);
    Document middle = page(2, true);
    Document last = page(3, false);

    assertThat(first.select("a[rel=prev]")).isEmpty();
    assertThat(first.select("a[rel=next]").attr("href")).isEqualTo(FRONT + "tags/open-letters/2/");
    assertThat(middle.select("a[rel=prev]").attr("href")).isEqualTo(FRONT + "tags/open-letters/1/");
    assertThat(middle.select("a[rel=next]").attr("href")).isEqualTo(FRONT + "tags/open-letters/3/");
    assertThat(last.select("a[rel=next]")).isEmpty();
    assertThat(middle.select("main a").eachAttr("href"))
        .filteredOn(href -> href.matches(".*/[0-9]+/"))
        .hasSize(2);
  }

  @Test
  void listsYearsFromTheLatestAndTagsByName() {
    Document years =
        parsed(LISTINGS.shelves(NEWSROOM, Shelf.Kind.YEAR, ListSamples.years(3).reversed(), EPOCH));
    Document tags = parsed(LISTINGS.shelves(NEWSROOM, Shelf.Kind.TAG, ListSamples.tags(), EPOCH));

    assertThat(years.select(".all a").eachText()).containsExactly("2026", "2025", "2024");
    assertThat(tags.select(".all a").eachText())
        .containsExactly("Ferries", "Islands", "Open letters", "port dues", "Übersee", "العبّارات");
  }

  @Test
  void showsMarkupOfAuthorsAsText() {
    for (String text : ListSamples.HOSTILE) {
      Newsroom newsroom = ListSamples.titled(text);
      PressRelease release = ListSamples.release(1, ListSamples.hostile(text));
      List<Listed> listed = List.of(Listed.of(release));
      List<Shelf> tags = List.of(Shelf.of(text));
      List<byte[]> pages =
          List.of(
              LISTINGS.frontPage(newsroom, listed, ListSamples.years(1), tags, EPOCH),
              LISTINGS.shelf(newsroom, tags.getFirst(), listed, 2, EPOCH),
              LISTINGS.shelfPage(newsroom, tags.getFirst(), 2, listed, true, EPOCH),
              LISTINGS.shelves(newsroom, Shelf.Kind.TAG, tags, EPOCH));
      for (byte[] bytes : pages) {
        Document page = parsed(bytes);
        assertThat(page.select(".masthead p").text()).isEqualTo(text);
        assertThat(page.select("script, img, svg, iframe, base, math, [http-equiv=refresh]"))
            .isEmpty();
        assertThat(page.getAllElements())
            .allMatch(
                each ->
                    each.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("a").eachAttr("href"))
            .allMatch(href -> href.startsWith(FRONT) || href.matches("[0-9]/"));
      }
      assertThat(parsed(pages.getFirst()).select(".entries h2").text()).isEqualTo(text);
      assertThat(parsed(pages.get(1)).select("h1").text()).isEqualTo(text);
    }
  }

  @Test
  void givesEqualBytesInEachLocaleAndZone() {
    List<String> expected = texts();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(texts()).isEqualTo(expected);
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(texts()).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void listsWhatIsPublishedAlone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Listed.of(Samples.draft(Samples.full("A draft"))));
  }

  private static List<String> texts() {
    return ListSamples.gallery().values().stream()
        .map(page -> new String(page, StandardCharsets.UTF_8))
        .toList();
  }

  private static Document front(List<Listed> newest) {
    return parsed(
        LISTINGS.frontPage(NEWSROOM, newest, ListSamples.years(2), ListSamples.tags(), EPOCH));
  }

  private static Document shelf(int pages) {
    return parsed(LISTINGS.shelf(NEWSROOM, TAG, ListSamples.listed(6), pages, EPOCH));
  }

  private static Document page(int number, boolean full) {
    return parsed(LISTINGS.shelfPage(NEWSROOM, TAG, number, ListSamples.listed(5), full, EPOCH));
  }
}
