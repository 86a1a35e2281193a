package dev.dateline.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.json.Json;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Attachment;
import dev.dateline.release.ImageSize;
import dev.dateline.release.PressRelease;
import dev.dateline.release.SitePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as a real browser shows them; a screenshot of each is in {@code target/screenshots}. */
class ChromiumTest {
  private static final int NARROW = 320;
  private static final int WIDE = 1280;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Map<String, String> POLICY =
      Map.of("Content-Security-Policy", SitePages.contentSecurityPolicy());

  /**
   * Runs every rule there is, and tells the names of all that applied, what was violated where, and
   * what it is unsure of.
   */
  private static final String RUN_AXE =
      """
      axe.run(document).then(results => {
        const told = sort => sort.map(rule => rule.id + ': ' + rule.help + ' '
            + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(' '));
        return JSON.stringify({
          rules: [...results.passes, ...results.violations, ...results.incomplete].map(r => r.id),
          violations: told(results.violations),
          unsure: told(results.incomplete)});
      })\
      """;

  /** Tells what stands less than 4 pixels below a paragraph or a block of code before it. */
  private static final String CROWDED =
      """
      [...document.querySelectorAll('main :is(p:not(.label), pre) + :is(h2, h3, p:not(.when), pre, ul, ol, table)')]
        .filter(e => !e.closest('address, .lines, .banner'))
        .filter(e => e.getBoundingClientRect().top
            < e.previousElementSibling.getBoundingClientRect().bottom + 4)
        .map(e => e.outerHTML)
        .join(' ')\
      """;

  @TempDir private Path profile;

  @Test
  void showsEachPageToAllAndLoadsNothingElse() throws Exception {
    Map<String, byte[]> pages = Samples.everyPage();
    String axe = axe();
    Files.createDirectories(SCREENSHOTS);
    List<String> violations = new ArrayList<>();
    Set<String> rules = new HashSet<>();
    try (Chromium chromium = Chromium.start(profile);
        ChromiumPage page = chromium.page(pages, POLICY)) {
      for (String name : pages.keySet()) {
        page.open(name);
        assertThat(page.requests())
            .startsWith("Document " + ChromiumPage.SITE + name)
            .filteredOn(request -> !request.startsWith("Image " + ChromiumPage.SITE))
            .hasSize(1);
        assertThat(page.alarms()).as(name).isEmpty();
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        page.evaluate(axe);
        for (int width : List.of(NARROW, WIDE)) {
          // Of table cells that are scrolled out of a narrow window axe-core cannot tell the
          // contrast.
          for (String scheme : List.of("light", "dark")) {
            String shown = name + "-" + (width == NARROW ? "narrow-" : "wide-") + scheme;
            page.show(width, scheme, "screen");
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(shown)
                .isEqualTo(width);
            Map<?, ?> found = tree((String) page.evaluate(RUN_AXE));
            ((List<?>) found.get("rules")).forEach(rule -> rules.add(rule.toString()));
            ((List<?>) found.get("violations")).forEach(each -> violations.add(shown + " " + each));
            if (width == WIDE) {
              assertThat((List<?>) found.get("unsure")).as(shown).isEmpty();
            }
            Files.write(SCREENSHOTS.resolve(shown + ".png"), page.screenshot());
          }
        }
        page.show(700, "light", "print");
        Files.write(SCREENSHOTS.resolve(name + "-print.png"), page.screenshot());
      }
    }
    System.out.printf(
        "axe-core: %d pages, each narrow and wide, light and dark; %d rules applied, %d violations%n",
        pages.size(), rules.size(), violations.size());
    assertThat(violations).isEmpty();
  }

  @Test
  void keepsWhatIsLongOrLargeInItsPlace() throws Exception {
    Newsroom newsroom =
        new Newsroom(Samples.NEWSROOM.name(), 1, "Lichter".repeat(10), Samples.NEWSROOM.zone());
    Attachment image =
        new Attachment(
            new SitePath("media/" + "0".repeat(32) + "/lamp.png"),
            "image/png",
            "A lamp",
            "The new lamp",
            null,
            new ImageSize(1600, 1067));
    PressRelease release = Samples.published(Samples.full("The lamp").attachments(List.of(image)));
    byte[] bytes = Samples.bytesOfPage(release, null, newsroom, Samples.EPOCH);
    try (Chromium chromium = Chromium.start(profile);
        ChromiumPage page = chromium.page(Map.of("long", bytes), POLICY)) {
      page.open("long");
      page.show(NARROW, "light", "screen");
      Object narrowest = page.evaluate("document.documentElement.scrollWidth");
      page.show(WIDE, "light", "screen");
      page.evaluate("document.querySelector('.tags h2').textContent = 'Tag '.repeat(99)");
      page.evaluate("document.querySelectorAll('.when').forEach(e => e.style.width = '1rem')");
      Map<String, String> places =
          Map.of(
              "chips",
              "[...document.querySelectorAll('.tags li')].every(e => e.offsetHeight < 50)",
              "caption",
              "document.querySelector('figcaption').getBoundingClientRect().top"
                  + " >= document.querySelector('.files img').getBoundingClientRect().bottom + 4",
              "image",
              "document.querySelector('.files img').offsetWidth"
                  + " <= document.querySelector('.body').offsetWidth",
              "times",
              "[...document.querySelectorAll('time bdi')]"
                  + ".every(e => e.getClientRects().length === 1)");
      assertThat(places)
          .allSatisfy((what, holds) -> assertThat(page.evaluate(holds)).isEqualTo(true));
      assertThat(narrowest).isEqualTo(NARROW);
    }
  }

  @Test
  void keepsTheParagraphsOfEachPageApart() throws Exception {
    Map<String, byte[]> pages = Samples.everyPage();
    try (Chromium chromium = Chromium.start(profile);
        ChromiumPage page = chromium.page(pages, POLICY)) {
      for (String name : pages.keySet()) {
        page.open(name);
        page.show(NARROW, "light", "screen");
        assertThat(page.evaluate(CROWDED)).as(name).isEqualTo("");
      }
    }
  }

  @Test
  void wouldSayWhatIsWrongWithAPage() throws Exception {
    byte[] bad =
        ("<!DOCTYPE html><title>A page</title><p><font color=#ddd>Pale</font><img src=a.png>"
                + "<img alt='From elsewhere' src=https://img.example/b.png>")
            .getBytes(UTF_8);
    try (Chromium chromium = Chromium.start(profile);
        ChromiumPage page = chromium.page(Map.of("bad", bad), Map.of())) {
      page.open("bad");
      page.evaluate(axe());

      assertThat(page.requests())
          .contains("Image " + ChromiumPage.SITE + "a.png", "Image https://img.example/b.png");
      assertThat(page.alarms()).anyMatch(alarm -> alarm.contains("https://img.example/b.png"));
      assertThat(tree((String) page.evaluate(RUN_AXE)).get("violations").toString())
          .contains("color-contrast", "html-has-lang", "image-alt", "landmark-one-main");
    }
  }

  private static String axe() throws IOException {
    try (InputStream script = ChromiumTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), UTF_8);
    }
  }

  private static Map<?, ?> tree(String json) {
    return (Map<?, ?>) Json.read(json.getBytes(UTF_8)).tree();
  }
}
