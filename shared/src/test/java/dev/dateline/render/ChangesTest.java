package dev.dateline.render;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dateline.release.Attachment;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Correction;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.Issuer;
import dev.dateline.release.Kind;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.WebAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesTest {
  @Test
  void strikesTheWordsThatWentAndMarksThoseThatCame() {
    assertThat(changed("The fare is €38.00 a day.", "The fare is €28.00 a day."))
        .containsExactly("The fare is [-€38.00-][+€28.00+] a day.");
    assertThat(changed("Forty big cities.", "Forty cities."))
        .containsExactly("Forty [-big -]cities.");
    assertThat(changed("One came, two did not go", "One came, nobody else may go"))
        .containsExactly("One came, [-two did not-][+nobody else may+] go");
    assertThat(changed("公开信表示欢迎", "公开信表示反对")).containsExactly("公开信表示[-欢迎-][+反对+]");
    assertThat(changed("A cheer 👩‍🚀 from space", "A cheer 👩‍🔬 from space"))
        .containsExactly("A cheer [-👩‍🚀-][+👩‍🔬+] from space");
  }

  @Test
  void leavesOutParagraphsItemsAndRowsThatStayed() {
    String before =
        "One stays.\n\nTwo goes away.\n\n- a item\n- b item\n\n|H|I|\n|-|-|\n|a|1|\n|b|2|\n";
    String after =
        "One stays.\n\n- a item\n- b item\n- quite another item\n\n|H|I|\n|-|-|\n|a|1|\n|b|3|\n";

    assertThat(changed(before, after))
        .containsExactly("[-Two goes away.-]", "[+quite another item+]", "b | [-2-][+3+]");
  }

  @Test
  void findsTheParagraphThatAnotherHasBecome() {
    assertThat(
            changed(
                "Alpha one two three.\n\nBeta four five six.",
                "New words here.\n\nAlpha one two four.\n\nBeta four five seven."))
        .containsExactly(
            "[+New words here.+]",
            "Alpha one two [-three-][+four+].",
            "Beta four five [-six-][+seven+].");
  }

  @Test
  void showsWhereALinkLeadsOnlyIfThatChanged() {
    assertThat(
            changed(
                "See [the old list](https://a.example/1) and [more](https://a.example/2) today.",
                "See [the old list](https://a.example/1) and [more](https://a.example/3) today."))
        .containsExactly(
            "See the old list and more[- (https://a.example/2)-][+ (https://a.example/3)+] today.");
    assertThat(
            changed("A ![map](https://a.example/1) of it", "A ![map](https://a.example/2) of it"))
        .containsExactly("A map[- (https://a.example/1)-][+ (https://a.example/2)+] of it");
  }

  @Test
  void saysSoWhereNoWordingChanged() {
    ReleaseContent.Builder before = Samples.plain("A", Samples.markdown("Some *words*  here"));
    ReleaseContent.Builder after =
        Samples.plain("A", Samples.html("<div>Some <b>wo</b>rds\nhere</div>"));

    Document page = page(before, after);

    assertThat(page.select("details")).isEmpty();
    assertThat(page.select(".unchanged").text())
        .isEqualTo("No wording changed since the previous version.");
  }

  @Test
  void comparesEachPartThatReadersSee() {
    ReleaseContent.Builder before = Samples.full("An old headline").disclosure(Samples.LABEL);
    ReleaseContent.Builder after =
        Samples.full("A new headline")
            .kind(Kind.STATEMENT)
            .disclosure(new Disclosure(Disclosure.Regime.FARA, "A", "B", null, null))
            .releaseLine(new ReleaseLine("AT ONCE", true, false, null, null, null))
            .subheadline(null)
            .summary("In short\n\nall is well")
            .dateline(new Dateline("HARSTAD, Norway", LocalDate.of(2026, 5, 7), "ExampleWire"))
            .body(Samples.markdown("Else"))
            .boilerplate(List.of(new Boilerplate("us", "We are new")))
            .contacts(List.of(Samples.contact("Kay Moreau", "Chief", "k@a.example", "112")))
            .attachments(
                List.of(
                    new Attachment(
                        new WebAddress("https://media.example/other.pdf"),
                        "application/pdf",
                        "The open letter, with all signatures",
                        "Four pages, signed in Harstad",
                        null)))
            .issuer(new Issuer("Free Ports", null, List.of()))
            .tags(List.of("Ferries", "Islands"))
            .endMark("-30-");

    Document page = page(before, after);

    assertThat(page.select(".changes h2").eachText())
        .containsExactly(
            "Disclosure",
            "Release line",
            "Kind of release",
            "Headline",
            "Subheadline",
            "Summary",
            "Dateline",
            "Text",
            "About",
            "Media contacts",
            "Downloads",
            "Issued by",
            "Topics",
            "End mark");
    assertThat(marked(page))
        .contains(
            "This material is distributed by [-Quayside & Partners LLC-][+A+] on behalf of [-the Free"
                + " Ports League-][+B+]. Additional information is available at the Department of"
                + " Justice, Washington, DC.",
            "[-An old headline-]",
            "[+A new headline+]",
            "[+In short+]",
            "HARSTAD, Norway, May [-6-][+7+], 2026 /ExampleWire/",
            "[-Press release-]",
            "[+Statement+]",
            "Ferries · [-Open letters · -]Islands",
            "[-###-]",
            "[+-30-+]")
        .anySatisfy(
            passage ->
                assertThat(passage)
                    .startsWith("The open letter, with all signatures[- (https://media.example/"));
    assertThat(page.selectFirst("summary").text())
        .isEqualTo("What changed since the previous version: " + marked(page).size() + " passages");
  }

  @Test
  void comparesNothingThatReadersDoNotSee() {
    ReleaseContent.Builder after =
        Samples.full("A").quotes(List.of()).externalIds(Map.of("cms", "1"));

    assertThat(page(Samples.full("A"), after).select("details")).isEmpty();
  }

  @Test
  void countsOnePassage() {
    assertThat(page(body("a"), body("b")).selectFirst("summary").text()).endsWith(": 2 passages");
    assertThat(page(body("a b c"), body("a b d")).selectFirst("summary").text())
        .isEqualTo("What changed since the previous version: 1 passage");
  }

  @Test
  void isClosedAndNamesRemovedAndAddedForThoseWhoDoNotSeeTheStrokes() {
    Element details = page(body("a b c"), body("a b d")).selectFirst("details");

    assertThat(details.hasAttr("open")).isFalse();
    assertThat(details.selectFirst("del").text()).isEqualTo("[removed: c]");
    assertThat(details.selectFirst("ins").text()).isEqualTo("[added: d]");
    assertThat(details.select(".unseen").eachText())
        .containsExactly("[removed:", "]", "[added:", "]");
  }

  @Test
  void leavesOutMostOfALongTextThatStayed() {
    String text = words(5_000, 1);

    assertThat(changed("old " + text, "new " + text))
        .singleElement()
        .asString()
        .hasSizeLessThan(1_000);
    String passage = changed(text + " old " + text, text + " new " + text).getFirst();
    assertThat(passage)
        .startsWith("… ")
        .contains("[-old-][+new+]")
        .endsWith(" …")
        .hasSizeLessThan(2_000);
  }

  @Test
  void takesPassagesAsRemovedAndAddedWhereTooManyWereReplacedAtOnce() {
    int most = Changes.MOST_COMPARED / 2;

    assertThat(page(numbered("a cat", most), numbered("a dog", most)).select("summary").text())
        .endsWith(": " + most + " passages");
    assertThat(
            page(numbered("a cat", most + 1), numbered("a dog", most + 1)).select("summary").text())
        .endsWith(": " + 2 * (most + 1) + " passages");
  }

  @Test
  void showsNoMoreThanSoManyCharactersAndSaysSo() {
    int longest = ChangesSection.LONGEST - 2 * ChangesSection.MARKS;
    String exactly = "a".repeat(longest);
    String over = "a".repeat(longest - 1) + "👩";
    String sentence = "More changed than can be shown here.";

    Document whole = page(body("x").body(null), body(exactly));
    Document cut = page(body("x").body(null), body(over));

    assertThat(whole.select("details").text()).doesNotContain(sentence, "…").contains(exactly);
    assertThat(cut.select("details").text())
        .endsWith(sentence)
        .contains("a…")
        .doesNotContain("\ufffd");
    assertThat(new String(bytes(body("x").body(null), body(over)), StandardCharsets.UTF_8))
        .doesNotContain("?…");
  }

  @ParameterizedTest
  @MethodSource("heavy")
  void rendersWhateverChangesInLittleTimeAndSize(String before, String after) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          String page = new String(bytes(body(before), body(after)), StandardCharsets.UTF_8);
          String shown = page.substring(page.indexOf("<details"), page.indexOf("</details>"));
          assertThat(shown).contains("<summary>What changed").hasSizeLessThan(400_000);
        });
  }

  static Stream<String[]> heavy() {
    return Stream.of(
        new String[] {words(60_000, 1), words(60_000, 2)},
        new String[] {paragraphs(5_000, 1), paragraphs(5_000, 2)},
        new String[] {paragraphs(5_000, 1), paragraphs(5_000, 1).replace("w1 ", "w2 ")},
        new String[] {"a\n\n".repeat(30_000), "b\n\n".repeat(30_000)},
        new String[] {"a\n\n".repeat(30_000), "a\n\nb\n\n".repeat(15_000)},
        new String[] {"a ".repeat(150_000), "a b ".repeat(75_000)},
        new String[] {"a".repeat(300_000), "b".repeat(300_000)},
        new String[] {"e\u0301".repeat(150_000), "*\u0301".repeat(150_000)},
        new String[] {"a.".repeat(150_000), "a-".repeat(150_000)},
        new String[] {"x", "[a](https://a.example/" + "b".repeat(299_000) + ")"});
  }

  @Test
  void showsTheWholeOfWhatWasRemovedAndAdded() {
    Random random = new Random(20260506);
    for (int run = 0; run < 500; run++) {
      String before = sentence(random);
      String after = sentence(random);
      List<String> passages = changed(before, after);

      assertThat(
              passages.stream()
                  .map(p -> p.replaceAll("\\[\\+.*?\\+]|\\[-|-]", ""))
                  .collect(joining()))
          .isEqualTo(before.equals(after) ? "" : before);
      assertThat(
              passages.stream()
                  .map(p -> p.replaceAll("\\[-.*?-]|\\[\\+|\\+]", ""))
                  .collect(joining()))
          .isEqualTo(before.equals(after) ? "" : after);
    }
  }

  private static String sentence(Random random) {
    return random
        .ints(1 + random.nextInt(30), 0, 8)
        .mapToObj(i -> "cat dog, owl; fox: cow hen ant bee".split(" ")[i])
        .collect(joining(" "));
  }

  private static String words(int count, int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(1_000))
        .collect(joining(" "));
  }

  private static String paragraphs(int count, int seed) {
    return IntStream.range(0, count)
        .mapToObj(i -> words(12, seed * count + i))
        .collect(joining("\n\n"));
  }

  private static ReleaseContent.Builder numbered(String text, int count) {
    return body(IntStream.range(0, count).mapToObj(i -> text + " w" + i).collect(joining("\n\n")));
  }

  private static ReleaseContent.Builder body(String markdown) {
    return Samples.plain("A headline", Samples.markdown(markdown));
  }

  /** Returns the changed passages as {@code kept [-removed-][+added+]}. */
  private static List<String> changed(String before, String after) {
    return marked(page(body(before), body(after)));
  }

  private static List<String> marked(Document page) {
    page.select(".unseen").remove();
    page.select("del").forEach(element -> element.prependText("[-").appendText("-]"));
    page.select("ins").forEach(element -> element.prependText("[+").appendText("+]"));
    return page.select(".changes p").stream().map(Element::wholeText).toList();
  }

  private static Document page(ReleaseContent.Builder before, ReleaseContent.Builder after) {
    return Samples.parsed(bytes(before, after));
  }

  private static byte[] bytes(ReleaseContent.Builder before, ReleaseContent.Builder after) {
    Correction correction = new Correction(Correction.Weight.CORRECTION, "A note", Samples.NOON, 1);
    return Samples.bytesOfPage(
        Samples.corrected(after, correction),
        Samples.replaced(before),
        Samples.NEWSROOM,
        Samples.EPOCH);
  }
}
