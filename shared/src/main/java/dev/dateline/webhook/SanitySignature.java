package dev.dateline.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Sanity: {@code sanity-webhook-signature: t=<milliseconds>,v1=<base64url without padding>} over
 * {@code t.body}. None of its other headers is signed.
 *
 * @param tolerance between its timestamp and now, both ways; Sanity itself names none
 */
record SanitySignature(Duration tolerance) implements Signature {
  private static final HeaderForm FORM =
      new HeaderForm(
          "t=(\\d{1,15}),v1=([A-Za-z0-9_-]{43})",
          "milliseconds since 1970 and 43 characters of base64url, such as t=1791900000000,v1=dXEH6g6y...");

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    Matcher header = FORM.of(hook, "sanity-webhook-signature");
    Proof.requireNear(Proof.millis(header.group(1)), now, tolerance);
    byte[] signed = Proof.joined(Proof.utf8(header.group(1) + "."), hook.body());
    Proof.requireSigned(
        signed, List.of(header.group(2)), secrets, now, Proof::utf8, Proof::base64Url);
    return Authentic.BODY;
  }
}
