package dev.dateline.functions.http;

import dev.dateline.json.OrderReader;
import dev.dateline.lint.Codes;
import dev.dateline.release.CorrectRelease;
import dev.dateline.release.Correction;
import dev.dateline.release.Fault;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a correction: {@code {note, class, release}} as JSON, or the release alone in any form that
 * {@code POST /releases} takes, with {@code ?note=...&class=...}.
 */
public final class AmendmentReader {
  private static final Set<String> PARAMETERS = Set.of("note", "class");

  private AmendmentReader() {}

  /**
   * Reads note, class and the whole new content.
   *
   * @throws RequestFailure if the body is of another form, too large or unreadable
   * @throws ReleaseFailure.InvalidOrder if note, class or the release in one JSON are wrong
   * @throws ReleaseFailure.InvalidRelease if the body says no release
   * @throws ReleaseFailure.InvalidQuestion if note or class of the query are wrong
   */
  public static CorrectRelease.Amendment read(HttpRequest request) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> query = SubmissionReader.query(request, PARAMETERS, faults);
    if (query.containsKey("note") || query.containsKey("class")) {
      return besideTheBody(request, query, faults);
    }
    HttpRequest.requireNone(faults);
    return inTheBody(request, SubmissionReader.typeOf(request, query));
  }

  private static CorrectRelease.Amendment besideTheBody(
      HttpRequest request, Map<String, String> query, List<Fault> faults) {
    String note = query.getOrDefault("note", "");
    Correction.NOTE.faultOf(note).ifPresent(fault -> faults.add(new Fault("note", fault)));
    String name = query.getOrDefault("class", "");
    Optional<Correction.Weight> weight =
        Arrays.stream(Correction.Weight.values())
            .filter(constant -> Names.of(constant).equals(name))
            .findFirst();
    if (weight.isEmpty()) {
      faults.add(new Fault("class", "is one of correction, clarification and update"));
    }
    HttpRequest.requireNone(faults);
    return new CorrectRelease.Amendment(
        weight.orElseThrow(), note, SubmissionReader.read(request, PARAMETERS), List.of());
  }

  private static CorrectRelease.Amendment inTheBody(HttpRequest request, MediaType type) {
    if (!type.is(Form.JSON.mediaType())) {
      throw new RequestFailure.BadRequest(
          "A correction needs 'note' and 'class'. Send them in the query beside a body that is the"
              + " release, ?note=The+fare+was+wrong.&class=correction, or all as JSON:"
              + " {\"note\": ..., \"class\": ..., \"release\": {...}}.");
    }
    JsonBody body =
        JsonBody.of(BodyBytes.of(request, Form.JSON.mostBytes()), type, SubmissionReader.TAKEN);
    OrderReader.Amendment amendment = OrderReader.amendment(body.text(), Codes::requireKnown);
    return new CorrectRelease.Amendment(
        amendment.weight(),
        amendment.note(),
        SubmissionReader.ofJson(amendment.content(), body.bytes(), type),
        amendment.overridings());
  }
}
