package dev.dateline.intake.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The member {@code body} of a front matter, which may leave its value to the text. */
final class FrontBody {
  private FrontBody() {}

  /** Returns a copy of the object, {@code body: html} being short for one; null if unsaid. */
  static @Nullable Map<String, @Nullable Object> of(@Nullable Object said) {
    return switch (said) {
      case null -> null;
      case Map<?, ?> members -> {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        members.forEach((name, value) -> body.put((String) name, value));
        yield body;
      }
      default -> {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("format", said);
        yield body;
      }
    };
  }
}
