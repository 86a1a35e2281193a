package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.intake.Reading;
import dev.dateline.release.Disclosure;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedReleasesTest {
  private final TextReader reader = new TextReader();
  private Path folder;

  @BeforeEach
  void findsTheFolder() {
    Optional<Path> found = SharedReleases.folder();
    assumeTrue(found.isPresent(), "no folder shared/releases above this one");
    folder = found.get();
  }

  @Test
  void readsAllThatACarefulEditorReads() {
    ReadingScore score = new ReadingScore();
    for (Path file : SharedReleases.texts(folder)) {
      Reading reading = reader.read(SharedReleases.text(file));
      SharedReleases.expected(file)
          .ifPresent(expected -> score.add(file.getFileName().toString(), expected, reading));
    }
    System.out.println(score.table());
    assertThat(score.wrong()).isEmpty();
  }

  @Test
  void losesNoWord() {
    for (Path file : SharedReleases.texts(folder)) {
      String text = SharedReleases.text(file);
      assertThat(LostWords.of(text, reader.read(text))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void readsTheAgencysMail() {
    checkMail(SharedReleases.text(folder.resolve("fara-agency-email.txt")));
  }

  @Test
  void readsTheAgencysMailWithItsLabelAtTheBeginning() {
    String text = SharedReleases.text(folder.resolve("fara-agency-email.txt"));
    int label = text.lastIndexOf("\n") + 1;
    checkMail(text.substring(label) + "\n\n" + text.substring(0, label));
  }

  @Test
  void readsTheAgencysMailWithItsContactBelowTheText() {
    String text = SharedReleases.text(folder.resolve("fara-agency-email.txt"));
    Matcher contact = Pattern.compile("(?m)^CONTACT: .*\n\n").matcher(text);
    assertThat(contact.find()).isTrue();
    int label = text.lastIndexOf("\n") + 1;
    checkMail(
        contact.replaceFirst("").substring(0, label - contact.group().length())
            + contact.group()
            + text.substring(label));
  }

  /** Takes from the lines of the mail itself what must be read out of them. */
  private void checkMail(String text) {
    ReleaseContent content = reader.read(text).content();
    List<String> lines =
        Arrays.stream(text.split("\n", -1)).filter(line -> !line.isBlank()).toList();
    String[] contact = startingWith(lines, "CONTACT: ").split(", ", -1);
    String opening = lines.stream().filter(line -> line.contains(".C.—")).findFirst().orElseThrow();
    String headline = lines.get(lines.indexOf(opening) - 1);
    Matcher spoken =
        Pattern.compile("“(We [^”]*),” said \\*\\*([^,]*), ([^*]*)\\*\\*").matcher(text);
    Matcher label = Pattern.compile("by (.*) on behalf of the (.*?)\\. Additional").matcher(text);
    assertThat(spoken.find() && label.find()).isTrue();

    assertThat(content.headline()).isEqualTo(headline).hasSizeGreaterThan(100);
    assertThat(content.releaseLine().immediate()).isTrue();
    assertThat(content.releaseLine().date()).hasToString("2018-04-26");
    assertThat(content.dateline().place()).isEqualTo(opening.substring(0, opening.indexOf('—')));
    assertThat(content.contacts())
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.name()).isEqualTo(contact[0]);
              assertThat(read.emails()).hasToString("[" + contact[1] + "]");
              assertThat(read.phones()).hasToString("[" + contact[2] + "]");
            });
    assertThat(content.quotes()).extracting(Quote::speaker).containsOnly(spoken.group(2));
    assertThat(content.quotes().getFirst())
        .isEqualTo(new Quote(spoken.group(1), spoken.group(2), spoken.group(3)));
    assertThat(content.body().value())
        .startsWith(opening.substring(opening.indexOf('—') + 1))
        .endsWith("government.");
    assertThat(content.body().value())
        .doesNotContain("Sent:", "Subject:", contact[0], contact[1], contact[2], "•");
    assertThat(content.disclosure()).extracting(Disclosure::registrant).isEqualTo(label.group(1));
    assertThat(content.disclosure().principal()).isEqualTo(label.group(2));
    assertThat(content.language()).hasToString("en");
  }

  private static String startingWith(List<String> lines, String label) {
    return lines.stream()
        .filter(line -> line.startsWith(label))
        .findFirst()
        .orElseThrow()
        .substring(label.length());
  }
}
