package dev.dateline.render;

import static dev.dateline.render.Samples.EPOCH;
import static dev.dateline.render.Samples.NEWSROOM;
import static dev.dateline.render.Samples.SPEAKING;
import static dev.dateline.render.Samples.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The accent of a newsroom, as text can bear it. */
class HueTest {
  /** Of WCAG 2.2, for text of any size. */
  private static final double AA = 4.5;

  private static final String CSS = Stylesheet.OF_ALL_PAGES.text();
  private static final Pattern HUE =
      Pattern.compile("\\.(hue-[a-z0-9]+) \\{ --light: (#[0-9a-f]{6}); --dark: (#[0-9a-f]{6}); }");

  @Test
  void canBeReadOnEachGroundInLightAndInDark() {
    List<MatchResult> hues = HUE.matcher(CSS).results().toList();
    assertThat(hues).hasSize(25);
    for (MatchResult hue : hues) {
      for (String ground : List.of("paper", "warn", "note", "removed", "added")) {
        List<String> grounds = valuesOf(ground);
        assertThat(contrast(hue.group(2), grounds.get(0))).as(hue.group()).isGreaterThan(AA);
        assertThat(contrast(hue.group(3), grounds.get(1))).as(hue.group()).isGreaterThan(AA);
      }
    }
  }

  @Test
  void isTheNearestToTheAccent() {
    Map<String, String> expected = new TreeMap<>();
    expected.put("#ff0000", "hue-0");
    expected.put("#c8102e", "hue-345");
    expected.put("#ff8000", "hue-30");
    expected.put("#ffed00", "hue-60");
    expected.put("#00a651", "hue-150");
    expected.put("#0a4a8c", "hue-210");
    expected.put("#0000ff", "hue-240");
    expected.put("#ff00ff", "hue-300");
    expected.put("#ff0001", "hue-0");
    expected.put("#ff0010", "hue-0");
    expected.put("#ff0040", "hue-345");
    expected.put("#000000", "hue-none");
    expected.put("#ffffff", "hue-none");
    expected.put("#80808a", "hue-none");
    expected.forEach(
        (accent, hue) ->
            assertThat(Hue.classOf(new Profile.Accent(accent))).as(accent).isEqualTo(hue));
  }

  @Test
  void isThereForEachAccent() {
    Set<String> known =
        HUE.matcher(CSS).results().map(hue -> hue.group(1)).collect(Collectors.toSet());
    Random random = new Random(28);
    for (int i = 0; i < 5_000; i++) {
      String accent = "#%06x".formatted(random.nextInt(0x1000000));
      assertThat(known).as(accent).contains(Hue.classOf(new Profile.Accent(accent)));
    }
  }

  @Test
  void coloursThePagesOfANewsroomThatHasAnAccentUnderThePolicyOfAllPages() {
    Document page = page(SPEAKING);

    assertThat(page.selectFirst("html").className()).isEqualTo("hue-345");
    assertThat(page.select("meta[name=theme-color]").attr("content")).isEqualTo("#c8102e");
    assertThat(page.select("[style]")).isEmpty();
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(Stylesheet.OF_ALL_PAGES.policy());
    assertThat(page(NEWSROOM).select("html[class], meta[name=theme-color]")).isEmpty();
  }

  private static Document page(Newsroom newsroom) {
    return parsed(
        Samples.bytesOfPage(Samples.published(Samples.full("A headline")), null, newsroom, EPOCH));
  }

  /** Returns what a colour of the sheet is in light, in dark and on paper. */
  private static List<String> valuesOf(String name) {
    return Pattern.compile("--" + name + ": (#[0-9a-f]{3,6});")
        .matcher(CSS)
        .results()
        .map(value -> value.group(1))
        .toList();
  }

  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
