package dev.dateline.render;

import static dev.dateline.render.ListSamples.LISTINGS;
import static dev.dateline.render.Samples.EPOCH;
import static dev.dateline.render.Samples.NEWSROOM;
import static dev.dateline.render.Samples.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Address;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Correction;
import dev.dateline.release.Language;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Rendition;
import dev.dateline.release.Translation;
import dev.dateline.release.WebAddress;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** In which language the pages speak. */
class LanguagesTest {
  private static final Newsroom GERMAN = Samples.speaking("de-AT");
  private static final Newsroom FRENCH = Samples.speaking("fr");

  @Test
  void lacksNoWord() throws Exception {
    Map<String, String> english = said(Words.of(Samples.SPEAKING));
    Map<String, String> german = said(Words.of(GERMAN));

    assertThat(german.keySet()).isEqualTo(english.keySet());
    assertThat(german.values()).noneMatch(String::isBlank);
    assertThat(german)
        .allSatisfy(
            (name, word) -> {
              if (!name.equals("part(BODY)")) {
                assertThat(word).as(name).isNotEqualTo(english.get(name));
              }
            });
  }

  @Test
  void speaksTheLanguageOfTheRelease() {
    for (Newsroom newsroom : List.of(NEWSROOM, GERMAN)) {
      Document german = page(Samples.german(), newsroom);
      Document english = page(Samples.full("A headline"), newsroom);

      assertThat(german.selectFirst("html").attr("lang")).isEqualTo("de");
      assertThat(german.select("main [lang]")).isEmpty();
      assertThat(german.select("h2").eachText())
          .containsExactly("Über die Freihafenliga", "Pressekontakt", "Themen");
      assertThat(german.select(".kind").text()).isEqualTo("Stellungnahme");
      assertThat(german.select(".text > .when").text())
          .isEqualTo("Veröffentlicht am 6. Mai 2026, 12:05 Uhr (UTC−04:00)");

      assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en-US");
      assertThat(english.select("main [lang]")).isEmpty();
      assertThat(english.select(".kind").text()).isEqualTo("Press release");
    }
  }

  @Test
  void speaksTheLanguageOfTheNewsroomWhereItHasNoWordsInThatOfTheRelease() {
    Document arabic = page(Samples.arabic(), GERMAN);

    assertThat(arabic.selectFirst("html").attr("lang")).isEqualTo("ar");
    assertThat(arabic.select(".kind span[lang=de][dir=ltr]").text()).isEqualTo("Stellungnahme");
    assertThat(page(Samples.arabic(), FRENCH).select(".kind span[lang=en]").text())
        .isEqualTo("Statement");
    assertThat(page(Samples.full("A headline").language(null), GERMAN).select(".kind").text())
        .isEqualTo("Pressemitteilung");
  }

