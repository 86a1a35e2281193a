package dev.dateline.lint;

import dev.dateline.release.Finding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Orders findings as the members that they are about stand in a release. */
final class Places {
  private static final List<String> MEMBERS =
      List.of(
          ("kind headline subheadline summary language slug tags translationOf translations"
                  + " releaseLine dateline body contacts quotes boilerplate endMark issuer disclosure externalIds"
                  + " attachments place name organisation role emails phones about regime"
                  + " registrant principal principalCountry text speaker title immediate embargo"
                  + " date time zone wire format value url tickers exchange symbol href mediaType"
                  + " alt caption credit")
              .split(" ", -1));

  /** What is about the release as a whole comes first, and one member's findings stay in order. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Places::ranks, (one, other) -> Arrays.compare(one, other));

  private Places() {}

  private static int[] ranks(Finding finding) {
    String pointer = finding.pointer();
    if (pointer == null || pointer.length() < 3) {
      return new int[0];
    }
    return Arrays.stream(pointer.substring(2).split("/", -1)).mapToInt(Places::rank).toArray();
  }

  private static int rank(String step) {
    boolean index = step.chars().allMatch(c -> c >= '0' && c <= '9');
    if (index) {
      return step.isEmpty() || step.length() > 6 ? 0 : Integer.parseInt(step);
    }
    int known = MEMBERS.indexOf(step);
    return known < 0 ? MEMBERS.size() : known;
  }
}
