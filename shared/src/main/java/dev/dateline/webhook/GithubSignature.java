package dev.dateline.webhook;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;

/**
 * GitHub: {@code x-hub-signature-256: sha256=<hex>} over the body, even where that is a form. It
 * has no timestamp, and neither event nor delivery header is signed.
 */
record GithubSignature() implements Signature {
  private static final HeaderForm FORM =
      new HeaderForm(
          "sha256=([0-9a-f]{64})",
          "'sha256=' and 64 hex digits in lower case, such as sha256=757107ea0eb2...");

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    Matcher header = FORM.of(hook, "x-hub-signature-256");
    Proof.requireSigned(
        hook.body(), List.of(header.group(1)), secrets, now, Proof::utf8, Proof::hex);
    return Authentic.BODY;
  }
}
