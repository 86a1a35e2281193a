package dev.dateline.functions.http;

import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The query of one release: none, or {@code revision=2&format=html}.
 *
 * @param asPage whether it is to be shown as a page instead of as JSON
 */
public record RevisionQuery(OptionalInt revision, boolean asPage) {

  /**
   * Reads the query of a request.
   *
   * @throws ReleaseFailure.InvalidQuestion with the parameter that is wrong
   */
  public static RevisionQuery of(HttpRequest request) {
    Map<String, String> parameters = request.query(Set.of("revision", "format"));
    String format = parameters.getOrDefault("format", "json");
    if (!parameters.containsKey("revision")) {
      if (parameters.containsKey("format")) {
        throw wrong("format", "goes with 'revision' only");
      }
      return new RevisionQuery(OptionalInt.empty(), false);
    }
    if (!format.equals("json") && !format.equals("html")) {
      throw wrong("format", "is json or html");
    }
    String number = parameters.get("revision");
    if (!number.matches("[1-9][0-9]{0,5}")) {
      throw wrong("revision", "is a number from 1");
    }
    return new RevisionQuery(OptionalInt.of(Integer.parseInt(number)), format.equals("html"));
  }

  private static ReleaseFailure.InvalidQuestion wrong(String name, String detail) {
    return new ReleaseFailure.InvalidQuestion(List.of(new Fault(name, detail)));
  }
}
