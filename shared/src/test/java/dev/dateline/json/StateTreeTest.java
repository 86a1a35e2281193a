package dev.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Filing;
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
