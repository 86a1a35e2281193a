package dev.dateline.local;

/** The stack cannot start, for a reason that its user can do something about in one line. */
public final class StartFailure extends Exception {
  private static final long serialVersionUID = 1;

  StartFailure(String message) {
    super(message);
  }
}
