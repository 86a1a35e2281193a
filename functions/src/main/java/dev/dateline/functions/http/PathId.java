package dev.dateline.functions.http;

import dev.dateline.release.ReleaseId;

/** The id of a release in a path. */
public final class PathId {
  private PathId() {}

  /** Reads the path parameter {@code id}. */
  public static ReleaseId of(HttpRequest request) {
    try {
      return new ReleaseId(request.pathParameter("id"));
    } catch (IllegalArgumentException e) {
      throw new RequestFailure.BadRequest(
          "The path has no id of a release: %s. Is $ID set?%s"
              .formatted(
                  e.getMessage(),
                  request.method().equals("PUT")
                      ? " curl -T puts the file's name there; POST /releases gives an id itself."
                      : ""));
    }
  }
}
