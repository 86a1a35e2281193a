package dev.dateline.release;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/** Images as the encoders of the JDK write them. */
public final class Pictures {
  /** A document of which nobody reads more than its beginning. */
  public static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes();

  private Pictures() {}

  public static byte[] png(int width, int height) {
    return of("png", width, height);
  }

  /** Returns a JPEG of 300 by 200 with Exif data as cameras write them. */
  public static byte[] photo(boolean littleEndian, int orientation, boolean withPlace) {
    ByteBuffer exif =
        ByteBuffer.allocate(62)
            .order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
            .put("Exif\0\0".getBytes())
            .put((littleEndian ? "II" : "MM").getBytes())
            .putShort((short) 42)
            .putInt(8);
    exif.putShort((short) 2);
    putEntry(exif, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
    // The directory of GPS lies behind the four bytes that say that no other one follows.
    putEntry(exif, 0x8825, 4, 1).putInt(38).putInt(0);
    exif.putShort((short) 1);
    putEntry(exif, withPlace ? 2 : 0, 5, 3).putInt(0);
    return withApp1(exif.array());
  }

  private static ByteBuffer putEntry(ByteBuffer exif, int tag, int type, int count) {
    return exif.putShort((short) tag).putShort((short) type).putInt(count);
  }

  /** Returns a JPEG of 300 by 200 that begins with a segment of this content. */
  static byte[] withApp1(byte[] content) {
    byte[] image = of("jpg", 300, 200);
    return ByteBuffer.allocate(image.length + 4 + content.length)
        .put(image, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (2 + content.length))
        .put(content)
        .put(image, 2, image.length - 2)
        .array();
  }

  /** Returns an image in one of the forms {@code png}, {@code jpg} and {@code gif}. */
  static byte[] of(String form, int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), form, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
