package dev.dateline.local.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example that AWS documents for requests that are signed in their query. */
class PresignedRequestsTest {
  private static final String QUERY =
      "X-Amz-Algorithm=AWS4-HMAC-SHA256"
          + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
          + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
          + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";

  private static final Map<String, List<String>> HEADERS =
      Map.of("host", List.of("examplebucket.s3.amazonaws.com"));

  @Test
  void letsWhatIsSignedPassUntilItsLastSecond() {
    assertThat(refusal("2013-05-24T12:00:00Z", "/test.txt", QUERY)).isEmpty();
    assertThat(refusal("2013-05-25T00:00:00Z", "/test.txt", QUERY)).isEmpty();
  }

  @Test
  void refusesWhatHasExpired() {
    assertThat(refusal("2013-05-25T00:00:01Z", "/test.txt", QUERY)).contains("AccessDenied");
  }

  @Test
  void refusesWhatWasSignedForSomethingElse() {
    String noon = "2013-05-24T12:00:00Z";

    assertThat(refusal(noon, "/other.txt", QUERY)).contains("SignatureDoesNotMatch");
    assertThat(refusal(noon, "/test.txt", QUERY + "&versionId=1"))
        .contains("SignatureDoesNotMatch");
    assertThat(refusal(noon, "/test.txt", QUERY.replace("86400", "86401")))
        .contains("SignatureDoesNotMatch");
    assertThat(refusal(noon, "/test.txt", QUERY.replace("AKIAIOSF", "AKIAOTHR")))
        .contains("SignatureDoesNotMatch");
    assertThat(at(noon).refusal("PUT", "/test.txt", QUERY, HEADERS)).isPresent();
    assertThat(at(noon).refusal("GET", "/test.txt", QUERY, Map.of())).isPresent();
  }

  @Test
  void refusesHeadersOfAmazonThatWereNotSigned() {
    Map<String, List<String>> more =
        Map.of("host", HEADERS.get("host"), "x-amz-tagging", List.of("a=b"));

    assertThat(at("2013-05-24T12:00:00Z").refusal("GET", "/test.txt", QUERY, more))
        .map(PresignedRequests.Refusal::code)
        .contains("AccessDenied");
  }

  @Test
  void refusesWhatIsSignedInPart() {
    assertThat(refusal("2013-05-24T12:00:00Z", "/test.txt", "X-Amz-Signature=a"))
        .contains("AuthorizationQueryParametersError");
  }

  @Test
  void leavesAloneWhatIsSignedInItsHeaders() {
    assertThat(refusal("2026-03-02T12:00:00Z", "/test.txt", "list-type=2")).isEmpty();
  }

  private static Optional<String> refusal(String now, String path, String query) {
    return at(now).refusal("GET", path, query, HEADERS).map(PresignedRequests.Refusal::code);
  }

  private static PresignedRequests at(String now) {
    return new PresignedRequests(
        "AKIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }
}
