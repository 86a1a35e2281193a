package dev.dateline.functions;

import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What failed and where, without the words of exceptions: they may quote what a client sent. */
final class Trace {
  private static final String OURS = "dev.dateline.";
  private static final int MOST_CAUSES = 5;

  private Trace() {}

  /** Returns one line: the class of the failure and of its causes, and where of ours each began. */
  static String of(Throwable failure) {
    StringJoiner line = new StringJoiner(", caused by ");
    @Nullable Throwable each = failure;
    for (int i = 0; each != null && i < MOST_CAUSES; i++) {
      line.add("%s at %s".formatted(each.getClass().getName(), place(each)));
      each = each.getCause();
    }
    return line.toString();
  }

  private static String place(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(
            frame ->
                "%s.%s:%d"
                    .formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()))
        .orElse("no place of ours");
  }
}
