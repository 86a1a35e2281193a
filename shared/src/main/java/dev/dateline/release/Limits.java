package dev.dateline.release;

import java.util.Collection;

/** How many there may be. */
final class Limits {
  private Limits() {}

  static void most(String name, Collection<?> values, int most) {
    if (values.size() > most) {
      throw new IllegalArgumentException(
          "%s has %d members; at most %d are taken".formatted(name, values.size(), most));
    }
  }
}
