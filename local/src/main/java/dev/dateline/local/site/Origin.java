package dev.dateline.local.site;

import java.util.Map;
import java.util.TreeMap;

/** What lies behind the site. */
interface Origin {
  /**
   * Fetches an object, status 404 or 403 where there is none.
   *
   * @param key the object's key
   */
  Found get(String key);

  /** An answer whose header names are in lower case. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Found(int status, Map<String, String> headers, byte[] body) {
    /** Returns this answer with one header more. */
    Found with(String header, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(header, value);
      return new Found(status, more, body);
    }

    /** Returns this answer as one that says: what you have is current. */
    Found notModified() {
      Map<String, String> kept = new TreeMap<>(headers);
      kept.keySet().removeIf(name -> name.startsWith("content-"));
      return new Found(304, kept, new byte[0]);
    }
  }
}
