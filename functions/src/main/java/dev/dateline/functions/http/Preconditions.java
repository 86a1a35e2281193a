package dev.dateline.functions.http;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a client says it has seen, in If-Match. */
public final class Preconditions {
  private static final Pattern ETAG = Pattern.compile("\"v([0-9]{1,18})(?:-[a-z0-9]{1,20}){0,3}\"");

  private Preconditions() {}

  /** Tells whether the request is to be carried out only where nothing is yet. */
  public static boolean asksForNothingThere(HttpRequest request) {
    Optional<String> header = request.header("if-none-match").map(String::strip);
    if (header.isPresent() && !header.get().equals("*")) {
      throw new RequestFailure.BadRequest(
          "With PUT, If-None-Match takes * only: it creates a release under the path's id. To"
              + " revise one send If-Match with its ETag.");
    }
    return header.isPresent();
  }

  /** Returns an answer, or where the client has it by If-None-Match, that it is so still. */
  static HttpResponse unlessCurrent(HttpResponse whole, HttpRequest request) {
    String etag = Objects.requireNonNull(whole.headers().get("etag"));
    return request
        .header("if-none-match")
        .filter(tags -> tags.strip().equals("*") || tags.contains(etag))
        .map(current -> whole.notModified())
        .orElse(whole);
  }

  /** Returns the version of If-Match; empty where it is not sent, or any will do. */
  public static OptionalLong expectedVersion(HttpRequest request) {
    String header = request.header("if-match").orElse("*").strip();
    if (header.equals("*")) {
      return OptionalLong.empty();
    }
    Matcher etag = ETAG.matcher(header);
    if (!etag.matches()) {
      throw new RequestFailure.BadRequest(
          "If-Match takes one ETag as an answer gave it, with its quotation marks: \"v3-json\".");
    }
    return OptionalLong.of(Long.parseLong(etag.group(1)));
  }
}
