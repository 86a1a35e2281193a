package dev.dateline.functions.http;

import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The query of a publication: {@code dryRun=true}, or none. */
public final class PublicationQuery {
  private static final String DRY_RUN = "dryRun";

  private PublicationQuery() {}

  /**
   * Tells whether it is only asked what would happen.
   *
   * @throws ReleaseFailure.InvalidQuestion with all parameters that are wrong
   */
  public static boolean isDryRun(HttpRequest request) {
    List<Fault> faults = new ArrayList<>();
    String value = request.query(Set.of(DRY_RUN), faults).getOrDefault(DRY_RUN, "false");
    if (!value.equals("true") && !value.equals("false")) {
      faults.add(new Fault(DRY_RUN, "is true or false"));
    }
    HttpRequest.requireNone(faults);
    return value.equals("true");
  }
}
