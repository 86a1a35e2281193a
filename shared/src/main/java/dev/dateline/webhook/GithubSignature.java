package dev.dateline.webhook;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitHub: {@code x-hub-signature-256: sha256=<hex>} over the body, even where that is a form. It
 * has no timestamp, and neither event nor delivery header is signed.
 */
record GithubSignature() implements Signature {
  private static final Pattern FORM = Pattern.compile("sha256=([0-9a-f]{64})");

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    Matcher header = Proof.header(hook, "x-hub-signature-256", FORM);
    Proof.requireSigned(
        hook.body(), List.of(header.group(1)), secrets, now, Proof::utf8, Proof::hex);
    return Authentic.BODY;
  }
}
