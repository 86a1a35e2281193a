package dev.dateline.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Ghost: {@code x-ghost-signature: sha256=<hex>, t=<milliseconds>} over the body and the digits of
 * its timestamp, with nothing between them.
 *
 * @param signsTime false for Ghost before July 2024, which signed the body alone: then its
 *     timestamp is anybody's, and says nothing
 * @param tolerance between its timestamp and now, both ways
 */
record GhostSignature(boolean signsTime, Duration tolerance) implements Signature {
  private static final HeaderForm FORM =
      new HeaderForm(
          "sha256=([0-9a-f]{64}), t=(\\d{1,15})",
          "64 hex digits in lower case and milliseconds since 1970, such as sha256=757107ea0eb2..., t=1791900000000");

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    Matcher header = FORM.of(hook, "x-ghost-signature");
    byte[] signed = hook.body();
    if (signsTime) {
      Proof.requireNear(Proof.millis(header.group(2)), now, tolerance);
      signed = Proof.joined(signed, Proof.utf8(header.group(2)));
    }
    Proof.requireSigned(signed, List.of(header.group(1)), secrets, now, Proof::utf8, Proof::hex);
    return Authentic.BODY;
  }
}