  @Test
  void speaksTheLanguageOfTheNewsroomOnItsFrontPage() {
    Document german = front(GERMAN);

    assertThat(german.selectFirst("html").attr("lang")).isEqualTo("de-AT");
    assertThat(german.selectFirst("h1").text()).isEqualTo("Aktuelle Pressemitteilungen");
    assertThat(german.select("time").eachText()).contains("6. Mai 2026");
    assertThat(german.select(".entries .kind").eachText()).contains("Stellungnahme");
    assertThat(front(Samples.SPEAKING).selectFirst("html").attr("lang")).isEqualTo("en-GB");
    assertThat(front(Samples.SPEAKING).select("time").eachText()).contains("6 May 2026");
    assertThat(front(FRENCH).selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(front(FRENCH).select(".sub").attr("lang")).isEqualTo("fr");
  }

  @Test
  void marksWhatANewsroomSaysInALanguageForWhichThereAreNoWords() {
    Document french = front(FRENCH);

    assertThat(french.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(french.select(".masthead p").attr("lang")).isEqualTo("fr");
    assertThat(french.select("footer p").first().attr("lang")).isEqualTo("fr");
    assertThat(french.select("address p:contains(Keeper)").attr("lang")).isEqualTo("fr");
    assertThat(front(NEWSROOM).select("body [lang]:not(.entries [lang])")).isEmpty();
  }

  @Test
  void marksTheRoleOfTheContactThatIsTheNewsrooms() {
    ReleaseContent.Builder content =
        Samples.german()
            .contacts(
                List.of(
                    Contact.of(FRENCH.profile().contact()),
                    Samples.contact("Jon Aas", "Sprecher", "jon@aas.example", "112")));

    assertThat(page(content, FRENCH).select("address p:contains(Keeper)").attr("lang"))
        .isEqualTo("fr");
    assertThat(page(content, FRENCH).select("address p:contains(Sprecher)").hasAttr("lang"))
        .isFalse();
    assertThat(page(content, NEWSROOM).select("address [lang]")).isEmpty();
  }

  @Test
  void saysInAFeedNoWordOfOursInTheLanguageOfTheNewsroom() {
    Newsroom silent = Samples.silent("fr");
    String feed = text(new Feeds(ListSamples.SITE).rss(silent, List.of(), EPOCH));

    assertThat(feed)
        .contains("<language>fr</language>", "<description>" + silent.title() + "</description>");
  }

  @Test
  void saysInTheLanguageOfTheReleaseThatItIsGone() {
    PressRelease release = Samples.withdrawn(Samples.german().build(), "Ein Irrtum.");
    for (Rendition form : Rendition.values()) {
      assertThat(text(Samples.PAGES.withdrawn(form, release, NEWSROOM, EPOCH)))
          .contains("zurückgezogen und soll nicht mehr")
          .doesNotContain("has been");
      assertThat(text(Samples.PAGES.killed(form, release, NEWSROOM, EPOCH)))
          .contains("keine Kopien davon")
          .doesNotContain("Please", "Fähren");
    }
    assertThat(text(Samples.PAGES.moved(Rendition.PAGE, Address.of("harbour/2026/a"), GERMAN, "1")))
        .contains("<html lang=\"de\"", "umgezogen");
  }

  @Test
  void speaksItInEachForm() {
    PressRelease corrected =
        Samples.corrected(
            Samples.german(), new Correction(Correction.Weight.UPDATE, "Neu.", Samples.NOON, 1));

    assertThat(Samples.rendered(Rendition.MARKDOWN, corrected))
        .contains("Aktualisierung", "## Über die Freihafenliga", "## Pressekontakt");
    assertThat(Samples.rendered(Rendition.TEXT, corrected))
        .contains("Aktualisierung", "Über die Freihafenliga", "Pressekontakt");
    assertThat(Samples.rendered(Rendition.NINJS, corrected)).contains("Aktualisierung");
    byte[] feed = new Feeds(ListSamples.SITE).atom(GERMAN, List.of(corrected), List.of(), EPOCH);
    assertThat(text(feed)).contains("Aktualisierung").doesNotContain("lang=&quot;en", "lang=\"en");
    assertThat(
            text(
                Samples.PAGES.preview(
                    Samples.draft(Samples.german()),
                    NEWSROOM,
                    new PreviewBanner("Tove", Samples.NOON, Samples.NOON))))
        .contains("Vertrauliche Vorschau", "Sperrfrist bis", "Dieser Link gilt bis");
  }

  @Test
  void leadsToTheOtherLanguagesOfARelease() {
    String site = "https://elsewhere.example/";
    ReleaseContent.Builder content =
        Samples.full("A headline")
            .translations(
                List.of(
                    new Translation(new Language("fr"), new WebAddress(site + "fr")),
                    new Translation(new Language("de-AT"), new WebAddress(site + "de")),
                    new Translation(new Language("tlh"), new WebAddress(site + "tlh"))));
    Document page = page(content, NEWSROOM);

    assertThat(page.select(".lines .kind").eachText())
        .containsExactly("Press release", "Also in français, Deutsch (AT), tlh");
    assertThat(page.select(".lines a").eachAttr("href"))
        .containsExactly(site + "fr", site + "de", site + "tlh");
    for (String attribute : List.of("lang", "hreflang")) {
      assertThat(page.select(".lines a").eachAttr(attribute)).containsExactly("fr", "de-AT", "tlh");
    }
    assertThat(Samples.rendered(Rendition.MARKDOWN, Samples.published(content)))
        .contains("Also in [français](" + site + "fr), [Deutsch (AT)](");
    assertThat(Samples.rendered(Rendition.TEXT, Samples.published(content)))
        .contains("Also in français (" + site + "fr), Deutsch (AT)");
  }

  @Test
  void leadsFromAPreviewToNoOtherLanguage() {
    Translation french =
        new Translation(new Language("fr"), new WebAddress("https://elsewhere.example/fr"));
    PressRelease draft = Samples.draft(Samples.full("A headline").translations(List.of(french)));
    PreviewBanner banner = new PreviewBanner("Tove", Samples.NOON, Samples.NOON);
    Document page = parsed(Samples.PAGES.preview(draft, NEWSROOM, banner));

    assertThat(page.select(".lines span[lang=fr]").text()).isEqualTo("français");
    assertThat(page.select(".lines a")).isEmpty();
  }

  @Test
  void saysAboutOnceWhereTheHeadingSaysIt() {
    for (String about : List.of("Über die Freihafenliga", "About the League")) {
      ReleaseContent.Builder content =
          Samples.german().boilerplate(List.of(new Boilerplate(about, "Sie vereint Häfen.")));

      assertThat(page(content, NEWSROOM).select(".about h2").text()).isEqualTo(about);
      assertThat(Samples.rendered(Rendition.TEXT, Samples.published(content)))
          .contains("\n" + about + "\n");
    }
  }

  private static Document page(ReleaseContent.Builder content, Newsroom newsroom) {
    return parsed(Samples.bytesOfPage(Samples.published(content), null, newsroom, EPOCH));
  }

  private static Document front(Newsroom newsroom) {
    return parsed(LISTINGS.frontPage(newsroom, ListSamples.listed(3), List.of(), List.of(), EPOCH));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns all that can be said, for each value of whatever must be told before. */
  private static Map<String, String> said(Words words) throws Exception {
    Map<String, String> said = new TreeMap<>();
    for (Method method : Words.class.getDeclaredMethods()) {
      if (Modifier.isAbstract(method.getModifiers())) {
        for (Object argument : arguments(method)) {
          Object[] told = method.getParameterCount() == 0 ? new Object[0] : new Object[] {argument};
          said.put(method.getName() + "(" + argument + ")", (String) method.invoke(words, told));
        }
      }
    }
    return said;
  }

  private static List<Object> arguments(Method method) {
    if (method.getParameterCount() == 0) {
      return List.of("");
    }
    Class<?> type = method.getParameterTypes()[0];
    return type == int.class
        ? List.of(1, 2)
        : new ArrayList<>(Stream.of(type.getEnumConstants()).toList());
  }
}
