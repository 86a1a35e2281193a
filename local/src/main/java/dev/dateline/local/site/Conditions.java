package dev.dateline.local.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reader says it has already (RFC 9110, section 13). */
final class Conditions {
  private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

  private Conditions() {}

  /**
   * Tells whether that is current. ETags are compared as if all were weak, since a page and its
   * packed form are the same page; a date counts only where no ETag is sent.
   *
   * @param headers of the answer
   */
  static boolean areMet(Map<String, String> request, Map<String, String> headers) {
    String tags = request.get("if-none-match");
    if (tags != null) {
      return tags.strip().equals("*") || names(tags, headers.getOrDefault("etag", ""));
    }
    Optional<Instant> since = date(request.get("if-modified-since"));
    Optional<Instant> modified = date(headers.get("last-modified"));
    return since.isPresent() && modified.isPresent() && !modified.get().isAfter(since.get());
  }

  private static boolean names(String tags, String etag) {
    Matcher tag = TAG.matcher(tags);
    while (tag.find()) {
      if (tag.group().equals(etag.startsWith("W/") ? etag.substring(2) : etag)) {
        return true;
      }
    }
    return false;
  }

  /** A date that cannot be read sets no condition. */
  private static Optional<Instant> date(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(t -> ZonedDateTime.parse(t, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
