package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What one more publication writes, however many releases there are already. */
class TenThousandReleasesTest {
  private static final int BATCH = 100;

  private final Api api = new Api();
  private final List<String> unprojected = new ArrayList<>();
  private int published;

  /** The paths that a publication wrote, each once, and how many bytes stand there. */
  private record Written(List<String> paths, int bytes) {}

  @Test
  void onePublicationWritesNoMoreThanWithTen() {
    Written few = oneMoreThan(10);
    Written some = oneMoreThan(1_010);
    Written many = oneMoreThan(10_010);

    assertThat(List.of(few, some, many))
        .allMatch(written -> written.paths().size() == 22)
        .allMatch(written -> written.bytes() < 1_000_000);
    assertThat(many.paths())
        .contains(
            "demo/2026/no-10011",
            "demo/archive/2026/201/index.html",
            "demo/sitemap-2026-41.xml",
            "demo/tags/even/index.html")
        .doesNotContain("demo/archive/2026/200/index.html");
    for (int page : List.of(1, 100, 200)) {
      assertThat(shown("demo/archive/2026/%d/index.html".formatted(page)).split("<li><p", -1))
          .hasSize(51);
    }
    assertThat(api.repair("{}"))
        .contains("\"numbered\":0")
        .contains("\"differed\":[\"robots.txt\"");
  }

  private Written oneMoreThan(int count) {
    while (published < count) {
      publish();
    }
    project();
    publish();
    int before = api.stores.site.writes();
    project();
    List<String> paths = new ArrayList<>(List.of("", ".json", ".md", ".txt"));
    paths.replaceAll(suffix -> "demo/2026/no-" + published + suffix);
    api.stores.site.writesAfter(before).forEach(path -> paths.add(path.value()));
    int bytes = paths.stream().mapToInt(path -> size(shown(path))).sum();
    System.out.printf(
        Locale.ROOT,
        "a publication after %,d others writes %d objects of %,d bytes%n",
        count,
        paths.size(),
        bytes);
    return new Written(paths, bytes);
  }

  private void publish() {
    int number = ++published;
    String id =
        api.create(
                """
                {"headline":"No. %d","language":"en","tags":["%s","Ferries","Harbours"],
                 "body":{"format":"markdown","value":"%s"},
                 "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}"""
                    .formatted(
                        number, number % 2 == 0 ? "Odd" : "Even", "The lamp is lit. ".repeat(20)))
            .text("id");
    assertThat(api.publish(id).status()).isEqualTo(200);
    unprojected.add(id);
    if (unprojected.size() == BATCH) {
      project();
    }
  }

  private void project() {
    api.project(unprojected);
    unprojected.clear();
  }

  private String shown(String path) {
    return api.stores.site.find(new SitePath(path)).orElseThrow().object().text();
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
