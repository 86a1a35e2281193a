package dev.dateline.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sanity: {@code sanity-webhook-signature: t=<milliseconds>,v1=<base64url without padding>} over
 * {@code t.body}. None of its other headers is signed.
 *
 * @param tolerance between its timestamp and now, both ways; Sanity itself names none
 */
record SanitySignature(Duration tolerance) implements Signature {
  private static final Pattern FORM = Pattern.compile("t=(\\d{1,15}),v1=([A-Za-z0-9_-]{43})");

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    Matcher header = Proof.header(hook, "sanity-webhook-signature", FORM);
    Proof.requireNear(Proof.millis(header.group(1)), now, tolerance);
    byte[] signed = Proof.joined(Proof.utf8(header.group(1) + "."), hook.body());
    Proof.requireSigned(
        signed, List.of(header.group(2)), secrets, now, Proof::utf8, Proof::base64Url);
    return Authentic.BODY;
  }
}
