package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Disclosure;
import dev.dateline.release.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureStatementTest {
  private static final String FILED =
      " Additional information is available at the Department of Justice, Washington, DC.";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "This material is distributed by Finch & Rook LLC on behalf of the Embassy of Norland.; Finch & Rook LLC; Embassy of Norland",
        "This release is distributed by Finch Ltd. on behalf of the Norland Party.; Finch Ltd.; Norland Party",
        "These materials are distributed by Finch, Inc., a registered foreign agent, on behalf of Norland Oil Co.; Finch, Inc.; Norland Oil Co.",
        "This is distributed by Finch for and on behalf of the Government of Norland.; Finch; Government of Norland",
        "THIS MATERIAL IS DISTRIBUTED BY FINCH ON BEHALF OF NORLAND.; FINCH; NORLAND",
        "This message has been disseminated by Finch, which is registered under FARA, on behalf of Norland Air.; Finch; Norland Air"
      })
  void readsRegistrantAndPrincipal(String statement, String registrant, String principal) {
    Disclosure read = DisclosureStatement.of(statement + FILED).orElseThrow();
    assertThat(read.registrant()).isEqualTo(registrant);
    assertThat(read.principal()).isEqualTo(principal);
    assertThat(read.text()).isEqualTo(statement + FILED);
  }

  @Test
  void claimsAStatementOfTwoLinesAtTheBeginning() {
    Sheet sheet =
        Sheets.of(
            "This material is distributed by Finch on behalf of Norland Air. Additional information",
            "is available at the Department of Justice, Washington, DC.",
            "",
            "Norland Air Buys Planes");
    assertThat(DisclosureStatement.claim(sheet, new Findings())).isPresent();
    assertThat(Sheets.parts(sheet))
        .containsExactly(Part.DISCLOSURE, Part.DISCLOSURE, Part.FREE, Part.FREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Finch is a registered foreign agent of the Norland Party under FARA.",
        "This material is not distributed by Finch on behalf of Norland Air. See the Department of Justice.",
        "On behalf of Norland, Finch has filed as a foreign agent.",
      })
  void saysOfWhatSpeaksOfAnAgentThatItIsNoLabel(String line) {
    Findings findings = new Findings();

    assertThat(DisclosureStatement.claim(Sheets.of(line), findings)).isEmpty();

    assertThat(findings.list()).extracting(Finding::code).containsExactly("DISCLOSURE_UNREAD");
  }

  @Test
  void saysThatASecondLabelIsOfAnotherPrincipal() {
    String label = "This material is distributed by Finch on behalf of %s." + FILED;
    Findings same = new Findings();
    Findings other = new Findings();

    DisclosureStatement.claim(
        Sheets.of(label.formatted("Norland Air"), "", label.formatted("NORLAND AIR")), same);
    Disclosure first =
        DisclosureStatement.claim(
                Sheets.of(label.formatted("Norland Air"), "", label.formatted("Norland Oil")),
                other)
            .orElseThrow();

    assertThat(first.principal()).isEqualTo("Norland Air");
    assertThat(same.list()).isEmpty();
    assertThat(other.list()).extracting(Finding::code).containsExactly("DISCLOSURE_UNREAD");
  }

  @Test
  void takesNoLeafletForADisclosure() {
    Sheet sheet =
        Sheets.of(
            "The leaflets were distributed by Finch on behalf of the school.",
            "Food was distributed on Monday.");
    assertThat(DisclosureStatement.claim(sheet, new Findings())).isEmpty();
  }

  @Test
  void saysThatAStatementNamesNobody() {
    Findings findings = new Findings();
    DisclosureStatement.claim(
        Sheets.of("This is distributed under the Foreign Agents Registration Act."), findings);
    assertThat(findings.list()).extracting(Finding::code).containsExactly("DISCLOSURE_UNREAD");
  }
}
