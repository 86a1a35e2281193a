package dev.dateline.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.release.Body;
import dev.dateline.release.Loss;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.render.BodyPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Each line of {@code attacks.txt} is one way to have a reader's browser run code. */
class HtmlAttackTest {
  private static final Pattern SAFE_URL = Pattern.compile("(?i)(?:https?://|mailto:|tel:)[^\\s].*");
  private final HtmlReader reader = new HtmlReader();

  @Test
  void keepsNothingThatCouldRun() throws IOException {
    List<String> attacks = attacks();
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    for (String attack : attacks) {
      assertThat(dangersIn(body(page(attack)))).as(attack).isEmpty();
      assertThat(dangersIn(body(page("<table><tr><td>" + attack)))).as(attack).isEmpty();
      assertThat(dangersIn(body(attack + page("<p>" + attack + "</p>")))).as(attack).isEmpty();
    }
  }

  @Test
  void writesWhatABrowserReadsBackAsWritten() throws IOException {
    for (String attack : attacks()) {
      String body = body(page(attack));
      String again = Jsoup.parseBodyFragment(body).body().html();
      String twice = Jsoup.parseBodyFragment(again).body().html();
      assertThat(dangersIn(again)).as(attack).isEmpty();
      assertThat(twice).as(attack).isEqualTo(again);
      assertThat(BodyPolicy.harmless(body)).as(attack).isEqualToIgnoringWhitespace(body);
    }
  }

  @Test
  void endsAParagraphOfAnOldPageWhereAListStandsInIt() {
    for (String list : List.of("<li>Show any card.", "<ul><li>Show any card.</ul>")) {
      String body = body(page("<p>Take a seat.<table>" + list + "</table>Then go on.</p>"));

      assertThat(BodyPolicy.harmless(body)).isEqualToIgnoringWhitespace(body);
      assertThat(body)
          .containsIgnoringWhitespaces(
              "<p>Take a seat.</p><ul><li>Show any card.</li>", "<p>Then go on.</p>");
    }
  }

  @Test
  void namesWhatItTookAwayOfEachAttack() throws IOException {
    for (String attack : attacks()) {
      Reading reading = reader.read(page(attack));
      boolean shown = dangersIn(attack).isEmpty();
      if (!shown) {
        assertThat(reading.understanding().losses()).as(attack).isNotEmpty();
      }
    }
  }

  @Test
  void losesNoVisibleWordOfAnAttack() throws IOException {
    for (String attack : attacks()) {
      String page = page(attack);
      assertThat(LostWords.of(page, reader.read(page))).as(attack).isEmpty();
    }
  }

  @Test
  void namesEachDangerWithItsLineAndReason() {
    Reading reading =
        reader.read(
            """
            <h1>Otter Bay opens its new harbour wall</h1>
            <p onclick="go()">OTTER BAY, May 4, 2026 – The wall is open to all who walk.</p>
            <script>steal()</script>
            <p><a href="javascript:go()">Walk</a> it with us.</p>
            <p style="display:none">Internal remark</p>
            <img src="data:image/png;base64,AAAA" alt="A wall">
            """);

    assertThat(reading.understanding().losses())
        .contains(
            new Loss("onclick of <p> 'go()'", "would run code in the reader's browser", 2),
            new Loss("<script> 'steal()'", "would run code in the reader's browser", 3),
            new Loss("href of <a> 'javascript:go()'", "would run code in the reader's browser", 4),
            new Loss(
                "<p> 'Internal remark'",
                "hidden on the page (display: none), so it must not become public",
                5),
            new Loss(
                "src of <img> 'data:image/png;base64,AAAA'",
                "holds its content itself; send images as attachments",
                6));
  }

  /** An attack that swallows what follows it leaves no headline. */
  private String body(String html) {
    try {
      Body body = reader.read(html).content().body();
      return body == null ? "" : body.value();
    } catch (InvalidRelease e) {
      return "";
    }
  }

  private static String page(String attack) {
    return "<h1>Otter Bay opens its new harbour wall</h1>\n"
        + "<p>OTTER BAY, May 4, 2026 – The wall is open to all who walk.</p>\n"
        + attack;
  }

  static List<String> dangersIn(String body) {
    Document document = Jsoup.parseBodyFragment(body);
    List<String> dangers = new ArrayList<>();
    for (Element element : document.body().getAllElements()) {
      String name = element.normalName();
      if (!name.equals("body") && !BodyPolicy.allows(name)) {
        dangers.add("<" + name + ">");
      }
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean url = key.equals("href") || key.equals("src");
        boolean safe =
            url ? SAFE_URL.matcher(attribute.getValue()).matches() : isOfABody(name, key);
        if (!safe) {
          dangers.add(name + " " + attribute);
        }
      }
    }
    return dangers;
  }

  private static boolean isOfABody(String element, String attribute) {
    return switch (attribute) {
      case "lang", "dir" -> true;
      case "alt" -> element.equals("img");
      case "title" -> element.equals("abbr");
      case "start" -> element.equals("ol");
      case "colspan", "rowspan", "align", "scope" -> element.matches("t[dh]");
      default -> false;
    };
  }

  private static List<String> attacks() throws IOException {
    try (InputStream file = HtmlAttackTest.class.getResourceAsStream("attacks.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    }
  }
}
