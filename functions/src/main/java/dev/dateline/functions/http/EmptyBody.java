package dev.dateline.functions.http;

import dev.dateline.json.BrokenJson;
import dev.dateline.json.Json;
import dev.dateline.json.Pointer;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A body that says nothing: no bytes, or the JSON object without members. */
public final class EmptyBody {
  private EmptyBody() {}

  /**
   * Makes sure that there is nothing in the body that would be passed over.
   *
   * @throws ReleaseFailure.InvalidRelease naming each member that is there
   */
  public static void require(HttpRequest request) {
    byte[] body = request.body();
    if (new String(body, StandardCharsets.UTF_8).isBlank()) {
      return;
    }
    try {
      if (!(Json.read(body).tree() instanceof Map<?, ?> members)) {
        throw new RequestFailure.UnreadableBody(
            "The body must be empty or a JSON object; publishing needs none.");
      }
      List<Fault> faults =
          members.keySet().stream()
              .map(name -> new Fault(Pointer.member("#", (String) name), "is unknown; take it out"))
              .toList();
      if (!faults.isEmpty()) {
        throw new ReleaseFailure.InvalidRelease(
            "Publishing takes no members; send an empty body.", faults);
      }
    } catch (BrokenJson e) {
      throw new RequestFailure.UnreadableBody(
          "The body is no JSON, and publishing needs none. " + e.getMessage());
    }
  }
}
