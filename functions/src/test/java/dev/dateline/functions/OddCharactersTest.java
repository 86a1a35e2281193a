package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Characters that a form can write and no text may hold. */
class OddCharactersTest {
  private final Api api = new Api();

  @Test
  void areNamedWithoutThemWhereTheyAreLost() {
    for (String key :
        List.of("\"bad\\x01key\": 1", "date: \"2026-05-03\\x01\"", "\"x\\ud800\": 1")) {
      Api.Answer draft =
          api.send(
              "POST",
              "/releases",
              Map.of("content-type", "text/markdown"),
              "---\nheadline: A lamp is lit again\nlanguage: en\n" + key + "\n---\nLit.\n");
      assertThat(draft.status()).as(draft.body()).isIn(201, 422);
    }
  }

  @Test
  void arePointedAtInTheNamesOfMembers() {
    Api.Answer draft = api.create("{\"headline\":\"A lamp\",\"one\\ntwo\":1,\"\":1}");

    assertThat(Api.places(draft)).containsExactlyInAnyOrder("#/one\ntwo", "#/");
  }

  @Test
  void areNotCutInHalf() {
    for (int blanks = 0; blanks < 2; blanks++) {
      String line =
          " ".repeat(blanks)
              + "Embargoed until further notice "
              + "x".repeat(blanks)
              + "😀".repeat(300);
      Api.Answer draft =
          api.send(
              "POST",
              "/releases",
              Map.of("content-type", "text/plain"),
              line + "\n\nA Lamp Is Lit Again in Harbour\n\nIt was lit at dusk by the keeper.\n");
      assertThat(draft.status()).as(draft.body()).isIn(201, 422);
    }
  }
}
