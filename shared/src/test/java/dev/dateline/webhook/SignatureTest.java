package dev.dateline.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors were computed independently: reference/webhooks.md. */
class SignatureTest {
  private static final String BODY =
      "{\"event\":\"post.published\",\"post\":{\"current\":{\"id\":\"1\",\"title\":\"Café —"
          + " news\"},\"previous\":{}}}";
  private static final Duration TOLERANCE = Provider.TOLERANCE;
  private static final Instant SIGNED = Instant.ofEpochSecond(1_735_689_600);
  private static final String DIGEST_OF_SANITY = "VTyp2zn8zo7mmtyaiBaVZyMmlZKdtQhWCHZCuGIJ5So";
  private static final String DIGEST_OF_GHOST =
      "64d9dadcd2fab2cffe54805550c8fa9040628c7ea75ed531216066c5196358b8";
  private static final String DIGEST_OF_LEGACY =
      "144d758094dcacfb400596fc97b5610274a9c8330bde559c7eddc1d8af668b11";
  private static final String DIGEST_OF_GITHUB =
      "aff0c6fdbcee4d2357b2fc0c862c8eb984aadc0517882045f926890d2ec02299";

  /** A hook that was signed at {@link #SIGNED}, by somebody else's code. */
  enum Vector {
    STANDARD(
        Provider.STANDARD.signature(TOLERANCE),
        "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX",
        "webhook-signature",
        "webhook-timestamp",
        Map.of(
            "webhook-id",
            "msg_2",
            "webhook-timestamp",
            "1735689600",
            "webhook-signature",
            "v1,UERpBd8J9Mab2uIhNYHu9B4Gg5fIEdUyPb7udPFjWfU=")),
    SVIX(
        Provider.STANDARD.signature(TOLERANCE),
        "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX",
        "svix-signature",
        "svix-timestamp",
        Map.of(
            "svix-id",
            "msg_2",
            "svix-timestamp",
            "1735689600",
            "svix-signature",
            "v1a,bm90aGluZw== v1,UERpBd8J9Mab2uIhNYHu9B4Gg5fIEdUyPb7udPFjWfU=")),
    SANITY(
        Provider.SANITY.signature(TOLERANCE),
        "sanity-secret",
        "sanity-webhook-signature",
        "sanity-webhook-signature",
        Map.of("sanity-webhook-signature", "t=1735689600000,v1=" + DIGEST_OF_SANITY)),
    GHOST(
        Provider.GHOST.signature(TOLERANCE),
        "ghost-secret",
        "x-ghost-signature",
        "x-ghost-signature",
        Map.of("x-ghost-signature", "sha256=" + DIGEST_OF_GHOST + ", t=1735689600000")),
    GHOST_LEGACY(
        Provider.GHOST_LEGACY.signature(TOLERANCE),
        "ghost-secret",
        "x-ghost-signature",
        null,
        Map.of("x-ghost-signature", "sha256=" + DIGEST_OF_LEGACY + ", t=1735689600000")),
    STRAPI(
        Provider.STRAPI.signature(TOLERANCE),
        "strapi-secret-of-some-length",
        "authorization",
        null,
        Map.of("authorization", "Bearer strapi-secret-of-some-length")),
    GITHUB(
        Provider.GITHUB.signature(TOLERANCE),
        "gh-secret",
        "x-hub-signature-256",
        null,
        Map.of("x-hub-signature-256", "sha256=" + DIGEST_OF_GITHUB)),
    WORDPRESS(
        Provider.WORDPRESS.signature(TOLERANCE),
        "wc-secret",
        "x-wc-webhook-signature",
        null,
        Map.of("x-wc-webhook-signature", "AlQ76awELkCGqmzTyxfLwh01RtkXc8HA7ldVVM7jR30=")),
    CONTENTFUL(
        Provider.CONTENTFUL.signature(TOLERANCE),
        "a".repeat(64),
        "x-contentful-signature",
        "x-contentful-timestamp",
        Map.of(
            "x-contentful-signature",
            "b51b97af19e2e4ed3a1f6883d2b47ee5e87293fb16baf0880644a9f6e14e5363",
            "x-contentful-timestamp",
            "1735689600000",
            "x-contentful-topic",
            "ContentManagement.Entry.publish",
            "x-contentful-signed-headers",
            "x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic")),
    CONFIGURED(
        new ConfiguredSignature(
            "X-Signature",
            "sha256=",
            ConfiguredSignature.Encoding.HEX,
            "{body}{ts}",
            "X-Time",
            ConfiguredSignature.Unit.MILLISECONDS,
            null,
            ConfiguredSignature.SecretEncoding.UTF8,
            TOLERANCE),
        "ghost-secret",
        "x-signature",
        "x-time",
        Map.of("x-signature", "sha256=" + DIGEST_OF_GHOST, "x-time", "1735689600000"));

