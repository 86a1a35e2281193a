package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.release.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste with a release, and what they draw with blanks. */
class TextConventionsTest {
  private static final String HEAD =
      "Kelp Farm Doubles Its Harvest\n\nBERGEN – The farm took in twice the kelp, its owner said today. It was cold.\n\n";

  private static String body(String below) {
    return new TextReader().read(HEAD + below).content().body().value();
  }

  @Test
  void drawsATableOfColumnsHeldApartByBlanks() {
    assertThat(
            body(
                "            2029    2030\nHarvest, t    71   140\nBoats          2     3\n\nMore is to come, he said."))
        .contains(
            "|  | 2029 | 2030 |\n| --- | --- | --- |\n| Harvest, t | 71 | 140 |\n| Boats | 2 | 3 |\n\nMore");
  }

  @Test
  void drawsATableOfColumnsHeldApartByTabsOrBars() {
    assertThat(body("Port\tBoats\tTons\nOslo\t2\t71\n")).contains("| Port | Boats | Tons |");
    assertThat(body("| Port | Tons |\n|------|------|\n| Oslo | 71 |\n| Moss | 9 |\n"))
        .contains("| Port | Tons |\n| --- | --- |\n| Oslo | 71 |\n| Moss | 9 |");
  }

  @Test
  void leavesTwoBlanksBetweenSentencesAlone() {
    assertThat(
            body("The kelp is long.  It is green.\nIt is salt.  It is dry.\nAll 9 like it.  So."))
        .doesNotContain("|");
  }

  @Test
  void numbersItemsThatAreNumbered() {
    assertThat(
            body(
                "What comes next:\n\n1. A hall opens.\n2) A boat sails in the\nautumn.\n(3) A third is planned."))
        .endsWith("\n\n1. A hall opens.\n2. A boat sails in the autumn.\n3. A third is planned.");
  }

  @Test
  void takesNoDayForANumber() {
    assertThat(body("1. Mai 2030 ist der Tag der Ernte."))
        .endsWith("1\\. Mai 2030 ist der Tag der Ernte.");
  }

  @Test
  void linksBareWebAddresses() {
    assertThat(
            body("See https://kelp.example/a_b?x=1&y=2. Or (www.kelp.example/c_d) for more of it."))
        .contains(
            "See <https://kelp.example/a_b?x=1&y=2>. Or ([www.kelp.example/c\\_d](https://www.kelp.example/c_d)) for");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear editor,",
        "Hi Tom,",
        "Hello,",
        "Good morning all,",
        "Sehr geehrte Damen und Herren,",
        "Liebe Kolleginnen und Kollegen,",
        "Bonjour,",
        "Madame, Monsieur,",
        "Chers confrères,",
        "Estimados compañeros:",
        "Buenos días:",
        "Hola a todos,",
        "Dear editor,\n\nPlease find our release below."
      })
  void takesNoGreetingForTheHeadline(String greeting) {
    Reading reading = new TextReader().read(greeting + "\n\n" + HEAD);
    assertThat(reading.content().headline()).isEqualTo("Kelp Farm Doubles Its Harvest");
    assertThat(reading.content().subheadline()).isNull();
    assertThat(reading.findings()).extracting(Finding::code).contains("LEFT_OUT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Dear Evan Sings Again in Oslo", "Hello, Oslo!", "Hi-Fi Fair Opens in Moss"})
  void leavesHeadlinesThatGreetAlone(String headline) {
    assertThat(new TextReader().read(headline + "\n\n" + HEAD.substring(31)).content().headline())
        .isEqualTo(headline);
  }

  @Test
  void leavesTheRegardsOutWithTheSignature() {
    assertThat(body("More is to come.\n\nKind regards,\nInes Brandvold\nines@kelp.example\n"))
        .endsWith("More is to come.");
  }

  @ParameterizedTest
  @CsvSource({
    "lâ€™Ã©tÃ©,l’été",
    "â€œSoâ€\u009D,“So”",
    "â€œSoâ€,“So”",
    "jusquâ€™Ã  midi,jusqu’à midi",
    "Ã¼ber â€“ Å“uvre,über – œuvre",
    "10 â‚¬ Â«So Â»,10 € «So »",
    "Ã\u0083Â©tÃ\u0083Â©,été"
  })
  void repairsWhatWasEncodedTwice(String misread, String meant) {
    Reading reading = new TextReader().read(HEAD + "It is " + misread + " in the harbour.");
    assertThat(reading.content().body().value()).endsWith("It is " + meant + " in the harbour.");
    assertThat(reading.findings()).extracting(Finding::code).contains("ENCODING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MENÜ“", "L’ÉTÉ»", "Ångström", "São Paulo", "«Âme»", "pâte €"})
  void leavesWordsThatLookMisreadAlone(String word) {
    Reading reading = new TextReader().read(HEAD + "It is " + word + " in the harbour.");
    assertThat(reading.content().body().value()).endsWith("It is " + word + " in the harbour.");
    assertThat(reading.findings()).extracting(Finding::code).doesNotContain("ENCODING");
  }
}
