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
    return new RevisionQuery(
        OptionalInt.of(number(parameters.get("revision"))), format.equals("html"));
  }

  /**
   * Reads the query where nothing else than {@code revision} is known.
   *
   * @throws ReleaseFailure.InvalidQuestion if it is no number
   */
  public static OptionalInt number(HttpRequest request) {
    String number = request.query(Set.of("revision")).get("revision");
    return number == null ? OptionalInt.empty() : OptionalInt.of(number(number));
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw wrong("revision", "is a number from 1");
    }
    return Integer.parseInt(text);
  }

  private static ReleaseFailure.InvalidQuestion wrong(String name, String detail) {
    return new ReleaseFailure.InvalidQuestion(List.of(new Fault(name, detail)));
  }
}
