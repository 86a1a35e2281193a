package dev.dateline.release;

import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies one press release for as long as it exists: a UUID in lower case. */
public record ReleaseId(String value) {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  public ReleaseId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id is a UUID in lower case, such as 0197b5e4-6c00-7000-8000-000000000001");
    }
  }

  static ReleaseId of(UUID uuid) {
    return new ReleaseId(uuid.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
