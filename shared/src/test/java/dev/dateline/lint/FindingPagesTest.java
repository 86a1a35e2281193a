package dev.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of a finding has its page, and every page its code. */
class FindingPagesTest {
  private static final Path PAGES = Path.of("../docs/findings");
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:[fF]indings\\.(?:error|warning|info)|new Finding)\\(\\s*\"([A-Z][A-Z_]+)\"");

  @Test
  void eachCodeThatAReaderGivesIsKnown() throws IOException {
    Set<String> given = codesIn(Path.of("src/main/java"));
    given.addAll(codesIn(Path.of("../functions/src/main/java")));
    Set<String> known = new TreeSet<>(Codes.ofRules());
    known.addAll(Codes.OF_READERS);

    assertThat(given).isNotEmpty();
    assertThat(known).containsAll(given);
  }

  @Test
  void eachCodeHasAPageAndEachPageACode() throws IOException {
    Set<String> codes = new TreeSet<>(Codes.ofRules());
    codes.addAll(Codes.OF_READERS);

    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("README.md"))
                  .sorted())
          .containsExactlyElementsOf(codes.stream().map(FindingPagesTest::page).sorted().toList());
    }
  }

  @Test
  void eachPageSaysWhatItIsAboutAndTheListNamesIt() throws IOException {
    String list = Files.readString(PAGES.resolve("README.md"));
    Set<String> codes =
        Pattern.compile("(?m)^\\| \\[([A-Z_]+)\\]\\(")
            .matcher(list)
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(codes).containsAll(Codes.ofRules());
    for (String code : codes) {
      String text = Files.readString(PAGES.resolve(page(code)));
      assertThat(text).as(code).contains("**" + code + "**", "## What breaks it", "## Mend it");
      assertThat(list).contains("[" + code + "](" + page(code) + ")");
    }
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files).hasSize(codes.size() + 1);
    }
  }

  @Test
  void eachPageSaysTheUsualLevelOfItsRule() throws IOException {
    for (Rule rule : Lint.RULES) {
      assertThat(Files.readString(PAGES.resolve(page(rule.code()))))
          .as(rule.code())
          .contains(
              "**%s**, %s".formatted(rule.code(), rule.usual().name().toLowerCase(Locale.ROOT)));
    }
  }

  private static Set<String> codesIn(Path folder) throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher given = GIVEN.matcher(Files.readString(file));
        while (given.find()) {
          codes.add(given.group(1));
        }
      }
    }
    return codes;
  }

  private static String page(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
  }
}
