package dev.dateline.http;

import java.io.IOException;

/** What came is no answer of HTTP/1.1, or one without an end to its head. */
final class NoHttp extends IOException {
  private static final long serialVersionUID = 1L;

  NoHttp() {
    super("no answer of HTTP/1.1");
  }
}
