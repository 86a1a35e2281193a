package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Issuer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Eel Works Inc. (Nasdaq: EEL, EELW) today said; Eel Works Inc.; Nasdaq EEL Nasdaq EELW",
        "DUBLIN said Eel Works plc (NYSE: EEL / LSE: EELS) today; Eel Works plc; NYSE EEL LSE EELS",
        "About Eel Works (TSX-V: EEL.A) Eel; Eel Works; TSX-V EEL.A",
        "the smoker Eel (NYSE American: EE) of; Eel; NYSE American EE"
      })
  void readsWhoIsListedWhere(String text, String name, String tickers) {
    Issuer issuer = Tickers.in(List.of(text));
    assertThat(issuer.name()).isEqualTo(name);
    assertThat(
            String.join(
                " ", issuer.tickers().stream().map(t -> t.exchange() + " " + t.symbol()).toList()))
        .isEqualTo(tickers);
  }

  @Test
  void takesNoOtherBracketForATicker() {
    assertThat(Tickers.in(List.of("The ferry (note: EEL) sails (Nasdaq listed).", "(see: ABC)")))
        .isNull();
  }
}
