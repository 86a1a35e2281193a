package dev.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Disclosure;
import dev.dateline.release.Examples;
import dev.dateline.release.Finding;
import dev.dateline.release.Finding.Level;
import dev.dateline.release.ReleaseContent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about the label of an agent: FARA_PRESENT, FARA_MISMATCH, FARA_FIRST. */
class DisclosureRulesTest {
  static Disclosure by(String registrant, @Nullable String text) {
    return new Disclosure(Disclosure.Regime.FARA, registrant, "Port of Elsewhere", null, text);
  }

  @Test
  void wantsALabelOfAnAgentOnly() {
    ReleaseContent without = Sound.release().build();

    assertThat(found(without))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("FARA_PRESENT");
              assertThat(finding.level()).isEqualTo(Level.ERROR);
              assertThat(finding.pointer()).isEqualTo("#/disclosure");
              assertThat(finding.message()).contains("Quay Ltd.");
            });
    assertThat(found(without.change().disclosure(by("Quay Ltd.", null)).build())).isEmpty();
    assertThat(Sound.findings(without)).isEmpty();
    assertThat(Sound.findings(without.change().disclosure(by("Other", "x")).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Quay Ltd., Port of Elsewhere, ",
    "QUAY LTD, the Port of  Elsewhere, ",
    "Quays Ltd., Port of Elsewhere, #/disclosure/registrant",
    "Quay Ltd., Port of Elsewhere City, #/disclosure/principal"
  })
  void comparesTheNamesWithThoseOfThePolicy(String registrant, String principal, String place) {
    Disclosure disclosure =
        new Disclosure(Disclosure.Regime.FARA, registrant, principal, null, null);
    List<Finding> found = found(Sound.release().disclosure(disclosure).build());

    assertThat(Sound.places("FARA_MISMATCH", found))
        .isEqualTo(place == null ? List.of() : List.of(place));
    assertThat(found).allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.ERROR));
  }

  @ParameterizedTest
  @CsvSource({
    "Distributed by Quay Ltd. on behalf of the Port of Elsewhere., 0",
    "Distributed by Quay Ltd. on behalf of somebody., 1",
    "Distributed by Other Ltd. on behalf of the Port of Elsewhere., 1"
  })
  void wantsTheNamesInTheLabel(String text, int found) {
    ReleaseContent content = Sound.release().disclosure(by("Quay Ltd.", text)).build();

    assertThat(Sound.places("FARA_MISMATCH", found(content)))
        .hasSize(found)
        .allSatisfy(pointer -> assertThat(pointer).isEqualTo("#/disclosure/text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Oman | Distributed by Quay Ltd. on behalf of Romania. | 1",
        "Oman | Distributed by Quay Ltd. on behalf of OMAN. | 0",
        "U.S. Wheat Board | Distributed by Quay Ltd. on behalf of the US Wheat Board. | 0",
        "Oman | 本資料はQuay Ltd.がOmanのために配布しています。 | 0",
        "Oman | Quay Ltd., Oman. | 1",
        "Oman | Quay Ltd. (Oman) – Oman | 1"
      })
  void wantsALabelThatSaysSomethingOfWholeNames(String principal, String text, int found) {
    Disclosure disclosure =
        new Disclosure(Disclosure.Regime.FARA, "Quay Ltd.", principal, null, text);
    ReleaseContent content = Sound.release().disclosure(disclosure).build();

    assertThat(
            Sound.places(
                "FARA_MISMATCH",
                new Lint()
                    .findings(content, List.of(), Sound.agentOf(principal, null), Examples.NOON)))
        .isEqualTo(found == 0 ? List.of() : List.of("#/disclosure/text"));
  }

  @ParameterizedTest
  @CsvSource({
    "Elsewhere, Elsewhere, 0",
    "ELSEWHERE, Elsewhere, 0",
    "Nowhere, Elsewhere, 1",
    ", Elsewhere, 0",
    "Nowhere, , 0"
  })
  void comparesTheCountryWithThatOfThePrincipal(String said, String registered, int found) {
    Disclosure disclosure =
        new Disclosure(Disclosure.Regime.FARA, "Quay Ltd.", "Port of Elsewhere", said, null);
    ReleaseContent content = Sound.release().disclosure(disclosure).build();

    assertThat(
            Sound.places(
                "FARA_MISMATCH",
                new Lint()
                    .findings(
                        content,
                        List.of(),
                        Sound.agentOf("Port of Elsewhere", registered),
                        Examples.NOON)))
        .isEqualTo(found == 0 ? List.of() : List.of("#/disclosure/principalCountry"));
  }

  @Test
  void findsALabelBehindTheBeginningOfTheBody() {
    Disclosure disclosure = by("Quay Ltd.", "Sent by Quay Ltd. on behalf of Port of Elsewhere.");
    ReleaseContent behind =
        Sound.saying("\n\n*Sent by Quay Ltd. on behalf of Port of Elsewhere.*\n\n")
            .change()
            .disclosure(disclosure)
            .build();
    ReleaseContent none = Sound.release().disclosure(disclosure).build();

    assertThat(found(behind))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("FARA_FIRST");
              assertThat(finding.level()).isEqualTo(Level.INFO);
            });
    assertThat(found(none)).isEmpty();
    assertThat(Sound.findings(behind)).isEmpty();
  }

  private static List<Finding> found(ReleaseContent content) {
    return new Lint().findings(content, List.of(), Sound.agent(), Examples.NOON);
  }
}
