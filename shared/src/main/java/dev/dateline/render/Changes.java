package dev.dateline.render;

import dev.dateline.release.ReleaseContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which passages of a release are others than before.
 *
 * @param parts the parts that changed, in the order of the page
 */
record Changes(List<Part> parts) {
  /** So many steps may be taken to find which passages of a part both contents have. */
  private static final int MOST_STEPS = 1_000_000;

  /** Where more passages than these were replaced at once, none is compared with another. */
  static final int MOST_COMPARED = 4_000;

  /** So many passages on are looked at for the one that a passage has become. */
  private static final int WINDOW = 8;

  Changes {
    parts = List.copyOf(parts);
  }

  /** The changed passages of one part; never none. */
  record Part(ContentPart part, List<Edit> edits) {}

  /**
   * A passage that was changed, removed or added.
   *
   * @param before null where it was added
   * @param after null where it was removed
   */
  record Edit(@Nullable Passage before, @Nullable Passage after) {}

  static Changes between(ReleaseContent before, ReleaseContent after, Words words) {
    List<Part> parts = new ArrayList<>();
    for (ContentPart part : ContentPart.values()) {
      List<Edit> edits = edits(part.passagesOf(before, words), part.passagesOf(after, words));
      if (!edits.isEmpty()) {
        parts.add(new Part(part, edits));
      }
    }
    return new Changes(parts);
  }

  /** Counts the passages. */
  int size() {
    return parts.stream().mapToInt(part -> part.edits().size()).sum();
  }

  private static List<Edit> edits(List<Passage> before, List<Passage> after) {
    List<Edit> edits = new ArrayList<>();
    for (Difference.Hunk<Passage> hunk : Difference.between(before, after, MOST_STEPS)) {
      if (hunk.removed().size() + hunk.added().size() <= MOST_COMPARED) {
        pair(hunk.removed(), hunk.added(), edits);
      } else {
        hunk.removed().forEach(passage -> edits.add(new Edit(passage, null)));
        hunk.added().forEach(passage -> edits.add(new Edit(null, passage)));
      }
    }
    return edits;
  }

  /** Finds for each removed passage the added one that has most of its words, if one has half. */
  private static void pair(List<Passage> removed, List<Passage> added, List<Edit> edits) {
    List<Map<Passage.Piece, Integer>> words = added.stream().map(Passage::counted).toList();
    int next = 0;
    for (Passage passage : removed) {
      int found = mostAlike(passage.counted(), words, next);
      if (found < 0) {
        edits.add(new Edit(passage, null));
        continue;
      }
      added.subList(next, found).forEach(between -> edits.add(new Edit(null, between)));
      edits.add(new Edit(passage, added.get(found)));
      next = found + 1;
    }
    added.subList(next, added.size()).forEach(passage -> edits.add(new Edit(null, passage)));
  }

  /** Returns the place of the first that is most alike; negative if none is half alike. */
  private static int mostAlike(
      Map<Passage.Piece, Integer> words, List<Map<Passage.Piece, Integer>> others, int from) {
    int found = -1;
    double most = 0;
    for (int i = from; i < Math.min(from + WINDOW, others.size()); i++) {
      double alike = alike(words, others.get(i));
      if (alike >= 0.5 && alike > most) {
        found = i;
        most = alike;
      }
    }
    return found;
  }

  /** Returns the share of the words that both have: 1 for the same words, 0 for no common one. */
  private static double alike(Map<Passage.Piece, Integer> one, Map<Passage.Piece, Integer> other) {
    long common = 0;
    long all = 0;
    for (Map.Entry<Passage.Piece, Integer> word : one.entrySet()) {
      common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
      all += word.getValue();
    }
    for (int count : other.values()) {
      all += count;
    }
    return all == 0 ? 0 : 2.0 * common / all;
  }
}
