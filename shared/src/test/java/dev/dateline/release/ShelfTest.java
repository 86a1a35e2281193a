package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShelfTest {
  @Test
  void isBelowTheListOfItsKind() {
    assertThat(Shelf.of(2026).path()).isEqualTo("archive/2026");
    assertThat(Shelf.of("Open letters").path()).isEqualTo("tags/open-letters");
  }

  @Test
  void putsTagsThatAreSpeltAlikeOnOneShelf() {
    assertThat(
            Stream.of(
                    "Open letters", "open-letters", "OPEN  LETTERS", "Open_Letters", "Ópen létters")
                .map(tag -> Shelf.of(tag).path())
                .distinct())
        .containsExactly("tags/open-letters");
  }

  @Test
  void keepsApartWhatCannotBeSpeltInAsciiLetters() {
    List<String> tags =
        List.of(
            "C",
            "C++",
            "C#",
            "NET",
            ".NET",
            "العبّارات",
            "الموانئ",
            "港口",
            "渡轮",
            "---",
            "!",
            "C, A");
    List<String> paths = tags.stream().map(tag -> Shelf.of(tag).path()).toList();

    assertThat(paths).doesNotHaveDuplicates().allMatch(path -> path.matches("tags/[a-z0-9-]+"));
    assertThat(paths.get(1)).matches("tags/c--[0-9a-f]{12}");
    assertThat(Shelf.of(paths.get(1).substring(5)).path()).isNotEqualTo(paths.get(1));
    assertThat(Shelf.of("c++").path()).isEqualTo(paths.get(1));
  }

  @Test
  void keepsApartLongTagsThatBeginAlike() {
    String one = Shelf.of("æ".repeat(63) + "b").path();

    assertThat(one).isNotEqualTo(Shelf.of("æ".repeat(63) + "c").path());
    assertThat(one.length()).isLessThan(110);
  }

  @Test
  void holdsFiftyNumbersOnAPage() {
    assertThat(Stream.of(0, 1, 50, 51, 100, 101).map(number -> Shelf.part(number, Shelf.PAGE)))
        .containsExactly(0, 1, 1, 2, 2, 3);
  }

  @Test
  void refusesWhatIsNoYearAndNoTag() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Shelf(Shelf.Kind.YEAR, "26"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Shelf(Shelf.Kind.TAG, " "));
  }
}
