package dev.dateline.render;

import static dev.dateline.render.ChromiumPage.SITE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.json.ContentTree;
import dev.dateline.json.Json;
import dev.dateline.json.NewsroomTree;
import dev.dateline.release.Newest;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Vectors in every place that takes a text, on pages of every kind, opened in Chromium: nothing
 * runs, nothing is asked for, nothing waits to run.
 */
class ChromiumInjectionTest {
  private static final int PAGES_OF_A_SHEET = 60;
  private static final int RELEASES_OF_A_LIST = 30;

  /** Tells for each frame what in it could run, load or lead to a script. */
  private static final String DANGERS =
      """
      JSON.stringify([...document.querySelectorAll('iframe')].flatMap(frame => {
        const page = frame.contentDocument;
        if (page === null) { return [frame.name + ' went elsewhere']; }
        const found = [...page.querySelectorAll('script:not([type="application/ld+json"]), iframe,'
            + 'frame, object, embed, applet, svg, math, form, input, button, base, template, video,'
            + 'audio, source, portal, body ~ *, head style ~ style, body style, body meta, body link,'
            + 'meta[http-equiv]:not([http-equiv="Content-Security-Policy"]),'
            + 'link:not([rel=canonical], [rel=alternate], [rel=icon][href="data:,"])')].map(e => e.outerHTML);
        for (const each of page.querySelectorAll('*')) {
          for (const attribute of each.attributes) {
            const own = each.localName === 'img' && attribute.name === 'src'
                && new URL(each.src).href.startsWith('https://news.example/media/');
            if (!own && /^on|^(style|src|srcset|srcdoc|background|formaction|ping|action|data)$/
                .test(attribute.name)) { found.push(each.outerHTML); }
          }
        }
        for (const link of page.querySelectorAll('[href]')) {
          if (link.rel !== 'icon' && !/^(https?|mailto|tel):$/.test(link.protocol ?? new URL(link.href).protocol)) {
            found.push(link.outerHTML);
          }
        }
        return found.map(each => frame.name + ': ' + each);
      }))\
      """;

  /** Chromium shows XML by a script of its own, which has no address; those of files have one. */
  private static final List<String> XML_VIEWER = List.of("script ");

  @TempDir private Path profile;

  @Test
  void runsNothingOfWhatAuthorsAndNewsroomsWrite() throws Exception {
    List<String> vectors = Vectors.all();
    InjectedPages injected = new InjectedPages();
    Map<String, byte[]> site = new LinkedHashMap<>();
    for (int i = 0; i < vectors.size(); i++) {
      put(i + "-", injected.of(vectors.get(i)), site);
      if (i % RELEASES_OF_A_LIST == 0) {
        put(
            i + "-",
            injected.of(vectors.subList(i, Math.min(i + RELEASES_OF_A_LIST, vectors.size()))),
            site);
      }
    }
    List<String> pages = List.copyOf(site.keySet());
    List<String> alarms = new ArrayList<>();
    try (Chromium chromium = Chromium.start(profile);
        ChromiumPage open = chromium.page(site, Map.of());
        ChromiumPage guarded = chromium.page(site, Map.of())) {
      // First without the policy that stands in each page: the escaping alone must do.
      open.ignorePolicies();
      alarms.addAll(show(pages, site, open));
      alarms.addAll(
          show(pages.stream().filter(page -> page.endsWith("-page")).toList(), site, guarded));
    }
    System.out.printf(
        "script injection: %d vectors, %d times in %d members; %d pages, %d alarms; %d of %d sources"
            + " refused%n",
        vectors.size(),
        injected.placed(),
        injected.places().size(),
        pages.size(),
        alarms.size(),
        injected.refused(),
        injected.readings());
    assertThat(alarms).isEmpty();
    assertThat(injected.places()).isEqualTo(texts());
    assertThat(injected.refused()).isLessThan(injected.readings() / 10);
  }

  @Test
  void runsNothingOfThemInFeedsAndInTheOtherFormsOfARelease() throws Exception {
    List<String> vectors = Vectors.all();
    InjectedPages injected = new InjectedPages();
    Map<String, byte[]> site = new LinkedHashMap<>();
    for (int i = 0; i < vectors.size(); i += Newest.IN_FEED) {
      int end = Math.min(i + Newest.IN_FEED, vectors.size());
      put(i + "-", injected.filesOf(vectors.subList(i, end)), site);
    }
    try (Chromium chromium = Chromium.start(profile);
        ChromiumPage page = chromium.page(site, Map.of())) {
      page.ignorePolicies();
      for (String file : site.keySet()) {
        page.open(file);
        assertThat(page.requests())
            .filteredOn(request -> !request.endsWith(ChromiumPage.ICON))
            .containsExactly("Document " + SITE + file);
        assertThat(page.alarms()).as(file).isSubsetOf(XML_VIEWER);
      }
    }
  }

  @Test
  void wouldSoundTheAlarmForAScriptInAFeed() throws Exception {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'>"
            + "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script></feed>";
    try (Chromium chromium = Chromium.start(profile);
        ChromiumPage page = chromium.page(Map.of("feed.atom", feed.getBytes(UTF_8)), Map.of())) {
      page.open("feed.atom");

      assertThat(page.alarms()).anyMatch(alarm -> alarm.startsWith("dialog 1 "));
      assertThat(page.alarms()).contains("script " + SITE + "feed.atom");
    }
  }

