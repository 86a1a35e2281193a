package dev.dateline.local.site;

import java.util.Map;

/** What lies behind the site. */
interface Origin {
  /**
   * Fetches an object, status 404 or 403 where there is none.
   *
   * @param key the object's key
   * @param conditions If-None-Match and the like, passed on
   */
  Found get(String key, Map<String, String> conditions);

  /** An answer whose header names are in lower case. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Found(int status, Map<String, String> headers, byte[] body) {}
}
