package dev.dateline.intake.mail;

import dev.dateline.release.Loss;
import dev.dateline.release.Understanding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is not taken; when there is more than is kept, the last says how much more. */
final class Losses {
  private final List<Loss> all = new ArrayList<>();

  void add(String what, String reason, @Nullable Integer line) {
    all.add(new Loss(shortened(what), shortened(reason), line));
  }

  void addAll(List<Loss> losses) {
    all.addAll(losses);
  }

  List<Loss> list() {
    int most = Understanding.MOST_LOSSES;
    if (all.size() <= most) {
      return List.copyOf(all);
    }
    List<Loss> first = new ArrayList<>(all.subList(0, most - 1));
    first.add(
        new Loss(
            "%d more".formatted(all.size() - first.size()),
            "So many are not named one by one.",
            null));
    return first;
  }

  private static String shortened(String text) {
    return Leaf.printable(text, 140);
  }
}
