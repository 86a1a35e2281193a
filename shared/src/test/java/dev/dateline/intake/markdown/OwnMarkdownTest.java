package dev.dateline.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.intake.text.ReadingScore;
import dev.dateline.intake.text.SharedReleases;
import dev.dateline.release.Loss;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnMarkdownTest {
  private final MarkdownReader reader = new MarkdownReader();

  @Test
  void readsWhatEachConventionMeans() {
    ReadingScore score = new ReadingScore();
    for (Path file : files()) {
      score.add(file.getFileName().toString(), expected(file), read(file));
    }

    System.out.println(score.table());
    assertThat(score.wrong()).isEmpty();
  }

  @Test
  void tellsWhatIsInNoMember() {
    for (Path file : files()) {
      Object losses = expected(file).get("losses");
      if (losses != null) {
        List<String> read = read(file).understanding().losses().stream().map(Loss::what).toList();
        assertThat(read).as(file.toString()).isEqualTo(losses);
      }
    }
  }

  @Test
  void takesTagsAsListAndAsWordsBetweenCommas() {
    for (Path file : files()) {
      Object tags = expected(file).get("tags");
      if (tags != null) {
        assertThat(read(file).content().tags()).as(file.toString()).isEqualTo(tags);
      }
    }
  }

  @Test
  void readsWhatItReadOnceMore() {
    for (Path file : files()) {
      Reading reading = read(file);
      String markdown = new MarkdownWriter().write(reading.content());
      assertThat(reader.read(markdown).content()).isEqualTo(reading.content());
    }
  }

  private Reading read(Path file) {
    return reader.read(SharedReleases.text(file));
  }

  private static Map<String, Object> expected(Path file) {
    String name = file.getFileName().toString().replace(".md", ".expected.json");
    return SharedReleases.json(SharedReleases.text(file.resolveSibling(name)));
  }

  private static List<Path> files() {
    try (Stream<Path> files =
        Files.list(Path.of(OwnMarkdownTest.class.getResource("releases").toURI()))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
