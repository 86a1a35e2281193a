package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Finding;
import dev.dateline.release.Quote;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {
  private final Findings findings = new Findings();

  private List<String> read(String... paragraphs) {
    List<Paragraph> text = Arrays.stream(paragraphs).map(p -> new Paragraph(p, false)).toList();
    return Quotes.in(text, findings).stream().map(QuotesTest::said).toList();
  }

  private static String said(Quote quote) {
    return "%s: %s (%s)".formatted(quote.speaker(), quote.text(), quote.title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“The tide waits for nobody,” said Ines Brandvold, harbour master.",
        "\"The tide waits for nobody,\" Ines Brandvold, harbour master, said.",
        "‘The tide waits for nobody,’ says Ines Brandvold, harbour master.",
        "Ines Brandvold, harbour master, said: “The tide waits for nobody”",
        "Ines Brandvold, harbour master, added, \"The tide waits for nobody\"",
        "“The tide waits for nobody,” according to Ines Brandvold, harbour master.",
        "„The tide waits for nobody“, sagt Ines Brandvold, harbour master.",
        "»The tide waits for nobody«, so Ines Brandvold, harbour master.",
        "« The tide waits for nobody », a déclaré Ines Brandvold, harbour master.",
        "\"The tide waits for nobody\", a déclaré Ines Brandvold, harbour master.",
        "«The tide waits for nobody», explicó Ines Brandvold, harbour master.",
        "“The tide waits for nobody,” said **Ines Brandvold, harbour master**.",
        "Ines Brandvold, harbour master: “The tide waits for nobody”"
      })
  void findsWhoSpeaksBeforeAndBehind(String paragraph) {
    assertThat(read(paragraph))
        .containsExactly("Ines Brandvold: The tide waits for nobody (harbour master)");
  }

  @Test
  void givesBothPartsOfAnInterruptedQuotationToTheSpeaker() {
    assertThat(
            read(
                "“The tide waits for nobody,” said Mayor Ines Brandvold, “and we know it. Ask the eels.”"))
        .containsExactly(
            "Ines Brandvold: The tide waits for nobody (Mayor)",
            "Ines Brandvold: and we know it. Ask the eels. (Mayor)");
    assertThat(read("“The tide waits for nobody,” said Mayor Ines Brandvold. “We know it.”"))
        .hasSize(2);
  }

  @Test
  void findsTheLastSpeakerBehindAPronounOrASurname() {
    assertThat(
            read(
                "“The tide waits for nobody,” said Mayor Ines Brandvold.",
                "“We have always known that,” she added. “It is wet.”",
                "“Ask the eels again,” Brandvold says."))
        .hasSize(4)
        .allMatch(said -> said.startsWith("Ines Brandvold:") && said.endsWith("(Mayor)"));
  }

  @Test
  void goesOnInTheNextParagraphWhereNoMarkCloses() {
    assertThat(
            read(
                "Ines Brandvold said: “The tide waits for nobody.",
                "“We have known that for years.”"))
        .containsExactly(
            "Ines Brandvold: The tide waits for nobody. (null)",
            "Ines Brandvold: We have known that for years. (null)");
  }

  @Test
  void findsTheNameBelowTheQuotation() {
    assertThat(read("“The tide waits for nobody.”", "— Ines Brandvold, harbour master"))
        .containsExactly("Ines Brandvold: The tide waits for nobody. (harbour master)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry (the “Swift Ferry of the North”) sails on Monday.",
        "They call it “the long way round the island” and like it.",
        "The letter confirmed that “the ferry may sail” and no more.",
        "It asked for “a ferry that sails in winter.” The letter stated no reason.",
        "A “price” is agreed."
      })
  void takesNoTermForAQuotation(String paragraph) {
    assertThat(read(paragraph)).isEmpty();
    assertThat(findings.list()).isEmpty();
  }

  @Test
  void saysThatASentenceHasNoSpeaker() {
    assertThat(read("“Nobody has ever sailed from here to there in less than a day.”")).isEmpty();
    assertThat(findings.list()).extracting(Finding::code).containsExactly("QUOTE_ATTR");
  }
}
