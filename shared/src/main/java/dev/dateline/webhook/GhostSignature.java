package dev.dateline.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ghost: {@code x-ghost-signature: sha256=<hex>, t=<milliseconds>} over the body and the digits of
 * its timestamp, with nothing between them.
 *
 * @param signsTime false for Ghost before July 2024, which signed the body alone: then its
 *     timestamp is anybody's, and says nothing
 * @param tolerance between its timestamp and now, both ways
 */
record GhostSignature(boolean signsTime, Duration tolerance) implements Signature {
  private static final Pattern FORM = Pattern.compile("sha256=([0-9a-f]{64}), t=(\\d{1,15})");

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    Matcher header = Proof.header(hook, "x-ghost-signature", FORM);
    byte[] signed = hook.body();
    if (signsTime) {
      Proof.requireNear(Proof.millis(header.group(2)), now, tolerance);
      signed = Proof.joined(signed, Proof.utf8(header.group(2)));
    }
    Proof.requireSigned(signed, List.of(header.group(1)), secrets, now, Proof::utf8, Proof::hex);
    return Authentic.BODY;
  }
}
