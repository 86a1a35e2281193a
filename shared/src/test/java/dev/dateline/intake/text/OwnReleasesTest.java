package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnReleasesTest {
  private final TextReader reader = new TextReader();

  @Test
  void readsWhatEachConventionMeans() {
    ReadingScore score = new ReadingScore();
    for (Path file : texts()) {
      Reading reading = reader.read(SharedReleases.text(file));
      score.add(
          file.getFileName().toString(), SharedReleases.expected(file).orElseThrow(), reading);
    }

    System.out.println(score.table());
    assertThat(score.wrong()).isEmpty();
  }

  @Test
  void losesNoWord() {
    for (Path file : texts()) {
      String text = SharedReleases.text(file);
      assertThat(LostWords.of(text, reader.read(text))).as(file.toString()).isEmpty();
    }
  }

  private static List<Path> texts() {
    try {
      return SharedReleases.texts(Path.of(OwnReleasesTest.class.getResource("releases").toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
