package dev.dateline.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads what an image says of itself in its first bytes, and decodes nothing.
 *
 * <p>The forms: PNG (W3C, 11.2.2), JPEG (ITU T.81, B.2.2), GIF89a (18), WebP (RFC 9649, 2.5 and
 * 2.7).
 */
final class ImageHeader {
  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

  private final byte[] bytes;

  private ImageHeader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * What is known of an image.
   *
   * @param size as browsers show it
   * @param tellsPlace whether it says where it was taken, as far as that is looked for: in JPEG
   */
  record Facts(ImageSize size, boolean tellsPlace) {}

  /** Returns the facts; empty if the header is cut short, broken or says that there is nothing. */
  static Optional<Facts> of(FileType type, byte[] bytes) {
    ImageHeader header = new ImageHeader(bytes);
    try {
      return Optional.of(
          switch (type) {
            case PNG -> new Facts(header.png(), false);
            case JPEG -> header.jpeg();
            case GIF -> new Facts(new ImageSize(header.little(6, 2), header.little(8, 2)), false);
            case WEBP -> new Facts(header.webp(), false);
            case PDF -> throw new IllegalArgumentException("is no image");
          });
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  private ImageSize png() {
    require(FileType.begins(bytes, 12, "IHDR"));
    return new ImageSize(big(16, 4), big(20, 4));
  }

  /** Goes from marker to marker until one begins a frame. */
  private Facts jpeg() {
    boolean isOnItsSide = false;
    boolean tellsPlace = false;
    int at = 2;
    while (true) {
      require(big(at, 1) == 0xff);
      int marker = big(at + 1, 1);
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (isFrame(marker)) {
        int height = big(at + 5, 2);
        int width = big(at + 7, 2);
        return new Facts(
            isOnItsSide ? new ImageSize(height, width) : new ImageSize(width, height), tellsPlace);
      }
      // Behind the start of a scan are no headers any more.
      require(marker != 0xda && marker != 0xd9);
      int length = big(at + 2, 2);
      require(length >= 2);
      int end = Math.min(at + 2 + length, bytes.length);
      if (FileType.begins(bytes, at + 4, EXIF)) {
        Exif exif = new Exif(slice(at + 4 + EXIF.length(), end));
        isOnItsSide |= exif.isOnItsSide();
        tellsPlace |= exif.hasPlace();
      } else if (FileType.begins(bytes, at + 4, XMP)) {
        tellsPlace |=
            new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).contains("GPSLatitude");
      }
      at += 2 + length;
    }
  }

  /** SOF0 to SOF15, among which DHT, JPG and DAC are none. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private ImageSize webp() {
    return switch (big(15, 1)) {
      case ' ' -> {
        require(big(23, 3) == 0x9d012a);
        yield new ImageSize(little(26, 2) & 0x3fff, little(28, 2) & 0x3fff);
      }
      case 'L' -> {
        require(big(20, 1) == 0x2f);
        int bits = little(21, 4);
        yield new ImageSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
      }
      case 'X' -> new ImageSize(little(24, 3) + 1, little(27, 3) + 1);
      default -> throw new IllegalArgumentException("is another form of WebP");
    };
  }

  private ByteBuffer slice(int from, int to) {
    return ByteBuffer.wrap(bytes, from, Math.max(0, to - from)).slice();
  }

  private int big(int at, int count) {
    int number = 0;
    for (int i = 0; i < count; i++) {
      number = (number << 8) | (bytes[at + i] & 0xff);
    }
    return number;
  }

  private int little(int at, int count) {
    int number = 0;
    for (int i = count - 1; i >= 0; i--) {
      number = (number << 8) | (bytes[at + i] & 0xff);
    }
    return number;
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("is broken");
    }
  }
}
