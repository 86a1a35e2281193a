package dev.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.intake.Reading;
import dev.dateline.intake.text.TextReader;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Dateline;
import dev.dateline.release.Examples;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What real releases give, published on their day in the afternoon of New York. */
class SharedReleasesLintTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Newsroom NEWSROOM =
      new Newsroom(Examples.HARBOUR, 1, "Harbour Lights Press Office", NEW_YORK);

  @Test
  void givesNoErrorThatACarefulEditorWouldNot() throws IOException {
    Optional<Path> folder = folder();
    assumeTrue(folder.isPresent(), "no folder shared/releases above this one");
    for (Path file : texts(folder.get())) {
      Reading reading = new TextReader().read(Files.readString(file));
      List<Finding> findings = findings(reading);
      System.out.println(table(file.getFileName().toString(), findings));
      assertThat(findings)
          .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
          .as(file.toString())
          .allSatisfy(finding -> assertThat(lacksContact(finding, reading.content())).isTrue());
    }
  }

  /** The one thing that an editor misses in some of them. */
  private static boolean lacksContact(Finding finding, ReleaseContent content) {
    return finding.code().equals("CONTACT") && content.contacts().isEmpty();
  }

  private static List<Finding> findings(Reading reading) {
    Instant at = publication(reading.content());
    return new Lint().findings(reading.content(), reading.findings(), NEWSROOM, at);
  }

  private static Instant publication(ReleaseContent content) {
    ReleaseLine line = content.releaseLine();
    Dateline dateline = content.dateline();
    LocalDate day = LocalDate.of(2024, 1, 2);
    if (line != null && line.date() != null) {
      day = line.date();
    } else if (dateline != null && dateline.date() != null) {
      day = dateline.date();
    }
    return day.atTime(LocalTime.of(15, 0)).atZone(NEW_YORK).toInstant();
  }

  private static String table(String name, List<Finding> findings) {
    StringBuilder table = new StringBuilder(name).append('\n');
    for (Finding finding : findings) {
      table
          .append("  ")
          .append(finding.level())
          .append(' ')
          .append(finding.code())
          .append(' ')
          .append(finding.pointer())
          .append(": ")
          .append(finding.message())
          .append('\n');
    }
    return table.toString();
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static Optional<Path> folder() {
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve("shared/releases"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
