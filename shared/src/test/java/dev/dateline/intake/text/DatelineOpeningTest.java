package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineOpeningTest {
  private static final String TEXT =
      "The ferry to the islands will sail again on Monday, said its owner.";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "OSLO—; OSLO; none; none",
        "(TULSA) – ; TULSA; none; none",
        "(Tulsa, Oklahoma) – ; Tulsa, Oklahoma; none; none",
        "Tampa, Florida,- ; Tampa, Florida; none; none",
        "ST. JOHN'S, N.L. -- ; ST. JOHN'S, N.L.; none; none",
        "KASSEL, Germany--(EXAMPLE WIRE)--; KASSEL, Germany; none; EXAMPLE WIRE",
        "KASSEL, Germany, May 4, 2026--(EXAMPLE WIRE)--; KASSEL, Germany; 2026-05-04; EXAMPLE WIRE",
        "QUÉBEC, Canada, mai 4, 2026  -  ; QUÉBEC, Canada; 2026-05-04; none",
        "RENO, NV, May 4, 2026 /9-9ExampleRelease/ -- ; RENO, NV; 2026-05-04; 9-9ExampleRelease",
        "LYON, 4 mai 2026 /ExampleNews/ -- ; LYON; 2026-05-04; ExampleNews",
        "Lyon, le 4 mai 2026 – ; Lyon; 2026-05-04; none",
        "**Lyon, le 4 mai 2026** – ; Lyon; 2026-05-04; none",
        "Graz, am 4. Mai 2026 – ; Graz; 2026-05-04; none",
        "Frankfurt am Main, 4. Mai 2026. ; none; none; none",
        "Frankfurt am Main, 4. Mai 2026 – ; Frankfurt am Main; 2026-05-04; none",
        "Sevilla, 4 de mayo de 2026.- ; Sevilla; 2026-05-04; none",
        "Sevilla, a 4 de mayo de 2026. – ; Sevilla; 2026-05-04; none",
        "Tampa (May 4, 2026) ; Tampa; 2026-05-04; none",
        "Tampa (May 4, 2026) – ; Tampa; 2026-05-04; none",
        "(Tampa, May 4, 2026) – ; Tampa; 2026-05-04; none",
        "NEW YORK and LONDON, May 4, 2026 – ; NEW YORK and LONDON; 2026-05-04; none",
        "Kiel/Lübeck – ; Kiel/Lübeck; none; none",
        "Kiel (abc) - ; Kiel; none; abc",
        "May 4, 2026 – Tampa, Fla. – ; Tampa, Fla.; 2026-05-04; none",
        "WASHINGTON, D.C., Monday, May 4, 2026 — ; WASHINGTON, D.C.; 2026-05-04; none"
      })
  void readsPlaceDateAndWire(String written, String place, String date, String wire) {
    var opening = DatelineOpening.of(written + TEXT, "");
    assertThat(opening.map(o -> o.dateline().place()).orElse("none")).isEqualTo(place);
    assertThat(opening.map(o -> String.valueOf(o.dateline().date())).orElse("null"))
        .isEqualTo(date.replace("none", "null"));
    assertThat(opening.map(o -> String.valueOf(o.dateline().wire())).orElse("null"))
        .isEqualTo(wire.replace("none", "null"));
    opening.ifPresent(o -> assertThat((written + TEXT).substring(o.end())).isEqualTo(TEXT));
  }

  @Test
  void readsADatelineOnALineOfItsOwn() {
    var opening = DatelineOpening.of("Tampa (May 4, 2026)", TEXT).orElseThrow();
    assertThat(opening.dateline().date()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(DatelineOpening.of("Bergen, 4. mai 2026", TEXT)).isPresent();
  }

  @Test
  void tellsADayWithoutAYear() {
    var opening = DatelineOpening.of("LIMA, May 4 /ExampleNews/ -- " + TEXT, "").orElseThrow();
    assertThat(opening.dateline().place()).isEqualTo("LIMA");
    assertThat(opening.dateline().date()).isNull();
    assertThat(opening.unread()).isEqualTo("May 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MEDIA ADVISORY – FERRY SAILS AGAIN",
        "Press Release - The ferry sails again. It is blue.",
        "Ferry Works – maker of ferries – has built one. It is blue.",
        "Anglo-American trade grew last year. It grew again this year, more slowly.",
        "The ferry sails again. It is blue – or was, before the salt.",
        "Ferry Sails Again",
        "The Ferry—It Sails",
        "we sail – The ferry goes on Monday. It is blue, and it was green before."
      })
  void inventsNone(String line) {
    assertThat(DatelineOpening.of(line, "")).isEmpty();
  }
}
