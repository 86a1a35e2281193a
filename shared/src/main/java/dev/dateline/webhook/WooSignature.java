package dev.dateline.webhook;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WordPress in the manner of WooCommerce: {@code x-wc-webhook-signature: <base64>} over the body.
 * It has no timestamp, and its topic is not signed.
 */
record WooSignature() implements Signature {
  private static final HeaderForm FORM =
      new HeaderForm("([A-Za-z0-9+/]{43}=)", "44 characters of base64, of which '=' is the last");
  private static final Pattern CHANGED_BY_HTML = Pattern.compile("[&<>\"']");

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    Matcher header = FORM.of(hook, "x-wc-webhook-signature");
    Proof.requireSigned(
        hook.body(), List.of(header.group(1)), secrets, now, Proof::utf8, Proof::base64);
    return Authentic.BODY;
  }

  @Override
  public void requireFit(String secret) {
    Signature.super.requireFit(secret);
    if (CHANGED_BY_HTML.matcher(secret).find()) {
      throw new IllegalArgumentException(
          "must have none of & < > \" ', which WordPress signs otherwise than it shows them");
    }
  }
}
