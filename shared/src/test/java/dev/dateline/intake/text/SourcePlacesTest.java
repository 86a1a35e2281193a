package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.SourcePart;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each member of a release says from which lines of the source it was read. */
class SourcePlacesTest {
  private static List<SourcePart> parts(String... lines) {
    return new TextReader().read(String.join("\n", lines)).understanding().parts();
  }

  @Test
  void namesTheLinesOfEachMember() {
    assertThat(
            parts(
                "FOR IMMEDIATE RELEASE",
                "Media contact:",
                "Ines Brandvold, ines@harbour.example",
                "Tom Okafor, tom@harbour.example",
                "",
                "Blue Ferries Sail Again After Nine and",
                "a Half Years in the Dock of Oslo",
                "",
                "Tickets are as cheap as in 1971",
                "",
                "OSLO, May 4, 2026 – Harbour Lines ASA (OSE: HARB) sails again. “We waited long and the",
                "boats waited with us,” said Ines Brandvold, Captain of the fleet.",
                "",
                "The boats are blue, as they were.",
                "",
                "About Harbour Lines",
                "Harbour Lines sails ferries in the fjord of Oslo since 1931.",
                "",
                "###"))
        .containsExactly(
            new SourcePart("#/releaseLine", 1, 1),
            new SourcePart("#/contacts/0", 3, 3),
            new SourcePart("#/contacts/1", 4, 4),
            new SourcePart("#/headline", 6, 7),
            new SourcePart("#/subheadline", 9, 9),
            new SourcePart("#/dateline", 11, 11),
            new SourcePart("#/body", 11, 14),
            new SourcePart("#/quotes/0", 11, 12),
            new SourcePart("#/issuer", 11, 11),
            new SourcePart("#/boilerplate/0", 16, 17),
            new SourcePart("#/endMark", 19, 19));
  }

  @Test
  void findsTheHeadlineInTheSubjectOfTheMail() {
    assertThat(
            parts(
                "From: a@x.example",
                "Subject: Ferry Sails Again",
                "",
                "OSLO – The ferry sails on Monday. It is blue, as it was."))
        .contains(new SourcePart("#/headline", 2, 2), new SourcePart("#/body", 4, 4));
  }

  @Test
  void findsAnEmbargoThatNoLineOfItsOwnHolds() {
    assertThat(
            parts(
                "Ferry Sails Again (embargoed until 4 May 2026)",
                "",
                "OSLO – The ferry sails on Monday. It is blue, as it was."))
        .contains(new SourcePart("#/releaseLine", 1, 1));
  }

  @Test
  void goesRoundWhatInterruptsTheText() {
    assertThat(
            parts(
                "Ferry Sails Again",
                "",
                "OSLO – The ferry sails on Monday. It is blue, as it was.",
                "",
                "For more information, contact Ines Brandvold at ines@harbour.example.",
                "",
                "It will sail on Tuesday as well, the harbour said in the evening."))
        .contains(new SourcePart("#/body", 3, 3), new SourcePart("#/body", 7, 7));
  }
}
