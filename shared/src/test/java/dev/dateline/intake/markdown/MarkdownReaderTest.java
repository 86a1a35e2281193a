package dev.dateline.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.intake.Reading;
import dev.dateline.release.Body;
import dev.dateline.release.Fault;
import dev.dateline.release.Finding;
import dev.dateline.release.Loss;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.SourcePart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  private static final String TEXT =
      """
      # The Mill Grinds Again

      OLD WHARF, Maine — The tidal mill of Old Wharf has a new wheel. It turned on Monday.

      Contact: Ann Lee, ann@mill.example
      """;

  @Test
  void readsTheTextWhereTheFrontMatterIsSilent() {
    ReleaseContent content = read("---\nslug: mill\n---\n" + TEXT).content();
    assertThat(content.headline()).isEqualTo("The Mill Grinds Again");
    assertThat(content.slug()).hasToString("mill");
    assertThat(content.contacts().getFirst().name()).isEqualTo("Ann Lee");
  }

  @Test
  void keepsTheBodyAsItIsWritten() {
    String body =
        """
        The *wheel* is new\\.  \nSee [it](https://mill.example), H~2~O & a_b.

        ```
        Contact: nobody
        # no heading
        ```

        1. one
           - two""";
    assertThat(read("# The Mill Grinds Again\n\n" + body + "\n\n###\n").content().body())
        .isEqualTo(new Body(Body.Format.MARKDOWN, body));
  }

  @Test
  void opensEmphasisAgainThatTheDatelineCloses() {
    String text =
        "# The Mill Grinds Again\n\n**OLD WHARF, Maine — The mill has a new wheel.** It turns.";
    assertThat(body(text)).isEqualTo("**The mill has a new wheel.** It turns.");
  }

  @Test
  void keepsALinkThatBeginsTheTextBehindTheDateline() {
    String text =
        "# The Mill Grinds Again\n\nOLD WHARF, Maine — [The mill](https://mill.example) has a new wheel.";
    assertThat(body(text)).isEqualTo("[The mill](https://mill.example) has a new wheel.");
  }

  @Test
  void keepsSectionsBelowABoilerplate() {
    String text =
        TEXT.replace(
            "Contact",
            "## About the mill\n\nIt is old and it is made of oak.\n\n## How it works\n\nThe tide turns it.\n\nContact");
    assertThat(body(text))
        .endsWith("It turned on Monday.\n\n## How it works\n\nThe tide turns it.");
  }

  @Test
  void findsWhatFrontMatterAndTextSayDifferently() {
    Reading reading =
        read(
            "---\nheadline: The Mill Stands Still\ndateline: {place: NEW WHARF}\n"
                + "contacts: [{name: Bo, phones: ['555 010 1']}]\n---\n"
                + TEXT);
    assertThat(reading.content().headline()).isEqualTo("The Mill Stands Still");
    assertThat(reading.content().dateline().place()).isEqualTo("NEW WHARF");
    assertThat(reading.content().contacts()).hasSize(1);
    assertThat(reading.findings())
        .filteredOn(finding -> finding.code().equals("FRONT_MATTER"))
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrder("#/headline", "#/dateline/place", "#/contacts");
    assertThat(reading.findings())
        .filteredOn(finding -> "#/headline".equals(finding.pointer()))
        .singleElement()
        .matches(finding -> finding.level() == Finding.Level.WARNING)
        .extracting(Finding::message)
        .asString()
        .contains(
            "'The Mill Stands Still'", "'The Mill Grinds Again'", "the front matter was taken");
  }

  @Test
  void findsNothingWhereBothSayTheSame() {
    Reading reading =
        read(
            "---\ntitle: 'The mill *grinds* again'\ndateline: {place: 'Old Wharf, Maine'}\n---\n"
                + TEXT);
    assertThat(reading.findings()).extracting(Finding::code).doesNotContain("FRONT_MATTER");
    assertThat(reading.content().body().value()).startsWith("The tidal mill");
  }

  @Test
  void findsAnEmbargoThatTheFrontMatterDenies() {
    Reading reading =
        read(
            "---\ntitle: The Mill Grinds Again\nreleaseLine: {text: For immediate release, immediate: true}\n---\n"
                + "EMBARGOED UNTIL 9 a.m. ET, May 4, 2026\n\n"
                + TEXT);
    assertThat(reading.findings())
        .extracting(Finding::pointer)
        .contains("#/releaseLine/immediate", "#/releaseLine/embargo");
  }

  @Test
  void namesEveryFaultOfTheFrontMatterAtOnce() {
    InvalidRelease refused =
        refused(
            "---\nkind: song\ncontacts:\n  - emails: [ann]\n  - nick: x\nslug: A B\nslug: c\n"
                + "language: !!str en\nreleaseLine: {text: 'x', immediate: 'yes'}\n---\n"
                + TEXT);
    assertThat(refused.faults())
        .extracting(Fault::place)
        .contains(
            "#/kind",
            "#/contacts/0/emails/0",
            "#/contacts/1/nick",
            "#/slug",
            "#/language",
            "#/releaseLine/immediate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a\n- b",
        "[a, b]",
        "title: a: b",
        "title: 'open",
        "\tx: y",
        "? [a]\n: b",
        "? {a: b}\n: c",
        "a: *b",
        "a: &b [*b]",
        "<<: *x",
        "&a *a",
        "%YAML 3.0",
        "title: !!binary eA==",
        "title: !foo x",
        "title: [x]",
        "title: {x: y}",
        "title: true",
        "a: b\n--- x\nc: d",
        "{",
        "'",
        "`",
        "@x",
        "title: |\n\u0085x\n y"
      })
  void refusesWhatIsNoFrontMatterOfARelease(String yaml) {
    InvalidRelease refused = refused("---\n" + yaml + "\n---\nNo headline here.\n");
    assertThat(refused.faults()).isNotEmpty();
  }

  @Test
  void saysInWhichLineTheYamlBreaks() {
    assertThat(refused("---\ntitle: x\nsubtitle: a: b\n---\n").faults())
        .singleElement()
        .extracting(Fault::detail)
        .asString()
        .startsWith("Line 3 of the front matter is no YAML");
  }

  @Test
  void takesWhatAnAliasRepeats() {
    ReleaseContent content =
        read("---\ntitle: The Mill\nissuer: {name: &n Mill Ltd}\nboilerplate: [{about: *n, text: Old.}]\n---\n")
            .content();
    assertThat(content.boilerplate().getFirst().about()).isEqualTo("Mill Ltd");
  }

  @Test
  void readsNumbersAndDatesAsTheyAreWritten() {
    ReleaseContent content =
        read("---\ntitle: 1984\ntags: [007, 1.10, 2026-05-03, no]\n---\n").content();
    assertThat(content.headline()).isEqualTo("1984");
    assertThat(content.tags()).containsExactly("007", "1.10", "2026-05-03", "no");
  }

  @Test
  void tellsTheLinesOfEachMember() {
    assertThat(read("---\ntitle: The Mill\nslug: mill\n---\n" + TEXT).understanding().parts())
        .contains(
            new SourcePart("#/headline", 2, 2),
            new SourcePart("#/slug", 3, 3),
            new SourcePart("#/dateline", 7, 7),
            new SourcePart("#/body", 7, 7),
            new SourcePart("#/contacts", 9, 9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"date: 2026-05-03", "draft: false", "publishDate: 2026-05-03", "layout: a"})
  void endsAMemberWhereTheNextOneBeginsWhateverThatIs(String next) {
    assertThat(
            read("---\ntitle: The Mill\nslug: mill\n" + next + "\ntags:\n- a\n- b\n---\n" + TEXT)
                .understanding()
                .parts())
        .contains(new SourcePart("#/slug", 3, 3), new SourcePart("#/tags", 5, 7));
  }

  @Test
  void tellsUnknownMembersWithTheirLines() {
    assertThat(
            read("---\nlayout: post\ntitle: The Mill\nfeatured_image: a.png\n---\n")
                .understanding()
                .losses())
        .extracting(Loss::what, Loss::line)
        .containsExactly(tuple("layout", 2), tuple("featured_image", 4));
  }

  @Test
  void takesAndIgnoresWhatTheServerSets() {
    Reading reading =
        read(
            "---\ntitle: The Mill\nid: 7\nversion: 1\nstatus: draft\nurl: /x\npublishedAt: 2026-12-01\n---\n");
    assertThat(reading.understanding().losses()).isEmpty();
  }

  @Test
  void givesTheDayToTheDatelineOrElseToTheReleaseLine() {
    String front = "---\ntitle: The Mill\ndate: 2026-05-03\n---\n";
    assertThat(
            read(front + "OLD WHARF, Maine — The mill has a new wheel. It turns well today.")
                .content()
                .dateline()
                .date())
        .hasToString("2026-05-03");
    assertThat(read(front + "The mill has a new wheel.").content().releaseLine().date())
        .hasToString("2026-05-03");
  }

  @Test
  void leavesTheDayOfAnEmbargoAlone() {
    Reading reading =
        read(
            "---\ntitle: The Mill\ndate: 2026-05-03\n---\nEMBARGOED UNTIL 9 a.m. ET, May 4, 2026\n\nThe mill has a wheel.");
    assertThat(reading.content().releaseLine().date()).hasToString("2026-05-04");
    assertThat(reading.understanding().losses())
        .extracting(Loss::what)
        .containsExactly("date: 2026-05-03");
  }

  @Test
  void readsWindowsLinesAndAByteOrderMark() {
    String text =
        "\uFEFF" + ("---\ntitle: The Mill\nbody: markdown\n---\n\nOne\n").replace("\n", "\r\n");
    assertThat(read(text).content().body().value()).isEqualTo("One");
  }

  @Test
  void readsTwoRulesWithWordsBetweenAsText() {
    assertThat(
            read("---\nWords of honour\n---\n# The Mill Grinds Again\n\nIt turns.")
                .content()
                .headline())
        .isNotBlank();
  }

  @Test
  void refusesAFrontMatterOfToml() {
    assertThat(refused("+++\ntitle = 'The Mill'\ndraft = true\n+++\n" + TEXT).faults())
        .singleElement()
        .extracting(Fault::detail)
        .asString()
        .contains("TOML", "only YAML is read");
    assertThat(read("+++\n\n" + TEXT).content().headline()).isEqualTo("The Mill Grinds Again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": \"The Mill\", \"draft\": true}\n\n",
        "{\n  \"title\": \"The Mill\",\n  \"draft\": true\n}\n",
        "\n{ \"draft\" : true }\n"
      })
  void refusesAFrontMatterOfJson(String front) {
    assertThat(refused(front + TEXT).faults())
        .singleElement()
        .extracting(Fault::detail)
        .asString()
        .contains("JSON", "only YAML is read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a} ", "{\"The mill\"} ", "“{”: "})
  void readsATextThatOpensWithABrace(String opening) {
    assertThat(read(opening + "it is.\n\n" + TEXT).content().headline()).isNotBlank();
  }

  @Test
  void refusesAFrontMatterThatWouldBeReadAsText() {
    assertThat(refused("---\ntitle: A lamp\ndraft: true\n\nIt is lit.\n").faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.detail()).contains("not closed"));
    assertThat(refused("\n\n---\ntitle: A lamp\ndraft: true\n---\n\nIt is lit.\n").faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.detail()).contains("blank lines"));
  }

  @Test
  void readsALinkThatIsNoneOfMail() {
    String text = TEXT.replace("Ann Lee, ann@mill.example", "[Ann Lee](mail? to:ann@mill.example)");
    assertThat(read(text).content().headline()).isEqualTo("The Mill Grinds Again");
  }

  @Test
  void takesTheAddressThatALinkHides() {
    String text =
        TEXT.replace(
            "Ann Lee, ann@mill.example",
            "[Ann Lee](mailto:ann@mill.example?subject=x), mill keeper");
    assertThat(read(text).content().contacts().getFirst().emails())
        .hasToString("[ann@mill.example]");
  }

  @Test
  void refusesATextThatHoldsNul() {
    assertThat(refused("# A\u0000").faults()).extracting(Fault::place).containsExactly("#");
    assertThat(refused("{\\rtf1\\ansi # A}").faults().getFirst().detail()).contains("RTF");
  }

  @Test
  void tellsTheHtmlThatIsShownAsText() {
    Reading reading = read(TEXT.replace("Monday.", "Monday.<sup>1</sup>\n\n<!-- todo -->\n"));
    assertThat(reading.content().body().value()).contains("<sup>1</sup>", "<!-- todo -->");
    assertThat(reading.understanding().losses())
        .extracting(Loss::what)
        .containsExactly("<sup>", "</sup>", "<!-- todo -->");
  }

  @Test
  void countsTheLossesThatItDoesNotList() {
    List<Loss> losses = read(TEXT + "\n" + "a <b>c</b>\n\n".repeat(300)).understanding().losses();
    assertThat(losses).hasSize(200);
    assertThat(losses.getLast().what()).isEqualTo("401 more (lines 205 to 605)");
  }

  private static Reading read(String source) {
    return new MarkdownReader().read(source);
  }

  private static String body(String source) {
    return read(source).content().body().value();
  }

  private static InvalidRelease refused(String source) {
    InvalidRelease refused =
        catchThrowableOfType(InvalidRelease.class, () -> new MarkdownReader().read(source));
    assertThat(refused).as(source).isNotNull();
    return refused;
  }
}
