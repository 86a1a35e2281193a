package dev.dateline.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Contentful: {@code x-contentful-signature} over a canonical request of method, path, those
 * headers that {@code x-contentful-signed-headers} names, and body.
 *
 * <p>Its toolkit demands neither that the list of signed headers and the timestamp are signed
 * themselves nor that the timestamp is not ahead; here both must be so. A path with a query is
 * refused, since it is signed in an encoding of its own.
 *
 * @param tolerance between its timestamp and now, both ways; the 30 seconds of the toolkit are less
 *     than Contentful waits before it tries again
 */
record ContentfulSignature(Duration tolerance) implements Signature {
  private static final String LIST = "x-contentful-signed-headers";
  private static final String TIME = "x-contentful-timestamp";
  private static final HeaderForm DIGEST =
      new HeaderForm("([0-9a-f]{64})", "64 hex digits in lower case, such as 757107ea0eb2...");
  private static final HeaderForm NAMES =
      new HeaderForm(
          "[A-Za-z0-9-]+( *, *[A-Za-z0-9-]+){0,99}",
          "1 to 100 names of headers with commas between them");
  private static final Pattern SECRET = Pattern.compile("[0-9a-zA-Z+/=_-]{64}");
  private static final String KEPT = ";,/?:@&=+$-_.!~*'()#";

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    if (!hook.query().isEmpty()) {
      throw new Unauthentic("The address of a Contentful source has no query.");
    }
    String digest = DIGEST.of(hook, "x-contentful-signature").group();
    String names = NAMES.of(hook, LIST).group();
    String millis = HeaderForm.MILLISECONDS.of(hook, TIME).group();
    Map<String, String> signed = signed(hook, names);
    if (!signed.containsKey(LIST) || !signed.containsKey(TIME)) {
      throw new Unauthentic("%s must name itself and %s.".formatted(LIST, TIME));
    }
    Proof.requireNear(Proof.millis(millis), now, tolerance);
    Proof.requireSigned(
        canonical(hook, signed), List.of(digest), secrets, now, Proof::utf8, Proof::hex);
    return new Authentic(signed.get("x-contentful-idempotency-key"), signed);
  }

  @Override
  public void requireFit(String secret) {
    if (!SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException("must have 64 characters of 0-9 a-z A-Z + / = _ -");
    }
  }

  @Override
  public String newSecret(RandomGenerator random) {
    return Proof.base64Url(Proof.random(random, 48));
  }

  private static Map<String, String> signed(Hook hook, String names) {
    Map<String, String> signed = new TreeMap<>();
    for (String listed : names.split(",", -1)) {
      String name = listed.strip().toLowerCase(Locale.ROOT);
      String value =
          hook.header(name)
              .orElseThrow(
                  () -> new Unauthentic("The header %s is signed and missing.".formatted(name)));
      signed.put(name, value.strip());
    }
    return signed;
  }

  private static byte[] canonical(Hook hook, Map<String, String> signed) {
    StringBuilder headers = new StringBuilder();
    signed.forEach((name, value) -> headers.append(";").append(name).append(":").append(value));
    String head = String.join("\n", hook.method(), encoded(hook.path()), headers.substring(1), "");
    return Proof.joined(Proof.utf8(head), hook.body());
  }

  /** Encodes what is encoded once more, as {@code encodeURI} of ECMAScript does. */
  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xff);
      boolean plain = character < 0x80 && Character.isLetterOrDigit(character);
      if (plain || KEPT.indexOf(character) >= 0) {
        encoded.append(character);
      } else {
        encoded.append('%').append("%02X".formatted((int) character));
      }
    }
    return encoded.toString();
  }
}
