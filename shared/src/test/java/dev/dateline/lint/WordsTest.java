package dev.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Body;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Finding;
import dev.dateline.release.Issuer;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about words: HEADLINE, PERSON, QUOTE_ATTR, LENGTH, PLACEHOLDER. */
class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour Lights Opens Second Lighthouse | 0",
        "Harbour Lights Opens Lighthouse | 1",
        "A b c d | 1",
        "A b | 2",
        "a b c d e | 0",
        "Harbour Lights Opens Second Lighthouse! | 1",
        "HARBOUR LIGHTS OPENS SECOND LIGHTHOUSE | 1",
        "HARBOUR LIGHTS OPENS SECOND LIGHTHOUSe | 0",
        "NATO 1 2 3 4 | 0"
      })
  void looksAtTheFormOfAHeadline(String headline, int found) {
    assertThat(Sound.places("HEADLINE", Sound.release(headline).build())).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "201, 1"})
  void countsTheCharactersOfAHeadlineNotItsUnits(int length, int found) {
    String headline = "a b c d " + "😀".repeat(length - 10) + " e";

    assertThat(Sound.places("HEADLINE", Sound.release(headline).build())).hasSize(found);
  }

  @Test
  void countsNoWordsWhereBlanksDoNotPartThem() {
    ReleaseContent content =
        Sound.release("港の灯台が新しくなりました")
            .language(new Language("ja"))
            .body(new Body(Body.Format.MARKDOWN, "港の灯台が新しくなりました。"))
            .build();

    assertThat(Sound.findings(content))
        .extracting(Finding::code)
        .doesNotContain("HEADLINE", "LENGTH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We lit it.",
        "It is for you.",
        "Visit our museum.",
        "And then I lit it.",
        "On the quay I’m sure of it.",
        "“We lit it,” she said, and we saw it.",
        "We’re open."
      })
  void findsFirstAndSecondPersons(String text) {
    assertThat(Sound.places("PERSON", Sound.saying(text))).containsExactly("#/body/value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We lit it for you,” she said.",
        "\"We lit it for you,\" she said.",
        "‘We lit it for you,’ she said.",
        "The US and the WE programme signed.",
        "It stood through World War I and after.",
        "Queen Maeve I of the Isles came.",
        "I. Byrne came.",
        "Phase I ended.",
        "The song is on YouTube.",
        "\n\n> We lit it for you.\n\n",
        "\n\n“We lit it.\n\n“We keep it,” she said.\n\n"
      })
  void leavesQuotationsAcronymsAndNumbersAlone(String text) {
    assertThat(Sound.places("PERSON", Sound.saying(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "We Light a Second Lamp Today | 1",
        "“We Light a Second Lamp,” Says Keeper | 0",
        "'We Light a Second Lamp,' Says Keeper | 0",
        "Keeper: 'You Won't See Better Lamps' | 0",
        "Keepers' Lamps: You Won't See Better | 1"
      })
  void readsHeadlinesThatQuote(String headline, int found) {
    assertThat(Sound.places("PERSON", Sound.release(headline).build())).hasSize(found);
  }

  @Test
  void looksAtPersonsInStandingParagraphsAndNotInStatements() {
    ReleaseContent content =
        Sound.release().boilerplate(List.of(new Boilerplate("us", "We keep lamps."))).build();

    assertThat(Sound.places("PERSON", content)).containsExactly("#/boilerplate/0/text");
    assertThat(Sound.places("PERSON", content.change().kind(Kind.STATEMENT).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous avons allumé la lampe. | 1",
        "J’ai allumé la lampe. | 1",
        "« Nous avons allumé la lampe », dit-elle. | 0",
        "Le rendez-vous est au port. | 0"
      })
  void findsPersonsInFrench(String text, int found) {
    ReleaseContent content = Sound.saying(text).change().language(new Language("fr")).build();

    assertThat(Sound.places("PERSON", content)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\n“One two three four five six seven eight nine ten.” | 1",
        "\n“One two three four five six seven eight nine.” | 0",
        "\n“one two three four five six seven eight nine ten.” | 0",
        "\n“One two three four five six seven eight nine ten” | 0",
        "\n“One two three four five six seven eight nine ten,” Byrne added. | 0"
      })
  void wantsASpeakerForEachQuotationOfASentence(String text, int found) {
    ReleaseContent content = Sound.saying("\n" + text + "\n\n");

    assertThat(Sound.places("QUOTE_ATTR", content)).hasSize(found);
    assertThat(Sound.places("QUOTE_ATTR", content))
        .allSatisfy(pointer -> assertThat(pointer).isEqualTo("#/quotes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One two three four five six seven eight nine ten",
        "One two three four five six",
        "five six seven eight nine ten"
      })
  void takesAQuotationAsNamedOfWhichAPartIs(String quoted) {
    ReleaseContent content =
        Sound.saying("\n\n“One two three four five six seven eight nine ten,” she said.\n\n");

    assertThat(Sound.places("QUOTE_ATTR", content)).hasSize(1);
    assertThat(Sound.places("QUOTE_ATTR", with(new Quote(quoted, "Ann Roe", null), content)))
        .isEmpty();
  }

  private static ReleaseContent with(Quote quote, ReleaseContent content) {
    return content.change().quotes(List.of(content.quotes().getFirst(), quote)).build();
  }

  @Test
  void takesAsNamedWhatGoesOnFromTheParagraphAbove() {
    String text =
        "\n\nNuala Byrne said: “One two three four five six seven eight nine ten.\n\n"
            + "“Ten nine eight seven six five four three two one.”\n\n";

    assertThat(Sound.places("QUOTE_ATTR", Sound.saying(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "99, RELEASE, 1",
    "100, RELEASE, 0",
    "1500, RELEASE, 0",
    "1501, RELEASE, 1",
    "99, STATEMENT, 1",
    "99, ADVISORY, 0",
    "99, ALERT, 0",
    "1501, ADVISORY, 1"
  })
  void countsTheWordsOfABody(int words, Kind kind, int found) {
    Body body = new Body(Body.Format.HTML, "<p>" + "<b>lamp</b> &nbsp; ".repeat(words) + "</p>");

    assertThat(Sound.places("LENGTH", Sound.release().kind(kind).body(body).build()))
        .hasSize(found);
  }

  @Test
  void leavesADraftWithoutABodyAlone() {
    assertThat(Sound.places("LENGTH", Sound.release().body(null).build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It cost TK euros.",
        "It cost XXX euros.",
        "Call 555-xxxx now.",
        "Lorem ipsum dolor.",
        "Said [insert name] of it.",
        "Said [INSERT NAME] of it.",
        "Said [placeholder] of it."
      })
  void findsWordsToCome(String text) {
    assertThat(Sound.places("PLACEHOLDER", Sound.saying(text))).containsExactly("#/body/value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It sank in Super Bowl XX.",
        "The ATK and TKO labels.",
        "Flight TK 1972 is late.",
        "Size XXL fits.",
        "Lorem and ipsum.",
        "They insert it [inserted by hand].",
        "Size tk fits."
      })
  void leavesOtherWordsAlone(String text) {
    assertThat(Sound.places("PLACEHOLDER", Sound.saying(text))).isEmpty();
  }

  @Test
  void leavesNamesOfIssuersAlone() {
    ReleaseContent content = Sound.saying("TK has a lamp.");

    assertThat(Sound.places("PLACEHOLDER", content)).hasSize(1);
    assertThat(
            Sound.places(
                "PLACEHOLDER",
                content.change().issuer(new Issuer("TK Lamps", null, List.of())).build()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ja, TK, 1",
    "de, '[einfügen]', 0",
    "fr, '[insérer le nom]', 1",
    "fr, '[insérerait]', 0",
    "de, lorem ipsum, 1"
  })
  void findsWordsToComeInAnyLanguage(String language, String text, int found) {
    ReleaseContent content =
        Sound.saying("Das ist " + text).change().language(new Language(language)).build();

    assertThat(Sound.places("PLACEHOLDER", content)).hasSize(found);
  }
}
