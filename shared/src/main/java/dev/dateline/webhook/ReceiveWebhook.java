package dev.dateline.webhook;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Sha256;
import dev.dateline.release.ReleaseFailure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the hooks of sources: makes sure of who sent them, and stores each once, to be acted on
 * after it is answered.
 */
public final class ReceiveWebhook {
  /** What a body may have; with all else it goes into one row. */
  public static final int MOST_BYTES = 300 * 1024;

  private static final Pattern WORDPRESS_PING = Pattern.compile("webhook_id=[0-9]{1,20}");

  /** Of a body that is not UTF-8; each of these characters takes three bytes at most. */
  private static final int MOST_CHARACTERS_OF_OTHERS = MOST_BYTES / 3;

  /** Those that tell what happened; others may be anybody's. */
  private static final String KEPT_HEADERS = "x-contentful-";

  private static final int DIGITS_OF_ID = 32;

  private final Sources sources;
  private final Deliveries deliveries;
  private final Payloads payloads;
  private final Consumer<RuntimeException> uncounted;
  private final Clock clock;

  /** {@code uncounted} is told why a hook that was refused was not counted. */
  public ReceiveWebhook(
      Sources sources,
      Deliveries deliveries,
      Payloads payloads,
      Consumer<RuntimeException> uncounted,
      Clock clock) {
    this.sources = sources;
    this.deliveries = deliveries;
    this.payloads = payloads;
    this.uncounted = uncounted;
    this.clock = clock;
  }

  /**
   * Takes a hook; what it says is stored when this returns.
   *
   * @param contentType as its sender named it
   * @throws ReleaseFailure.NoSuchSource if the newsroom has no such source
   * @throws Unauthentic if the source did not send it; nothing but its number is stored
   */
  public Reception receive(NewsroomName newsroom, SourceName name, Hook hook, String contentType) {
    WebhookSource source =
        sources
            .find(newsroom, name)
            .orElseThrow(() -> new ReleaseFailure.NoSuchSource(name.value()));
    if (isPing(source, hook)) {
      return Reception.IGNORED;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Authentic authentic;
    try {
      authentic = source.verify(hook, now);
    } catch (Unauthentic refused) {
      count(source, now);
      throw refused;
    }
    return received(source, hook.body(), authentic, contentType, now);
  }

  /** Loads what it takes to verify and read a hook, which the first one would wait for. */
  public void rehearse() {
    payloads.read("{}", "application/json");
    Hook hook =
        new Hook(
            "POST",
            "/",
            "",
            Map.of("x-hub-signature-256", "sha256=" + "0".repeat(64)),
            Proof.utf8("{}"));
    try {
      Provider.GITHUB
          .signature(Provider.TOLERANCE)
          .verify(hook, List.of(Secret.of("a rehearsal", null)), clock.instant());
    } catch (Unauthentic asExpected) {
      return;
    }
    throw new IllegalStateException("anybody can sign");
  }

  /** WordPress asks, unsigned, whether anybody is there, before it sends the first hook. */
  private static boolean isPing(WebhookSource source, Hook hook) {
    return source.provider() == Provider.WORDPRESS
        && WORDPRESS_PING.matcher(new String(hook.body(), StandardCharsets.ISO_8859_1)).matches();
  }

  /** Counts a hook that is refused, and refuses it whether or not it can be counted. */
  private void count(WebhookSource source, Instant now) {
    try {
      sources.countRefused(source, now);
    } catch (RuntimeException failure) {
      uncounted.accept(failure);
    }
  }

  private Reception received(
      WebhookSource source, byte[] body, Authentic authentic, String contentType, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>(authentic.headers());
    headers.keySet().removeIf(header -> !header.startsWith(KEPT_HEADERS));
    String payload;
    Map<?, ?> tree = null;
    String reason = source.settings().paused() ? "The source is paused." : null;
    try {
      payload = utf8(body);
      tree = payloads.read(payload, contentType);
      if (source.read(tree, headers, now).act() == Act.NOTHING) {
        return Reception.IGNORED;
      }
    } catch (NotUnderstood notUnderstood) {
      payload = new String(body, StandardCharsets.UTF_8);
      reason = notUnderstood.getMessage();
    } catch (CharacterCodingException notUtf8) {
      payload = beginning(new String(body, StandardCharsets.UTF_8));
      reason = "Its body is not UTF-8.";
    }
    DeliveryId id = id(source, authentic, body, tree);
    Delivery delivery =
        new Delivery(
            new Delivery.Key(source.newsroom(), source.name(), id),
            now,
            payload,
            contentType,
            headers,
            1,
            reason == null ? null : Delivery.Outcome.parked(reason));
    if (!deliveries.add(delivery)) {
      return new Reception(Reception.Result.DUPLICATE, id, null);
    }
    return reason == null
        ? new Reception(Reception.Result.ACCEPTED, id, null)
        : new Reception(Reception.Result.PARKED, id, reason);
  }

  /** Returns what a repetition of the hook has too, and nothing that its sender does not sign. */
  private static DeliveryId id(
      WebhookSource source, Authentic authentic, byte[] body, @Nullable Map<?, ?> tree) {
    String hash;
    if (authentic.id() != null) {
      hash = Sha256.of(authentic.id());
    } else if (source.provider() == Provider.STRAPI && tree != null) {
      // It says when it was sent, which is later at each repetition.
      Map<?, ?> lasting = new LinkedHashMap<>(tree);
      lasting.remove("createdAt");
      hash = Sha256.of(lasting.toString());
    } else {
      String topic = authentic.headers().getOrDefault("x-contentful-topic", "");
      hash = Sha256.of(Proof.joined(Proof.utf8(topic), body));
    }
    return new DeliveryId(hash.substring(0, DIGITS_OF_ID));
  }

  private static String utf8(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS_OF_OTHERS));
  }
}