    private final Signature signature;
    private final String secret;
    private final String header;
    private final String timestampHeader;
    private final Map<String, String> headers;

    Vector(
        Signature signature,
        String secret,
        String header,
        String timestampHeader,
        Map<String, String> headers) {
      this.signature = signature;
      this.secret = secret;
      this.header = header;
      this.timestampHeader = timestampHeader;
      this.headers = headers;
    }

    Authentic verify(Hook hook, Instant now) {
      return signature.verify(hook, List.of(Secret.of(secret, null)), now);
    }

    /** What covers all that it is certain of, so that a change of one bit of it is seen. */
    boolean signsBody() {
      return this != STRAPI;
    }

    Hook with(String name, UnaryOperator<String> change) {
      Map<String, String> changed = new HashMap<>(headers);
      changed.computeIfPresent(name, (same, value) -> change.apply(value));
      return hook(changed, BODY.getBytes(StandardCharsets.UTF_8));
    }

    Hook without(String name) {
      return with(name, value -> null);
    }

    Hook with(byte[] body) {
      return hook(headers, body);
    }

    Hook plain() {
      return with(BODY.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Hook hook(Map<String, String> headers, byte[] body) {
    return new Hook("POST", "/webhooks/contentful", "", headers, body);
  }

  @ParameterizedTest
  @EnumSource
  void takesWhatWasSignedByOthers(Vector vector) {
    assertThatCode(() -> vector.verify(vector.plain(), SIGNED)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnyChangeOfOneBitOfTheBody(Vector vector) {
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; vector.signsBody() && bit < body.length * 8; bit++) {
      byte[] changed = body.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> vector.verify(vector.with(changed), SIGNED))
          .isInstanceOf(Unauthentic.class);
    }
    if (vector.signsBody()) {
      assertThatThrownBy(() -> vector.verify(vector.with(new byte[0]), SIGNED))
          .isInstanceOf(Unauthentic.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnyChangeOfOneCharacterOfTheSignature(Vector vector) {
    String header = vector.headers.get(vector.header);
    int digest = Math.max(header.lastIndexOf("v1,"), Math.max(header.lastIndexOf("v1="), 0));
    for (int i = digest; i < header.length(); i++) {
      StringBuilder changed = new StringBuilder(header);
      changed.setCharAt(i, header.charAt(i) == '3' ? '4' : '3');
      if (vector == Vector.GHOST_LEGACY && i > header.indexOf(',')) {
        continue; // Its timestamp is not signed.
      }
      assertThatThrownBy(
              () -> vector.verify(vector.with(vector.header, old -> changed.toString()), SIGNED))
          .as(changed.toString())
          .isInstanceOf(Unauthentic.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatAnotherSecretSigned(Vector vector) {
    String other =
        vector.secret.startsWith("whsec_")
            ? "whsec_BBECAwQFBgcICQoLDA0ODxAREhMUFRYX"
            : vector.secret.substring(1) + "x";
    assertThatThrownBy(
            () -> vector.signature.verify(vector.plain(), List.of(Secret.of(other, null)), SIGNED))
        .isInstanceOf(Unauthentic.class);
    assertThatThrownBy(() -> vector.signature.verify(vector.plain(), List.of(), SIGNED))
        .isInstanceOf(Unauthentic.class);
  }

  @ParameterizedTest
  @EnumSource
  void takesEitherSecretUntilTheOldOneEnds(Vector vector) {
    List<Secret> both =
        List.of(
            new Secret(vector.secret, SIGNED.plusSeconds(1), null),
            Secret.of("whsec_BBECAwQFBgcICQoLDA0ODxAREhMUFRYX", null));
    assertThatCode(() -> vector.signature.verify(vector.plain(), both, SIGNED))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> vector.signature.verify(vector.plain(), both, SIGNED.plusSeconds(1)))
        .isInstanceOf(Unauthentic.class);
  }

  @ParameterizedTest
  @EnumSource
  void saysInWordsHowAHeaderMustBe(Vector vector) {
    for (String header : formed(vector)) {
      assertThatThrownBy(() -> vector.verify(vector.with(header, value -> "\u00e9"), SIGNED))
          .hasMessageMatching("The header " + header + " must be [^\\\\{}\\[]+");
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatAHeaderCameTwice(Vector vector) {
    for (String header : formed(vector)) {
      if (!header.equals("x-contentful-signed-headers")) {
        assertThatThrownBy(
                () -> vector.verify(vector.with(header, value -> value + "," + value), SIGNED))
            .as(header)
            .hasMessageContaining("came twice");
      }
    }
  }

  /** Returns the headers of which only one form is taken. */
  private static List<String> formed(Vector vector) {
    return vector.headers.keySet().stream()
        .filter(header -> vector.signsBody() && !header.equals("x-contentful-topic"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatLacksASignatureOrHasItTwice(Vector vector) {
    for (String header : vector.headers.keySet()) {
      if (!header.equals("x-contentful-topic")) {
        assertThatThrownBy(() -> vector.verify(vector.without(header), SIGNED))
            .as(header)
            .isInstanceOf(Unauthentic.class);
      }
      assertThatThrownBy(
              () -> vector.verify(vector.with(header, value -> value + "," + value), SIGNED))
          .as(header)
          .isInstanceOf(Unauthentic.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'webhook-id, webhook-timestamp, webhook-signature'",
    "webhook-id webhook-signature, webhook-timestamp",
    "webhook-timestamp, 'webhook-id, webhook-signature'",
    "webhook-id svix-timestamp svix-signature, 'webhook-timestamp, webhook-signature'",
    "svix-timestamp, 'svix-id, svix-signature'",
    "svix-signature webhook-timestamp, 'svix-id, svix-timestamp'"
  })
  void namesTheHeadersOfStandardWebhooksThatAreMissing(String sent, String missing) {
    Map<String, String> headers = new HashMap<>();
    for (String name : sent.split(" ", -1)) {
      headers.put(name, "1");
    }
    Hook hook = hook(headers, BODY.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Vector.STANDARD.verify(hook, SIGNED))
        .isInstanceOf(Unauthentic.class)
        .hasMessage("Missing headers: %s.".formatted(missing));
  }

  @ParameterizedTest
  @EnumSource
  void refusesASignatureInAnotherEncoding(Vector vector) {
    List<UnaryOperator<String>> encodings =
        List.of(
            value -> value.toUpperCase(Locale.ROOT),
            value -> value.replace("=", "%3D"),
            value -> " " + value,
            value -> value + " ",
            value -> value.substring(0, value.length() - 1));
    for (UnaryOperator<String> encoding : encodings) {
      Hook hook = vector.with(vector.header, encoding);
      if (!hook.header(vector.header).orElse("").equals(vector.headers.get(vector.header))
          && !isListWithSpace(vector, hook)
          && !(vector == Vector.GHOST_LEGACY && isCutInTheTimestamp(vector, hook))) {
        assertThatThrownBy(() -> vector.verify(hook, SIGNED))
            .as(hook.header(vector.header).orElse(""))
            .isInstanceOf(Unauthentic.class);
      }
    }
  }

  /** Standard Webhooks has a list with spaces between its entries, and an empty one is none. */
  private static boolean isListWithSpace(Vector vector, Hook hook) {
    return vector.signature instanceof StandardSignature
        && hook.header(vector.header).orElse("").strip().equals(vector.headers.get(vector.header));
  }

  private static boolean isCutInTheTimestamp(Vector vector, Hook hook) {
    return vector.headers.get(vector.header).startsWith(hook.header(vector.header).orElse(""));
  }

  @ParameterizedTest
  @EnumSource
  void takesATimestampWithinTheToleranceOnly(Vector vector) {
    if (vector.timestampHeader == null) {
      assertThatCode(() -> vector.verify(vector.plain(), SIGNED.plus(Duration.ofDays(365))))
          .doesNotThrowAnyException();
      return;
    }
    for (int direction : List.of(-1, 1)) {
      Instant atLimit = SIGNED.plus(TOLERANCE.multipliedBy(direction));
      assertThatCode(() -> vector.verify(vector.plain(), atLimit)).doesNotThrowAnyException();
      assertThatThrownBy(() -> vector.verify(vector.plain(), atLimit.plusMillis(direction)))
          .isInstanceOf(Unauthentic.class)
          .hasMessageContaining("300");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnyOtherTimestamp(Vector vector) {
    if (vector.timestampHeader == null) {
      return;
    }
    for (String other :
        List.of("1735689600001", "1735689601", "0", "-1", "1e3", "9".repeat(15), "9".repeat(40))) {
      Hook hook =
          vector.with(
              vector.timestampHeader,
              value -> value.replace("1735689600000", other).replace("1735689600", other));
      assertThatThrownBy(() -> vector.verify(hook, SIGNED))
          .as(other)
          .isInstanceOf(Unauthentic.class);
    }
  }

  private static Stream<Arguments> published() {
    return Stream.of(
        Arguments.of(
            Provider.SANITY,
            "test",
            "{\"_id\":\"resume\"}",
            Instant.ofEpochMilli(1_633_519_811_129L),
            Map.of(
                "sanity-webhook-signature",
                "t=1633519811129,v1=tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0")),
        Arguments.of(
            Provider.STANDARD,
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "{\"test\": 2432232314}",
            Instant.ofEpochSecond(1_614_265_330),
            Map.of(
                "webhook-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp",
                "1614265330",
                "webhook-signature",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")),
        Arguments.of(
            Provider.GITHUB,
            "It's a Secret to Everybody",
            "Hello, World!",
            SIGNED,
            Map.of(
                "x-hub-signature-256",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")));
  }

  @ParameterizedTest
  @MethodSource("published")
  void takesTheVectorsThatProvidersPublish(
      Provider provider, String secret, String body, Instant at, Map<String, String> headers) {
    Hook hook = hook(headers, body.getBytes(StandardCharsets.UTF_8));
    assertThatCode(
            () -> provider.signature(TOLERANCE).verify(hook, List.of(Secret.of(secret, null)), at))
        .doesNotThrowAnyException();
  }

  @Test
  void tellsWhatTheSignatureCovers() {
    assertThat(Vector.STANDARD.verify(Vector.STANDARD.plain(), SIGNED))
        .isEqualTo(new Authentic("msg_2", Map.of()));
    assertThat(Vector.GITHUB.verify(Vector.GITHUB.plain(), SIGNED)).isEqualTo(Authentic.BODY);
    assertThat(Vector.CONTENTFUL.verify(Vector.CONTENTFUL.plain(), SIGNED).headers())
        .containsEntry("x-contentful-topic", "ContentManagement.Entry.publish")
        .doesNotContainKey("x-contentful-signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-contentful-timestamp,x-contentful-topic",
        "x-contentful-signed-headers,x-contentful-topic"
      })
  void demandsOfContentfulThatListAndTimestampAreSigned(String list) {
    Hook hook = Vector.CONTENTFUL.with("x-contentful-signed-headers", value -> list);
    assertThatThrownBy(() -> Vector.CONTENTFUL.verify(hook, SIGNED))
        .isInstanceOf(Unauthentic.class)
        .hasMessageContaining("must name itself");
  }

  @Test
  void encodesThePathThatContentfulSignsOnceMore() {
    Map<String, String> headers = new HashMap<>(Vector.CONTENTFUL.headers);
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    String signed =
        "POST\n/caf%25C3%25A9\nx-contentful-signed-headers:x-contentful-signed-headers,x-contentful-timestamp;x-contentful-timestamp:1735689600000\n";
    headers.put(
        "x-contentful-signed-headers", "x-contentful-signed-headers,x-contentful-timestamp");
    headers.put(
        "x-contentful-signature",
        java.util.HexFormat.of()
            .formatHex(
                Proof.hmac(Proof.utf8("a".repeat(64)), Proof.joined(Proof.utf8(signed), body))));
    Hook hook = new Hook("POST", "/caf%C3%A9", "", headers, body);
    assertThatCode(() -> Vector.CONTENTFUL.verify(hook, SIGNED)).doesNotThrowAnyException();
    Hook withQuery = new Hook("POST", "/caf%C3%A9", "a=b", headers, body);
    assertThatThrownBy(() -> Vector.CONTENTFUL.verify(withQuery, SIGNED))
        .isInstanceOf(Unauthentic.class);
  }

  @Test
  void refusesAWayOfSigningThatLeavesTimestampOrIdToAnybody() {
    List<String> refused = new ArrayList<>();
    for (String template : List.of("{body}", "{ts}", "{ts}{body}{body}", "{id}.{ts}.{body}", "")) {
      assertThatIllegalArgumentException()
          .as(template)
          .isThrownBy(() -> configured(template, "x-time", null));
      refused.add(template);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> configured("{ts}{body}", null, null));
    assertThatCode(() -> configured("{id}.{ts}.{body}", "x-time", "x-id"))
        .doesNotThrowAnyException();
    assertThat(refused).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{zz}", "{BODY}", "{ ts }", "{time_stamp}", "{request.id}"})
  void refusesAPlaceholderThatItDoesNotKnow(String placeholder) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configured("%s.{body}".formatted(placeholder), null, null))
        .withMessageContaining("has the placeholder %s;".formatted(placeholder))
        .withMessageContaining("{body}, {ts} and {id}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}{body}", "{\"body\":{body}}", "{{body}", "{ {body} }"})
  void signsBracesThatHoldNoWordAsTheyStand(String template) {
    String secret = "AAECAwQFBgcICQoLDA0ODw==";
    byte[] signed = Proof.utf8(template.replace("{body}", BODY));
    String digest = Proof.base64(Proof.hmac(Proof.base64(secret), signed));
    Hook hook = hook(Map.of("x-signature", digest), BODY.getBytes(StandardCharsets.UTF_8));
    assertThatCode(
            () ->
                configured(template, null, null)
                    .verify(hook, List.of(Secret.of(secret, null)), SIGNED))
        .doesNotThrowAnyException();
  }

  private static ConfiguredSignature configured(String template, String time, String id) {
    return new ConfiguredSignature(
        "x-signature",
        "",
        ConfiguredSignature.Encoding.BASE64,
        template,
        time,
        ConfiguredSignature.Unit.SECONDS,
        id,
        ConfiguredSignature.SecretEncoding.BASE64,
        TOLERANCE);
  }

  @Test
  void saysWhatASecretWouldHaveToBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Provider.GHOST.signature(TOLERANCE).requireFit("short"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Provider.CONTENTFUL.signature(TOLERANCE).requireFit("a".repeat(63)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Provider.STANDARD.signature(TOLERANCE).requireFit("whsec_AAEC"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Provider.STANDARD.signature(TOLERANCE).requireFit("a".repeat(40)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Provider.WORDPRESS.signature(TOLERANCE).requireFit("0123456789abcdef&more"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configured("{body}", null, null).requireFit("no base64!"));
    Provider.STANDARD.signature(TOLERANCE).requireFit("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX");
    Provider.CONTENTFUL.signature(TOLERANCE).requireFit("a".repeat(64));
  }

  @ParameterizedTest
  @EnumSource
  void makesSecretsThatFit(Vector vector) {
    Random random = new Random(7);
    Set<String> secrets = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String secret = vector.signature.newSecret(random);
      vector.signature.requireFit(secret);
      secrets.add(secret);
    }
    assertThat(secrets).hasSize(100);
  }

  @ParameterizedTest
  @EnumSource
  void makesSecretsInTheEncodingOfADescription(ConfiguredSignature.SecretEncoding encoding) {
    ConfiguredSignature signature =
        new ConfiguredSignature(
            "x-signature",
            "",
            ConfiguredSignature.Encoding.HEX,
            "{body}",
            null,
            ConfiguredSignature.Unit.SECONDS,
            null,
            encoding,
            TOLERANCE);

    signature.requireFit(signature.newSecret(new Random(7)));
  }
}
