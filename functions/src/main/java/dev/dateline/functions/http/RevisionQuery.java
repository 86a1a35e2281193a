package dev.dateline.functions.http;

import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The query of one release: none, or {@code revision=2&format=html}. */
public record RevisionQuery(OptionalInt revision, Format format) {

  /**
   * Reads the query of a request, and where it names no format, what its Accept takes.
   *
   * @throws ReleaseFailure.InvalidQuestion with all parameters that are wrong
   * @throws RequestFailure.NotAcceptable if a release is in no form that is taken
   */
  public static RevisionQuery of(HttpRequest request) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> parameters = request.query(Set.of("revision", "format"), faults);
    OptionalInt revision = number(parameters, faults);
    String name = parameters.get("format");
    Optional<Format> format = Optional.ofNullable(name).flatMap(Format::named);
    if (name != null && format.isEmpty()) {
      faults.add(new Fault("format", "is one of " + Format.all()));
    }
    HttpRequest.requireNone(faults);
    return new RevisionQuery(revision, format.orElseGet(() -> Format.acceptedBy(request)));
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
