package dev.dateline.webhook;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** How hooks of a kind of source show who sent them. */
public sealed interface Signature
    permits BearerToken,
        ConfiguredSignature,
        ContentfulSignature,
        GhostSignature,
        GithubSignature,
        SanitySignature,
        StandardSignature,
        WooSignature {
  /**
   * Tells what is certain of a hook that somebody sent who knows one of the secrets.
   *
   * <p>Two digests are compared in a time that does not depend on where they differ.
   *
   * @throws Unauthentic if nobody of these did, or too long before or after {@code now}
   */
  Authentic verify(Hook hook, List<Secret> secrets, Instant now);

  /**
   * Makes sure that a secret can be used.
   *
   * @throws IllegalArgumentException if it cannot, and says what it would have to be
   */
  default void requireFit(String secret) {
    if (secret.length() < 16) {
      throw new IllegalArgumentException("must have at least 16 characters");
    }
  }

  /** Makes a secret that can be used, unguessable if {@code random} is. */
  default String newSecret(RandomGenerator random) {
    return Proof.base64Url(Proof.random(random, 32));
  }
}
