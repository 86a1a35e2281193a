package dev.dateline.functions.http;

import java.util.Set;

/** The query of a publication: {@code dryRun=true}, or none. */
public final class PublicationQuery {
  private static final String DRY_RUN = "dryRun";

  private PublicationQuery() {}

  /** Tells whether it is only asked what would happen. */
  public static boolean isDryRun(HttpRequest request) {
    String value = request.query(Set.of(DRY_RUN)).getOrDefault(DRY_RUN, "false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new RequestFailure.BadRequest(
              "The parameter 'dryRun' is true or false, not '%s'.".formatted(value));
    };
  }
}
