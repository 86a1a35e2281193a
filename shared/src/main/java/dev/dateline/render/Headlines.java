package dev.dateline.render;

import dev.dateline.release.Listed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The headlines of a list for which a page lacks room. */
final class Headlines {
  private static final String ELLIPSIS = "\u2026";

  /** So many bytes of each are shown whatever else a page holds. */
  private static final int FEWEST = 60;

  private Headlines() {}

  /**
   * Returns the list with headlines that take so many bytes less. The longest are cut to one
   * length, at a word where they have any.
   */
  static List<Listed> shortened(List<Listed> releases, int bytes) {
    int all = releases.stream().mapToInt(release -> bytesOf(release.headline())).sum();
    int most = Math.max(FEWEST, (all - bytes) / Math.max(1, releases.size()));
    return releases.stream().map(release -> release.under(cut(release.headline(), most))).toList();
  }

  private static String cut(String headline, int most) {
    if (bytesOf(headline) <= most) {
      return headline;
    }
    int room = most - bytesOf(ELLIPSIS);
    int end = 0;
    int endOfWord = 0;
    while (true) {
      int letter = headline.codePointAt(end);
      if (Character.isWhitespace(letter)) {
        endOfWord = end;
      }
      room -= bytesOf(Character.toString(letter));
      if (room < 0) {
        return headline.substring(0, endOfWord > 0 ? endOfWord : end) + ELLIPSIS;
      }
      end += Character.charCount(letter);
    }
  }

  /** Returns what a text takes on a page. */
  private static int bytesOf(String text) {
    return Html.escaped(text).getBytes(StandardCharsets.UTF_8).length;
  }
}
