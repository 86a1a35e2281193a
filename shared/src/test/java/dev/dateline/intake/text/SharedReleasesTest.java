package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.intake.Reading;
import dev.dateline.release.Contact;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.PhoneNumber;
import dev.dateline.release.ReleaseContent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    assertThat(score.wrong()).as(score.table()).isEmpty();
  }

  @Test
  void losesNoWord() {
    for (Path file : SharedReleases.texts(folder)) {
      String text = SharedReleases.text(file);
      assertThat(LostWords.of(text, reader.read(text))).as(file.toString()).isEmpty();
    }
  }

  /**
   * What is expected is cut out of the mail itself, by its lines, so that none of it stands here.
   */
  @Test
  void readsTheAgencysMail() {
    String mail = SharedReleases.text(folder.resolve("fara-agency-email.txt"));
    List<String> lines = mail.lines().filter(line -> !line.isBlank()).toList();
    int contact = lineWith(lines, "CONTACT: ");
    int body = contact + 2;
    int last = lineWith(lines, "O. ") - 2;
    String[] who = lines.get(contact).substring("CONTACT: ".length()).split(", ");
    String disclosure = lines.getLast();

    ReleaseContent content = reader.read(mail).content();

    assertThat(content.headline()).isEqualTo(lines.get(contact + 1));
    assertThat(content.releaseLine().text()).isEqualTo(lines.get(contact - 1));
    assertThat(content.releaseLine().immediate()).isTrue();
    assertThat(content.releaseLine().date()).isEqualTo(LocalDate.of(2018, 4, 26));
    assertThat(content.dateline().place()).isEqualTo(lines.get(body).split("\u2014")[0]);
    assertThat(content.contacts())
        .containsExactly(
            new Contact(
                who[0],
                null,
                null,
                List.of(new EmailAddress(who[1])),
                List.of(new PhoneNumber(who[2]))));
    assertThat(content.quotes())
        .isNotEmpty()
        .allMatch(quote -> mail.contains("**%s, %s**".formatted(quote.speaker(), quote.title())))
        .allMatch(quote -> mail.contains(quote.text()));
    assertThat(content.body().value())
        .startsWith(lines.get(body).split("\u2014")[1].substring(0, 80));
    assertThat(content.body().value()).endsWith(lines.get(last));
    assertThat(content.body().value()).doesNotContain("Sent:", who[1]);
    assertThat(disclosure)
        .contains("distributed by " + content.disclosure().registrant() + " on behalf of")
        .contains("on behalf of the " + content.disclosure().principal() + ". Additional");
    assertThat(content.disclosure().text()).isEqualTo(disclosure);
    assertThat(content.language()).hasToString("en");
  }

  private static int lineWith(List<String> lines, String start) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
