package dev.dateline.functions.http;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The routes of template.yaml, for saying what would have worked; a test compares the two. */
public final class Routes {
  /** Each as template.yaml names it, by method and path. */
  public static final List<String> ALL =
      List.of(
          "GET /releases",
          "POST /releases",
          "GET /releases/{id}",
          "PUT /releases/{id}",
          "DELETE /releases/{id}",
          "POST /releases/{id}/publish",
          "POST /releases/{id}/unschedule",
          "POST /releases/{id}/correct",
          "POST /releases/{id}/withdraw",
          "POST /releases/{id}/kill",
          "POST /releases/{id}/redirect",
          "GET /releases/{id}/revisions",
          "GET /releases/{id}/changes",
          "GET /changes",
          "POST /releases/{id}/filing",
          "GET /releases/{id}/original",
          "POST /releases/{id}/attachments",
          "POST /releases/{id}/attachments/{attachment}/complete",
          "DELETE /releases/{id}/attachments/{attachment}",
          "POST /releases/{id}/previews",
          "GET /releases/{id}/previews",
          "DELETE /releases/{id}/previews/{preview}",
          "POST /lint",
          "GET /previews/{release}/{token}",
          "GET /newsroom",
          "PUT /newsroom",
          "POST /keys",
          "GET /keys",
          "DELETE /keys/{key}",
          "POST /webhook-sources",
          "GET /webhook-sources",
          "GET /webhook-sources/{source}",
          "PUT /webhook-sources/{source}",
          "DELETE /webhook-sources/{source}",
          "POST /webhook-sources/{source}/secret",
          "POST /webhook-sources/{source}/test",
          "GET /webhook-sources/{source}/deliveries",
          "GET /webhook-sources/{source}/deliveries/{delivery}",
          "POST /webhook-sources/{source}/deliveries/{delivery}/replay",
          "POST /webhook-sources/{source}/replay",
          "POST /webhooks/{newsroom}/{source}",
          "POST /webhook-endpoints",
          "GET /webhook-endpoints",
          "GET /webhook-endpoints/{endpoint}",
          "PUT /webhook-endpoints/{endpoint}",
          "DELETE /webhook-endpoints/{endpoint}",
          "POST /webhook-endpoints/{endpoint}/secret",
          "POST /webhook-endpoints/{endpoint}/test",
          "GET /webhook-endpoints/{endpoint}/deliveries",
          "POST /webhook-endpoints/{endpoint}/deliveries/{sequence}/replay",
          "GET /openapi.yaml");

  private static final String CREATE =
      "curl \"$DATELINE_URL/releases\" -H \"Authorization: Bearer $DATELINE_KEY\" -H"
          + " 'Content-Type: text/plain' --data-binary @release.txt";

  private Routes() {}

  /** Returns why a request is refused that has no route. */
  public static RequestFailure refusal(HttpRequest request) {
    SortedSet<String> methods = new TreeSet<>();
    for (String route : ALL) {
      String[] parts = route.split(" ", 2);
      if (request.path().matches(parts[1].replaceAll("\\{\\w+}", "[^/]+"))) {
        methods.add(parts[0]);
      }
    }
    if (methods.isEmpty()) {
      return new RequestFailure.NoSuchRoute(
          "Nothing is at %s. There are %s.%s"
              .formatted(request.path(), String.join(", ", ALL), slashHint(request.path())));
    }
    return new RequestFailure.MethodNotAllowed(
        methods,
        "%s does not take %s but %s.%s"
            .formatted(
                request.path(),
                request.method(),
                String.join(", ", methods),
                request.method().equals("PUT")
                    ? " curl makes PUT of -T; to create a release send " + CREATE
                    : ""));
  }

  private static String slashHint(String path) {
    return path.length() > 1 && path.endsWith("/") ? " Take the slash off the end." : "";
  }
}
