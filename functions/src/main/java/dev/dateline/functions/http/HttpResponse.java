package dev.dateline.functions.http;

import dev.dateline.json.Json;
import dev.dateline.release.Rendition;
import dev.dateline.render.SitePages;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response as API Gateway takes it; header names are in lower case.
 *
 * @param base64 whether the body is bytes in Base64 and not text
 */
public record HttpResponse(int status, Map<String, String> headers, String body, boolean base64) {

  public HttpResponse {
    headers = Map.copyOf(headers);
  }

  /** A response whose body is text. */
  public HttpResponse(int status, Map<String, String> headers, String body) {
    this(status, headers, body, false);
  }

  /** Answers with bytes to be saved, which no browser may show: a stranger has written them. */
  public static HttpResponse file(byte[] bytes, String mediaType) {
    return new HttpResponse(
        200,
        Map.of(
            "content-type", mediaType,
            "content-disposition", "attachment",
            "cache-control", "no-store",
            "x-content-type-options", "nosniff",
            "content-security-policy", "sandbox; default-src 'none'"),
        Base64.getEncoder().encodeToString(bytes),
        true);
  }

  /** Answers with a tree as JSON, which only the caller may keep, and must ask about each time. */
  public static HttpResponse json(int status, Map<String, ?> tree) {
    return new HttpResponse(
        status,
        Map.of("content-type", "application/json", "cache-control", "private, no-cache"),
        Json.write(tree));
  }

  /** Answers with a page that nobody may keep, index or frame. */
  public static HttpResponse page(String html) {
    return page(200, html);
  }

  /** Answers with another status and a page that nobody may keep, index or frame. */
  public static HttpResponse page(int status, String html) {
    return new HttpResponse(
        status,
        Map.of(
            "content-type", "text/html; charset=utf-8",
            "cache-control", "no-store",
            "x-robots-tag", "noindex",
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "content-security-policy", SitePages.contentSecurityPolicy()),
        html);
  }

  /** Answers with a form of a release, which the caller alone may keep and asks about each time. */
  static HttpResponse rendition(Rendition rendition, String text) {
    return page(text)
        .with("content-type", rendition.contentType())
        .with("cache-control", "private, no-cache");
  }

  /** Returns this response with one header more. */
  public HttpResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpResponse(status, more, body, base64);
  }

  /** Returns this response as one that says: what you have is current. */
  HttpResponse notModified() {
    Map<String, String> kept = new LinkedHashMap<>(headers);
    kept.remove("content-type");
    return new HttpResponse(304, kept, "");
  }

  String event() {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("statusCode", status);
    event.put("headers", headers);
    event.put("body", body);
    event.put("isBase64Encoded", base64);
    return Json.write(event);
  }
}
