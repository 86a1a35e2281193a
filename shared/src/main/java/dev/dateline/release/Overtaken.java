package dev.dateline.release;

/** Another hook has claimed the entry in whose name this was attempted; nothing is stored. */
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Overtaken() {
    super("claimed by another");
  }
}
