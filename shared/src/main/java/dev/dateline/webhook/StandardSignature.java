package dev.dateline.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Standard Webhooks 1.0.0: {@code webhook-id}, {@code webhook-timestamp} in seconds and {@code
 * webhook-signature}, or the same three that begin with {@code svix-}.
 *
 * @param tolerance between its timestamp and now, both ways
 */
record StandardSignature(Duration tolerance) implements Signature {
  private static final HeaderForm LIST =
      new HeaderForm(
          "[\\x21-\\x7e ]{1,2000}", "signatures with blanks between them, such as v1,dXEH6g6y...");
  private static final Pattern OURS = Pattern.compile("v1,([A-Za-z0-9+/]{43}=)");
  private static final String PREFIX = "whsec_";

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    String family = family(hook);
    Proof.requireAll(hook, family + "id", family + "timestamp", family + "signature");
    String id = HeaderForm.ID.of(hook, family + "id").group();
    String seconds = HeaderForm.SECONDS.of(hook, family + "timestamp").group();
    String list = LIST.of(hook, family + "signature").group();
    Proof.requireNear(Instant.ofEpochSecond(Long.parseLong(seconds)), now, tolerance);
    byte[] signed = Proof.joined(Proof.utf8(id + "." + seconds + "."), hook.body());
    Proof.requireSigned(signed, digests(list), secrets, now, StandardSignature::key, Proof::base64);
    return new Authentic(id, Map.of());
  }

  @Override
  public void requireFit(String secret) {
    byte[] key = secret.startsWith(PREFIX) ? keyOrNothing(secret) : new byte[0];
    if (key.length < 24 || key.length > 64) {
      throw new IllegalArgumentException("must be 'whsec_' and the base64 of 24 to 64 bytes");
    }
  }

  @Override
  public String newSecret(RandomGenerator random) {
    return PREFIX + Proof.base64(Proof.random(random, 32));
  }

  /** Returns the header of a signature with each of these secrets. */
  static String sign(String id, String seconds, byte[] body, List<String> secrets) {
    byte[] signed = Proof.joined(Proof.utf8(id + "." + seconds + "."), body);
    List<String> entries = new ArrayList<>();
    for (String secret : secrets) {
      byte[] digest = Proof.hmac(key(secret), signed);
      entries.add("v1," + Proof.base64(digest));
    }
    return String.join(" ", entries);
  }

  /** The older names count where some of them came, and not the id by its name of now. */
  private static String family(Hook hook) {
    boolean older =
        hook.header("webhook-id").isEmpty()
            && Stream.of("svix-id", "svix-timestamp", "svix-signature")
                .anyMatch(name -> hook.header(name).isPresent());
    return older ? "svix-" : "webhook-";
  }

  /** Other versions than ours are passed over; one of ours that is not whole is refused. */
  private static List<String> digests(String list) {
    List<String> digests = new ArrayList<>();
    for (String entry : list.split(" ", -1)) {
      if (entry.startsWith("v1,")) {
        Matcher ours = OURS.matcher(entry);
        if (!ours.matches()) {
          throw new Unauthentic(
              "A signature is not 'v1,' and 44 characters of base64, or their header came twice.");
        }
        digests.add(ours.group(1));
      }
    }
    if (digests.isEmpty()) {
      throw new Unauthentic("There is no signature of version 1 (v1,...).");
    }
    return digests;
  }

  private static byte[] key(String secret) {
    return Proof.base64(secret.substring(PREFIX.length()));
  }

  private static byte[] keyOrNothing(String secret) {
    try {
      return key(secret);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }
}
