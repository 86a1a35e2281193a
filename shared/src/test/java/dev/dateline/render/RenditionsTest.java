package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Address;
import dev.dateline.release.Body;
import dev.dateline.release.Correction;
import dev.dateline.release.Disclosure;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Rendition;
import dev.dateline.release.Slug;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RenditionsTest {
  private static final List<String> OTHER_LABELS =
      List.of(
          "Label one", "* # > `Label` two", "标签：本材料由甲方代表乙方分发。", "L".repeat(300), "-".repeat(80));

  @ParameterizedTest
  @EnumSource
  void beginsWithTheLabelWhateverItSays(Rendition form) {
    for (String label : OTHER_LABELS) {
      Disclosure disclosure = new Disclosure(Disclosure.Regime.FARA, "A", "B", null, label);
      PressRelease release = Samples.published(Samples.full("A headline").disclosure(disclosure));

      assertThat(Samples.rendered(form, release)).isNotEmpty();
      assertThat(rendered(Samples.PAGES.withdrawn(form, gone(release), Samples.NEWSROOM, "1")))
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatHasNotItsOwnLabelAtTheBeginning(Rendition form) {
    ReleaseContent.Builder content = Samples.full("A headline");
    Rendering rendition = rendition(form);
    byte[] unlabelled = rendition.release(Samples.published(content), "https://news.example/a");
    byte[] labelled =
        rendition.release(
            Samples.published(content.disclosure(Samples.LABEL)), "https://news.example/a");
    String label = label();

    rendition.requireLabel(labelled, label);
    for (byte[] wrong : List.of(unlabelled, late(form, labelled), cut(labelled))) {
      assertThatExceptionOfType(IllegalStateException.class)
          .as(rendered(wrong))
          .isThrownBy(() -> rendition.requireLabel(wrong, label));
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> rendition.requireLabel(labelled, "Another label"));
  }

  @ParameterizedTest
  @EnumSource
  void marksARevisionAfterItsLabel(Rendition form) {
    PressRelease release = Samples.published(Samples.full("A headline").disclosure(Samples.LABEL));

    byte[] revision = Samples.PAGES.revision(form, release, Samples.NEWSROOM, Samples.EPOCH);

    rendition(form).requireLabel(revision, label());
    assertThat(rendered(revision))
        .containsSubsequence(
            form == Rendition.NINJS
                ? List.of("\"pubStatus\":\"withheld\"", "A headline")
                : List.of("Revision 1", "Status: published", "A headline"))
        .doesNotContain("https://news.example/harbour/2026/open-letter-on-ferries");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAReleaseWithoutTheLabelThatItsNewsroomMustHave(Rendition form) {
    Newsroom agent =
        new Newsroom(
            Samples.NEWSROOM.name(),
            1,
            "Agents",
            Samples.NEWSROOM.zone(),
            Profile.NONE,
            new DisclosurePolicy.Fara(
                "A & Partners", List.of(new DisclosurePolicy.Principal("B", null)), Map.of()),
            Map.of());
    PressRelease release = Samples.owed(Samples.published(Samples.full("A headline")));

    assertThatIllegalStateException()
        .isThrownBy(() -> Samples.rendered(form, release, agent))
        .withMessageContaining("for whom");
  }

  @ParameterizedTest
  @EnumSource
  void holdsTheEpochSoThatNoTwoOfThemAreEqual(Rendition form) {
    PressRelease release = Samples.published(Samples.full("A headline"));
    for (String epoch : List.of("1.2.3.4", "1.2.3.5")) {
      assertThat(
              List.of(
                  Samples.PAGES.release(form, release, null, Samples.NEWSROOM, epoch),
                  Samples.PAGES.withdrawn(form, gone(release), Samples.NEWSROOM, epoch),
                  Samples.PAGES.killed(form, gone(release), Samples.NEWSROOM, epoch),
                  Samples.PAGES.moved(
                      form, Address.of("harbour/2026/new"), Samples.NEWSROOM, epoch)))
          .allSatisfy(bytes -> assertThat(rendered(bytes)).contains(epoch));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.PAGES.killed(form, gone(release), Samples.NEWSROOM, "a b"));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatEachCorrectionSays(Rendition form) {
    PressRelease release =
        Samples.corrected(
            Samples.full("A headline"),
            new Correction(Correction.Weight.UPDATE, "First note", Samples.NOON, 1),
            new Correction(Correction.Weight.CORRECTION, "Second note", Samples.NOON, 2));

    assertThat(Samples.rendered(form, release))
        .containsSubsequence("Correction", "Second note", "Update", "First note");
  }

  @ParameterizedTest
  @EnumSource
  void tellsOfAWithdrawnReleaseOnlyItsHeadlineAndWhy(Rendition form) {
    PressRelease release =
        Samples.withdrawn(
            Samples.full("A headline").disclosure(Samples.LABEL).build(), "An error.");

    assertThat(rendered(Samples.PAGES.withdrawn(form, release, Samples.NEWSROOM, "1")))
        .contains("A headline", "An error.", "withdrawn", "on behalf of")
        .doesNotContain("joined forty", "Moreau", "HARSTAD", "open-letter");
  }

  @ParameterizedTest
  @EnumSource
  void tellsOfAKilledReleaseNothingOfItsContent(Rendition form) {
    PressRelease release =
        Samples.withdrawn(
            Samples.full("A headline")
                .disclosure(Samples.LABEL)
                .summary("A summary")
                .slug(new Slug("the-slug"))
                .build(),
            "A person was named.");

    assertThat(rendered(Samples.PAGES.killed(form, release, Samples.NEWSROOM, "1")))
        .contains("A person was named.", "withdrawn by its newsroom")
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
            "League");
  }

  @ParameterizedTest
  @EnumSource
  void leadsFromAnOldAddressToTheSameFormAtTheNewOne(Rendition form) {
    byte[] page = Samples.PAGES.moved(form, Address.of("harbour/2026/new"), Samples.NEWSROOM, "1");

    assertThat(Samples.parsed(page).select("main a").eachAttr("href"))
        .containsExactly("https://news.example/harbour/2026/new" + form.suffix());
  }

  @ParameterizedTest
  @EnumSource
  void givesEqualBytesInEachLocaleAndZone(Rendition form) {
    PressRelease release =
        Samples.published(
            Samples.full("A headline").externalIds(Map.of("a", "1", "b", "2", "c", "3")));
    String expected = Samples.rendered(form, release);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

      assertThat(Samples.rendered(form, release)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.dateline.render.BodyWriterTest#hostile")
  void writesWhateverIsSentInLittleSpaceAndStack(Body body) {
    List<BodyNode> nodes = BodyShape.of(BodyPolicy.partsOf(body), false);
    List<String> written = new ArrayList<>();
    written.add(PlainText.of(nodes, PlainText.WIDTH, Words.english()));
    written.add(PlainText.of(nodes, PlainText.UNLIMITED, Words.english()));
    written.add(MarkdownBody.of(nodes, Words.english()));

    assertThat(written).allMatch(text -> text.length() < 20 * 300_000);
  }

  private static byte[] late(Rendition form, byte[] labelled) {
    String beginning =
        switch (form) {
          case PAGE -> "<body>";
          case NINJS -> "\"descriptions\":[";
          case MARKDOWN -> "---\n\n";
          case TEXT -> "";
        };
    String before =
        switch (form) {
          case PAGE -> "<h1>Before</h1>";
          case NINJS -> "{\"role\":\"summary\",\"value\":\"Before\"},";
          case MARKDOWN, TEXT -> "Before\n\n";
        };
    String text = rendered(labelled);
    int at = text.indexOf(beginning) + beginning.length();
    return (text.substring(0, at) + before + text.substring(at)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] cut(byte[] labelled) {
    return rendered(labelled).replace("distributed", "passed on").getBytes(StandardCharsets.UTF_8);
  }

  private static Rendering rendition(Rendition form) {
    return switch (form) {
      case PAGE ->
          new HtmlFile(
              new SiteLinks("https://news.example/"), null, Samples.NEWSROOM, Words.english(), "1");
      case NINJS -> new Ninjs(Samples.NEWSROOM, Words.english(), "1");
      case MARKDOWN -> new MarkdownFile(Samples.NEWSROOM, Words.english(), "1");
      case TEXT -> new TextFile(Samples.NEWSROOM, Words.english(), "1");
    };
  }

  private static String label() {
    return Samples.LABEL.label(Samples.NEWSROOM.disclosure(), null);
  }

  private static PressRelease gone(PressRelease release) {
    return Samples.withdrawn(release.content(), "An error.");
  }

  private static String rendered(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
