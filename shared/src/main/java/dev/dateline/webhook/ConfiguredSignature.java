package dev.dateline.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a source that is none of those known by name, as its newsroom describes it.
 *
 * @param header that holds the signature, in lower case
 * @param prefix before the digest in that header, such as {@code "sha256="}; may be empty
 * @param encoding of the digest
 * @param template of what is signed, of {@code {body}}, once, and {@code {ts}} and {@code {id}}
 * @param timestampHeader null if it has none
 * @param timestampUnit of the timestamp
 * @param idHeader null if it has none
 * @param secretEncoding in which the secret is written
 * @param tolerance between its timestamp and now, both ways
 */
public record ConfiguredSignature(
    String header,
    String prefix,
    Encoding encoding,
    String template,
    @Nullable String timestampHeader,
    Unit timestampUnit,
    @Nullable String idHeader,
    SecretEncoding secretEncoding,
    Duration tolerance)
    implements Signature {
  private static final Pattern MEMBER = Pattern.compile("\\{(body|ts|id)}");

  /** A word in braces; what other braces hold is signed as it stands, such as JSON. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{ *[A-Za-z0-9_.-]+ *}");

  /** How a digest is written. */
  public enum Encoding {
    HEX("[0-9a-f]{64}", "64 hex digits in lower case, such as %s757107ea0eb2..."),
    BASE64("[A-Za-z0-9+/]{43}=", "44 characters of base64, such as %sdXEH6g6y..."),
    BASE64URL("[A-Za-z0-9_-]{43}", "43 characters of base64url, such as %sdXEH6g6y...");

    private final String pattern;
    private final String words;

    Encoding(String pattern, String words) {
      this.pattern = pattern;
      this.words = words;
    }

    private HeaderForm behind(String prefix) {
      return new HeaderForm(
          Pattern.quote(prefix) + "(" + pattern + ")",
          (prefix.isEmpty() ? "" : "'" + prefix + "' and ") + words.formatted(prefix));
    }

    private String written(byte[] digest) {
      return switch (this) {
        case HEX -> Proof.hex(digest);
        case BASE64 -> Proof.base64(digest);
        case BASE64URL -> Proof.base64Url(digest);
      };
    }
  }

  /** What a timestamp counts since 1970. */
  public enum Unit {
    SECONDS,
    MILLISECONDS;

    private HeaderForm form() {
      return this == SECONDS ? HeaderForm.SECONDS : HeaderForm.MILLISECONDS;
    }
  }

  /** How a secret is written. */
  public enum SecretEncoding {
    UTF8,
    BASE64,
    HEX;

    private byte[] decode(String secret) {
      return switch (this) {
        case UTF8 -> Proof.utf8(secret);
        case BASE64 -> Proof.base64(secret);
        case HEX -> Proof.hex(secret);
      };
    }
  }

  public ConfiguredSignature {
    header = header.toLowerCase(Locale.ROOT);
    timestampHeader = timestampHeader == null ? null : timestampHeader.toLowerCase(Locale.ROOT);
    idHeader = idHeader == null ? null : idHeader.toLowerCase(Locale.ROOT);
    requireKnown(template);
    List<String> named = MEMBER.matcher(template).results().map(found -> found.group(1)).toList();
    require(count(named, "body") == 1, "template must have {body} once");
    require(
        count(named, "ts") == (timestampHeader == null ? 0 : 1),
        "template must have {ts} once if there is a timestampHeader, and else not: nothing else"
            + " makes the timestamp certain");
    require(
        count(named, "id") == (idHeader == null ? 0 : 1),
        "template must have {id} once if there is an idHeader, and else not: nothing else makes the"
            + " id certain");
  }

  /**
   * Makes sure that each placeholder of a template stands for something.
   *
   * @throws IllegalArgumentException if one does not, and names those that do
   */
  public static void requireKnown(String template) {
    PLACEHOLDER
        .matcher(template)
        .results()
        .map(MatchResult::group)
        .filter(placeholder -> !MEMBER.matcher(placeholder).matches())
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new IllegalArgumentException(
                  "has the placeholder %s; those that are known are {body}, {ts} and {id}, so write one of them or take it out"
                      .formatted(unknown));
            });
  }

  @Override
  public Authentic verify(Hook hook, List<Secret> secrets, Instant now) {
    String digest = encoding.behind(prefix).of(hook, header).group(1);
    String time =
        timestampHeader == null ? "" : timestampUnit.form().of(hook, timestampHeader).group();
    String id = idHeader == null ? null : HeaderForm.ID.of(hook, idHeader).group();
    if (timestampHeader != null) {
      long count = Long.parseLong(time);
      Instant signed =
          timestampUnit == Unit.SECONDS
              ? Instant.ofEpochSecond(count)
              : Instant.ofEpochMilli(count);
      Proof.requireNear(signed, now, tolerance);
    }
    byte[] signed = signed(hook, time, id == null ? "" : id);
    Proof.requireSigned(
        signed, List.of(digest), secrets, now, secretEncoding::decode, encoding::written);
    return new Authentic(id, Map.of());
  }

  @Override
  public void requireFit(String secret) {
    byte[] key;
    try {
      key = secretEncoding.decode(secret);
    } catch (IllegalArgumentException notSo) {
      throw new IllegalArgumentException(
          "is not written in " + secretEncoding.name().toLowerCase(Locale.ROOT), notSo);
    }
    require(key.length >= 16, "must have at least 16 bytes");
  }

  @Override
  public String newSecret(RandomGenerator random) {
    byte[] key = Proof.random(random, 32);
    return switch (secretEncoding) {
      case UTF8 -> Proof.base64Url(key);
      case BASE64 -> Proof.base64(key);
      case HEX -> Proof.hex(key);
    };
  }

  private byte[] signed(Hook hook, String time, String id) {
    List<byte[]> parts = new ArrayList<>();
    Matcher members = MEMBER.matcher(template);
    int from = 0;
    while (members.find()) {
      parts.add(Proof.utf8(template.substring(from, members.start())));
      parts.add(
          switch (members.group(1)) {
            case "body" -> hook.body();
            case "ts" -> Proof.utf8(time);
            default -> Proof.utf8(id);
          });
      from = members.end();
    }
    parts.add(Proof.utf8(template.substring(from)));
    return Proof.joined(parts.toArray(byte[][]::new));
  }

  private static long count(List<String> named, String member) {
    return named.stream().filter(member::equals).count();
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