  @Test
  void putsVectorsIntoReleasesAndSettingsOfWhichNoMemberIsMissing() throws Exception {
    assertThat(missing("release", InjectedPages.CONTENT)).isEmpty();
    assertThat(missing("newsroom", InjectedPages.NEWSROOM)).isEmpty();
  }

  @Test
  void wouldSoundTheAlarmForEachSortOfVector() throws Exception {
    Map<String, byte[]> site = new LinkedHashMap<>();
    for (String vector : Vectors.published()) {
      site.put(site.size() + "-raw", ("<!DOCTYPE html><p>" + vector).getBytes(UTF_8));
    }
    try (Chromium chromium = Chromium.start(profile);
        ChromiumPage page = chromium.page(site, Map.of())) {
      List<String> alarms = show(List.copyOf(site.keySet()), site, page);

      assertThat(alarms).filteredOn(alarm -> alarm.startsWith("dialog ")).hasSizeGreaterThan(30);
      assertThat(alarms).filteredOn(alarm -> alarm.startsWith("script ")).hasSizeGreaterThan(30);
      assertThat(alarms).filteredOn(alarm -> alarm.startsWith("Image ")).hasSizeGreaterThan(20);
      assertThat(alarms).filteredOn(alarm -> alarm.startsWith("Script http")).isNotEmpty();
      assertThat(alarms).filteredOn(alarm -> alarm.contains("-raw: <a ")).hasSizeGreaterThan(30);
    }
  }

  private static void put(String prefix, Map<String, byte[]> pages, Map<String, byte[]> site) {
    pages.forEach((name, page) -> site.put(prefix + name, page));
  }

  /** Opens pages in sheets, and returns each sign of a script, of a request, or of a danger. */
  private static List<String> show(
      List<String> pages, Map<String, byte[]> site, ChromiumPage browser) {
    List<String> alarms = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += PAGES_OF_A_SHEET) {
      List<String> some = pages.subList(i, Math.min(i + PAGES_OF_A_SHEET, pages.size()));
      alarms.addAll(sheet(some, site, browser));
    }
    return alarms;
  }

  private static List<String> sheet(
      List<String> pages, Map<String, byte[]> site, ChromiumPage browser) {
    StringBuilder sheet =
        new StringBuilder(
            "<!DOCTYPE html><link rel=icon href=data:,><style>iframe{display:none}</style>");
    pages.forEach(page -> sheet.append("<iframe name='%1$s' src='%1$s'></iframe>".formatted(page)));
    site.put("sheet", sheet.toString().getBytes(UTF_8));
    browser.open("sheet");
    List<String> alarms = new ArrayList<>(browser.alarms());
    List<String> missing =
        new ArrayList<>(pages.stream().map(page -> "Document " + SITE + page).toList());
    missing.add("Document " + SITE + "sheet");
    browser.requests().stream()
        .filter(request -> !request.startsWith("Image " + SITE + "media/"))
        .filter(request -> !missing.remove(request))
        .forEach(alarms::add);
    missing.forEach(request -> alarms.add("never asked for: " + request));
    String dangers = (String) browser.evaluate(DANGERS);
    ((List<?>) Json.read(dangers.getBytes(UTF_8)).tree())
        .forEach(danger -> alarms.add((String) danger));
    return alarms;
  }

  /** Returns the names of all that a record and the records in it could say and do not. */
  private static List<String> missing(String name, @Nullable Object value) throws Exception {
    List<String> missing = new ArrayList<>();
    switch (value) {
      case null -> missing.add(name);
      case Record said -> {
        for (RecordComponent part : said.getClass().getRecordComponents()) {
          missing.addAll(missing(name + "." + part.getName(), part.getAccessor().invoke(said)));
        }
      }
      case Map<?, ?> members when members.isEmpty() -> missing.add(name);
      case List<?> elements ->
          missing.addAll(missing(name, elements.isEmpty() ? null : elements.getFirst()));
      default -> {}
    }
    return missing;
  }

  /** Returns every text of a release and of a newsroom, but those that are closed. */
  private static Set<String> texts() {
    Set<String> texts = new TreeSet<>();
    addTexts("release #", ContentTree.of(InjectedPages.CONTENT), texts);
    addTexts("newsroom #", NewsroomTree.of(InjectedPages.NEWSROOM), texts);
    InjectedPages.CLOSED.forEach(pointer -> texts.remove("release " + pointer));
    InjectedPages.CLOSED_SETTINGS.forEach(pointer -> texts.remove("newsroom " + pointer));
    return texts;
  }

  private static void addTexts(String pointer, Object tree, Set<String> texts) {
    switch (tree) {
      case Map<?, ?> members ->
          members.forEach((name, value) -> addTexts(pointer + "/" + name, value, texts));
      case List<?> elements -> {
        for (int i = 0; i < elements.size(); i++) {
          addTexts(pointer + "/" + i, elements.get(i), texts);
        }
      }
      case String text -> texts.add(pointer);
      default -> {}
    }
  }
}
