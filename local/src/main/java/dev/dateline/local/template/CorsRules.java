package dev.dateline.local.template;

import java.util.List;

/** The CORS configuration of the HTTP API; without origins there is none. */
public record CorsRules(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    String maxAge,
    boolean credentials) {
  public static final CorsRules NONE =
      new CorsRules(List.of(), List.of(), List.of(), List.of(), "", false);
}
