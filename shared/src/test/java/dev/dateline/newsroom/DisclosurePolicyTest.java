package dev.dateline.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisclosurePolicyTest {
  private static final String NAMES = " {registrant} {principal}";

  @Test
  void takesTheWordingOfTheLanguageOrOfItsBeginningAndNoOther() {
    DisclosurePolicy.Fara fara =
        agent(
            Map.of(
                "pt-br", "Brasil" + NAMES,
                "zh-Hant", "Han" + NAMES,
                "fr", "France" + NAMES,
                "en", "England" + NAMES));

    assertThat(fara.label("Isle of Skerry", "pt-BR")).get().asString().startsWith("Brasil");
    assertThat(fara.label("Isle of Skerry", "pt-br")).get().asString().startsWith("Brasil");
    assertThat(fara.label("Isle of Skerry", "zh-Hant-TW")).get().asString().startsWith("Han");
    assertThat(fara.label("Isle of Skerry", "fr-CA")).get().asString().startsWith("France");
    assertThat(fara.label("Isle of Skerry", "en-GB")).get().asString().startsWith("England");
    for (String other : List.of("pt-PT", "zh", "de", "!!")) {
      assertThat(fara.label("Isle of Skerry", other)).as(other).isEmpty();
    }
  }

  @Test
  void hasAnEnglishWordingOfItsOwn() {
    assertThat(agent(Map.of()).label("Isle of Skerry", "en-GB"))
        .get()
        .asString()
        .startsWith("This material is distributed by Gull & Partners on behalf of Isle of Skerry.");
  }

  @Test
  void looksForNoPlaceWithinNames() {
    DisclosurePolicy.Fara fara =
        new DisclosurePolicy.Fara("{principal}", principals("$1 {registrant}"), Map.of());

    assertThat(fara.label("$1 {registrant}", "en"))
        .get()
        .asString()
        .contains("distributed by {principal} on behalf of $1 {registrant}.");
  }

  @Test
  void writesNamesAsTheyAreRegistered() {
    assertThat(agent(Map.of("en", NAMES)).label("the isle of SKERRY", "en"))
        .contains(" Gull & Partners Isle of Skerry");
  }

  @Test
  void refusesNamesThatNobodyCanRead() {
    for (String unread : List.of("\u200B", "\u2060\u00AD", "-", "…")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new DisclosurePolicy.Fara(unread, principals("Isle A"), Map.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new DisclosurePolicy.Fara("Gull", principals(unread), Map.of()));
    }
  }

  @Test
  void refusesTwoWordingsInOneLanguageAndAPrincipalTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> agent(Map.of("pt-BR", NAMES, "pt-br", NAMES)))
        .withMessageContaining("two wordings");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DisclosurePolicy.Fara(
                    "Gull & Partners", principals("Isle A", "B", "The isle A."), Map.of()))
        .withMessageContaining("'The isle A.' twice");
  }

  @Test
  void makesNoLabelThatIsLongerThanAReleaseTakes() {
    int most = DisclosurePolicy.Fara.LONGEST_WORDING;
    String names = "Gull & Partners Isle of Skerry";
    String longest = "x".repeat(most - names.length() - 1) + NAMES;

    assertThat(agent(Map.of("en", longest)).label("Isle of Skerry", "en"))
        .get()
        .asString()
        .hasSize(most);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> agent(Map.of("en", "x" + longest)))
        .withMessageContaining("a label of 2001 characters");
  }

  @Test
  void isOfNoMoreThanItsLimits() {
    String[] names =
        IntStream.range(0, DisclosurePolicy.Fara.MOST_PRINCIPALS + 1)
            .mapToObj(Integer::toString)
            .toArray(String[]::new);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DisclosurePolicy.Fara("Gull", principals(names), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DisclosurePolicy.Fara("x".repeat(301), principals("A"), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DisclosurePolicy.Principal("x".repeat(301), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DisclosurePolicy.Principal("A", "x".repeat(101)));
    assertThatIllegalArgumentException().isThrownBy(() -> agent(Map.of("en", "{registrant}")));
  }

  private static DisclosurePolicy.Fara agent(Map<String, String> wordings) {
    return new DisclosurePolicy.Fara("Gull & Partners", principals("Isle of Skerry"), wordings);
  }

  private static List<DisclosurePolicy.Principal> principals(String... names) {
    return List.of(names).stream()
        .map(name -> new DisclosurePolicy.Principal(name, "Skerry"))
        .toList();
  }
}
