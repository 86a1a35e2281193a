package dev.dateline.functions.http;

import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.util.ArrayList;
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
   * @throws ReleaseFailure.InvalidQuestion with all parameters that are wrong
   */
  public static RevisionQuery of(HttpRequest request) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> parameters = request.query(Set.of("revision", "format"), faults);
    String format = parameters.getOrDefault("format", "json");
    OptionalInt revision = number(parameters, faults);
    if (parameters.containsKey("format") && !parameters.containsKey("revision")) {
      faults.add(new Fault("format", "goes with 'revision' only"));
    } else if (!format.equals("json") && !format.equals("html")) {
      faults.add(new Fault("format", "is json or html"));
    }
    HttpRequest.requireNone(faults);
    return new RevisionQuery(revision, format.equals("html"));
  }

  /**
   * Reads the query where nothing else than {@code revision} is known.
   *
   * @throws ReleaseFailure.InvalidQuestion if it is no number
   */
  public static OptionalInt number(HttpRequest request) {
    List<Fault> faults = new ArrayList<>();
    OptionalInt number = number(request.query(Set.of("revision"), faults), faults);
    HttpRequest.requireNone(faults);
    return number;
  }

  private static OptionalInt number(Map<String, String> parameters, List<Fault> faults) {
    String text = parameters.get("revision");
    if (text == null) {
      return OptionalInt.empty();
    }
    if (!text.matches("[1-9][0-9]{0,5}")) {
      faults.add(new Fault("revision", "is a number from 1"));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}
