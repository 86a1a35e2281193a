package dev.dateline.intake.html;

import java.util.Arrays;

/** Where each character of a block stands, counted over all pieces of text. */
final class Origin {
  private static final int ADDED = -1;
  private final int[] places;

  private Origin(int[] places) {
    this.places = places;
  }

  static Origin of(int[] places, int length) {
    return new Origin(Arrays.copyOf(places, length));
  }

  /** Of characters that the source does not have. */
  static Origin ofAdded(int length) {
    int[] places = new int[length];
    Arrays.fill(places, ADDED);
    return new Origin(places);
  }

  /** This one behind so many characters that the source does not have. */
  Origin behindAdded(int length) {
    int[] both = new int[length + places.length];
    Arrays.fill(both, 0, length, ADDED);
    System.arraycopy(places, 0, both, length, places.length);
    return new Origin(both);
  }

  /** Returns the place of the character at an index of the block, or -1 if it was added. */
  int at(int index) {
    return places[index];
  }
}
