package dev.dateline.local.lambda;

/** A handler threw, or answered more than Lambda passes on. */
public final class FunctionFailed extends Exception {
  private static final long serialVersionUID = 1;

  FunctionFailed(String function, Throwable cause) {
    super(function + " failed", cause);
  }
}
