package dev.dateline.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.intake.text.ReadingScore;
import dev.dateline.intake.text.SharedReleases;
import dev.dateline.release.Body;
import dev.dateline.release.SourcePart;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages of many tools, each with what a careful editor reads out of it. */
class HtmlCorpusTest {
  private final HtmlReader reader = new HtmlReader();

  @Test
  void readsWhatEachToolWrites() {
    ReadingScore score = new ReadingScore();
    for (Path file : pages()) {
      score.add(name(file), expected(file), reader.read(SharedReleases.text(file)));
    }

    System.out.println(score.table());
    assertThat(score.wrong()).isEmpty();
  }

  @Test
  void keepsTheMarkupOfTheBody() {
    for (Path file : pages()) {
      Body body = reader.read(SharedReleases.text(file)).content().body();
      assertThat(body).as(name(file)).isNotNull();
      assertThat(body.format()).isEqualTo(Body.Format.HTML);
      assertThat(body.value()).as(name(file)).contains(strings(expected(file).get("html")));
    }
  }

  @Test
  void namesWhatItLosesAndWhere() {
    for (Path file : pages()) {
      Reading reading = reader.read(SharedReleases.text(file));
      String losses = String.join("\n", reading.understanding().losses().toString());
      assertThat(losses).as(name(file)).contains(strings(expected(file).get("losses")));
      assertThat(reading.understanding().losses()).allMatch(loss -> loss.line() != null);
    }
  }

  @Test
  void losesNoWordThatCouldBeSeen() {
    for (Path file : pages()) {
      String html = SharedReleases.text(file);
      assertThat(LostWords.of(html, reader.read(html))).as(name(file)).isEmpty();
    }
  }

  @Test
  void saysWhereEachPartStands() {
    for (Path file : pages()) {
      Reading reading = reader.read(SharedReleases.text(file));
      assertThat(reading.understanding().parts().stream().map(SourcePart::pointer))
          .as(name(file))
          .contains("#/headline", "#/body", "#/contacts/0");
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static Map<String, Object> expected(Path file) {
    return SharedReleases.json(
        SharedReleases.text(file.resolveSibling(name(file).replace(".html", ".expected.json"))));
  }

  private static String[] strings(Object value) {
    List<String> strings = new ArrayList<>();
    ((List<?>) value).forEach(each -> strings.add(String.valueOf(each)));
    return strings.toArray(String[]::new);
  }

  private static List<Path> pages() {
    try (Stream<Path> files =
        Files.list(Path.of(HtmlCorpusTest.class.getResource("releases").toURI()))) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
