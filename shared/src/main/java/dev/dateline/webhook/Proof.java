package dev.dateline.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What all signatures are made of: headers, an instant, an HMAC-SHA256. */
final class Proof {
  private Proof() {}

  /** Makes sure that each of these headers is there, so that all are named which are not. */
  static void requireAll(Hook hook, String... names) {
    String missing =
        Stream.of(names)
            .filter(name -> hook.header(name).isEmpty())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new Unauthentic("Missing headers: %s.".formatted(missing));
    }
  }

  /** Makes sure that an instant which the signature covers is near {@code now}. */
  static void requireNear(Instant signed, Instant now, Duration tolerance) {
    Duration apart = Duration.between(signed, now);
    if (apart.abs().compareTo(tolerance) > 0) {
      throw new Unauthentic(
          "It was signed %d seconds %s; at most %d are taken."
              .formatted(
                  apart.abs().toSeconds(),
                  apart.isNegative() ? "ahead of now" : "ago",
                  tolerance.toSeconds()));
    }
  }

  static Instant millis(String digits) {
    return Instant.ofEpochMilli(Long.parseLong(digits));
  }

  /**
   * Makes sure that the digest of these bytes under one of the secrets is among {@code digests}.
   *
   * <p>Digests are compared as they are written, so that each has one form only.
   */
  static void requireSigned(
      byte[] signed,
      List<String> digests,
      List<Secret> secrets,
      Instant now,
      Function<String, byte[]> key,
      Function<byte[], String> written) {
    boolean matches = false;
    for (Secret secret : secrets) {
      if (secret.isValidAt(now)) {
        byte[] wanted = utf8(written.apply(hmac(key.apply(secret.value()), signed)));
        for (String digest : digests) {
          matches |= MessageDigest.isEqual(wanted, utf8(digest));
        }
      }
    }
    if (!matches) {
      throw new Unauthentic("The signature is not that of any secret of this source.");
    }
  }

  /** Returns the HMAC-SHA256, 32 bytes. */
  static byte[] hmac(byte[] key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  static byte[] random(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Returns texts and bytes one after the other. */
  static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Without padding. */
  static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  static byte[] base64(String digits) {
    return Base64.getDecoder().decode(digits);
  }
}
