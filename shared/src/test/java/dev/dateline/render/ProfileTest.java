package dev.dateline.render;

import static dev.dateline.render.ListSamples.LISTINGS;
import static dev.dateline.render.Samples.EPOCH;
import static dev.dateline.render.Samples.NEWSROOM;
import static dev.dateline.render.Samples.SPEAKING;
import static dev.dateline.render.Samples.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.dateline.json.Json;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Rendition;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a newsroom says of itself, where readers and machines find it. */
class ProfileTest {
  private static final String DESCRIPTION = "News of the lamps & boats of <Harstad>.";
  private static final String LOGO = "https://harbour.example/logo.png";
  private static final Feeds FEEDS = new Feeds(ListSamples.SITE);

  @Test
  void describesTheNewsroomOnItsFrontPageAndForSearchEngines() {
    Document page = front(SPEAKING);

    Element description = page.selectFirst(".head .sub");
    assertThat(description.text()).isEqualTo(DESCRIPTION);
    assertThat(description.attr("lang")).isEqualTo("en-GB");
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(DESCRIPTION);
    assertThat(front(NEWSROOM).select(".head .sub")).isEmpty();
    assertThat(front(NEWSROOM).select("meta[name=description]").attr("content"))
        .isEqualTo("Harbour Lights Press Office – Latest releases");
  }

  @Test
  void saysOnItsFrontPageWhomToAsk() {
    Element contacts = front(SPEAKING).selectFirst(".contacts");

    assertThat(contacts.selectFirst("h2").text()).isEqualTo("Media contacts");
    assertThat(contacts.text()).contains("Nuala Byrne", "Keeper");
    assertThat(contacts.select("a").eachAttr("href"))
        .containsExactly("mailto:press@harbour.example", "tel:+353215550100");
    assertThat(front(NEWSROOM).select(".contacts")).isEmpty();
  }

  @Test
  void leadsToTheSiteOfTheOrganisationBelowEachPage() {
    String site = "https://www.harbour.example/about?a=1&b=2";
    for (Document page : List.of(front(SPEAKING), release(SPEAKING))) {
      assertThat(page.select("footer a").eachAttr("href")).containsExactly(site);
      assertThat(page.select("footer a").text()).isEqualTo("www.harbour.example");
    }
    assertThat(release(NEWSROOM).select("footer a")).isEmpty();
  }

  @Test
  void tellsItInEachFeed() throws Exception {
    for (byte[] feed :
        List.of(
            FEEDS.atom(SPEAKING, ListSamples.releases(2), List.of(), EPOCH),
            FEEDS.rss(SPEAKING, ListSamples.releases(2), EPOCH))) {
      SyndFeed read = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
      assertThat(read.getDescription()).isEqualTo(DESCRIPTION);
      assertThat(text(feed)).contains("en-GB", LOGO);
    }
    Map<?, ?> json =
        (Map<?, ?>) Json.read(FEEDS.json(SPEAKING, ListSamples.releases(2), EPOCH)).tree();
    assertThat(json.get("description")).isEqualTo(DESCRIPTION);
    assertThat(json.get("icon")).isEqualTo(LOGO);
    assertThat(json.get("language")).isEqualTo("en-GB");
  }

  @Test
  void sharesTheLogoWhereAReleaseHasNoImage() {
    Document page = release(SPEAKING);

    assertThat(page.select("meta[property=og:image]").eachAttr("content")).containsExactly(LOGO);
    assertThat(page.select("meta[property=og:image:alt]").attr("content"))
        .isEqualTo("A lamp & a \"boat\"");
    assertThat(release(NEWSROOM).select("meta[property=og:image]")).isEmpty();
  }

  @Test
  void namesSiteAndLogoOfThePublisher() {
    Map<?, ?> facts = (Map<?, ?>) Json.read(utf8(release(SPEAKING).select("script").html())).tree();

    assertThat(facts.get("publisher"))
        .isEqualTo(
            Map.of(
                "@type", "Organization",
                "name", "Harbour Lights Press Office",
                "url", "https://www.harbour.example/about?a=1&b=2",
                "logo",
                    Map.of("@type", "ImageObject", "url", LOGO, "caption", "A lamp & a \"boat\"")));
  }

  @Test
  void loadsNoLogo() {
    for (Document page : List.of(front(SPEAKING), release(SPEAKING))) {
      assertThat(page.select("img, link[rel~=icon]:not([href='data:,'])")).isEmpty();
    }
  }

  @Test
  void showsMarkupOfItsOwnAsText() {
    for (String hostile : ListSamples.HOSTILE) {
      Profile calm = SPEAKING.profile();
      Newsroom newsroom =
          new Newsroom(
              SPEAKING.name(),
              1,
              "Title",
              SPEAKING.zone(),
              new Profile(
                  hostile,
                  calm.url(),
                  new Profile.Logo(calm.logo().href(), hostile),
                  calm.accent(),
                  calm.language(),
                  new Profile.Contact(hostile, hostile, hostile, List.of("a@b.example"), List.of()),
                  calm.boilerplate()),
              SPEAKING.disclosure(),
              Map.of());

      assertThat(front(newsroom).select(".sub").text()).isEqualTo(hostile);
      assertThat(front(newsroom).select("script, img, svg, base, iframe")).isEmpty();
      assertThat(release(newsroom).select("meta[property=og:image:alt]").attr("content"))
          .isEqualTo(hostile);
      assertThat(release(newsroom).select("script:not([type=application/ld+json])")).isEmpty();
    }
  }

  private static Document front(Newsroom newsroom) {
    return parsed(LISTINGS.frontPage(newsroom, ListSamples.listed(2), List.of(), List.of(), EPOCH));
  }

  private static Document release(Newsroom newsroom) {
    return parsed(
        utf8(
            Samples.rendered(
                Rendition.PAGE,
                Samples.published(Samples.full("A headline").attachments(List.of())),
                newsroom)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
