package dev.dateline.release;

/** No page can be made of a release as it is: the fault of the renderer, and of no store. */
public final class Unrenderable extends IllegalStateException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 200;

  public Unrenderable(Throwable cause) {
    super("It cannot be rendered: " + shortly(cause), cause);
  }

  /** One line that history can keep, whatever the message of a bug is. */
  private static String shortly(Throwable cause) {
    String text =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String line =
        text.codePoints()
            .map(
                c ->
                    Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                        ? ' '
                        : c)
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return line.isBlank() ? cause.getClass().getSimpleName() : line.strip();
  }
}
