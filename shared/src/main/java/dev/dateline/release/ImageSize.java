package dev.dateline.release;

/** How large an image is, in pixels. */
public record ImageSize(int width, int height) {
  /** Of an image that is taken: a browser needs four bytes for each. */
  public static final long MOST_PIXELS = 50_000_000;

  public ImageSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("an image has at least one pixel");
    }
  }

  long pixels() {
    return (long) width * height;
  }
}
