package dev.dateline.webhook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that says it comes from a source, with the very bytes that were sent. */
public final class Hook {
  private final String method;
  private final String path;
  private final String query;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * Takes a request as its sender knows it.
   *
   * @param path with percent-encoding
   * @param query without its question mark; empty for none
   * @param headers one value for each name; several of one name are joined by commas, as API
   *     Gateway joins them
   */
  public Hook(String method, String path, String query, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = new TreeMap<>();
    headers.forEach((name, value) -> this.headers.put(name.toLowerCase(Locale.ROOT), value));
    this.body = body.clone();
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  String query() {
    return query;
  }

  /** Returns a header by its lower-case name. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  byte[] body() {
    return body.clone();
  }
}
