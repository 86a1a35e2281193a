package dev.dateline.release;

import org.jspecify.annotations.Nullable;

/**
 * Something of a source that is not in the release, and why.
 *
 * @param what names it as it stands there, such as {@code <script>} or {@code onclick of <a>}
 * @param line where it stands, from 1; null where a form has no lines
 */
public record Loss(String what, String reason, @Nullable Integer line) {
  public static final TextRule WHAT = TextRule.line(300);
  public static final TextRule REASON = TextRule.line(300);

  public Loss {
    WHAT.check("what", what);
    REASON.check("reason", reason);
  }
}
