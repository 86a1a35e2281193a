package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Address;
import dev.dateline.release.Attachment;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Correction;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.ImageSize;
import dev.dateline.release.Issuer;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.PhoneNumber;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Rendition;
import dev.dateline.release.Revision;
import dev.dateline.release.SitePath;
import dev.dateline.release.Slug;
import dev.dateline.release.WebAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final String HOSTILE =
      "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&lt;";

  @Test
  void showsThePartsOfAReleaseInTheirOrder() {
    String page =
        Samples.page(
            Samples.corrected(
                Samples.full("A headline").disclosure(Samples.LABEL),
                new Correction(Correction.Weight.UPDATE, "A note", Samples.NOON, 1)));

    assertThat(page)
        .containsSubsequence(
            "Harbour Lights Press Office</a></p></header>",
            ">Disclosure<",
            label(Samples.LABEL).replace("&", "&amp;"),
            "FOR IMMEDIATE RELEASE: Wednesday",
            ">Press release<",
            "<h1>A headline</h1>",
            "Forty cities ask",
            ">Update<",
            "A note",
            "HARSTAD, Norway",
            "joined forty harbour cities",
            "About the Free Ports League",
            "Kay Moreau",
            "The open letter, with all signatures",
            "Nasdaq: <b>FPL</b>",
            "Islands",
            "###",
            "<footer>",
            "Harbour Lights Press Office",
            "Published");
  }

  @Test
  void leadsToTheFrontPageFromAllThatReadersSeeAndFromNoPreview() {
    Document page = Samples.parsed(Samples.full("A headline"));
    Document preview =
        Samples.parsed(
            Samples.PAGES.preview(
                Samples.draft(Samples.full("A headline")),
                Samples.NEWSROOM,
                new PreviewBanner("A reader", null, Samples.NOON)));

    assertThat(page.select(".masthead a").attr("href")).isEqualTo("https://news.example/harbour/");
    assertThat(preview.select(".masthead a")).isEmpty();
  }

  @Test
  void showsTheDisclosureBeforeTheHeadlineAndItsOwnLineAtTheEnd() {
    Disclosure quoted =
        new Disclosure(Disclosure.Regime.FARA, "A", "B", null, "Distributed by A & C for B.");
    Document page = Samples.parsed(Samples.full("A headline").disclosure(quoted));

    List<Element> all = page.body().getAllElements();
    Element label = page.selectFirst("aside.disclosure");
    assertThat(all.indexOf(label)).isLessThan(all.indexOf(page.selectFirst("h1")));
    assertThat(label.text()).isEqualTo("Disclosure Distributed by A & C for B.");
    assertThat(page.selectFirst("article > p.original").text())
        .isEqualTo("Distributed by A & C for B.");
    assertThat(page.selectFirst("p.endmark").nextElementSibling().className())
        .isEqualTo("original");
  }

  @Test
  void refusesAPageWhoseDisclosureIsMissingAlteredLateOrHidden() {
    PressRelease release = Samples.published(Samples.full("A headline").disclosure(Samples.LABEL));
    String page = Samples.page(release);
    String label = Html.escaped(label(Samples.LABEL));
    String late = page.replace(label, "").replace("</h1>", "</h1><p>" + label + "</p>");

    DisclosureCheck.require(utf8(page), label(Samples.LABEL));
    for (String wrong :
        List.of(
            "",
            page.replace(label, ""),
            page.replace(label, label.substring(1)),
            page.replace(label, "<!-- " + label + " -->"),
            page.replace(label, "").replace("<h1>", "<h1 title=\"" + label + "\">"),
            page.replace(label, "").replace("<title>", "<title>" + label),
            late)) {
      assertThat(wrong).isNotEqualTo(page);
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> DisclosureCheck.require(utf8(wrong), label(Samples.LABEL)));
    }
  }

  @Test
  void runsTheDatelineIntoTheFirstParagraph() {
    Document page = Samples.parsed(Samples.full("A headline"));

    assertThat(page.selectFirst(".body > p").text())
        .startsWith(
            "HARSTAD, Norway, May 6, 2026 /ExampleWire/ — The Free Ports League today joined");
    assertThat(page.selectFirst(".body > p time").attr("datetime")).isEqualTo("2026-05-06");
  }

  @Test
  void writesTheDatelinesDateInTheLanguageOfTheRelease() {
    Dateline dateline = new Dateline("OTTAWA", LocalDate.of(2008, 6, 25), null);
    Map<String, String> written =
        Map.of(
            "en", "June 25, 2008",
            "en-GB", "25 June 2008",
            "fr", "25 juin 2008",
            "de-AT", "25. Juni 2008",
            "pt-BR", "25 de junho de 2008",
            "zh-CN", "2008年6月25日",
            "sw", "2008-06-25");

    written.forEach(
        (language, date) ->
            assertThat(
                    Samples.parsed(
                            Samples.plain("A headline", Samples.markdown("Text"))
                                .language(new Language(language))
                                .dateline(dateline))
                        .selectFirst(".body > p")
                        .text())
                .isEqualTo("OTTAWA, " + date + " — Text"));
  }

  @Test
  void showsContactsAsLinksThatDialAndWrite() {
    Document page = Samples.parsed(Samples.full("A headline"));

    assertThat(page.select("address").eachText())
        .containsExactly(
            "Kay Moreau Head of Media kay.moreau@quayside.example +1 202 555 0100, ext. 12",
            "Jon Aas jon.aas@freeports.example +47 77 55 01 23");
    assertThat(page.select("address a").eachAttr("href"))
        .containsExactly(
            "mailto:kay.moreau@quayside.example",
            "tel:+12025550100;ext=12",
            "mailto:jon.aas@freeports.example",
            "tel:+4777550123");
  }

  @Test
  void writesPhoneNumbersAsRfc3966Does() {
    Map<String, String> links =
        Map.of(
            "+1-650-565-9800, poste 752", "tel:+16505659800;ext=752",
            "(305) 547-0535", "tel:3055470535",
            "+44 (0)20 7946 0000", "tel:+442079460000",
            "214/653-3600 x7", "tel:2146533600;ext=7",
            "112", "tel:112");

    links.forEach(
        (number, link) -> assertThat(ContactBlock.tel(new PhoneNumber(number))).isEqualTo(link));
  }

  @Test
  void escapesMarkupInEachField() {
    String line = HOSTILE;
    Disclosure disclosure = new Disclosure(Disclosure.Regime.FARA, line, line, line, line);
    ReleaseContent.Builder content =
        ReleaseContent.withHeadline(line)
            .kind(Kind.ALERT)
            .subheadline(line)
            .summary(line)
            .language(new Language("en"))
            .tags(List.of(line.substring(0, 60)))
            .releaseLine(new ReleaseLine(line, true, false, null, null, null))
            .dateline(new Dateline(line, LocalDate.EPOCH, line))
            .contacts(
                List.of(
                    new Contact(
                        line,
                        line,
                        line,
                        List.of(new EmailAddress("o'hara%&=@a.example")),
                        List.of())))
            .quotes(List.of(new Quote(line, line, line)))
            .boilerplate(List.of(new Boilerplate(line, line + "\n\n" + line)))
            .endMark("<script>\"'&</script")
            .issuer(
                new Issuer(
                    line,
                    new WebAddress("https://a.example/?a='&b=1"),
                    List.of(new Issuer.Ticker("<script>", "\"'><script>"))))
            .disclosure(disclosure)
            .externalIds(Map.of("<script>", line))
            .attachments(
                List.of(
                    new Attachment(
                        new WebAddress("https://a.example/?a='&b=1"),
                        "image/png",
                        line,
                        line,
                        line)));
    Newsroom newsroom =
        new Newsroom(Samples.NEWSROOM.name(), 1, line, ZoneId.of("Pacific/Auckland"));
    Correction correction = new Correction(Correction.Weight.CORRECTION, line, Samples.NOON, 1);
    Revision replaced = Samples.replaced(Samples.full("A headline").endMark("<!--"));
    List<byte[]> pages = new ArrayList<>();
    for (var body :
        List.of(
            Samples.markdown(line + "\n\n[" + line + "](javascript:alert(1))"),
            Samples.html(line))) {
      pages.add(
          Samples.bytesOfPage(
              Samples.corrected(content.body(body), correction, correction),
              replaced,
              newsroom,
              "e1"));
    }
    PressRelease release = Samples.corrected(content, correction, correction);
    pages.add(
        Samples.PAGES.preview(
            release, newsroom, new PreviewBanner(line, Samples.NOON, Samples.NOON)));
    pages.add(Samples.PAGES.revision(Rendition.PAGE, release, newsroom, Samples.EPOCH));
    pages.add(Samples.bytesOfPage(release, Samples.replaced(content), newsroom, "e1"));
    PressRelease withdrawn = Samples.withdrawn(content.build(), line);
    pages.add(Samples.PAGES.withdrawn(Rendition.PAGE, withdrawn, newsroom, "\"><script>"));
    pages.add(Samples.PAGES.killed(Rendition.PAGE, withdrawn, newsroom, "e1"));
    pages.add(Samples.PAGES.moved(Rendition.PAGE, Address.of("harbour/2026/a"), newsroom, "e1"));

    for (byte[] bytes : pages) {
      assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("<script>", "<img");
      assertHarmless(Samples.parsed(bytes));
    }
    Document page = Samples.parsed(pages.getFirst());
    for (String place :
        List.of(
            "h1",
            ".sub",
            ".line",
            ".dateline b",
            "address b",
            ".about h2",
            ".about p",
            ".issuer a",
            ".disclosure p + p",
            ".original",
            ".files a",
            ".correction p + p",
            ".earlier .label + p",
            ".changes ins",
            "footer p")) {
      assertThat(page.selectFirst(place).text()).as(place).contains(line);
    }
    assertThat(Samples.parsed(pages.get(2)).selectFirst(".banner bdi").text()).isEqualTo(line);
    assertThat(page.select("address a").attr("href"))
        .isEqualTo("mailto:o%27hara%25%26%3D@a.example");
  }

  @Test
  void runsNoScriptAndLoadsNothing() {
    Samples.gallery().forEach((name, page) -> assertHarmless(Samples.parsed(page)));
  }

  @Test
  void allowsTheOneStyleByItsHash() throws Exception {
    byte[] bytes = Samples.gallery().get("release");
    Document page = Samples.parsed(bytes);
    byte[] style = utf8(page.selectFirst("style").data());
    String hash =
        java.util.Base64.getEncoder()
            .encodeToString(java.security.MessageDigest.getInstance("SHA-256").digest(style));

    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
                .formatted(hash));
    assertThat(page.select("[style]")).isEmpty();
    assertThat(bytes.length).isLessThan(21_000);
  }

  @Test
  void keepsAFullPageWithinFortyKilobytes() {
    Map<String, byte[]> pages = Samples.everyPage();
    Document release = Samples.parsed(pages.get("long"));

    System.out.printf(
        Locale.ROOT,
        "a release of %,d words: %,d bytes of page%n",
        release.select("article .body").text().split(" ").length,
        pages.get("long").length);
    assertThat(pages)
        .allSatisfy((name, page) -> assertThat(page.length).as(name).isLessThan(40 * 1024));
  }

  @Test
  void showsEachAttachmentWithItsCaptionAndCredit() {
    Element figure = Samples.parsed(Samples.full("A headline")).selectFirst(".files figure");

    assertThat(figure.selectFirst("a").text()).isEqualTo("The open letter, with all signatures");
    assertThat(figure.selectFirst("figcaption").ownText())
        .isEqualTo("Four pages, signed in Harstad");
    assertThat(figure.selectFirst("figcaption small").text()).isEqualTo("Photo: Free Ports League");
  }

  @Test
  void namesInWhatMachinesReadOfADraftWhereItsFilesWillBe() {
    SitePath path = new SitePath("media/0f1e2d3c/lamp.png");
    PressRelease draft =
        Samples.draft(
            Samples.full("A headline")
                .attachments(List.of(new Attachment(path, "image/png", "A lamp", null, null))));

    for (Rendition form : Rendition.values()) {
      byte[] revision = Samples.PAGES.revision(form, draft, Samples.NEWSROOM, Samples.EPOCH);
      String shown = new String(revision, StandardCharsets.UTF_8);
      if (form == Rendition.PAGE) {
        assertThat(shown).doesNotContain("media/0f1e2d3c");
      } else {
        assertThat(shown).contains("https://news.example/media/0f1e2d3c/lamp.png");
      }
    }
  }

  @Test
  void leadsFromATagToItsOtherReleases() {
    ReleaseContent.Builder content = Samples.full("A headline").tags(List.of("Open letters"));

    assertThat(Samples.parsed(content).select(".tags a").eachAttr("href"))
        .containsExactly("https://news.example/harbour/tags/open-letters/");
    byte[] preview =
        Samples.PAGES.preview(
            Samples.draft(content),
            Samples.NEWSROOM,
            new PreviewBanner("Tove Lind", null, Samples.NOON));
    assertThat(Samples.parsed(preview).select(".tags li").eachText())
        .containsExactly("Open letters");
    assertThat(Samples.parsed(preview).select(".tags a")).isEmpty();
  }

  @Test
  void showsAnUploadedImageWithItsWordsAndSize() {
    Attachment image =
        new Attachment(
            new SitePath("media/0f1e2d3c/lamp.png"),
            "image/png",
            HOSTILE,
            HOSTILE,
            HOSTILE,
            new ImageSize(640, 480));
    Document page = Samples.parsed(Samples.full("A headline").attachments(List.of(image)));

    Element shown = page.select("img").first();
    assertThat(page.select("img")).hasSize(1);
    assertThat(shown.attributes().asList())
        .extracting(each -> each.getKey())
        .containsExactly("src", "alt", "width", "height", "loading");
    assertThat(shown.attr("src")).isEqualTo("https://news.example/media/0f1e2d3c/lamp.png");
    assertThat(shown.attr("alt")).isEqualTo(HOSTILE);
    assertThat(shown.attr("width") + "x" + shown.attr("height")).isEqualTo("640x480");
    assertThat(page.selectFirst(".files figcaption").ownText()).isEqualTo(HOSTILE);
    assertThat(page.selectFirst("meta[property=og:image:width]").attr("content")).isEqualTo("640");
    assertThat(page.select("script:not([type=application/ld+json])")).isEmpty();
  }

  @Test
  void holdsTheEpochInEachPageThatReadersSee() {
    Samples.gallery()
        .forEach(
            (name, page) ->
                assertThat(Samples.parsed(page).select("meta[name=dateline-epoch]").attr("content"))
                    .as(name)
                    .isEqualTo(isSeenByFew(name) ? "" : Samples.EPOCH));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                Samples.PAGES.moved(
                    Rendition.PAGE, Address.of("harbour/2026/a"), Samples.NEWSROOM, "a b"));
  }

  @Test
  void givesEqualBytesInEachLocaleAndZoneAndThread() throws Exception {
    Map<String, byte[]> expected = Samples.gallery();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try (var threads = Executors.newFixedThreadPool(8)) {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Callable<Map<String, byte[]>> again = Samples::gallery;
      for (var pages : threads.invokeAll(java.util.Collections.nCopies(8, again))) {
        assertThat(pages.get().keySet()).isEqualTo(expected.keySet());
        pages
            .get()
            .forEach((name, page) -> assertThat(page).as(name).isEqualTo(expected.get(name)));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void saysLanguageAndDirectionOfTheRelease() {
    Document arabic = Samples.parsed(Samples.arabic());
    Document unknown = Samples.parsed(Samples.plain("A", Samples.markdown("B")).language(null));

    assertThat(arabic.selectFirst("html").attr("lang")).isEqualTo("ar");
    assertThat(arabic.selectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(arabic.selectFirst(".kind span").attr("lang")).isEqualTo("en");
    assertThat(unknown.selectFirst("html").attr("lang")).isEmpty();
    assertThat(unknown.selectFirst("h1").attr("dir")).isEqualTo("auto");
  }

  @Test
  void showsThePublicationInTheZoneOfTheNewsroom() {
    Element time = Samples.parsed(Samples.full("A headline")).selectFirst("footer time");

    assertThat(time.attr("datetime")).isEqualTo("2026-05-06T12:05:09-04:00");
    assertThat(time.text()).isEqualTo("May 6, 2026, 12:05 p.m. (UTC−04:00)");
  }

  @Test
  void namesItsOwnAddress() {
    PressRelease release = Samples.published(Samples.full("A headline"));
    byte[] page =
        new Pages(URI.create("https://news.example/site/"))
            .release(Rendition.PAGE, release, null, Samples.NEWSROOM, "1");

    assertThat(Samples.parsed(page).select("link[rel=canonical]").eachAttr("href"))
        .containsExactly("https://news.example/site/harbour/2026/open-letter-on-ferries");
  }

  @Test
  void refusesAReleaseOfAnAgentWithoutALabelButNotItsWithdrawal() {
    Newsroom agent = agent("Quayside & Partners LLC", "the Free Ports League");
    PressRelease before = Samples.published(Samples.full("A headline"));
    PressRelease unlabelled = Samples.owed(before);
    PressRelease gone = Samples.withdrawn(unlabelled.content(), "It has no label.");

    assertThatIllegalStateException()
        .isThrownBy(() -> Samples.bytesOfPage(unlabelled, null, agent, "1"))
        .withMessageContaining("for whom");
    assertThat(Samples.bytesOfPage(before, null, agent, "1")).isNotEmpty();
    assertThat(
            new String(
                Samples.PAGES.withdrawn(Rendition.PAGE, gone, agent, "1"), StandardCharsets.UTF_8))
        .contains("It has no label.");
  }

  @Test
  void tellsOfAWithdrawnReleaseOnlyItsHeadlineAndWhy() {
    PressRelease release =
        Samples.withdrawn(
            Samples.full("A headline").disclosure(Samples.LABEL).build(), "An error.");
    String page =
        new String(
            Samples.PAGES.withdrawn(Rendition.PAGE, release, Samples.NEWSROOM, "1"),
            StandardCharsets.UTF_8);

    assertThat(page)
        .containsSubsequence(
            "Quayside &amp; Partners", "<h1>A headline", "An error.", "May 6, 2026")
        .contains("noindex")
        .doesNotContain("joined forty", "Moreau", "canonical");
  }

  @Test
  void tellsOfAKilledReleaseNothingOfItsContent() {
    PressRelease release =
        Samples.withdrawn(
            Samples.full("A headline")
                .disclosure(Samples.LABEL)
                .summary("A summary")
                .slug(new Slug("the-slug"))
                .build(),
            "A person was named.");
    String page =
        new String(
            Samples.PAGES.killed(Rendition.PAGE, release, Samples.NEWSROOM, "1"),
            StandardCharsets.UTF_8);

    assertThat(page)
        .contains("no longer available", "A person was named.", "noindex")
        .doesNotContain(
            "A headline",
            "A summary",
            "Forty cities",
            "open-letter",
            "the-slug",
            "Quayside",
            "Moreau",
            "HARSTAD",
            "Ferries",
            "League",
            release.id().toString(),
            "canonical",
            "description");
    assertThat(Samples.parsed(utf8(page)).title())
        .isEqualTo("This press release is no longer available – Harbour Lights Press Office");
  }

  @Test
  void tellsOfAReleaseThatGaveWayToAnotherWithoutAnExplanation() {
    PressRelease release = Samples.withdrawn(Samples.full("A headline").build(), null);
    byte[] page = Samples.PAGES.withdrawn(Rendition.PAGE, release, Samples.NEWSROOM, "1");

    assertThat(Samples.parsed(page).select("h1").text()).isEqualTo("A headline");
    assertThat(Samples.parsed(page).select(".why")).isEmpty();
  }

  @Test
  void leadsOnFromWhatIsNoLongerAvailable() {
    PressRelease release = Samples.withdrawn(Samples.full("A headline").build(), "An error.");

    for (byte[] page :
        List.of(
            Samples.PAGES.withdrawn(Rendition.PAGE, release, Samples.NEWSROOM, "1"),
            Samples.PAGES.killed(Rendition.PAGE, release, Samples.NEWSROOM, "1"))) {
      assertThat(Samples.parsed(page).select("main a").eachAttr("href"))
          .containsExactly("https://news.example/harbour/");
    }
  }

  @Test
  void leadsFromAnOldAddressToTheNewOne() {
    byte[] page =
        Samples.PAGES.moved(Rendition.PAGE, Address.of("harbour/2026/new"), Samples.NEWSROOM, "1");

    assertThat(Samples.parsed(page).select("main a").eachAttr("href"))
        .containsExactly("https://news.example/harbour/2026/new");
  }

  @Test
  void leadsFromWhereNothingIsOnTheSiteAndNowhereFromWhereNoPreviewIs() {
    assertThat(Jsoup.parse(SitePages.notFound()).select("main a")).hasSize(1);
    assertThat(Jsoup.parse(SitePages.noPreview()).select("a")).isEmpty();
  }

  private static boolean isSeenByFew(String page) {
    return page.equals("not-found") || page.startsWith("preview") || page.startsWith("revision");
  }

  private static void assertHarmless(Document page) {
    assertThat(
            page.select(
                "script:not([type=application/ld+json]), iframe, object, embed, img:not(.files img), form, base, svg, meta[http-equiv=refresh]"))
        .isEmpty();
    assertThat(page.select("script")).hasSizeLessThanOrEqualTo(1);
    assertThat(page.select("script").eachAttr("type")).allMatch("application/ld+json"::equals);
    assertThat(page.select("head > script")).hasSameSizeAs(page.select("script"));
    assertThat(
            page.select(
                "[src]:not(.files img), [srcset], [style], link:not([rel=canonical], [rel=alternate], [rel=icon])"))
        .isEmpty();
    assertThat(page.select("[src]").eachAttr("src"))
        .allMatch(href -> href.startsWith("https://news.example/media/"));
    assertThat(page.select("link[rel=icon]").eachAttr("href")).containsExactly("data:,");
    assertThat(page.selectFirst("style").data()).doesNotContain("url(", "@import");
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
    assertThat(page.select("a").eachAttr("href"))
        .allMatch(href -> href.matches("(https?://|mailto:|tel:|#quote-|\\./~).*"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Newsroom agent(String registrant, String principal) {
    Newsroom other = Samples.NEWSROOM;
    DisclosurePolicy policy =
        new DisclosurePolicy.Fara(
            registrant, List.of(new DisclosurePolicy.Principal(principal, null)), Map.of());
    return new Newsroom(
        other.name(),
        other.version(),
        other.title(),
        other.zone(),
        other.profile(),
        policy,
        Map.of());
  }

  private static String label(Disclosure disclosure) {
    return disclosure.label(new DisclosurePolicy.None(), null);
  }
}
