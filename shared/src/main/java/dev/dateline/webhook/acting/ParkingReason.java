package dev.dateline.webhook.acting;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseFailure;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says to those who look after a source why what it asked for was refused. */
final class ParkingReason {
  private static final String CONTACTS = "#/contacts";

  private ParkingReason() {}

  static String of(ReleaseFailure refusal) {
    return switch (refusal) {
      case ReleaseFailure.NotReady several ->
          several.obstacles().stream().map(ParkingReason::of).collect(Collectors.joining("\n"));
      case ReleaseFailure.ErrorsFound found ->
          found.errors().stream()
              .map(ParkingReason::of)
              .collect(Collectors.joining(" ", "The release has errors. ", ""));
      default -> refusal.whole();
    };
  }

  private static String of(Finding error) {
    String pointer = Objects.requireNonNullElse(error.pointer(), "#");
    String said = "%s %s: %s".formatted(error.code(), pointer, error.message());
    return error.code().equals("CONTACT") && pointer.equals(CONTACTS)
        ? said + " Map 'contacts' to where the entry names one, or give the newsroom one."
        : said;
  }
}
