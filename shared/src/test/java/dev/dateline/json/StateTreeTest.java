package dev.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Examples;
import dev.dateline.release.Filing;
import dev.dateline.release.Finding;
import dev.dateline.release.Revision;
import dev.dateline.release.Understanding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What former versions stored is read as it was meant. */
class StateTreeTest {
  private static final Map<String, Object> PUBLISHED =
      Map.of(
          "version", 3L,
          "status", "published",
          "address", "harbour/2026/lamp",
          "createdAt", "2026-03-02T11:00:00Z",
          "updatedAt", "2026-03-02T12:00:00Z",
          "publishedAt", "2026-03-02T12:00:00Z");

  @Test
  void keepsTheOneFilingThatWasStoredBeforeThereWereMore() {
    Map<String, Object> tree = new HashMap<>(PUBLISHED);
    tree.put("filing", Map.of("due", "2026-03-04T12:00:00Z", "reference", "6427-1"));

    assertThat(StateTree.read(tree).filings())
        .containsExactly(new Filing(Instant.parse("2026-03-04T12:00:00Z"), null, "6427-1"));
    assertThat(StateTree.read(PUBLISHED).filings()).isEmpty();
  }

  @Test
  void keepsWhatTheNewsroomSilencedOfTheSource() {
    Finding told = new Finding("LENGTH", Finding.Level.WARNING, "It is short.", "#/body/value");
    Finding silenced =
        new Finding("DISCLOSURE_UNREAD", Finding.Level.WARNING, "Line 9.", "#/disclosure", true);
    Revision revision =
        new Revision(
            1,
            Examples.content("A lamp"),
            List.of(told),
            List.of(silenced),
            Understanding.PLAIN,
            null,
            Examples.NOON);

    assertThat(RevisionTree.read(1, RevisionTree.of(revision))).isEqualTo(revision);
  }

  @Test
  void takesAFindingOfUnknownOriginForOneOfTheSource() {
    Map<String, Object> finding =
        Map.of("code", "EMBARGO_UNREAD", "level", "error", "message", "x");
    Map<String, Object> tree =
        Map.of(
            "at", "2026-03-02T11:00:00Z",
            "content", Map.of("headline", "A lamp"),
            "findings", List.of(finding));

    assertThat(RevisionTree.read(1, tree).findings())
        .singleElement()
        .satisfies(read -> assertThat(read.ofSource()).isTrue());
  }
}
