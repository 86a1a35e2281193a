package dev.dateline.release;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Images as the encoders of the JDK write them. */
public final class Pictures {
  /** A document of which nobody reads more than its beginning. */
  public static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes();

  private Pictures() {}

  public static byte[] png(int width, int height) {
    return of("png", width, height);
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
