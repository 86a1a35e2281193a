package dev.dateline.intake.text;

import java.util.List;
import java.util.function.Predicate;

/** Tells a release from the notes that people write about one. */
public final class ReleaseSigns {
  private static final int FEWEST_WORDS = 30;
  private static final int WORDS_WITH_ONE_SIGN = 60;
  private static final List<Predicate<String>> BELOW =
      List.of(
          line -> AboutHeading.of(line).isPresent(),
          EndMark::is,
          line -> ContactLabel.begins(line));

  private ReleaseSigns() {}

  /** Whether these lines are a release, rather than a note or an answer. */
  public static boolean stand(List<String> lines) {
    int words = lines.stream().mapToInt(Words::count).sum();
    if (words < FEWEST_WORDS) {
      return false;
    }
    int signs = lines.stream().anyMatch(ReleaseSigns::isLabel) ? 1 : 0;
    for (Predicate<String> below : BELOW) {
      signs += lines.stream().anyMatch(below) ? 1 : 0;
    }
    int enough = words >= WORDS_WITH_ONE_SIGN ? 1 : 2;
    return signs >= enough || (signs + 1 == enough && hasDateline(lines));
  }

  /** "FOR IMMEDIATE RELEASE", "Pressemitteilung Nr. 3": the line that a release begins with. */
  public static boolean isLabel(String line) {
    return DocumentLabel.is(line)
        || ReleaseLines.isImmediate(line)
        || ReleaseLines.opensAsEmbargo(line)
        || ReleaseLines.isDated(line);
  }

  /** Whether a line stands at the beginning of a release; {@code next} is the line below it. */
  public static boolean isAtBeginning(String line, String next) {
    return isLabel(line) || DatelineOpening.of(line, next).isPresent();
  }

  /** "About Eel Line", "Contact:", "###": what stands at the end of a release. */
  public static boolean isAtEnd(String line) {
    return BELOW.stream().anyMatch(sign -> sign.test(line));
  }

  private static boolean hasDateline(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      if (DatelineOpening.of(lines.get(i), next).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
