package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Sha256;
import dev.dateline.release.Attachment;
import dev.dateline.release.AttachmentId;
import dev.dateline.release.Examples;
import dev.dateline.release.Pictures;
import dev.dateline.release.ReleaseFile;
import dev.dateline.release.SitePath;
import dev.dateline.release.UploadKey;
import dev.dateline.release.UploadPermits;
import dev.dateline.release.UploadPermits.Permit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** What S3 takes from whoever has a permit, and what it refuses. */
abstract class PermittedUploadContract {
  static final byte[] LAMP = Pictures.png(30, 20);

  final ReleaseFile file = file();
  final UploadKey key = new UploadKey(Examples.HARBOUR, Examples.id(1), file.id());

  abstract TestStorage storage();

  AwsCredentialsIdentity identity() {
    return AwsCredentialsIdentity.create(Clients.ACCESS_KEY, Clients.SECRET_KEY);
  }

  UploadPermits permits() {
    return storage().production().uploadPermits();
  }

  @Test
  void takesTheFileAsOftenAsItIsSent() throws Exception {
    Permit permit = permit();

    assertThat(permit.headers()).containsOnlyKeys("content-type", "x-amz-checksum-sha256");
    assertThat(permit.method()).isEqualTo("PUT");
    assertThat(sent(permit.url(), permit.headers(), LAMP)).isEqualTo(200);
    assertThat(sent(permit.url(), permit.headers(), LAMP)).isEqualTo(200);
    assertThat(storage().production().uploads().find(key).orElseThrow().bytes()).isEqualTo(LAMP);
  }

  @Test
  void refusesOtherBytesOfThatLength() throws Exception {
    byte[] other = LAMP.clone();
    other[other.length - 1]++;

    assertThat(sent(permit().url(), permit().headers(), other)).isEqualTo(400);
    assertNothingUploaded();
  }

  @Test
  void refusesAnotherHash() throws Exception {
    byte[] other = Pictures.png(31, 20);
    String hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.of(other)));

    assertRefused(with("x-amz-checksum-sha256", hash), permit().url(), LAMP);
  }

  @Test
  void refusesAnotherType() throws Exception {
    assertRefused(with("content-type", "image/svg+xml"), permit().url(), LAMP);
  }

  @Test
  void refusesAnotherLength() throws Exception {
    assertRefused(permit().headers(), permit().url(), new byte[LAMP.length + 1]);
  }

  @Test
  void refusesAnotherPlace() throws Exception {
    URI elsewhere = URI.create(permit().url().toString().replace("/harbour/", "/elsewhere/"));

    assertThat(elsewhere).isNotEqualTo(permit().url());
    assertRefused(permit().headers(), elsewhere, LAMP);
  }

  @Test
  void refusesALongerLifeThanWasSigned() throws Exception {
    URI longer =
        URI.create(permit().url().toString().replace("X-Amz-Expires=900", "X-Amz-Expires=9000"));

    assertThat(longer).isNotEqualTo(permit().url());
    assertRefused(permit().headers(), longer, LAMP);
  }

  @Test
  void refusesWhatHasExpired() throws Exception {
    Instant now = Instant.now();

    assertThat(sentAsSignedAt(now.minus(Duration.ofMinutes(14)))).isEqualTo(200);
    assertThat(sentAsSignedAt(now.minus(Duration.ofMinutes(16)))).isEqualTo(403);
  }

  /** Sends the file as if it had been permitted then, signed by the signer of the SDK. */
  private int sentAsSignedAt(Instant then) throws Exception {
    Permit permit = permit();
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.PUT)
            .uri(URI.create(permit.url().toString().replaceFirst("\\?.*", "")))
            .putHeader("content-length", Integer.toString(LAMP.length));
    permit.headers().forEach(request::putHeader);
    URI url =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(identity())
                        .request(request.build())
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(15))
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(then, ZoneOffset.UTC)))
            .request()
            .getUri();
    return sent(url, permit.headers(), LAMP);
  }

  final void assertRefused(Map<String, String> headers, URI url, byte[] bytes) throws Exception {
    assertThat(sent(url, headers, bytes)).isEqualTo(403);
    assertNothingUploaded();
  }

  final Permit permit() {
    return permits().permit(key, file, Duration.ofMinutes(15));
  }

  private void assertNothingUploaded() {
    assertThat(storage().production().uploads().find(key)).isEmpty();
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> headers = new HashMap<>(permit().headers());
    headers.put(name, value);
    return headers;
  }

  static int sent(URI url, Map<String, String> headers, byte[] bytes)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(bytes));
    headers.forEach(request::header);
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return response.statusCode();
    }
  }

  private static ReleaseFile file() {
    AttachmentId id = new AttachmentId(HexFormat.of().formatHex(bits()));
    Attachment attachment =
        new Attachment(
            new SitePath("media/" + id + "/lamp.png"), "image/png", "A lamp", null, null);
    return new ReleaseFile(
        id,
        "lamp.png",
        attachment,
        LAMP.length,
        Sha256.of(LAMP),
        Examples.NOON,
        ReleaseFile.Stage.ANNOUNCED);
  }

  private static byte[] bits() {
    byte[] bits = new byte[16];
    new Random().nextBytes(bits);
    return bits;
  }
}
