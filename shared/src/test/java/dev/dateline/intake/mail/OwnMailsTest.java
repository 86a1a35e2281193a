package dev.dateline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.intake.text.ReadingScore;
import dev.dateline.intake.text.SharedReleases;
import dev.dateline.release.Finding;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnMailsTest {
  @Test
  void readsTheMailsOfManyPrograms() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      Path beside = file.resolveSibling(name.replace(".eml", ".expected.json"));
      Map<String, Object> expected = SharedReleases.json(Files.readString(beside));
      Mails mails = new Mails();
      Reading reading = mails.reader.read(Files.readAllBytes(file));
      ReadingScore score = new ReadingScore();
      score.add(name, expected, reading);
      wrong.addAll(score.wrong());
      List<String> losses = Mails.losses(reading);
      for (Object loss : list(expected.get("losses"))) {
        if (losses.stream().noneMatch(what -> what.startsWith((String) loss))) {
          wrong.add("%s: lost %s, said %s".formatted(name, loss, losses));
        }
      }
      List<String> codes = reading.findings().stream().map(Finding::code).toList();
      if (list(expected.get("noFindings")).stream().anyMatch(codes::contains)) {
        wrong.add("%s: found %s".formatted(name, codes));
      }
      if (!mails.form.equals(expected.get("part"))) {
        wrong.add("%s: read the %s part".formatted(name, mails.form));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void keepsNoAddressOfThoseWhoWroteTheMails() throws IOException {
    for (Path file : files()) {
      Reading reading = new Mails().reader.read(Files.readAllBytes(file));
      assertThat(reading.toString())
          .as(file.toString())
          .doesNotContain(
              "gazette.example",
              "journal.example",
              "diario.example",
              "mail.example",
              "kuestenblatt.example",
              "courrier-des-iles.example");
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files =
        Files.list(
            Path.of(OwnMailsTest.class.getResource("gmail-forward.eml").toURI()).getParent())) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }
}
