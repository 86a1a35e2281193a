package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Body;
import dev.dateline.release.Language;
import dev.dateline.release.Quote;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class QuoteLinksTest {
  @Test
  void leadsToTheParagraphInWhichAQuoteStands() {
    Document page =
        page(
            Samples.markdown(
                "One.\n\n“We **like** ferries,” said Ann. “They float.”\n\n- “Yes!” cried Bo."),
            "We like ferries",
            "They float.",
            "Yes");

    assertThat(page.getElementById("quote-1").tagName()).isEqualTo("p");
    assertThat(page.getElementById("quote-1").text()).startsWith("“We like ferries,” said Ann.");
    assertThat(page.getElementById("quote-2").parent()).isEqualTo(page.getElementById("quote-1"));
    assertThat(page.getElementById("quote-3").tagName()).isEqualTo("li");
    assertThat(page.select("a.quote").eachAttr("href")).containsExactly("#quote-1", "#quote-3");
  }

  @Test
  void findsAQuoteThatRunsOverSeveralParagraphsWhereItBegins() {
    Document page = page(Samples.html("<p>«Un.</p><p>Deux.»</p>"), "Un. Deux.");

    assertThat(page.getElementById("quote-1").text()).startsWith("«Un.");
  }

  @Test
  void takesQuotesOfTheSameWordsInTheirOrder() {
    Document page = page(Samples.html("<p>“No.”</p><p>“No.”</p>"), "No.", "No.");

    assertThat(page.select("p[id]").eachAttr("id")).containsExactly("quote-1", "quote-2");
  }

  @Test
  void leavesOutWhatTheBodyDoesNotSay() {
    Document page = page(Samples.html("<p>“Yes.”</p>"), "No.", "…", "Yes");

    assertThat(page.select("a.quote").eachAttr("href")).containsExactly("#quote-3");
  }

  @Test
  void saysWhatTheLinkIsInTheLanguageOfItsWords() {
    Element link =
        Samples.parsed(
                Samples.plain("A", Samples.html("<p>«Oui.»</p>"))
                    .language(new Language("fr"))
                    .quotes(List.of(new Quote("Oui.", "Ann", null))))
            .selectFirst("a.quote");

    assertThat(link.text()).isEqualTo("Link to this quotation");
    assertThat(link.selectFirst("[lang]").attr("lang")).isEqualTo("en");
  }

  @Test
  void looksForEachQuoteOnceWhateverRepeatsItself() {
    Body body = Samples.html("<p>" + "a".repeat(300_000) + "</p>");
    String[] quotes = new String[100];
    java.util.Arrays.fill(quotes, "a".repeat(90) + "b");

    assertThat(page(body, quotes).select("a.quote")).isEmpty();
  }

  private static Document page(Body body, String... quotes) {
    List<Quote> all = new ArrayList<>();
    for (String quote : quotes) {
      all.add(new Quote(quote, "Ann", null));
    }
    return Samples.parsed(Samples.plain("A headline", body).quotes(all));
  }
}
