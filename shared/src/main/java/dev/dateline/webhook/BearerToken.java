package dev.dateline.webhook;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A token in a header, for sources that sign nothing, such as Strapi: whoever has seen one hook can
 * send others.
 *
 * @param header in lower case
 * @param prefix before the token, such as {@code "Bearer "}
 */
record BearerToken(String header, String prefix) implements Signature {
  BearerToken {
    header = header.toLowerCase(Locale.ROOT);
  }

  /** Takes the token of this header, which is a bearer in {@code authorization} alone. */
  static BearerToken in(String header) {
    return new BearerToken(header, header.equalsIgnoreCase("authorization") ? "Bearer " : "");
  }

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    String sent =
        hook.header(header)
            .orElseThrow(() -> new Unauthentic("The header %s is missing.".formatted(header)));
    boolean matches = false;
    for (Secret secret : secrets) {
      if (secret.isValidAt(now)) {
        // Of equal length whatever they are, so that the comparison does not tell it either.
        byte[] wanted = Proof.hmac(Proof.utf8(header), Proof.utf8(prefix + secret.value()));
        matches |= MessageDigest.isEqual(wanted, Proof.hmac(Proof.utf8(header), Proof.utf8(sent)));
      }
    }
    if (!matches) {
      throw new Unauthentic(
          "The header %s does not hold '%s' and a secret of this source."
              .formatted(header, prefix));
    }
    return Authentic.BODY;
  }
}
