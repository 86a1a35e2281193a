package dev.dateline.release;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * What a camera wrote into a photo about itself (CIPA DC-008, 4.6); what is broken says nothing.
 */
final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int GPS = 0x8825;
  private static final int LATITUDE = 2;
  private final ByteBuffer tiff;

  /** {@code tiff} are the bytes behind "Exif". */
  Exif(ByteBuffer tiff) {
    this.tiff = tiff;
    if (tiff.limit() > 0) {
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }
  }

  /** Tells whether browsers turn the photo, so that its width is what it stores as its height. */
  boolean isOnItsSide() {
    try {
      OptionalInt at = valueIn(tiff.getInt(4), ORIENTATION);
      int orientation = at.isPresent() ? tiff.getShort(at.getAsInt()) : 1;
      return orientation >= 5 && orientation <= 8;
    } catch (IndexOutOfBoundsException broken) {
      return false;
    }
  }

  /** Tells whether it says where the photo was taken. */
  boolean hasPlace() {
    try {
      OptionalInt gps = valueIn(tiff.getInt(4), GPS);
      return gps.isPresent() && valueIn(tiff.getInt(gps.getAsInt()), LATITUDE).isPresent();
    } catch (IndexOutOfBoundsException broken) {
      return false;
    }
  }

  /** Returns where the value of a tag is in a directory, of which each entry has twelve bytes. */
  private OptionalInt valueIn(int directory, int tag) {
    int count = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == tag) {
        return OptionalInt.of(entry + 8);
      }
    }
    return OptionalInt.empty();
  }
}
