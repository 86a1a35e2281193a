package dev.dateline.functions.http;

import dev.dateline.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem document (RFC 9457), and the headers of the answer that it makes alone.
 *
 * @param status of HTTP, which the document says too
 */
record Problem(int status, Map<String, Object> document, Map<String, String> headers) {
  /** Returns this problem with one header more. */
  Problem with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Problem(status, document, more);
  }

  HttpResponse answer() {
    return new HttpResponse(status, headers, Json.write(document));
  }
}
