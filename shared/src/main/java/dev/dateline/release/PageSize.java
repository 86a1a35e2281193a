package dev.dateline.release;

/** How many releases one page of a list has: 1 to 100. */
public record PageSize(int value) {
  /** What a page has where nothing else is asked for. */
  public static final PageSize USUAL = new PageSize(20);

  public PageSize {
    if (value < 1 || value > 100) {
      throw new IllegalArgumentException("must be a whole number from 1 to 100");
    }
  }

  /** Reads a page size as a query names it. */
  public static PageSize of(String text) {
    try {
      return new PageSize(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return new PageSize(0);
    }
  }
}
