package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Other names, dates and orders of blocks are read alike: no recogniser knows an example. */
class AlteredReleasesTest {
  private static final List<String> NAMES =
      List.of(
          "Orsolya",
          "Vandermeer",
          "Thibault",
          "Okafor",
          "Lindqvist",
          "Marisela",
          "Brannigan",
          "Yevgenia",
          "Castellan",
          "Dunmore",
          "Ekström",
          "Fairweather",
          "Gwendoline",
          "Hartigan",
          "Isolde",
          "Jarrow",
          "Kestrel",
          "Lorimer",
          "Montague",
          "Nakamura",
          "Oberon",
          "Pemberton",
          "Quigley",
          "Rosalind",
          "Sorensen",
          "Tiverton",
          "Ullmann",
          "Valentina",
          "Wexford",
          "Xanthe",
          "Yarmouth",
          "Zielinski",
          "Ashdown",
          "Birkett",
          "Corbridge",
          "Dalmeny");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> MOIS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private final TextReader reader = new TextReader();
  private Path folder;

  @BeforeEach
  void findsTheFolder() {
    Optional<Path> found = SharedReleases.folder();
    assumeTrue(found.isPresent(), "no folder shared/releases above this one");
    folder = found.get();
  }

  @Test
  void readsOtherNamesAndDatesAlike() {
    ReadingScore score = new ReadingScore();
    for (Path file : SharedReleases.texts(folder)) {
      Optional<Map<String, Object>> expected = SharedReleases.expected(file);
      if (expected.isPresent()) {
        UnaryOperator<String> alter = alteration(expected.get());
        Path json =
            file.resolveSibling(file.getFileName().toString().replace(".txt", ".expected.json"));
        String text = alter.apply(SharedReleases.text(file));
        score.add(
            file.getFileName().toString(),
            SharedReleases.json(alter.apply(SharedReleases.text(json))),
            reader.read(text));
        assertThat(text).isNotEqualTo(SharedReleases.text(file));
      }
    }
    assertThat(score.wrong()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void readsAnotherOrderOfItsBlocksAlike(String name, String blocks, String order) {
    Path file = folder.resolve(name + ".txt");
    Matcher found = Pattern.compile(blocks).matcher(SharedReleases.text(file).stripTrailing());
    assertThat(found.matches()).isTrue();
    ReadingScore score = new ReadingScore();
    score.add(
        name, SharedReleases.expected(file).orElseThrow(), reader.read(found.replaceFirst(order)));
    assertThat(score.wrong()).isEmpty();
  }

  private static Stream<Arguments> orders() {
    return Stream.of(
        Arguments.of("french", "(?s)(.*?\n)(\n.*)\n(Contact pour .*)", "$1\n$3\n$2"),
        Arguments.of("french", "(?s)(.*)(\nÀ propos .*)(# # #)(\n.*)", "$1\n$3\n$2$4"),
        Arguments.of(
            "ngo", "(?s)(.*\n)(About .*\n)(\nFor more information, contact .*)", "$1$3\n\n$2"),
        Arguments.of("ngo", "(?s)(.*\n)(\nFor more information, contact .*)", "$2\n\n$1"),
        Arguments.of("government-all-caps", "(?s)(.*\n)(#####\n)(.*)", "$1$3\n$2"),
        Arguments.of("government-all-caps", "(?s)([^\n]*\n)([^\n]*\n)(.*)", "$2$1$3"),
        Arguments.of("embargoed", "(?s)([^\n]*\n)(.*?\n)(For Immediate.*)", "$2$1$3"),
        Arguments.of("media-advisory", "(?s)([^\n]*\n)([^\n]*\n)([^\n]*\n)(.*)", "$1$3$2$4"),
        Arguments.of(
            "media-advisory", "(?s)([^\n]*\n)([^\n]*\n[^\n]*\n)(.*?\n)(MEDIA .*)", "$2$3\n$1$4"),
        Arguments.of("wire-ticker", "(?s)(.*)", "FOR IMMEDIATE RELEASE\n\n$1\n\n###"));
  }

  private static UnaryOperator<String> alteration(Map<String, Object> expected) {
    Map<String, String> names = new LinkedHashMap<>();
    collect(expected.get("contacts"), "name", names);
    collect(expected.get("quotes"), "speaker", names);
    if (expected.get("dateline") instanceof Map<?, ?> dateline) {
      add(String.valueOf(dateline.get("place")), names);
    }
    return text -> otherMonths(otherNames(text, names));
  }

  private static void collect(Object people, String field, Map<String, String> names) {
    if (people instanceof List<?> all) {
      all.forEach(person -> add(String.valueOf(((Map<?, ?>) person).get(field)), names));
    }
  }

  private static void add(String name, Map<String, String> names) {
    for (String word : Words.of(name)) {
      if (word.length() > 3 && !Roles.isRole(word) && !Roles.isOrganisation(word)) {
        names.putIfAbsent(Words.lower(word), NAMES.get(names.size() % NAMES.size()));
      }
    }
  }

  private static String otherNames(String text, Map<String, String> names) {
    return Pattern.compile("(?<![@.\\p{L}])\\p{Lu}\\p{L}{3,}(?![@.]\\p{L})")
        .matcher(text)
        .replaceAll(
            word -> {
              String other = names.getOrDefault(Words.lower(word.group()), word.group());
              return Words.isAllCaps(word.group()) ? other.toUpperCase(Locale.ROOT) : other;
            });
  }

  private static String otherMonths(String text) {
    String moved =
        Pattern.compile(
                "\\b(" + String.join("|", MONTHS) + "|" + String.join("|", MOIS) + ")\\b",
                Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE)
            .matcher(text)
            .replaceAll(month -> next(month.group()));
    return Pattern.compile("\"(\\d{4})-(\\d{2})-(\\d{2})\"")
        .matcher(moved)
        .replaceAll(
            date ->
                "\"%s-%02d-%s\""
                    .formatted(
                        date.group(1), Integer.parseInt(date.group(2)) % 12 + 1, date.group(3)));
  }

  private static String next(String month) {
    if (Words.isAllCaps(month)) {
      int number =
          MONTHS.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList().indexOf(month);
      return number < 0 ? month : MONTHS.get((number + 1) % 12).toUpperCase(Locale.ROOT);
    }
    List<String> all = MONTHS.contains(month) ? MONTHS : MOIS;
    int number = all.indexOf(month);
    return number < 0 ? month : all.get((number + 1) % 12);
  }
}
