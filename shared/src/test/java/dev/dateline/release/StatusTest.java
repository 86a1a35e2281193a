package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/problems/wrong-status.md"})
  void allowsWhatTheDocumentsSay(String document) throws IOException {
    String text = Files.readString(Path.of("..", document));

    for (Status status : Status.listed()) {
      Set<String> possible = status.possible().stream().map(Names::of).collect(Collectors.toSet());
      assertThat(documented(text, status)).as(status.name()).isEqualTo(possible);
    }
  }

  /** Reads a row such as {@code | `draft` | revise (`PUT`), preview |}; "nothing" is no verb. */
  private static Set<String> documented(String text, Status status) {
    Matcher row =
        Pattern.compile("(?m)^\\| `%s` \\| (.*) \\|$".formatted(Names.of(status))).matcher(text);
    assertThat(row.find()).as(status.name()).isTrue();
    return Arrays.stream(row.group(1).replaceAll(" \\([^)]*\\)", "").split(", "))
        .filter(verb -> !verb.equals("nothing"))
        .collect(Collectors.toSet());
  }
}
