package dev.dateline.release;

/** The attempt was carried out by another request meanwhile; its receipt says how it ended. */
public final class Repeated extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Repeated() {
    super("carried out already");
  }
}
