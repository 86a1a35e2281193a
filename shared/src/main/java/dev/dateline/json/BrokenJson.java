package dev.dateline.json;

import org.jspecify.annotations.Nullable;

/** A text is not JSON; the message says what is wrong and where. */
public final class BrokenJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenJson(@Nullable String reason, int line, int column) {
    super("Line %d, column %d: %s".formatted(line, column, firstLine(reason)));
  }

  BrokenJson(@Nullable String reason, int line, int column, Throwable cause) {
    this(reason, line, column);
    initCause(cause);
  }

  BrokenJson(String limit, Throwable cause) {
    super(limit, cause);
  }

  private static String firstLine(@Nullable String reason) {
    return reason == null ? "this is not JSON" : reason.lines().findFirst().orElse("");
  }
}
