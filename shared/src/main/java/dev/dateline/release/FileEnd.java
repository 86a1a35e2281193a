package dev.dateline.release;

import java.nio.charset.StandardCharsets;

/**
 * Tells whether a file goes on to its end, from part to part, with pixels among them, and decodes
 * nothing; what stands behind the end is passed over, as every browser does.
 *
 * <p>The forms: PNG (W3C, 5.3), JPEG (ITU T.81, B.1.1), GIF89a (12 and 27), WebP (RFC 9649, 2.4),
 * PDF (ISO 32000-1, 7.5.5, of which readers look at the last 1,024 bytes).
 */
final class FileEnd {
  private static final int LAST_OF_PDF = 1_024;

  private final byte[] bytes;

  private FileEnd(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Tells whether the end of a file of this type is there. */
  static boolean isThere(FileType type, byte[] bytes) {
    FileEnd end = new FileEnd(bytes);
    try {
      return switch (type) {
        case PNG -> end.png();
        case JPEG -> end.jpeg();
        case GIF -> end.gif();
        case WEBP -> 8 + end.little(4) <= bytes.length;
        case PDF -> end.pdf();
      };
    } catch (IndexOutOfBoundsException cutShort) {
      return false;
    }
  }

  /** Goes from chunk to chunk: length, name, content, checksum. */
  private boolean png() {
    int at = 8;
    boolean pixels = false;
    while (!FileType.begins(bytes, at + 4, "IEND")) {
      pixels |= FileType.begins(bytes, at + 4, "IDAT");
      at = Math.toIntExact(Math.min(at + 12 + big(at), bytes.length));
    }
    return pixels && at + 12 <= bytes.length;
  }

  /** Goes from marker to marker; in what is coded, 0xff is followed by zero or a restart. */
  private boolean jpeg() {
    int at = 2;
    boolean pixels = false;
    while (true) {
      int marker = byteAt(at) == 0xff ? byteAt(at + 1) : 0;
      if (marker == 0xd9) {
        return pixels;
      }
      pixels |= marker == 0xda;
      boolean hasLength = marker >= 0xc0 && marker < 0xff && (marker < 0xd0 || marker > 0xd8);
      at += hasLength ? 2 + (byteAt(at + 2) << 8) + byteAt(at + 3) : 1;
    }
  }

  /** Goes from block to block; images and extensions are sub-blocks behind their headers. */
  private boolean gif() {
    int at = 13 + colours(10);
    boolean pixels = false;
    while (byteAt(at) != 0x3b) {
      pixels |= byteAt(at) == 0x2c;
      at = byteAt(at) == 0x2c ? at + 11 + colours(at + 9) : at + 2;
      while (byteAt(at) != 0) {
        at += 1 + byteAt(at);
      }
      at++;
    }
    return pixels;
  }

  /** Returns how many bytes a table of colours has, which these flags announce. */
  private int colours(int flags) {
    return byteAt(flags) < 0x80 ? 0 : 3 << (1 + (byteAt(flags) & 7));
  }

  private boolean pdf() {
    int from = Math.max(0, bytes.length - LAST_OF_PDF);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private int byteAt(int at) {
    return bytes[at] & 0xff;
  }

  private long big(int at) {
    return ((long) byteAt(at) << 24)
        | (byteAt(at + 1) << 16)
        | (byteAt(at + 2) << 8)
        | byteAt(at + 3);
  }

  private long little(int at) {
    return ((long) byteAt(at + 3) << 24)
        | (byteAt(at + 2) << 16)
        | (byteAt(at + 1) << 8)
        | byteAt(at);
  }
}
